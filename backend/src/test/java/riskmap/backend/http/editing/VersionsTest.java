package riskmap.backend.http.editing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static riskmap.backend.http.editing.StoredService.GEOJSON;
import static riskmap.backend.http.editing.StoredService.ITEMS;
import static riskmap.backend.http.editing.StoredService.point;
import static riskmap.backend.http.editing.StoredService.with;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import riskmap.backend.http.TestService;

/** Versions of a feature, and layers as they were. */
class VersionsTest {

    @AutoClose
    private static TestService service;

    private static String[] editor;

    @BeforeAll
    static void start() {
        service = StoredService.onH2();
        editor = service.asAdmin("Content-Type", GEOJSON);
    }

    private static JsonNode put(String id, String name, String level) {
        HttpResponse<byte[]> answer =
                service.send("PUT", ITEMS + "/" + id, point(name, level), with(editor, "If-Match", "*"));
        if (answer.statusCode() == 412) {
            answer = service.send("PUT", ITEMS + "/" + id, point(name, level), editor);
        }
        assertTrue(answer.statusCode() < 300, answer.statusCode() + " " + new String(answer.body()));
        return TestService.json(answer);
    }

    private static void delete(String id) {
        assertEquals(
                204,
                service.send("DELETE", ITEMS + "/" + id, null, with(editor, "If-Match", "*"))
                        .statusCode());
    }

    @Test
    void everyVersionIsKeptAlsoOfADeletedFeature() {
        JsonNode first = put("v1", "一", "red");
        HttpResponse<byte[]> patched = service.send(
                "PATCH",
                ITEMS + "/v1",
                "{\"properties\":{\"level\":\"blue\"}}",
                service.asAdmin("Content-Type", "application/merge-patch+json", "If-Match", "*"));
        assertEquals(200, patched.statusCode());
        delete("v1");
        JsonNode list = service.json(ITEMS + "/v1/versions", editor);
        assertEquals(List.of("delete", "update", "create"), list.get("versions").findValuesAsText("operation"));
        assertEquals(List.of("2", "2", "1"), list.get("versions").findValuesAsText("version"));
        assertEquals("admin", list.at("/versions/0/actor").asText());
        JsonNode old = service.json(path(list.at("/versions/2/links/0/href").asText()));
        assertEquals(first.get("properties"), old.get("properties"));
        assertEquals(first.get("geometry"), old.get("geometry"));
        assertEquals(first.get("updated"), old.get("updated"));
        assertEquals(404, service.get(ITEMS + "/v1").statusCode());
        assertEquals(404, service.get(ITEMS + "/v1/versions/3").statusCode());
        assertEquals(404, service.get(ITEMS + "/never/versions").statusCode());
        assertEquals(400, service.get(ITEMS + "/v1/versions/0").statusCode());
        assertTrue(service.json(ITEMS + "/v1/versions").at("/versions/0/actor").isMissingNode());
        JsonNode restored = TestService.json(service.send("PUT", ITEMS + "/v1", old.toString(), editor));
        assertEquals(first.get("properties"), restored.get("properties"));
        assertEquals(3, restored.get("version").asInt());
        JsonNode page = service.json(ITEMS + "/v1/versions?limit=1");
        assertEquals("create", page.at("/versions/0/operation").asText());
        String next = page.get("links").get(2).get("href").asText();
        assertEquals(
                "delete", service.json(path(next)).at("/versions/0/operation").asText());
    }

    private static String path(String address) {
        return address.replaceFirst("http://[^/]+", "");
    }

    @Test
    void aLayerIsReadAsItWas() {
        JsonNode one = put("t1", "tank", "red");
        JsonNode two = put("t1", "tank", "blue");
        JsonNode other = put("t2", "shed", "red");
        delete("t1");
        assertEquals("red", level("t1", one));
        assertEquals("blue", level("t1", two));
        assertEquals("blue", level("t1", other));
        assertEquals(404, service.get(ITEMS + "/t1").statusCode());
        String then = "&asOf=" + other.get("updated").asText();
        JsonNode found = service.json(ITEMS + "?q=tank&bbox=120,31,121,32&limit=5&filter=level%3D'blue'" + then);
        assertEquals(List.of("t1"), found.get("features").findValuesAsText("id"));
        JsonNode now = service.json(ITEMS + "?q=tank&bbox=120,31,121,32");
        assertEquals(0, now.get("numberMatched").asInt());
        String early =
                Instant.parse(one.get("updated").asText()).minusSeconds(3600).toString();
        assertEquals(
                0, service.json(ITEMS + "?asOf=" + early).get("numberMatched").asInt());
        JsonNode page = service.json(ITEMS + "?limit=1&sortby=-name" + then);
        String next = page.get("links").toString();
        assertTrue(next.contains("asOf=") && next.contains("\"next\""), next);
    }

    private static String level(String id, JsonNode at) {
        return service.json(ITEMS + "/" + id + "?asOf=" + at.get("updated").asText())
                .at("/properties/level")
                .asText();
    }

    @Test
    void whatIsNoPastInstantIsRefused() {
        String ahead = Instant.now().plusSeconds(60).toString();
        for (String text : List.of(ahead, "yesterday", "2026-11-22", "", "2026-13-01T00:00:00Z")) {
            HttpResponse<byte[]> refused = service.get(ITEMS + "?asOf=" + text);
            assertEquals(400, refused.statusCode(), text);
            assertEquals("asOf", TestService.json(refused).get("parameter").asText());
        }
        assertEquals(
                404, service.get("/ogc/collections/none/items?asOf=" + ahead).statusCode());
        assertEquals(200, service.get(ITEMS + "?asOf=0001-01-01T00:00:00Z").statusCode());
        assertEquals(200, service.get(ITEMS + "?asOf=-99999-01-01T00:00:00Z").statusCode());
    }

    @Test
    void whatIsRestrictedStaysRestricted() {
        var layer = riskmap.geodata.model.LayerCatalog.standard().layers().stream()
                .filter(one -> one.restricted()
                        || one.attributes().stream().anyMatch(riskmap.geodata.model.Attribute::restricted))
                .findFirst()
                .orElseThrow();
        String items = "/ogc/collections/" + layer.id() + "/items";
        if (layer.restricted()) {
            assertEquals(404, service.get(items + "?asOf=2020-01-01T00:00:00Z").statusCode());
            assertEquals(404, service.get(items + "/a/versions").statusCode());
        } else {
            String hidden = layer.attributes().stream()
                    .filter(riskmap.geodata.model.Attribute::restricted)
                    .findFirst()
                    .orElseThrow()
                    .name();
            assertEquals(
                    400,
                    service.get(items + "?asOf=2020-01-01T00:00:00Z&" + hidden + "=1")
                            .statusCode());
        }
    }
}
