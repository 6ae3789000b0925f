package riskmap.backend.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import riskmap.geodata.model.Attribute;
import riskmap.geodata.model.Feature;
import riskmap.geodata.model.LayerCatalog;

/** Pages in any order, forth and back, also while others edit. */
class ItemsPagingTest {

    private static final String ITEMS = "/ogc/collections/risk-points/items";
    private static final String SENSORS = "/ogc/collections/sensors/items";
    private static final int COUNT = 230;

    @AutoClose
    private static TestService service;

    private static List<Feature> features;

    @BeforeAll
    static void start() {
        service = TestService.start();
        features = random(20);
        service.city().load("risk-points", features);
    }

    /** Few distinct values, many absent, so that ties and gaps are the rule. */
    private static List<Feature> random(long seed) {
        Random random = new Random(seed);
        List<Feature> made = new ArrayList<>();
        for (int i = 0; i < COUNT; i++) {
            Map<String, Object> values = new HashMap<>();
            values.put("name", List.of("储罐", "仓库", "(甲)", "zeta", "Alpha").get(random.nextInt(5)));
            if (random.nextInt(4) > 0) {
                values.put("score", (double) random.nextInt(6));
            }
            if (random.nextInt(3) > 0) {
                values.put("level", List.of("red", "orange", "yellow", "blue").get(random.nextInt(4)));
            }
            Object[] words = values.entrySet().stream()
                    .flatMap(entry -> java.util.stream.Stream.of(entry.getKey(), entry.getValue()))
                    .toArray();
            String wkt = "POINT (" + (120 + random.nextDouble()) + " " + (31 + random.nextDouble()) + ")";
            made.add(TestService.feature("f" + random.nextInt(1_000_000), wkt, words));
        }
        return made.stream()
                .collect(java.util.stream.Collectors.toMap(Feature::id, feature -> feature, (a, b) -> a))
                .values()
                .stream()
                .toList();
    }

    private static List<String> ids(JsonNode page) {
        return StreamSupport.stream(page.get("features").spliterator(), false)
                .map(feature -> feature.get("id").asText())
                .toList();
    }

    private static Optional<String> link(JsonNode page, String rel) {
        return StreamSupport.stream(page.get("links").spliterator(), false)
                .filter(link -> link.get("rel").asText().equals(rel))
                .map(link -> link.get("href").asText().replaceFirst("http://[^/]+", ""))
                .findFirst();
    }

    private static List<JsonNode> walk(String address, String rel) {
        List<JsonNode> pages = new ArrayList<>();
        Optional<String> next = Optional.of(address);
        while (next.isPresent()) {
            JsonNode page = service.json(next.get());
            assertEquals(ids(page).size(), page.get("numberReturned").asInt());
            pages.add(page);
            next = link(page, rel);
        }
        return pages;
    }

    private static List<String> all(List<JsonNode> pages) {
        return pages.stream().flatMap(page -> ids(page).stream()).toList();
    }

