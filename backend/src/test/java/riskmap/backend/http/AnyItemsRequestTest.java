package riskmap.backend.http;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/** Whatever a reader asks for, the answer is one a reader can expect: features, nothing new, or a problem of the request. */
class AnyItemsRequestTest {

    private static final String ITEMS = "/ogc/collections/risk-points/items";
    private static final String GRIDS = "/ogc/collections/grids/items";
    private static final Set<Integer> EXPECTED = Set.of(200, 304, 400, 404, 406);
    private static final int TRIES = 120;
    private static TestService service;

    @BeforeContainer
    static void start() {
        service = TestService.start();
        EveryLayer.load(service.city(), 12, 4);
    }

    @AfterContainer
    static void stop() {
        service.close();
    }

    private static void check(String target, String... headers) {
        RawHttp.Answer answer = RawHttp.get(service.port(), target, headers);
        assertTrue(EXPECTED.contains(answer.status()), target + " " + List.of(headers) + " → " + answer);
        assertTrue(
                answer.status() < 400 || answer.head().contains("application/problem+json"), target + " → " + answer);
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Provide
    Arbitrary<String> numbers() {
        return Arbitraries.oneOf(
                Arbitraries.doubles().map(String::valueOf),
                Arbitraries.doubles().between(-200, 200).map(String::valueOf),
                Arbitraries.integers().between(-50_000_000, 50_000_000).map(String::valueOf),
                Arbitraries.of("NaN", "-Infinity", "1e400", "", "0x1p3", "１", "90", "-180", "3430974.3", "500000"));
    }

    @Provide
    Arbitrary<String> systems() {
        Arbitrary<String> offered = Arbitraries.of(4326, 3857, 4490, 4549, 4528)
                .map(code -> "http://www.opengis.net/def/crs/EPSG/0/" + code);
        return Arbitraries.oneOf(
                offered,
                Arbitraries.of("", "GCJ-02", "EPSG:", "EPSG:99999999999", "urn:ogc:def:crs:EPSG::4326", "[EPSG:4549]"),
                Arbitraries.strings().ofMaxLength(30));
    }

    @Provide
    Arbitrary<String> boxes() {
        return numbers().list().ofMinSize(3).ofMaxSize(7).map(list -> String.join(",", list));
    }

    @Property(tries = TRIES)
    void boxesInAnySystem(@ForAll("boxes") String box, @ForAll("systems") String in, @ForAll("systems") String out) {
        check(GRIDS + "?bbox=" + encode(box) + "&bbox-crs=" + encode(in) + "&crs=" + encode(out));
        check(ITEMS + "?bbox=" + encode(box) + "&bbox-crs=" + encode(in));
        check(ITEMS + "/risk-points-1?crs=" + encode(out));
    }

    @Provide
    Arbitrary<String> times() {
        Arbitrary<String> time = Arbitraries.oneOf(
                Arbitraries.of(
                        "..",
                        "",
                        "2026-05-01",
                        "2026-02-30",
                        "2026-05-01T24:00:00Z",
                        "2026-05-01T00:00:00+99:00",
                        "+999999999-12-31T23:59:59Z",
                        "-999999999-01-01T00:00:00Z",
                        "2026-05-01t00:00:00z",
                        "2016-12-31T23:59:60Z",
                        "9999-99-99"),
                Arbitraries.strings().withChars("0123456789-:TZ.+").ofMaxLength(26),
                Arbitraries.strings().ofLength(10));
        return time.list().ofMinSize(1).ofMaxSize(3).map(list -> String.join("/", list));
    }

    @Property(tries = TRIES)
    void times(@ForAll("times") String time) {
        check(GRIDS + "?datetime=" + encode(time));
        check(ITEMS + "?datetime=" + encode(time));
    }

    @Provide
    Arbitrary<String> sortings() {
        Arbitrary<String> key = Arbitraries.oneOf(
                Arbitraries.of("name", "-score", "+level", "survey_date", " ", "--name", "+", "id", "geometry"),
                Arbitraries.strings().ofMaxLength(12));
        return key.list().ofMaxSize(5).map(list -> String.join(",", list));
    }

    @Provide
    Arbitrary<String> places() {
        Arbitrary<String> value = Arbitraries.oneOf(
                Arbitraries.of("null", "\"risk-points-1\"", "1", "\"1e999\"", "[]", "{}", "\"2026-02-30\"", "\"\""),
                Arbitraries.strings().alpha().ofMaxLength(5).map(text -> "\"" + text + "\""));
        Arbitrary<String> wellMade = value.list().ofMaxSize(4).map(list -> Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(("[" + String.join(",", list) + "]").getBytes(StandardCharsets.UTF_8)));
        return Arbitraries.oneOf(
                wellMade,
                Arbitraries.strings().ofMaxLength(20),
                Arbitraries.of("bnVsbA", "risk-points-3", "W1tbW1tbW1tb", "*", "a".repeat(8000)));
    }

    @Property(tries = TRIES)
    void orders(@ForAll("sortings") String sorting, @ForAll("places") String place) {
        check(ITEMS + "?sortby=" + encode(sorting));
        check(ITEMS + "?limit=3&sortby=" + encode(sorting) + "&after=" + encode(place));
        check(ITEMS + "?limit=3&sortby=name,-score&before=" + encode(place));
        check(ITEMS + "?limit=3&after=" + encode(place));
    }

    @Property(tries = TRIES)
    void pages(
            @ForAll("numbers") String limit,
            @ForAll("numbers") String offset,
            @ForAll("places") String before,
            @ForAll boolean skip) {
        check(ITEMS + "?limit=" + encode(limit) + "&offset=" + encode(offset) + "&skipGeometry=" + skip);
        check(ITEMS + "?limit=" + encode(limit) + "&before=" + encode(before) + "&sortby=score");
    }

    @Provide
    Arbitrary<String> headers() {
        Arbitrary<String> text = Arbitraries.oneOf(
                Arbitraries.strings().ascii().ofMaxLength(50),
                Arbitraries.of(
                        "*",
                        "*/*",
                        "\"1-0\"",
                        "W/\"1-0\", \"x\"",
                        "application/geo+json;q=0.5, text/html",
                        "text/*",
                        "image/png",
                        "zh-Hant-CN-x-private1-private2;q=0.001",
                        "en, *;q=0",
                        ";;;",
                        ",".repeat(3000)));
        return Combinators.combine(Arbitraries.of("Accept", "If-None-Match", "Accept-Language"), text)
                .as((name, value) ->
                        name + ": " + value.replaceAll("[\\x00-\\x1f\\x7f]", "").strip());
    }

    @Property(tries = TRIES)
    void headers(@ForAll("headers") String header) {
        check(ITEMS + "?limit=1", header);
        check(ITEMS + "/risk-points-1", header);
        check("/ogc/collections/risk-points/sortables", header);
        check("/ogc/collections/risk-points", header);
    }
}
