package riskmap.backend.http.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** OGC API – Common, Part 1 (core, landing-page, json, html, oas30) and Part 2 (collections). */
class CommonTest {

    private static final String COMMON = "http://www.opengis.net/spec/ogcapi-common-";

    @Test
    void theClassesAreDeclaredOnceEach() {
        for (String name : List.of(
                "1/1.0/conf/core",
                "1/1.0/conf/landing-page",
                "1/1.0/conf/json",
                "1/1.0/conf/html",
                "1/1.0/conf/oas30",
                "2/1.0/conf/collections")) {
            assertTrue(Walk.declares(COMMON + name), name);
        }
        Set<String> seen = new HashSet<>();
        for (JsonNode uri :
                Walk.json(Walk.follow(Walk.landing(), "conformance")).get("conformsTo")) {
            assertTrue(
                    uri.asText().matches("http://www\\.opengis\\.net/spec/[a-z0-9-]+/[0-9.]+/conf/[a-z0-9-]+"),
                    uri.asText());
            assertTrue(seen.add(uri.asText()), uri.asText());
        }
    }

    @Test
    void theLandingPageLeadsToDescriptionAndConformance() {
        JsonNode landing = Walk.landing();
        assertTrue(landing.hasNonNull("title") && landing.hasNonNull("description"));
        for (String rel : List.of("self", "alternate", "service-desc", "service-doc", "conformance", "data")) {
            for (JsonNode link : Walk.links(landing, rel)) {
                assertTrue(link.get("href").asText().startsWith("http://"), link.toString());
                var answer = Walk.get(link.get("href").asText());
                assertEquals(200, answer.statusCode(), link.toString());
                assertEquals(link.get("type").asText().replaceAll(";.*", ""), Walk.mediaType(answer), link.toString());
            }
            assertFalse(Walk.links(landing, rel).isEmpty(), rel);
        }
        assertEquals(
                "application/vnd.oai.openapi+json;version=3.0",
                Walk.links(landing, "service-desc").get(0).get("type").asText());
    }

    @Test
    void everyCollectionHasWhatThePartAsksFor() {
        JsonNode all = Walk.json(Walk.follow(Walk.landing(), "http://www.opengis.net/def/rel/ogc/1.0/data"));
        assertFalse(Walk.links(all, "self").isEmpty()
                || Walk.links(all, "alternate").isEmpty());
        Set<String> ids = new HashSet<>();
        for (JsonNode collection : Walk.collections()) {
            String id = collection.get("id").asText();
            assertTrue(ids.add(id), id);
            assertEquals("feature", collection.get("itemType").asText());
            JsonNode alone = Walk.json(Walk.follow(collection, "self"));
            assertEquals(collection, alone, id);
            JsonNode box = collection.at("/extent/spatial/bbox/0");
            assertEquals(4, box.size(), id);
            assertTrue(box.get(1).asDouble() <= box.get(3).asDouble(), id);
        }
        assertEquals(404, Walk.status("/ogc/collections/no-such-layer"));
    }

    @Test
    void everyDocumentHasAPageForPeople() {
        JsonNode landing = Walk.landing();
        Walk.assertReadable(Walk.follow(landing, "alternate"));
        Walk.assertReadable(Walk.follow(landing, "service-doc"));
        Walk.assertReadable("/ogc/conformance");
        for (JsonNode collection : Walk.collections()) {
            Walk.assertReadable(Walk.follow(collection, "alternate"));
        }
    }

    @Test
    void theFormatIsNegotiatedOrRefused() {
        for (String path : List.of("/ogc", "/ogc/conformance", "/ogc/collections", "/ogc/api")) {
            assertEquals(406, Walk.get(path, "Accept", "image/png").statusCode(), path);
            assertEquals(400, Walk.status(path + "?f=xml"), path);
            assertEquals(400, Walk.status(path + "?nonsense=1"), path);
            assertEquals("text/html", Walk.mediaType(Walk.get(path + "?f=html")), path);
        }
    }
}
