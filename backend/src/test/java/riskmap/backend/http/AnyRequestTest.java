package riskmap.backend.http;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/** Whatever is sent, the service neither fails nor answers an error that is not a problem document. */
class AnyRequestTest {

    private static final String ITEMS = "/ogc/collections/risk-points/items";
    private static final int TRIES = 150;
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

    private static void check(String target, String... headers) {
        check(target, RawHttp.get(service.port(), target, headers));
    }

    private static void check(String what, RawHttp.Answer answer) {
        assertTrue(answer.status() >= 200 && answer.status() < 500, what + " → " + answer);
        if (answer.status() >= 400) {
            assertTrue(answer.head().contains("application/problem+json"), what + " → " + answer);
            assertTrue(!answer.body().contains("Exception"), what + " → " + answer);
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Provide
    Arbitrary<String> numbers() {
        return Arbitraries.oneOf(
                Arbitraries.doubles().map(String::valueOf),
                Arbitraries.integers().map(String::valueOf),
                Arbitraries.of(
                        "NaN",
                        "Infinity",
                        "-0",
                        "1e400",
                        "",
                        " ",
                        "0x1",
                        "１２",
                        "unlimited",
                        "9".repeat(400),
                        "-180",
                        "90"));
    }

    @Property(tries = TRIES)
    void boxes(@ForAll("boxTexts") String box) {
        check(ITEMS + "?bbox=" + encode(box));
    }

    @Provide
    Arbitrary<String> boxTexts() {
        return numbers().list().ofMinSize(0).ofMaxSize(7).map(list -> String.join(",", list));
    }

    @Property(tries = TRIES)
    void limits(@ForAll("numbers") String limit, @ForAll("numbers") String offset) {
        check(ITEMS + "?limit=" + encode(limit) + "&offset=" + encode(offset));
    }

    @Property(tries = TRIES)
    void texts(@ForAll("parameterNames") String name, @ForAll String value) {
        check(ITEMS + "?" + name + "=" + encode(value));
        check("/ogc/search?q=" + encode(value));
    }

    @Provide
    Arbitrary<String> parameterNames() {
        return Arbitraries.of(
                "bbox",
                "datetime",
                "after",
                "properties",
                "q",
                "level",
                "score",
                "survey_date",
                "f",
                "lang",
                "name",
                "zz");
    }

    @Property(tries = TRIES)
    void tiles(@ForAll("numbers") String z, @ForAll("numbers") String y, @ForAll("numbers") String x) {
        check("/ogc/collections/risk-points/tiles/WebMercatorQuad/" + encode(z) + "/" + encode(y) + "/" + encode(x));
        check("/ogc/tiles/WebMercatorQuad/" + encode(z) + "/0/0?collections=" + encode(x));
    }

    @Property(tries = TRIES)
    void paths(@ForAll("pathTexts") String path) {
        check(path);
    }

    @Provide
    Arbitrary<String> pathTexts() {
        Arbitrary<String> segment = Arbitraries.oneOf(
                Arbitraries.of(
                        "ogc", "collections", "risk-points", "items", "events", "..", "", "webjars", "%2e%2e", "%00"),
                Arbitraries.strings().ofMaxLength(12).map(AnyRequestTest::encode),
                Arbitraries.strings().withChars("%/?#;[]{}|^~<>\\\"'`").ofMaxLength(6));
        return segment.list()
                .ofMinSize(1)
                .ofMaxSize(6)
                .map(list -> "/" + String.join("/", list))
                // A real event stream would never end.
                .filter(path -> !path.matches("/+events/?([?#].*)?"));
    }

    @Property(tries = TRIES)
    void headers(@ForAll("headerNames") String name, @ForAll("headerTexts") String value) {
        check(ITEMS + "/p01", name + ": " + value);
        check(ITEMS + "?limit=1", name + ": " + value);
    }

    /** What once made the framework fail before our code was asked. */
    @Example
    void languagesThatAreNone() {
        for (String value : List.of(",", ";", " , ;q", ";q=1", "zh,,en", "*;q=2;;")) {
            check(ITEMS + "/p01", "Accept-Language: " + value);
        }
    }

    /** Each of these once made the framework fail while it named the host in a link. */
    @Example
    void forwardingHeadersThatAreNone() {
        for (String value : List.of(":", "::", "a:b", "[", "\"", "host=:", "host=\"", "proto=\"", "=;=,", "host=a:x")) {
            for (String name : List.of(
                    "X-Forwarded-Host", "X-Forwarded-Port", "X-Forwarded-Proto", "X-Forwarded-For", "Forwarded")) {
                RawHttp.Answer answer = RawHttp.get(service.port(), ITEMS + "?limit=1", name + ": " + value);
                check(name + ": " + value, answer);
                assertTrue(answer.body().contains("http://localhost"), name + ": " + value + " → " + answer);
            }
        }
    }

    /** A proxy that says how it was spoken to is still believed. */
    @Example
    void forwardingHeadersThatHold() {
        for (String header : List.of(
                "Forwarded: for=\"[2001:db8::1]:4711\";host=map.example;proto=https",
                "Forwarded: for=192.0.2.1; proto=https; host=\"map.example\", for=192.0.2.7")) {
            RawHttp.Answer answer = RawHttp.get(service.port(), ITEMS + "?limit=1", header);
            assertTrue(answer.body().contains("https://map.example/ogc"), header + " → " + answer);
        }
        RawHttp.Answer answer = RawHttp.get(
                service.port(), ITEMS + "?limit=1", "X-Forwarded-Host: map.example:8443", "X-Forwarded-Proto: https");
        assertTrue(answer.body().contains("https://map.example:8443/ogc"), answer.toString());
    }

    @Provide
    Arbitrary<String> headerNames() {
        return Arbitraries.of(
                "Accept",
                "Accept-Language",
                "Accept-Encoding",
                "If-None-Match",
                "If-Match",
                "Authorization",
                "Last-Event-ID",
                "X-Forwarded-Host",
                "Forwarded",
                "Content-Type",
                "Cookie",
                "Origin",
                "Range");
    }

    @Provide
    Arbitrary<String> headerTexts() {
        return Arbitraries.oneOf(
                        Arbitraries.strings().ascii().ofMaxLength(60),
                        Arbitraries.of(
                                "*/*;q=x",
                                "text/html;q=0",
                                "gzip;q=0, *;q=0",
                                "Bearer a.b.c",
                                "Basic Og==",
                                "W/\"1\"",
                                "en;q=9",
                                ",,,",
                                "application/json;charset=klingon",
                                "bytes=0-",
                                "null"))
                .map(text -> text.replaceAll("[\\x00-\\x1f\\x7f]", "").strip());
    }

    @Property(tries = TRIES)
    void bodies(@ForAll("bodyTexts") String body) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        check(
                body,
                RawHttp.send(
                        service.port(),
                        "POST " + ITEMS + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nAuthorization: " + token
                                + "\r\nContent-Type: application/geo+json\r\nContent-Length: " + bytes.length
                                + "\r\n\r\n"
                                + body));
    }

    @Provide
    Arbitrary<String> bodyTexts() {
        Arbitrary<String> value = Arbitraries.oneOf(
                numbers(),
                Arbitraries.of(
                        "null",
                        "true",
                        "[]",
                        "{}",
                        "[1,2]",
                        "[[1,2],[3,4]]",
                        "[[[1,2],[3,4],[5,6],[1,2]]]",
                        "[[[]]]",
                        "[120,31]",
                        "\"red\"",
                        "\"\\ud800\"",
                        "\"2026-02-30\"",
                        "1e999",
                        "{\"a\":{\"b\":[]}}",
                        "\"p01\""),
                Arbitraries.strings().ofMaxLength(8));
        Arbitrary<String> type = Arbitraries.of(
                "Point", "LineString", "Polygon", "MultiPoint", "MultiPolygon", "GeometryCollection", "Feature", "");
        return Combinators.combine(type, value, value, value, value)
                .as((t, coordinates, level, score, id) -> "{\"type\":\"Feature\",\"id\":" + id
                        + ",\"geometry\":{\"type\":\"" + t + "\",\"coordinates\":" + coordinates
                        + "},\"properties\":{\"name\":\"n\",\"level\":" + level + ",\"score\":" + score + "}}");
    }

    @Property(tries = 60)
    void requestLines(@ForAll("requestTexts") String text) {
        RawHttp.Answer answer = RawHttp.send(service.port(), text + "\r\nHost: localhost\r\nConnection: close\r\n\r\n");
        assertTrue(answer.status() < 500 || answer.status() == 501 || answer.status() == 505, text + " → " + answer);
    }

    @Provide
    Arbitrary<String> requestTexts() {
        return Arbitraries.of(
                "GET / HTTP/1.1",
                "GET  / HTTP/1.1",
                "get / HTTP/1.1",
                "BREW /ogc HTTP/1.1",
                "GET http://localhost/ogc HTTP/1.1",
                "GET /ogc HTTP/9.9",
                "GET /ogc",
                "OPTIONS * HTTP/1.1",
                "GET /" + "a".repeat(20_000) + " HTTP/1.1",
                "GET /ogc HTTP/1.1\r\nX: " + "a".repeat(20_000),
                "GET /ogc?" + "a=1&".repeat(3000) + " HTTP/1.1",
                "POST /login HTTP/1.1\r\nContent-Length: 5\r\nTransfer-Encoding: chunked",
                "\u0000\u0001\u0002",
                "");
    }
}
