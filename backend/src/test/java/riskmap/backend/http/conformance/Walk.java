package riskmap.backend.http.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import riskmap.backend.http.EveryLayer;
import riskmap.backend.http.TestService;

/** One service for all abstract tests, which only read, and the steps of a client through it. */
final class Walk {

    static final int PER_LAYER = 17;

    private static final TestService SERVICE = start();

    private Walk() {}

    private static TestService start() {
        TestService service = TestService.start();
        EveryLayer.load(service.city(), PER_LAYER, 23);
        service.city()
                .load(
                        "resources",
                        List.of(
                                TestService.feature("resources-east", "POINT (179.5 -10)", "name", "东"),
                                TestService.feature("resources-west", "POINT (-179.5 -10)", "name", "西"),
                                TestService.feature("resources-north", "POINT (15 90)", "name", "北"),
                                TestService.feature("resources-south", "POINT (15 -90)", "name", "南")));
        Runtime.getRuntime().addShutdownHook(new Thread(service::close));
        return service;
    }

    /** Answers an address of the service, absolute or not. */
    static HttpResponse<byte[]> get(String href, String... headers) {
        return SERVICE.get(href.replaceFirst("^http://[^/]+", ""), headers);
    }

    /** Headers of somebody who may edit. */
    static String[] editor() {
        return SERVICE.asAdmin();
    }

    /** The JSON document behind an address, which must be there. */
    static JsonNode json(String href, String... headers) {
        HttpResponse<byte[]> answer = get(href, headers);
        assertEquals(200, answer.statusCode(), () -> href + " → " + new String(answer.body(), StandardCharsets.UTF_8));
        return TestService.json(answer);
    }

    static int status(String href) {
        return get(href).statusCode();
    }

    static String mediaType(HttpResponse<byte[]> answer) {
        return answer.headers().firstValue("Content-Type").orElse("").replaceAll(";.*", "");
    }

    static JsonNode landing() {
        return json("/ogc");
    }

    /** The links of a document with a relation. */
    static List<JsonNode> links(JsonNode document, String rel) {
        return StreamSupport.stream(document.get("links").spliterator(), false)
                .filter(link -> link.get("rel").asText().equals(rel))
                .toList();
    }

    /** Address of the first link with a relation. */
    static Optional<String> link(JsonNode document, String rel) {
        return links(document, rel).stream()
                .map(link -> link.get("href").asText())
                .findFirst();
    }

    /** Address of the first link with a relation, which must be there. */
    static String follow(JsonNode document, String rel) {
        return link(document, rel).orElseThrow(() -> new AssertionError("no link " + rel + " in " + document));
    }

    static List<JsonNode> collections() {
        List<JsonNode> collections = new ArrayList<>();
        json(follow(landing(), "data")).get("collections").forEach(collections::add);
        assertTrue(collections.size() > 10, "collections: " + collections.size());
        return collections;
    }

    /** Address of a collection's items as GeoJSON, without parameters. */
    static String items(JsonNode collection) {
        return links(collection, "items").stream()
                .filter(link -> link.get("type").asText().equals("application/geo+json"))
                .map(link -> link.get("href").asText().replaceFirst("\\?.*", ""))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no items as GeoJSON in " + collection));
    }

    static boolean declares(String conformanceClass) {
        return StreamSupport.stream(
                        json(follow(landing(), "conformance")).get("conformsTo").spliterator(), false)
                .anyMatch(uri -> uri.asText().equals(conformanceClass));
    }

    static List<String> ids(JsonNode page) {
        return StreamSupport.stream(page.get("features").spliterator(), false)
                .map(feature -> feature.get("id").asText())
                .toList();
    }

    static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** The page for people behind an address: HTML with a heading, links that lead on, no script. */
    static void assertReadable(String href) {
        HttpResponse<byte[]> answer = get(href, "Accept", "text/html");
        assertEquals(200, answer.statusCode(), href);
        assertEquals("text/html", mediaType(answer), href);
        String page = new String(answer.body(), StandardCharsets.UTF_8);
        assertTrue(page.startsWith("<!doctype html>") && page.contains("<h1>") && page.contains("href="), href);
    }
}
