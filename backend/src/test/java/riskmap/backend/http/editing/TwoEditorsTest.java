package riskmap.backend.http.editing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static riskmap.backend.http.editing.StoredService.GEOJSON;
import static riskmap.backend.http.editing.StoredService.ITEMS;
import static riskmap.backend.http.editing.StoredService.point;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import riskmap.backend.TestPostgis;
import riskmap.backend.http.TestService;

/** Two services over one PostGIS: editors at the same feature, and the same request at both doors. */
class TwoEditorsTest {

    private static final int ROUNDS = 10;
    private static TestService left;
    private static TestService right;
    private static ExecutorService threads;

    @BeforeAll
    static void start() {
        TestPostgis.Database database = TestPostgis.newDatabase();
        left = StoredService.on(database);
        right = StoredService.on(database);
        threads = Executors.newFixedThreadPool(4);
    }

    @AfterAll
    static void stop() {
        threads.shutdownNow();
        left.close();
        right.close();
    }

    private static List<HttpResponse<byte[]>> together(List<Callable<HttpResponse<byte[]>>> requests) throws Exception {
        List<HttpResponse<byte[]>> answers = new ArrayList<>();
        for (Future<HttpResponse<byte[]>> answer : threads.invokeAll(requests)) {
            answers.add(answer.get());
        }
        return answers;
    }

    /** The other service hears of a commit a little later. */
    private static void awaitVersion(long version) throws InterruptedException {
        for (TestService service : List.of(left, right)) {
            for (int i = 0; service.json(ITEMS + "/shared").path("version").asLong() < version; i++) {
                assertTrue(i < 400, "a service does not hear of version " + version);
                Thread.sleep(50);
            }
        }
    }

    @Test
    void ofTwoEditorsOneIsToldAndLosesNothing() throws Exception {
        String[] editor = left.asAdmin("Content-Type", GEOJSON);
        String item = ITEMS + "/shared";
        assertEquals(201, left.send("PUT", item, point("start", "red"), editor).statusCode());
        awaitVersion(1);
        for (int round = 0; round < ROUNDS; round++) {
            String seen = left.get(item).headers().firstValue("ETag").orElseThrow();
            String[] headers = StoredService.with(editor, "If-Match", seen);
            String ann = "ann " + round;
            String bob = "bob " + round;
            List<HttpResponse<byte[]>> answers = together(List.of(
                    () -> left.send("PUT", item, point(ann, "red"), headers),
                    () -> right.send("PUT", item, point(bob, "blue"), headers)));
            List<HttpResponse<byte[]>> winners = answers.stream()
                    .filter(answer -> answer.statusCode() == 200)
                    .toList();
            HttpResponse<byte[]> refused = answers.stream()
                    .filter(answer -> answer.statusCode() == 412)
                    .findFirst()
                    .orElseThrow();
            assertEquals(1, winners.size());
            JsonNode problem = TestService.json(refused);
            assertEquals(problem.at("/current/version"), problem.get("version"));
            assertEquals(
                    refused.headers().firstValue("ETag").orElseThrow(),
                    problem.get("etag").asText());
            JsonNode won = TestService.json(winners.get(0));
            awaitVersion(won.get("version").asLong());
            assertEquals(won.get("properties"), left.json(item).get("properties"));
            assertEquals(round + 2, won.get("version").asInt());
        }
    }

    @Test
    void theSameRequestAtBothDoorsIsDoneOnce() throws Exception {
        String[] editor = left.asAdmin("Content-Type", GEOJSON);
        for (int round = 0; round < ROUNDS; round++) {
            String[] headers = StoredService.with(editor, "Idempotency-Key", "both-" + round);
            String body = point("once " + round, "red");
            List<HttpResponse<byte[]>> answers = together(List.of(
                    () -> left.send("POST", ITEMS, body, headers),
                    () -> right.send("POST", ITEMS, body, headers),
                    () -> left.send("POST", ITEMS, body, headers),
                    () -> right.send("POST", ITEMS, body, headers)));
            Set<String> made = new HashSet<>();
            for (HttpResponse<byte[]> answer : answers) {
                assertEquals(201, answer.statusCode());
                made.add(TestService.json(answer).get("id").asText()
                        + answer.headers().firstValue("ETag").orElseThrow());
            }
            assertEquals(1, made.size(), made.toString());
            assertEquals(
                    1,
                    left.json(ITEMS + "?name=once%20" + round)
                            .get("numberMatched")
                            .asInt());
        }
    }

    @Test
    void theSameTransactionAtBothDoorsIsDoneOnce() throws Exception {
        String[] editor = left.asAdmin("Content-Type", "application/json");
        String[] geojson = left.asAdmin("Content-Type", GEOJSON);
        left.send("PUT", ITEMS + "/counted", point("counted", "red"), geojson);
        for (int round = 0; round < ROUNDS; round++) {
            String[] headers = StoredService.with(editor, "Idempotency-Key", "tx-" + round);
            String body = "{\"transaction\":[{\"action\":\"update\",\"collection\":\"risk-points\",\"id\":\"counted\","
                    + "\"ifMatch\":\"*\",\"feature\":{\"properties\":{\"score\":" + round + "}}}]}";
            List<HttpResponse<byte[]>> answers = together(List.of(
                    () -> left.send("POST", "/ogc/transactions", body, headers),
                    () -> left.send("POST", "/ogc/transactions", body, headers),
                    () -> left.send("POST", "/ogc/transactions", body, headers)));
            Set<String> made = new HashSet<>();
            for (HttpResponse<byte[]> answer : answers) {
                assertEquals(200, answer.statusCode(), new String(answer.body()));
                made.add(TestService.json(answer).at("/results/0/etag").asText());
            }
            assertEquals(1, made.size(), made.toString());
            assertEquals(round + 2, left.json(ITEMS + "/counted").get("version").asInt());
        }
    }
}
