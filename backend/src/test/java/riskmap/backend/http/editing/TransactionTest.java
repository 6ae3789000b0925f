package riskmap.backend.http.editing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static riskmap.backend.http.editing.StoredService.GEOJSON;
import static riskmap.backend.http.editing.StoredService.ITEMS;
import static riskmap.backend.http.editing.StoredService.point;
import static riskmap.backend.http.editing.StoredService.with;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import riskmap.backend.http.TestService;
import riskmap.backend.live.ChangeEvent;
import riskmap.backend.live.ChangeFeed;
import riskmap.backend.live.LiveCity;

/** Several changes, all or none. */
class TransactionTest {

    private static final String PATH = "/ogc/transactions";

    @AutoClose
    private static TestService service;

    private static String[] editor;

    @BeforeAll
    static void start() {
        service = StoredService.onH2();
        editor = service.asAdmin("Content-Type", "application/json");
    }

    private static HttpResponse<byte[]> send(String actions, String... headers) {
        return service.send("POST", PATH, "{\"transaction\":[" + actions + "]}", with(editor, headers));
    }

    private static String insert(String id, String level) {
        String feature = point(id, level).replaceFirst("\\{", "{\"id\":\"" + id + "\",");
        return "{\"action\":\"insert\",\"collection\":\"risk-points\",\"feature\":" + feature + "}";
    }

    private static String change(String action, String id, String ifMatch, String feature) {
        return "{\"action\":\"" + action + "\",\"collection\":\"risk-points\",\"id\":\"" + id + "\""
                + (ifMatch == null ? "" : ",\"ifMatch\":" + quote(ifMatch))
                + (feature == null ? "" : ",\"feature\":" + feature) + "}";
    }

    private static String quote(String text) {
        return "\"" + text.replace("\"", "\\\"") + "\"";
    }

    private static long version() {
        return service.get(LiveCity.class).snapshot().version();
    }

    @Test
    void changesOfSeveralLayersAreOneEvent() throws InterruptedException {
        send(insert("m1", "red") + "," + insert("m2", "red") + "," + insert("m3", "red"));
        long seenBefore = version();
        List<ChangeEvent> events = new CopyOnWriteArrayList<>();
        ChangeFeed.Subscription subscription = service.get(ChangeFeed.class).subscribe(events::add);
        String sensor = "{\"action\":\"insert\",\"collection\":\"sensors\",\"items\":["
                + "{\"type\":\"Feature\",\"geometry\":{\"type\":\"Point\",\"coordinates\":[120,31]},"
                + "\"properties\":{\"name\":\"s\"}}]}";
        String seen = service.get(ITEMS + "/m1").headers().firstValue("ETag").orElseThrow();
        HttpResponse<byte[]> answer = send(String.join(
                ",",
                change("replace", "m1", seen, point("new", "blue")),
                change("update", "m2", "*", "{\"properties\":{\"level\":\"yellow\"}}"),
                change("delete", "m3", "*", null),
                sensor));
        assertEquals(200, answer.statusCode(), new String(answer.body()));
        JsonNode done = TestService.json(answer);
        assertEquals(
                "{\"insert\":1,\"replace\":1,\"update\":1,\"delete\":1}",
                done.get("summary").toString());
        assertEquals(
                List.of("m1", "m2", "m3"),
                done.get("results").findValuesAsText("id").subList(0, 3));
        assertEquals(2, done.at("/results/1/version").asInt());
        long sequence = done.get("sequence").asLong();
        for (int i = 0; events.stream().noneMatch(event -> event.sequence() == sequence); i++) {
            assertTrue(i < 400, () -> "no event of number " + sequence + " in " + events);
            Thread.sleep(50);
        }
        subscription.close();
        // What was inserted before is seen before it is announced, so its event may have been heard, too.
        events.removeIf(event -> event.sequence() <= seenBefore);
        assertEquals(1, events.size());
        assertEquals(List.of("risk-points", "sensors"), events.get(0).layers());
        assertEquals(
                "yellow", service.json(ITEMS + "/m2").at("/properties/level").asText());
        assertEquals("m2", service.json(ITEMS + "/m2").at("/properties/name").asText());
        assertEquals(404, service.get(ITEMS + "/m3").statusCode());
    }

    @Test
    void oneBadFeatureOfFiveHundredChangesNothing() {
        long before = version();
        String actions = IntStream.range(0, 500)
                .mapToObj(
                        i -> i == 371 ? insert("b" + i, "purple").replace("12.5", "\"much\"") : insert("b" + i, "red"))
                .collect(Collectors.joining(","));
        HttpResponse<byte[]> refused = send(actions);
        assertEquals(422, refused.statusCode());
        JsonNode errors = TestService.json(refused).get("errors");
        assertEquals(2, errors.size(), errors.toString());
        assertEquals(List.of("371", "371"), errors.findValuesAsText("action"));
        assertEquals(
                List.of("level", "score"),
                errors.findValuesAsText("field").stream().sorted().toList());
        assertEquals(before, version());
        assertEquals(404, service.get(ITEMS + "/b0").statusCode());
        assertEquals(
                200,
                send(actions.replace("purple", "red").replace("\"much\"", "1")).statusCode());
        assertEquals(before + 1, version());
    }

