package riskmap.backend.http;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/** Whatever tile is asked for, in whatever words, the service answers a tile, nothing, or a problem document. */
class AnyTileRequestTest {

    private static final int TRIES = 150;
    private static TestService service;

    @BeforeContainer
    static void start() {
        service = TestService.start();
        service.city().load("risk-points", TestService.diagonal(20));
    }

    @AfterContainer
    static void stop() {
        service.close();
    }

    private static void check(String target) {
        RawHttp.Answer answer = RawHttp.get(service.port(), target);
        assertTrue(answer.status() >= 200 && answer.status() < 500, target + " → " + answer);
        if (answer.status() >= 400) {
            assertTrue(answer.head().contains("application/problem+json"), target + " → " + answer);
            assertTrue(!answer.body().contains("Exception"), target + " → " + answer);
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    @Provide
    Arbitrary<String> sets() {
        return Arbitraries.of("WebMercatorQuad", "CGCS2000Quad", "webmercatorquad", "%20", "density", "..%2f");
    }

    @Provide
    Arbitrary<String> numbers() {
        return Arbitraries.oneOf(
                Arbitraries.integers().map(String::valueOf),
                Arbitraries.integers().between(0, 23).map(String::valueOf),
                Arbitraries.of("-0", "+1", "1e3", "0x1", "１", "NaN", "9999999999", "2147483648", "1.0", "%00", "a"));
    }

    @Property(tries = TRIES)
    void addresses(
            @ForAll("sets") String set,
            @ForAll("numbers") String z,
            @ForAll("numbers") String y,
            @ForAll("numbers") String x) {
        String place = "tiles/" + set + "/" + z + "/" + y + "/" + x;
        check("/ogc/" + place);
        check("/ogc/collections/risk-points/" + place + "?clusters=false");
    }

    @Provide
    Arbitrary<String> names() {
        return Arbitraries.of(
                "filter", "filter-lang", "filter-crs", "datetime", "collections", "clusters", "f", "lang", "bbox");
    }

    @Property(tries = TRIES)
    void parameters(@ForAll("names") String name, @ForAll String value, @ForAll("values") String other) {
        for (String set : new String[] {"WebMercatorQuad", "CGCS2000Quad"}) {
            check("/ogc/tiles/" + set + "/0/0/0?" + name + "=" + encode(value));
            check("/ogc/collections/risk-points/tiles/" + set + "/0/0/0?" + name + "=" + encode(other));
            check("/ogc/tiles/" + set + "?" + name + "=" + encode(other));
            check("/ogc/styles/city?" + name + "=" + encode(other));
        }
    }

    @Provide
    Arbitrary<String> values() {
        return Arbitraries.of(
                "level = 'red'",
                "level",
                "NOT (level = 'red'",
                "level = 'red' AND ".repeat(200) + "TRUE",
                "(".repeat(3000),
                "S_INTERSECTS(geometry, POINT(1e308 -1e308))",
                "{\"op\":\"and\",\"args\":[]}",
                "cql2-json",
                "../..",
                "9999-12-31/..",
                "-999999999-01-01T00:00:00Z",
                "risk-points,risk-points,roads",
                ",",
                "tilejson",
                "true");
    }
}
