package riskmap.backend.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import riskmap.geodata.model.Feature;

/** Filters over HTTP: both encodings, place, time, reference systems, and what a public reader must not ask about. */
class FilterTest {

    private static final String ITEMS = "/ogc/collections/risk-points/items";

    @AutoClose
    private static TestService service;

    @BeforeAll
    static void start() {
        service = TestService.start();
        List<Feature> features = new ArrayList<>(TestService.diagonal(5));
        features.add(TestService.feature(
                "x",
                "POINT (120.5 31.5)",
                "name",
                "Straße",
                "level",
                "red",
                "score",
                320.0,
                "survey_date",
                LocalDate.parse("2026-03-01"),
                "owner",
                "Li"));
        service.city().load("risk-points", features);
    }

    private static HttpResponse<byte[]> ask(String filter, String more, String... headers) {
        return service.get(ITEMS + "?filter=" + URLEncoder.encode(filter, StandardCharsets.UTF_8) + more, headers);
    }

    private static String ids(HttpResponse<byte[]> answer) {
        assertEquals(200, answer.statusCode(), () -> new String(answer.body(), StandardCharsets.UTF_8));
        return StreamSupport.stream(TestService.json(answer).get("features").spliterator(), false)
                .map(feature -> feature.get("id").asText())
                .sorted()
                .collect(Collectors.joining(" "));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            level = 'red' | p00 x
            CASEI(name) LIKE CASEI('STRASS%') | x
            score / 2 >= 160 | x
            NOT score > 400 | x
            S_INTERSECTS(geometry, BBOX(120.005, 31, 120.025, 31.1)) | p01 p02
            S_WITHIN(geometry, POLYGON((120.4 31.4, 120.6 31.4, 120.6 31.6, 120.4 31.6, 120.4 31.4))) AND level = 'red' | x
            T_AFTER(survey_date, DATE('2026-02-28')) | x
            T_INTERSECTS(survey_date, INTERVAL('2026-01-01', '..')) OR level = 'blue' | p03 x
            A_CONTAINEDBY((level), ('yellow', 'none')) | p02 p04
            distance_m(geometry, POINT(120 31)) < 2000 | p00 p01
            """)
    void text(String filter, String expected) {
        assertEquals(expected, ids(ask(filter, "")));
        assertEquals(expected, ids(ask(filter, "&filter-lang=cql2-text")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"op": "=", "args": [{"property": "level"}, "red"]} | p00 x
            {"op": "s_intersects", "args": [{"property": "geometry"}, {"bbox": [120.005, 31, 120.025, 31.1]}]} | p01 p02
            {"op": "t_after", "args": [{"property": "survey_date"}, {"date": "2026-02-28"}]} | x
            {"op": "in", "args": [{"property": "level"}, ["yellow", "none"]]} | p02 p04
            """)
    void json(String filter, String expected) {
        assertEquals(expected, ids(ask(filter, "&filter-lang=cql2-json")));
    }

    @Test
    void positionsStandAsTheirReferenceSystemHasThem() {
        String epsg = "&filter-crs=http://www.opengis.net/def/crs/EPSG/0/";
        assertEquals("p01 p02", ids(ask("S_INTERSECTS(geometry, BBOX(31, 120.005, 31.1, 120.025))", epsg + 4326)));
        assertEquals(
                "p00", ids(ask("S_INTERSECTS(geometry, BBOX(13358300, 3632700, 13358500, 3632800))", epsg + 3857)));
        HttpResponse<byte[]> refused = ask("true", epsg + 2000);
        assertEquals(400, refused.statusCode());
        assertTrue(TestService.json(refused).get("detail").asText().contains("filter-crs"));
    }

    @Test
    void conditionsJoinOtherParameters() {
        assertEquals("p00", ids(ask("level = 'red'", "&bbox=120,31,120.1,31.1")));
        assertEquals("x", ids(ask("score > 1", "&level=red,blue")));
        assertEquals("", ids(ask("level = 'red'", "&level=blue")));
        assertEquals("p01", ids(ask("S_INTERSECTS(geometry, BBOX(120.005, 31, 120.025, 31.1))", "&q=1")));
    }

    @Test
    void whatAPublicReaderMayNotReadIsUnknown() {
        HttpResponse<byte[]> refused = ask("owner = 'Li'", "");
        assertEquals(400, refused.statusCode());
        String reason = TestService.json(refused).get("reason").asText();
        assertTrue(reason.contains("there is no property 'owner'; there are geometry, name"), reason);
        assertFalse(reason.substring(reason.indexOf(';')).contains("owner"), reason);
        assertEquals("x", ids(ask("owner = 'Li'", "", service.asAdmin())));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            level = | `` | at character 8: found the end
            level = 'pink' | `` | red, orange
            score = 'much' | `` | score is a number and 'much' is a text
            {"op": "=", "args": [1]} | &filter-lang=cql2-json | at the top: = has 1 arguments; it takes 2
            {} | &filter-lang=cql2-json | at the top
            level = 'red' | &filter-lang=cql2-json | not JSON
            """)
    void faultsAreProblemsWithAReason(String filter, String more, String reason) {
        HttpResponse<byte[]> refused = ask(filter, more);
        assertEquals(400, refused.statusCode());
        JsonNode problem = TestService.json(refused);
        assertEquals("filter", problem.get("parameter").asText());
        assertTrue(problem.get("reason").asText().contains(reason), problem.toString());
    }

    @Test
    void anUnknownLanguageIsRefused() {
        JsonNode problem = TestService.json(ask("true", "&filter-lang=ecql"));
        assertEquals("filter-lang", problem.get("parameter").asText());
        assertTrue(problem.get("detail").asText().contains("cql2-text or cql2-json"));
    }

    @Test
    void functionsAreListedAndDeclared() {
        for (JsonNode function : service.json("/ogc/functions").get("functions")) {
            List<String> arguments = new ArrayList<>();
            for (JsonNode argument : function.get("arguments")) {
                String type = argument.get("type").get(0).asText();
                arguments.add(type.equals("geometry") ? "POINT(1 2)" : type.equals("number") ? "score" : "'a'");
            }
            String call = function.get("name").asText() + "(" + String.join(", ", arguments) + ")";
            assertEquals("", ids(ask(call + " IS NULL AND false", "")), call);
        }
        String classes = service.json("/ogc/conformance").toString();
        assertTrue(classes.contains("http://www.opengis.net/spec/cql2/1.0/conf/cql2-json"));
        assertTrue(classes.contains("http://www.opengis.net/spec/ogcapi-features-3/1.0/conf/features-filter"));
    }
}