    /** The order by the definition, attribute by attribute. */
    @SuppressWarnings("unchecked")
    private static List<String> sorted(String sortby) {
        Comparator<Feature> order = (a, b) -> 0;
        for (String key : sortby.split(",")) {
            String name = key.replaceFirst("^[+-]", "");
            int sign = key.startsWith("-") ? -1 : 1;
            order = order.thenComparing((a, b) -> {
                Comparable<Object> first = (Comparable<Object>) a.value(name);
                Object second = b.value(name);
                return first == null || second == null
                        ? Boolean.compare(first == null, second == null)
                        : sign * first.compareTo(second);
            });
        }
        return features.stream()
                .sorted(order.thenComparing(Feature::id))
                .map(Feature::id)
                .toList();
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Test
    void everyOrderLeadsThroughEverythingOnce() {
        for (String sortby : List.of("name", "-name", "+score", "-score,name", "level,-score,+name", "-level,-name")) {
            for (String limit : List.of("1000", "17")) {
                List<JsonNode> pages = walk(ITEMS + "?limit=" + limit + "&sortby=" + encode(sortby), "next");
                assertEquals(sorted(sortby), all(pages), sortby);
                pages.forEach(page ->
                        assertEquals(features.size(), page.get("numberMatched").asInt()));
            }
        }
        // An unescaped plus is a blank by the time it arrives.
        assertEquals(sorted("name"), all(walk(ITEMS + "?limit=300&sortby=+name", "next")));
    }

    @Test
    void prevLeadsBackTheSameWay() {
        String query = "?limit=13&sortby=-score,level&bbox=120.2,31.2,120.9,31.9&level=red,blue";
        List<JsonNode> forth = walk(ITEMS + query, "next");
        assertTrue(forth.size() > 3, "only " + forth.size() + " pages");
        String last = link(forth.get(forth.size() - 1), "self").orElseThrow();
        List<JsonNode> back = new ArrayList<>(walk(last, "prev"));
        Collections.reverse(back);
        assertEquals(all(forth), all(back));
        assertTrue(link(forth.get(0), "prev").isEmpty());
        List<JsonNode> plain = new ArrayList<>(walk(ITEMS + "?limit=50&offset=200", "prev"));
        Collections.reverse(plain);
        assertEquals(features.stream().map(Feature::id).sorted().toList(), all(plain));
    }

    @Test
    void linksCarryEveryParameter() {
        String query = "bbox=120,31,120.9,31.9&crs=EPSG:4549&datetime=2026-01-01&filter=" + encode("score >= 1")
                + "&lang=en&limit=5&name=zeta&properties=name&skipGeometry=true&sortby=-score";
        JsonNode page = service.json(ITEMS + "?" + query);
        String next = java.net.URLDecoder.decode(link(page, "next").orElseThrow(), StandardCharsets.UTF_8);
        for (String parameter :
                java.net.URLDecoder.decode(query, StandardCharsets.UTF_8).split("&")) {
            assertTrue(next.contains(parameter), next + " without " + parameter);
        }
        assertTrue(next.contains("after=") && !next.contains("offset"), next);
        assertEquals(200, service.get(link(page, "next").orElseThrow()).statusCode());
    }

    @Test
    void whatCannotBeSortedByIsSaidWithWhatCan() {
        JsonNode sortables = service.json("/ogc/collections/risk-points/sortables");
        assertTrue(sortables.get("properties").has("score")
                && !sortables.get("properties").has("geometry"));
        for (Attribute attribute : LayerCatalog.standard().layer("risk-points").attributes()) {
            int status =
                    service.get(ITEMS + "?limit=1&sortby=" + attribute.name()).statusCode();
            assertEquals(attribute.restricted() ? 400 : 200, status, attribute.name());
            assertEquals(attribute.restricted(), !sortables.get("properties").has(attribute.name()));
        }
        String place = "WyJhIiwiZjEiXQ";
        for (String query : List.of(
                "sortby=nothing",
                "sortby=",
                "sortby=name,,score",
                "sortby=name,-name",
                "sortby=geometry",
                "sortby=score&after=f1",
                "sortby=score&after=" + place,
                "sortby=name,score&after=" + place,
                "sortby=name&before=*",
                "after=a&before=b",
                "offset=3&before=b")) {
            assertEquals(400, service.get(ITEMS + "?" + query).statusCode(), query);
        }
        assertEquals(200, service.get(ITEMS + "?sortby=name&after=" + place).statusCode());
    }

    /** What nobody touches stands on exactly one page, whatever else comes, goes and moves meanwhile. */
    @Test
    void pagingWhileAnotherWriterEdits() throws InterruptedException {
        List<Feature> still = random(5);
        service.city()
                .load("sensors", still.stream().map(ItemsPagingTest::sensor).toList());
        AtomicBoolean done = new AtomicBoolean();
        Thread writer = new Thread(() -> {
            Random random = new Random(3);
            while (!done.get()) {
                String id = "x" + random.nextInt(40);
                Feature moving = TestService.feature(
                        id, "POINT (120.5 31.5)", "name", "n" + random.nextInt(9), "reading", random.nextDouble());
                service.city().load("sensors", List.of(moving));
            }
        });
        writer.start();
        try {
            for (String sortby : List.of("", "&sortby=name", "&sortby=-reading,name")) {
                List<String> seen = all(walk(SENSORS + "?limit=11" + sortby, "next"));
                List<String> unmoved =
                        seen.stream().filter(id -> !id.startsWith("x")).toList();
                assertEquals(unmoved.size(), unmoved.stream().distinct().count(), "some were doubled" + sortby);
                assertEquals(still.size(), unmoved.size(), sortby);
            }
        } finally {
            done.set(true);
            writer.join();
        }
    }

    private static Feature sensor(Feature point) {
        Object reading = Objects.requireNonNullElse(point.value("score"), 0.5);
        return TestService.feature(point.id(), "POINT (120.5 31.5)", "name", point.value("name"), "reading", reading);
    }

    @Test
    void aPageForPeopleLeadsToPagesForPeople() {
        String page =
                new String(service.get(ITEMS + "?f=html&limit=3&sortby=name").body(), StandardCharsets.UTF_8);
        assertTrue(page.contains("sortby=name") && page.contains("after=") && page.contains("f=html"), page);
        assertTrue(page.contains(">下一页</a>"), page);
        assertFalse(page.contains("f=json&amp;limit=3&amp;sortby=name&amp;after"), page);
    }
}
