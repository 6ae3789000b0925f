package riskmap.backend.http.wall;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import riskmap.backend.TestPostgis;
import riskmap.backend.http.TestService;

/** Two doors to one wall: two instances over one PostGIS, or twice the only one there is. */
record TwoWalls(TestService left, TestService right, String[] admin) implements AutoCloseable {

    private static final String HEARTBEAT = "riskmap.wall.heartbeat";

    static TwoWalls of(TestService left, TestService right) {
        return new TwoWalls(left, right, left.asAdmin("Content-Type", "application/json"));
    }

    /** An instance over a database, reached at an address. */
    static TestService instance(TestPostgis.Database database, String jdbcUrl) {
        return TestService.stored(Map.of(
                "riskmap.jdbc-url",
                jdbcUrl,
                "riskmap.jdbc-user",
                database.user(),
                "riskmap.jdbc-password",
                database.password(),
                HEARTBEAT,
                "200ms"));
    }

    static TwoWalls overPostgis() {
        TestPostgis.Database database = TestPostgis.newDatabase();
        return of(instance(database, database.jdbcUrl()), instance(database, database.jdbcUrl()));
    }

    static TwoWalls overH2() {
        TestService only =
                TestService.stored(Map.of("riskmap.jdbc-url", "jdbc:h2:mem:" + UUID.randomUUID(), HEARTBEAT, "200ms"));
        return of(only, only);
    }

    /** Tells screens something at one of the doors. */
    JsonNode command(TestService at, String targets, String members) {
        String body = "{\"targets\":[" + targets + "]," + members + "}";
        HttpResponse<byte[]> answer = at.send("POST", "/wall/commands", body, admin);
        assertEquals(200, answer.statusCode(), () -> TestService.json(answer).toString());
        return TestService.json(answer);
    }

    /** Why a target of a command may not act; empty when nothing speaks against it. */
    static String reason(JsonNode pushed, String id) {
        for (JsonNode one : pushed.get("missing")) {
            if (one.get("id").asText().equals(id)) {
                return one.get("reason").asText();
            }
        }
        return "";
    }

    /** The entry of a screen as a door lists it, when it is as it should be: instances hear of each other a little later. */
    JsonNode listed(TestService at, String id, Predicate<JsonNode> expected) throws InterruptedException {
        JsonNode found = MissingNode.getInstance();
        for (int i = 0; i < 400 && !expected.test(found); i++) {
            Map<String, JsonNode> all = new HashMap<>();
            at.json("/wall/screens", admin)
                    .get("screens")
                    .forEach(screen -> all.put(screen.get("id").asText(), screen));
            found = all.getOrDefault(id, MissingNode.getInstance());
            Thread.sleep(expected.test(found) ? 0 : 50);
        }
        assertTrue(expected.test(found), found.toString());
        return found;
    }

    /** Waits until a screen has a state at a door. */
    JsonNode awaitState(TestService at, String id, String state) throws InterruptedException {
        return listed(at, id, screen -> screen.path("state").asText().equals(state));
    }

    @Override
    public void close() {
        left.close();
        if (right != left) {
            right.close();
        }
    }
}
