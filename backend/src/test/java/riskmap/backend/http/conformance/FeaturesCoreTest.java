package riskmap.backend.http.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;

/** OGC API – Features, Part 1: core, geojson, html. */
class FeaturesCoreTest {

    private static List<JsonNode> collections;

    @BeforeAll
    static void walk() {
        for (String name : List.of("core", "geojson", "html")) {
            assertTrue(Walk.declares("http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/" + name), name);
        }
        collections = Walk.collections();
    }

    @Test
    void pagesAddUpAndSayHowMany() {
        for (JsonNode collection : collections) {
            List<String> seen = new ArrayList<>();
            Optional<String> next = Optional.of(Walk.items(collection) + "?limit=5");
            while (next.isPresent()) {
                HttpResponse<byte[]> answer = Walk.get(next.get());
                assertEquals("application/geo+json", Walk.mediaType(answer));
                JsonNode page = Walk.json(next.get());
                assertEquals("FeatureCollection", page.get("type").asText());
                assertEquals(
                        page.get("features").size(), page.get("numberReturned").asInt());
                assertTrue(page.get("features").size() <= 5);
                assertEquals(
                        collection.get("count").asInt(),
                        page.get("numberMatched").asInt());
                assertTrue(Instant.parse(page.get("timeStamp").asText()).isAfter(Instant.EPOCH));
                assertFalse(Walk.links(page, "self").isEmpty()
                        || Walk.links(page, "alternate").isEmpty());
                seen.addAll(Walk.ids(page));
                next = Walk.link(page, "next");
                assertTrue(next.isEmpty() || next.get().contains("limit=5"));
            }
            assertEquals(collection.get("count").asInt(), new HashSet<>(seen).size());
            assertEquals(collection.get("count").asInt(), seen.size());
        }
    }

    @Test
    void limits() {
        String items = Walk.items(collections.get(0));
        assertEquals(1, Walk.json(items + "?limit=1").get("features").size());
        // Beyond the declared maximum the maximum holds; it is no error.
        assertTrue(Walk.json(items + "?limit=10001").get("features").size() <= 10_000);
        for (String limit : List.of("0", "-1", "unlimited", "1.5", "")) {
            assertEquals(400, Walk.status(items + "?limit=" + limit), limit);
        }
    }

    private static Envelope envelope(JsonNode feature) {
        Envelope envelope = new Envelope();
        expand(envelope, feature.at("/geometry/coordinates"));
        return envelope;
    }

    private static void expand(Envelope envelope, JsonNode coordinates) {
        if (coordinates.get(0).isNumber()) {
            envelope.expandToInclude(
                    coordinates.get(0).asDouble(), coordinates.get(1).asDouble());
        } else {
            coordinates.forEach(part -> expand(envelope, part));
        }
    }

    @Test
    void boxesSelectWhatTouchesThem() {
        Envelope box = new Envelope(120.7, 120.8, 31.25, 31.35);
        for (JsonNode collection : collections) {
            String items = Walk.items(collection) + "?limit=1000";
            List<String> found = Walk.ids(Walk.json(items + "&bbox=120.7,31.25,120.8,31.35"));
            assertEquals(found, Walk.ids(Walk.json(items + "&bbox=120.7,31.25,-100,120.8,31.35,9000")));
            for (JsonNode feature : Walk.json(items).get("features")) {
                Envelope place = envelope(feature);
                boolean isFound = found.contains(feature.get("id").asText());
                assertTrue(isFound || !box.covers(place), feature.toString());
                assertTrue(!isFound || box.intersects(place), feature.toString());
            }
        }
    }

    @Test
    void antimeridianAndPoles() {
        String items = "/ogc/collections/resources/items?limit=1000&bbox=";
        assertEquals(List.of("resources-east", "resources-west"), Walk.ids(Walk.json(items + "179,-20,-179,0")));
        assertEquals(List.of("resources-north"), Walk.ids(Walk.json(items + "-180,89,180,90")));
        assertEquals(List.of("resources-south"), Walk.ids(Walk.json(items + "10,-90,20,-89")));
        assertEquals(
                Walk.PER_LAYER + 4,
                Walk.ids(Walk.json(items + "-180,-90,180,90")).size());
        for (String box : List.of(
                "1,2,3",
                "1,2,3,4,5",
                "a,b,c,d",
                "10,50,20,40",
                "0,0,0,91",
                "-181,0,0,1",
                "0,0,,1",
                "",
                "0,0,Infinity,1")) {
            assertEquals(400, Walk.status(items + box), box);
        }
    }

