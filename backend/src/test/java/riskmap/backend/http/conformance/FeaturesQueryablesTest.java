package riskmap.backend.http.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** OGC API – Features, Part 3: queryables and queryables-query-parameters; Part 8 (draft 24-030): sortables and sorting. */
class FeaturesQueryablesTest {

    private static final String RELATION = "http://www.opengis.net/def/rel/ogc/1.0/";

    @BeforeAll
    static void declared() {
        for (String name : List.of("queryables", "queryables-query-parameters")) {
            assertTrue(Walk.declares("http://www.opengis.net/spec/ogcapi-features-3/1.0/conf/" + name), name);
        }
    }

    @BeforeAll
    static void sortingIsDeclared() {
        for (String name : List.of("sortables", "sorting", "features-sorting")) {
            assertTrue(Walk.declares("http://www.opengis.net/spec/ogcapi-features-8/1.0/conf/" + name), name);
        }
    }

    private static JsonNode schema(JsonNode collection, String relation) {
        String address = Walk.follow(collection, RELATION + relation);
        assertEquals("application/schema+json", Walk.mediaType(Walk.get(address)));
        JsonNode schema = Walk.json(address);
        assertEquals(
                "https://json-schema.org/draft/2020-12/schema",
                schema.get("$schema").asText());
        assertEquals(address, schema.get("$id").asText());
        assertEquals("object", schema.get("type").asText());
        Walk.assertReadable(address);
        return schema;
    }

    @Test
    void everyQueryableIsAParameter() {
        for (JsonNode collection : Walk.collections()) {
            JsonNode properties = schema(collection, "queryables").get("properties");
            JsonNode features =
                    Walk.json(Walk.items(collection) + "?limit=1000").get("features");
            properties.fieldNames().forEachRemaining(name -> {
                if (!properties.get(name).has("format")
                        || !properties.get(name).get("format").asText().startsWith("geometry")) {
                    checkParameter(collection, name, features);
                }
            });
        }
    }

    /** The parameter selects exactly the features whose property has the value, whatever value there is. */
    private static void checkParameter(JsonNode collection, String name, JsonNode features) {
        JsonNode first = StreamSupport.stream(features.spliterator(), false)
                .map(feature -> feature.get("properties").get(name))
                .filter(value -> value != null)
                .findFirst()
                .orElse(null);
        if (first == null) {
            return;
        }
        List<String> expected = StreamSupport.stream(features.spliterator(), false)
                .filter(feature -> first.equals(feature.get("properties").get(name)))
                .map(feature -> feature.get("id").asText())
                .toList();
        String query = "?limit=1000&" + name + "=" + Walk.encode(first.asText());
        assertEquals(expected, Walk.ids(Walk.json(Walk.items(collection) + query)), query);
        assertFalse(expected.isEmpty());
    }

    @Test
    void everySortableSorts() {
        for (JsonNode collection : Walk.collections()) {
            JsonNode properties = schema(collection, "sortables").get("properties");
            assertTrue(properties.size() > 0);
            properties.forEach(property -> assertTrue(property.has("type"), property.toString()));
            assertEquals("[]", collection.get("defaultSortOrder").toString());
            properties.fieldNames().forEachRemaining(name -> {
                JsonNode up = Walk.json(Walk.items(collection) + "?limit=1000&sortby=" + name);
                JsonNode down = Walk.json(Walk.items(collection) + "?limit=1000&sortby=-" + name);
                assertEquals(up.get("numberMatched"), down.get("numberMatched"));
                assertOrdered(up, name, 1);
                assertOrdered(down, name, -1);
            });
        }
    }

    private static void assertOrdered(JsonNode page, String name, int sign) {
        JsonNode before = null;
        boolean ended = false;
        for (JsonNode feature : page.get("features")) {
            JsonNode value = feature.get("properties").get(name);
            assertFalse(ended && value != null, "absent values stand last: " + name);
            ended = value == null;
            if (before != null && value != null) {
                int order = value.isNumber()
                        ? Double.compare(before.asDouble(), value.asDouble())
                        : before.asText().compareTo(value.asText());
                assertTrue(order * sign <= 0, name + ": " + before + " before " + value);
            }
            before = value;
        }
    }
}
