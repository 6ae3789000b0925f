package riskmap.backend.http;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/** Whatever an editor sends, the service neither fails nor answers an error that is not a problem document. */
class AnyEditTest {

    private static final String ITEM = "/ogc/collections/risk-points/items/p01";
    private static final int TRIES = 200;
    private static TestService service;
    private static String token;

    @BeforeContainer
    static void start() {
        service = TestService.start();
        service.city().load("risk-points", TestService.diagonal(20));
        token = service.asAdmin()[1];
    }

    @AfterContainer
    static void stop() {
        service.close();
    }

    private static void check(String request, String mediaType, String body, String... headers) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        StringBuilder text = new StringBuilder(request + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n");
        text.append("Authorization: ")
                .append(token)
                .append("\r\nContent-Type: ")
                .append(mediaType);
        text.append("\r\nContent-Length: ").append(bytes.length).append("\r\n");
        for (String header : headers) {
            text.append(header).append("\r\n");
        }
        RawHttp.Answer answer = RawHttp.send(service.port(), text + "\r\n" + body);
        String what = text + body + " → " + answer;
        assertTrue(answer.status() >= 200 && answer.status() < 500, what);
        if (answer.status() >= 400) {
            assertTrue(answer.head().contains("application/problem+json"), what);
            assertTrue(!answer.body().contains("Exception"), what);
        }
    }

    @Property(tries = TRIES)
    void patches(@ForAll("values") String id, @ForAll("values") String geometry, @ForAll("values") String properties) {
        String body = "{\"id\":" + id + ",\"geometry\":" + geometry + ",\"properties\":{\"level\":" + properties + "}}";
        check("PATCH " + ITEM, "application/merge-patch+json", body, "If-Match: *");
        check("PATCH " + ITEM, "application/merge-patch+json", properties, "If-Match: *");
    }

    @Property(tries = TRIES)
    void headers(@ForAll("headerTexts") String match, @ForAll("headerTexts") String other) {
        String body = "{\"type\":\"Feature\",\"geometry\":{\"type\":\"Point\",\"coordinates\":[120,31]},"
                + "\"properties\":{\"name\":\"n\",\"level\":\"red\"}}";
        check("PUT " + ITEM, "application/geo+json", body, "If-Match: " + match, "Prefer: " + other);
        check("PUT " + ITEM, "application/geo+json", body, "If-None-Match: " + match, "Idempotency-Key: " + other);
        String items = ITEM.substring(0, ITEM.lastIndexOf('/'));
        check("POST " + items, "application/geo+json", body, "Idempotency-Key: " + match, "Prefer: " + other);
        check("PATCH " + ITEM, match.isEmpty() ? "x" : match, body, "If-Match: " + other);
    }

    @Property(tries = TRIES)
    void transactions(@ForAll("actions") String action, @ForAll("values") String other) {
        String media = "application/json";
        check("POST /ogc/transactions", media, "{\"transaction\":[" + action + "," + other + "]}");
        check("POST /ogc/transactions", media, "{\"semantic\":" + other + ",\"transaction\":[" + action + "]}");
        check("POST /ogc/transactions", media, "{\"transaction\":" + other + "}");
    }

    @Property(tries = TRIES)
    void pasts(@ForAll("headerTexts") String text) {
        String encoded = java.net.URLEncoder.encode(text, StandardCharsets.UTF_8);
        check("GET " + ITEM + "?asOf=" + encoded, "text/plain", "");
        check("GET " + ITEM + "/versions?before=" + encoded + "&limit=1", "text/plain", "");
        check("GET " + ITEM + "/versions/" + encoded.replace("+", "%20"), "text/plain", "");
    }

    @Provide
    Arbitrary<String> values() {
        return Arbitraries.of(
                "null",
                "true",
                "7",
                "-1e400",
                "\"red\"",
                "\"p01\"",
                "\"\\ud800\"",
                "[]",
                "{}",
                "[[[]]]",
                "{\"type\":\"Point\",\"coordinates\":[120,31]}",
                "{\"type\":\"Point\"}",
                "{\"coordinates\":[[1,2],[3,4]]}",
                "{\"type\":\"Polygon\",\"coordinates\":[[[0,0],[1,1],[1,0],[0,1],[0,0]]]}",
                "{\"type\":null}",
                "{\"a\":{\"b\":{\"c\":[null]}}}",
                "\"" + "x".repeat(2000) + "\"");
    }

    @Provide
    Arbitrary<String> actions() {
        Arbitrary<String> name = Arbitraries.of("insert", "replace", "update", "delete", "", "INSERT");
        Arbitrary<String> collection = Arbitraries.of("\"risk-points\"", "\"grids\"", "\"none\"", "null", "[]");
        return Combinators.combine(name, collection, values(), values(), values())
                .as((action, layer, id, feature, match) -> "{\"action\":\"" + action + "\",\"collection\":" + layer
                        + ",\"id\":" + id + ",\"feature\":" + feature + ",\"ifMatch\":" + match + "}");
    }

    @Provide
    Arbitrary<String> headerTexts() {
        return Arbitraries.oneOf(
                        Arbitraries.strings().ascii().ofMaxLength(40),
                        Arbitraries.of(
                                "*",
                                "W/\"1-0\"",
                                "\"1-0\"",
                                ",,,",
                                "return=minimal",
                                "return=\"representation\"; x=y",
                                "return=",
                                "\"\"",
                                "\"",
                                "2020-01-01T00:00:00Z",
                                "+999999999-12-31T23:59:59Z",
                                "-999999999-01-01T00:00:00Z",
                                "9".repeat(30),
                                "application/merge-patch+json;charset=klingon"))
                .map(text -> text.replaceAll("[\\x00-\\x1f\\x7f]", "").strip());
    }
}