    @Test
    void datetimeSelectsWhatHoldsThen() {
        for (JsonNode collection : collections) {
            String items = Walk.items(collection) + "?limit=1000";
            JsonNode all = Walk.json(items);
            for (String period : List.of(
                    "2026-05-01T00:00:00Z",
                    "2026-05-01T00:00:00Z/2026-07-01T00:00:00Z",
                    "../2026-05-01T00:00:00Z",
                    "2026-05-01T00:00:00Z/..",
                    "/2026-05-01T00:00:00Z",
                    "2026-05-01T00:00:00Z/")) {
                assertEquals(
                        holding(all, period),
                        new TreeSet<>(Walk.ids(Walk.json(items + "&datetime=" + period))),
                        collection.get("id") + " " + period);
            }
            for (String wrong : List.of("yesterday", "2026-13-01", "2026-05-02/2026-05-01", "a/b", "1/2/3", "")) {
                assertEquals(400, Walk.status(items + "&datetime=" + wrong), wrong);
            }
        }
    }

    /** What holds by the definition: features without any validity always do. */
    private static TreeSet<String> holding(JsonNode all, String period) {
        String[] ends = period.split("/", -1);
        Instant from = end(ends[0], Instant.MIN);
        Instant to = end(ends[ends.length - 1], Instant.MAX);
        TreeSet<String> ids = new TreeSet<>();
        for (JsonNode feature : all.get("features")) {
            JsonNode begins = feature.at("/properties/valid_from");
            JsonNode ceases = feature.at("/properties/valid_to");
            boolean early =
                    !begins.isMissingNode() && end(begins.asText(), null).isAfter(to);
            boolean late = !ceases.isMissingNode() && lastOf(ceases.asText()).isBefore(from);
            if (!early && !late) {
                ids.add(feature.get("id").asText());
            }
        }
        return ids;
    }

    private static Instant end(String text, Instant open) {
        if (text.isEmpty() || text.equals("..")) {
            return open;
        }
        return Instant.parse(text.length() == 10 ? text + "T00:00:00Z" : text);
    }

    private static Instant lastOf(String text) {
        return Instant.parse(text.length() == 10 ? text + "T23:59:59.999999999Z" : text);
    }

    @Test
    void everyFeatureIsThereAlone() {
        for (JsonNode collection : collections) {
            JsonNode page = Walk.json(Walk.items(collection) + "?limit=2");
            for (JsonNode feature : page.get("features")) {
                String address =
                        Walk.items(collection) + "/" + feature.get("id").asText();
                HttpResponse<byte[]> answer = Walk.get(address);
                assertEquals("application/geo+json", Walk.mediaType(answer));
                JsonNode alone = Walk.json(address);
                for (String member : List.of("type", "id", "geometry", "properties")) {
                    assertEquals(feature.get(member), alone.get(member), address);
                }
                for (String rel : List.of("self", "alternate", "collection")) {
                    assertEquals(200, Walk.status(Walk.follow(alone, rel)), address + " " + rel);
                }
                String tag = answer.headers().firstValue("ETag").orElseThrow();
                assertEquals(304, Walk.get(address, "If-None-Match", tag).statusCode());
                Walk.assertReadable(address);
            }
            assertEquals(404, Walk.status(Walk.items(collection) + "/no-such-feature"));
            Walk.assertReadable(Walk.items(collection) + "?limit=3");
        }
    }

    @Test
    void unknownParametersAreRefused() {
        for (JsonNode collection : collections) {
            assertEquals(400, Walk.status(Walk.items(collection) + "?no-such-parameter=1"));
            assertNotEquals(400, Walk.status(Walk.items(collection) + "?limit=1"));
        }
    }
}
