package riskmap.backend.http.processes.inspection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import riskmap.backend.http.ProcessClient;
import riskmap.backend.http.TestService;
import riskmap.geodata.model.Feature;

/** The process over HTTP, on a town of two grids, four places and three visits. */
class InspectionProcessTest {

    private static final String YEAR = "'from': '2025-01-01', 'to': '2025-12-31'";

    @AutoClose
    private static TestService service;

    private static ProcessClient coverage;

    @BeforeAll
    static void start() {
        service = TestService.start();
        coverage = service.process("inspection-coverage");
        service.city().load("grids", List.of(grid("A", 120, "张"), grid("B", 120.1, null)));
        service.city()
                .load(
                        "enterprises",
                        List.of(
                                place("seen", 120.05, "chemical"),
                                place("unseen", 120.15, "chemical"),
                                place("lost", 121, "retail"),
                                place("what", 120.05, null)));
        service.city()
                .load(
                        "inspections",
                        List.of(
                                visit("v1", "patrol", "2025-12-20T04:00:00Z", 5),
                                visit("v2", "joint", "2025-12-21T04:00:00Z", 700),
                                visit("v3", "patrol", "2025-12-31T16:00:00Z", 5)));
    }

    private static Feature grid(String code, double west, String officer) {
        String wkt = "POLYGON ((%1$s 31, %2$s 31, %2$s 31.1, %1$s 31.1, %1$s 31))".formatted(west, west + 0.1);
        return TestService.feature(
                "grid-" + code, wkt, "code", code, "name", code, "grid_level", "community", "officer", officer);
    }

    private static Feature place(String id, double lon, String trade) {
        return TestService.feature(id, "POINT(" + lon + " 31.05)", "name", id, "trade", trade);
    }

    private static Feature visit(String id, String kind, String time, double distance) {
        return TestService.feature(
                id,
                "POINT(120.05 31.05)",
                "kind",
                kind,
                "enterprise_id",
                "seen",
                "visited_at",
                Instant.parse(time),
                "site_distance",
                distance);
    }

    @Test
    void dueSeenOverdueInAllAndByGridAndClass() {
        JsonNode answer = coverage.run("{" + YEAR + "}");
        assertEquals(365, answer.at("/period/days").asInt());
        assertEquals("riskmap-inspection", answer.at("/rules/name").asText());
        assertEquals(12, answer.at("/summary/patrol/due").asInt());
        assertEquals(1, answer.at("/summary/patrol/seen").asInt());
        assertEquals(11, answer.at("/summary/patrol/overdue").asInt());
        assertEquals(1, answer.at("/summary/inspection/seen").asInt());
        assertEquals(1 / 8.0, answer.at("/summary/inspection/share").asDouble(), 1e-12);
        assertEquals(1, answer.at("/summary/visits/after").asInt());
        assertEquals("A", answer.at("/grids/0/code").asText());
        assertEquals(1, answer.at("/grids/0/classes/not-known/places").asInt());
        assertTrue(answer.at("/grids/0/classes/not-known/patrol/share").isNull());
        assertEquals(
                1,
                answer.at("/grids/1/classes/chemicals/inspection/unseenPlaces").asInt());
        assertEquals(1, answer.at("/inNoGrid/classes/general/places").asInt());
        assertEquals("inspection-coverage", answer.at("/provenance/process").asText());
    }

    @Test
    void everyBlindSpotIsAFeatureWithItsReason() {
        JsonNode answer = TestService.json(coverage.as("application/geo+json", "{" + YEAR + "}", service.asAdmin()));
        assertEquals("FeatureCollection", answer.get("type").asText());
        assertEquals(List.of("lost"), ids(answer, "no-grid"));
        assertEquals(List.of("grid-B"), ids(answer, "no-officer"));
        assertEquals(List.of("unseen", "what"), ids(answer, "never-visited"));
        assertEquals(List.of("what"), ids(answer, "class-not-known"));
        assertEquals(List.of("v2"), ids(answer, "far-evidence"));
        answer.get("features").forEach(feature -> {
            assertFalse(feature.at("/properties/reason").asText().isBlank());
            String chinese = feature.at("/properties/reason_zh").asText();
            assertTrue(chinese.codePoints().anyMatch(Character::isIdeographic), chinese);
        });
    }

    @Test
    void thePublicIsNotToldWhichGridsHaveNoOfficer() {
        JsonNode answer = coverage.run("{" + YEAR + "}");
        assertFalse(answer.at("/summary/officersKnown").asBoolean());
        assertEquals(0, answer.at("/summary/problemCounts/no-officer").asInt());
    }

    @Test
    void filterAndLimitAndRulesOfOnesOwn() {
        JsonNode answer =
                coverage.run("{" + YEAR + ", 'filter': 'trade = \\'retail\\'', 'limit': 0, 'rules': {'name': 'mine',"
                        + " 'version': '7', 'classes': [{'id': 'shop', 'when': {'trade': ['retail']},"
                        + " 'patrol': {'perYear': 2}}]}}");
        assertEquals(2, answer.at("/summary/patrol/due").asInt());
        assertEquals(1, answer.at("/summary/problemCounts/never-visited").asInt());
        assertEquals(0, answer.get("problems").size());
        assertEquals("mine", answer.at("/rules/name").asText());
        assertEquals(2, answer.at("/classes/0/rule/patrol/perYear").asInt());
    }

    @Test
    void theTableHasALinePerGridClassAndKind() {
        HttpResponse<byte[]> answer = coverage.as("text/csv", "{" + YEAR + "}");
        List<String> lines =
                new String(answer.body(), StandardCharsets.UTF_8).lines().toList();
        assertEquals(1 + 2 * 4, lines.size(), lines::toString);
        assertTrue(lines.get(0).startsWith("grid,class,visit,places,due,seen"), lines.get(0));
        assertEquals("A,chemicals,patrol,1,6,1,5,0,1,0,1,0,0.16666666666666666", lines.get(1));
        assertEquals(",general,inspection,1,0,0,0,0,0,0,0,0,", lines.get(8));
    }

    @Test
    void aPeriodThatIsNotGivenIsTheLastYear() {
        int days = coverage.run("{}").at("/period/days").asInt();
        assertTrue(days == 365 || days == 366, days + " days");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {'from': 'yesterday'}                      | a day such as 2026-01-31
            {'to': '9999-12-31'}                       | from 1900-01-01 to 2200-12-31
            {'from': '2025-02-01', 'to': '2025-01-01'} | allowed are 1 to 3653
            {'from': '1900-01-01', 'to': '2025-01-01'} | allowed are 1 to 3653
            {'rules': {'name': 'n', 'version': '1'}}   | classes is absent
            {'rules': {'name': 'n', 'version': '1', 'classes': [{'id': 'a', 'when': {'colour': []}}]}} | 'colour' is no attribute
            {'rules': 7}                               | an object
            {'evidence': -1}                           | from 0 to 100000
            {'limit': 1e9}                             | from 0 to 100000
            {'level': 'planet'}                        | zone, street, community
            """)
    void badInputsSayWhatIsAllowed(String inputs, String part) {
        coverage.assertRefuses(inputs, part);
    }

    private static List<String> ids(JsonNode collection, String kind) {
        return StreamSupport.stream(collection.get("features").spliterator(), false)
                .map(feature -> feature.get("properties"))
                .filter(properties -> kind.equals(properties.get("kind").asText()))
                .map(properties -> properties.get("id").asText())
                .sorted()
                .toList();
    }
}