    @Test
    void faultsOfFormAndOfFieldsAreNamedTogether() {
        String broken = insert("f1", "purple").replace("[120.5,31.5]", "[220.5,31.5]");
        JsonNode errors =
                TestService.json(send(broken + "," + insert("f2", "mauve"))).get("errors");
        assertEquals(List.of("0", "0", "1"), errors.findValuesAsText("action"), errors.toString());
        String form =
                "{\"action\":\"merge\",\"collection\":\"risk-points\"},{\"action\":\"delete\",\"collection\":\"x\"},"
                        + "{\"action\":\"delete\",\"collection\":\"risk-points\",\"filter\":\"true\"},7,"
                        + "{\"action\":\"insert\",\"collection\":\"risk-points\"}";
        HttpResponse<byte[]> refused = send(form);
        assertEquals(422, refused.statusCode());
        List<String> fields = TestService.json(refused).get("errors").findValuesAsText("field");
        assertEquals(List.of("action", "collection", "filter", "id", "(action)", "items"), fields);
        for (String body :
                List.of("[]", "7", "{}", "{\"transaction\":{}}", "{\"semantic\":\"batch\",\"transaction\":[]}")) {
            assertEquals(422, service.send("POST", PATH, body, editor).statusCode(), body);
        }
        assertEquals(200, send("").statusCode());
    }

    @Test
    void whoLostIsTold() {
        send(insert("c1", "red") + "," + insert("c2", "red"));
        String seen = service.get(ITEMS + "/c1").headers().firstValue("ETag").orElseThrow();
        assertEquals(
                200,
                send(change("update", "c1", seen, "{\"properties\":{\"score\":1}}"))
                        .statusCode());
        long before = version();
        String late = change("update", "c1", seen, "{\"properties\":{\"score\":2}}");
        HttpResponse<byte[]> refused = send(change("delete", "c2", "*", null) + "," + late);
        assertEquals(412, refused.statusCode());
        JsonNode conflict = TestService.json(refused).at("/conflicts/0");
        assertEquals("transaction[1]", conflict.get("place").asText());
        assertEquals(1, conflict.at("/current/properties/score").asInt());
        assertEquals(2, conflict.get("version").asInt());
        HttpResponse<byte[]> blind = send(change("delete", "c2", "*", null) + "," + change("delete", "c1", null, null));
        assertEquals(428, blind.statusCode());
        assertEquals(1, TestService.json(blind).at("/actions/0/action").asInt());
        HttpResponse<byte[]> taken = send(insert("c3", "red") + "," + insert("c1", "red"));
        assertEquals(409, taken.statusCode());
        assertEquals("c1", TestService.json(taken).at("/conflicts/0/feature").asText());
        assertEquals(412, send(change("delete", "gone", "*", null)).statusCode());
        HttpResponse<byte[]> twice = send(change("delete", "c1", "*", null) + "," + change("delete", "c1", "*", null));
        assertEquals(422, twice.statusCode());
        assertEquals(1, TestService.json(twice).at("/errors/0/action").asInt());
        assertEquals(before, version());
    }

    @Test
    void aTransactionHasAtMostAThousandChanges() {
        String items = IntStream.range(0, 1001).mapToObj(i -> "{}").collect(Collectors.joining(","));
        HttpResponse<byte[]> refused =
                send("{\"action\":\"insert\",\"collection\":\"risk-points\",\"items\":[" + items + "]}");
        assertEquals(413, refused.statusCode());
        assertEquals(1000, TestService.json(refused).get("maximum").asInt());
    }

    @Test
    void aRepeatedTransactionIsAnsweredAsTheFirst() {
        send(insert("r1", "red"));
        String seen = service.get(ITEMS + "/r1").headers().firstValue("ETag").orElseThrow();
        String actions =
                change("update", "r1", seen, "{\"properties\":{\"level\":\"blue\"}}") + "," + insert("r2", "red");
        HttpResponse<byte[]> first = send(actions, "Idempotency-Key", "t-1");
        HttpResponse<byte[]> again = send(actions, "Idempotency-Key", "t-1");
        assertEquals(200, first.statusCode());
        assertEquals(TestService.json(first), TestService.json(again));
        assertEquals("true", again.headers().firstValue("Idempotent-Replayed").orElse(""));
        assertEquals(412, send(actions).statusCode());
        assertEquals(422, send(insert("r3", "red"), "Idempotency-Key", "t-1").statusCode());
    }

    @Test
    void preferencesAreHeeded() {
        HttpResponse<byte[]> minimal = send(insert("q1", "red"), "Prefer", "return=minimal");
        assertTrue(TestService.json(minimal).path("results").isMissingNode());
        assertEquals(
                "return=minimal",
                minimal.headers().firstValue("Preference-Applied").orElseThrow());
        HttpResponse<byte[]> full = send(insert("q2", "red"), "Prefer", "return=representation");
        assertEquals(
                "q2",
                TestService.json(full).at("/results/0/feature/properties/name").asText());
        String[] stranger = {"Content-Type", "application/json"};
        assertEquals(
                401,
                service.send("POST", PATH, "{\"transaction\":[]}", stranger).statusCode());
        String[] geo = service.asAdmin("Content-Type", GEOJSON);
        assertEquals(
                415, service.send("POST", PATH, "{\"transaction\":[]}", geo).statusCode());
    }
}
