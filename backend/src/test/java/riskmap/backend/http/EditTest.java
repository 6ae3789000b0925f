package riskmap.backend.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Creating, replacing and deleting one feature. */
class EditTest {

    private static final String ITEMS = "/ogc/collections/risk-points/items";
    private static final String GEOJSON = "application/geo+json";

    @AutoClose
    private TestService service;

    private String[] editor;

    @BeforeEach
    void start() {
        service = TestService.start();
        service.city().load("risk-points", TestService.diagonal(5));
        editor = service.asAdmin("Content-Type", GEOJSON);
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
                428,
                service.send("PUT", ITEMS + "/new-1", point("y", "red"), editor).statusCode());
        assertEquals(
                200,
                service.send("PUT", ITEMS + "/new-1", point("y", "red"), editorWith("If-Match", "*"))
                        .statusCode());
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
        HttpResponse<byte[]> blind = service.send("DELETE", ITEMS + "/p00", null, editor);
        assertEquals(428, blind.statusCode());
        assertTrue(TestService.json(blind).get("detail").asText().contains(ITEMS + "/p00"));
        String seen = tag(service.get(ITEMS + "/p00"));
        assertEquals(
                204,
                service.send("DELETE", ITEMS + "/p00", null, editorWith("If-Match", seen))
                        .statusCode());
        assertEquals(404, service.get(ITEMS + "/p00").statusCode());
        assertEquals(
                404,
                service.send("DELETE", ITEMS + "/p00", null, editorWith("If-Match", seen))
                        .statusCode());
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

    @Test
    void aPatchChangesWhatItNames() {
        String before = tag(service.get(ITEMS + "/p01"));
        String patch = "{\"properties\":{\"level\":\"blue\",\"score\":3}}";
        assertEquals(428, patch("/p01", patch).statusCode());
        HttpResponse<byte[]> patched = patch("/p01", patch, "If-Match", before);
        assertEquals(200, patched.statusCode());
        JsonNode now = TestService.json(patched);
        assertEquals("blue", now.at("/properties/level").asText());
        assertEquals("储罐 1", now.at("/properties/name").asText());
        assertEquals(120.01, now.at("/geometry/coordinates/0").asDouble());
        HttpResponse<byte[]> late = patch("/p01", patch, "If-Match", before);
        assertEquals(412, late.statusCode());
        assertEquals(2, TestService.json(late).get("version").asInt());
        String moved = "{\"geometry\":{\"coordinates\":[120.9,31.9]},\"properties\":{\"score\":null}}";
        JsonNode last = TestService.json(patch("/p01", moved, "If-Match", tag(patched)));
        assertEquals(120.9, last.at("/geometry/coordinates/0").asDouble());
        assertTrue(last.at("/properties/score").isMissingNode());
        assertEquals(404, patch("/none", patch, "If-Match", "*").statusCode());
    }

    @Test
    void everythingWrongWithAPatchIsNamed() {
        String patch = "{\"geometry\":{\"type\":\"Blob\"},\"properties\":{\"level\":\"purple\",\"name\":null,\"x\":1}}";
        HttpResponse<byte[]> refused = patch("/p01", patch, "If-Match", "*");
        assertEquals(422, refused.statusCode());
        JsonNode errors = TestService.json(refused).get("errors");
        assertEquals(4, errors.size(), errors.toString());
        for (JsonNode error : errors) {
            if (error.get("field").asText().equals("level")) {
                assertEquals("purple", error.get("value").asText());
                assertEquals("red", error.at("/allowed/0").asText());
            }
        }
        for (String body :
                new String[] {"{\"level\":\"red\"}", "{\"id\":\"p02\"}", "[]", "null", "{\"properties\":null}"}) {
            assertEquals(422, patch("/p01", body, "If-Match", "*").statusCode(), body);
        }
        assertEquals(1, service.json(ITEMS + "/p01").get("version").asInt());
    }

    private HttpResponse<byte[]> patch(String item, String body, String... more) {
        java.util.List<String> headers = new java.util.ArrayList<>(java.util.List.of(more));
        headers.addAll(java.util.List.of("Content-Type", "application/merge-patch+json"));
        return service.send("PATCH", ITEMS + item, body, service.asAdmin(headers.toArray(String[]::new)));
    }

    @Test
    void preferencesAreHeeded() {
        HttpResponse<byte[]> minimal =
                service.send("POST", ITEMS, point("x", "red"), editorWith("Prefer", "handling=strict, return=minimal"));
        assertEquals(201, minimal.statusCode());
        assertEquals(0, minimal.body().length);
        assertEquals(
                "return=minimal",
                minimal.headers().firstValue("Preference-Applied").orElseThrow());
        assertTrue(minimal.headers().firstValue("Location").isPresent());
        String[] quiet = service.asAdmin("Content-Type", GEOJSON, "Prefer", "return=minimal", "If-Match", "*");
        HttpResponse<byte[]> put = service.send("PUT", ITEMS + "/p00", point("y", "red"), quiet);
        assertEquals(204, put.statusCode());
        assertEquals(tag(service.get(ITEMS + "/p00")), tag(put));
        HttpResponse<byte[]> full =
                service.send("POST", ITEMS, point("x", "red"), editorWith("Prefer", "return=representation"));
        assertEquals(
                "return=representation",
                full.headers().firstValue("Preference-Applied").orElseThrow());
        assertEquals("x", TestService.json(full).at("/properties/name").asText());
    }

    @Test
    void aRepeatedRequestIsAnsweredAsTheFirst() {
        HttpResponse<byte[]> first =
                service.send("POST", ITEMS, point("x", "red"), editorWith("Idempotency-Key", "k-1"));
        HttpResponse<byte[]> again =
                service.send("POST", ITEMS, point("x", "red"), editorWith("Idempotency-Key", "\"k-1\""));
        assertEquals(201, again.statusCode());
        assertEquals(tag(first), tag(again));
        assertEquals(TestService.json(first), TestService.json(again));
        assertEquals("true", again.headers().firstValue("Idempotent-Replayed").orElse(""));
        HttpResponse<byte[]> other =
                service.send("POST", ITEMS, point("y", "red"), editorWith("Idempotency-Key", "k-1"));
        assertEquals(422, other.statusCode());
        assertEquals("k-1", TestService.json(other).get("key").asText());
        assertEquals(6, service.json(ITEMS + "?limit=1").get("numberMatched").asInt());
        assertEquals(
                400,
                service.send("POST", ITEMS, point("y", "red"), editorWith("Idempotency-Key", "k".repeat(129)))
                        .statusCode());
    }
}
