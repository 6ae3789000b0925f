package riskmap.backend.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Creating, replacing and deleting one feature. */
class EditTest {

    private static final String ITEMS = "/ogc/collections/risk-points/items";
    private static final String GEOJSON = "application/geo+json";
    private TestService service;
    private String[] editor;

    @BeforeEach
    void start() {
        service = TestService.start();
        service.city().load("risk-points", TestService.diagonal(5));
        editor = service.asAdmin("Content-Type", GEOJSON);
    }

    @AfterEach
    void stop() {
        service.close();
    }

    private static String point(String name, String level) {
        return """
                {"type":"Feature","geometry":{"type":"Point","coordinates":[120.5,31.5]},
                 "properties":{"name":"%s","level":"%s","score":12.5}}""".formatted(name, level);
    }

    private static String tag(HttpResponse<byte[]> answer) {
        return answer.headers().firstValue("ETag").orElseThrow();
    }

    private String[] editorWith(String name, String value) {
        return service.asAdmin("Content-Type", GEOJSON, name, value);
    }

    @Test
    void createdFeaturesHaveAnAddress() {
        HttpResponse<byte[]> created = service.send("POST", ITEMS, point("新储罐", "red"), editor);
        assertEquals(201, created.statusCode());
        String location = created.headers().firstValue("Location").orElseThrow();
        JsonNode read = service.json(location.replaceFirst("http://[^/]+", ""));
        assertEquals("新储罐", read.at("/properties/name").asText());
        assertEquals(12.5, read.at("/properties/score").asDouble());
        assertEquals(TestService.json(created).get("id"), read.get("id"));
    }

    @Test
    void strangersMayNotWrite() {
        HttpResponse<byte[]> refused = service.send("POST", ITEMS, point("x", "red"), "Content-Type", GEOJSON);
        assertEquals(401, refused.statusCode());
        assertEquals("Bearer", refused.headers().firstValue("WWW-Authenticate").orElse(""));
        assertEquals(
                "urn:riskmap:problem:login-needed",
                TestService.json(refused).get("type").asText());
        assertEquals(401, service.send("DELETE", ITEMS + "/p00", null).statusCode());
    }

    @Test
    void everyBadFieldIsNamed() {
        String body = """
                {"type":"Feature","geometry":{"type":"Point","coordinates":[120.5,31.5]},
                 "properties":{"level":"purple","score":"much","colour":1}}""";
        HttpResponse<byte[]> refused = service.send("POST", ITEMS, body, editor);
        assertEquals(422, refused.statusCode());
        String errors = TestService.json(refused).get("errors").toString();
        for (String field : new String[] {"name", "level", "score", "colour"}) {
            assertTrue(errors.contains("\"field\":\"" + field + "\""), errors);
        }
    }

    @Test
    void geometriesAreRead() {
        String line = point("x", "red")
                .replace("\"Point\",\"coordinates\":[120.5,31.5]", "\"LineString\",\"coordinates\":[[1,2]]");
        HttpResponse<byte[]> refused = service.send("POST", ITEMS, line, editor);
        assertEquals(422, refused.statusCode());
        assertTrue(TestService.json(refused).toString().contains("geometry.coordinates"));
        String far = point("x", "red").replace("120.5", "220.5");
        assertTrue(TestService.json(service.send("POST", ITEMS, far, editor))
                .toString()
                .contains("-180 to 180"));
    }

    @Test
    void anEditOfAnOlderVersionIsRefused() {
        String seen = tag(service.get(ITEMS + "/p00"));
        HttpResponse<byte[]> first =
                service.send("PUT", ITEMS + "/p00", point("一", "blue"), editorWith("If-Match", seen));
        assertEquals(200, first.statusCode());
        assertNotEquals(seen, tag(first));
        HttpResponse<byte[]> second =
                service.send("PUT", ITEMS + "/p00", point("二", "red"), editorWith("If-Match", seen));
        assertEquals(412, second.statusCode());
        assertEquals(2, TestService.json(second).at("/current/version").asInt());
        assertEquals(
                "一", TestService.json(second).at("/current/properties/name").asText());
        assertEquals(tag(first), tag(second));
        assertEquals("一", service.json(ITEMS + "/p00").at("/properties/name").asText());
    }

    @Test
    void replacingWhatIsNotThereCreates() {
        assertEquals(
                201,
                service.send("PUT", ITEMS + "/new-1", point("x", "red"), editor).statusCode());
        assertEquals(
                200,
                service.send("PUT", ITEMS + "/new-1", point("y", "red"), editor).statusCode());
        assertEquals(
                412,
                service.send("PUT", ITEMS + "/new-1", point("z", "red"), editorWith("If-None-Match", "*"))
                        .statusCode());
        assertEquals(
                412,
                service.send("PUT", ITEMS + "/new-2", point("z", "red"), editorWith("If-Match", "\"1-0\""))
                        .statusCode());
    }

    @Test
    void deletedFeaturesAreGone() {
        assertEquals(204, service.send("DELETE", ITEMS + "/p00", null, editor).statusCode());
        assertEquals(404, service.get(ITEMS + "/p00").statusCode());
        assertEquals(404, service.send("DELETE", ITEMS + "/p00", null, editor).statusCode());
    }

    @Test
    void aTakenIdConflicts() {
        String body = point("x", "red").replace("{\"type\":\"Feature\",", "{\"type\":\"Feature\",\"id\":\"p01\",");
        assertEquals(409, service.send("POST", ITEMS, body, editor).statusCode());
    }

    @Test
    void aStoreThatCannotWriteAnswers503() {
        service.city().setAvailable(false);
        HttpResponse<byte[]> refused = service.send("POST", ITEMS, point("x", "red"), editor);
        assertEquals(503, refused.statusCode());
        assertTrue(refused.headers().firstValue("Retry-After").isPresent());
    }

    @Test
    void otherBodiesAreProblems() {
        assertEquals(400, service.send("POST", ITEMS, "{\"type\":", editor).statusCode());
        assertEquals(400, service.send("POST", ITEMS, "", editor).statusCode());
        assertEquals(400, service.send("POST", ITEMS, "[".repeat(5000), editor).statusCode());
        assertEquals(422, service.send("POST", ITEMS, "[]", editor).statusCode());
        String[] text = service.asAdmin("Content-Type", "text/plain");
        assertEquals(415, service.send("POST", ITEMS, point("x", "red"), text).statusCode());
        assertEquals(
                405, service.send("PATCH", ITEMS, point("x", "red"), editor).statusCode());
        HttpResponse<byte[]> large = service.send("POST", ITEMS, " ".repeat(17 << 20), editor);
        assertEquals(413, large.statusCode());
        assertTrue(
                TestService.json(large).get("detail").asText().contains("16777216"),
                TestService.json(large).toString());
    }
}
