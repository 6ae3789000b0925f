package riskmap.backend.http.wall;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import riskmap.backend.http.TestService;

/** Scenes over HTTP. */
class ScenesTest {

    private static final String GOOD = """
            {"title":{"zh":"夜班","en":"Night shift"},"seconds":30,"extent":[120.5,31.2,120.8,31.4],
             "layers":[{"id":"risk-points","theme":"gas"},{"id":"hidden-dangers","filter":"state <> 'closed'"}],
             "heat":{"layer":"risk-points","bandwidth":500,"weight":"score"},
             "left":["risk-levels"],"right":["dangers","resources"],"ticker":false}""";

    @AutoClose
    private static TestService service;

    private static String[] admin;

    @BeforeAll
    static void start() {
        service = TestService.start();
        admin = service.asAdmin("Content-Type", "application/json");
    }

    private static HttpResponse<byte[]> put(String id, String body, String... more) {
        List<String> headers = new ArrayList<>(List.of(admin));
        headers.addAll(List.of(more));
        return service.send("PUT", "/wall/scenes/" + id, body, headers.toArray(String[]::new));
    }

    @Test
    void fiveScenesAreBuiltIn() {
        List<String> ids = new ArrayList<>();
        service.json("/wall/scenes")
                .get("scenes")
                .forEach(scene -> ids.add(scene.get("id").asText()));
        assertTrue(
                ids.containsAll(List.of("overview", "grid-inspection", "major-hazards", "hidden-dangers", "emergency")),
                ids.toString());
        HttpResponse<byte[]> one = service.get("/wall/scenes/overview");
        assertEquals(200, one.statusCode());
        String tag = one.headers().firstValue("ETag").orElseThrow();
        assertEquals(
                304, service.get("/wall/scenes/overview", "If-None-Match", tag).statusCode());
    }

    @Test
    void aSceneIsSavedChangedAndRemoved() {
        HttpResponse<byte[]> created = put("night", GOOD);
        assertEquals(201, created.statusCode(), new String(created.body(), java.nio.charset.StandardCharsets.UTF_8));
        JsonNode saved = service.json("/wall/scenes/night");
        assertEquals("gas", saved.at("/layers/0/theme").asText());
        assertEquals(500, saved.at("/heat/bandwidth").asInt());
        assertEquals(428, put("night", GOOD).statusCode());
        String tag = created.headers().firstValue("ETag").orElseThrow();
        HttpResponse<byte[]> changed = put("night", GOOD.replace("30,", "40,"), "If-Match", tag);
        assertEquals(200, changed.statusCode());
        assertEquals(412, put("night", GOOD, "If-Match", tag).statusCode());
        assertEquals(40, service.json("/wall/scenes/night").get("seconds").asInt());
        assertEquals(
                428, service.send("DELETE", "/wall/scenes/night", null, admin).statusCode());
        List<String> headers = new ArrayList<>(List.of(admin));
        headers.addAll(List.of("If-Match", changed.headers().firstValue("ETag").orElseThrow()));
        String[] withTag = headers.toArray(String[]::new);
        assertEquals(
                204, service.send("DELETE", "/wall/scenes/night", null, withTag).statusCode());
        assertEquals(404, service.get("/wall/scenes/night").statusCode());
    }

    @Test
    void aSavedSceneStandsInThePlaceOfABuiltInOne() {
        assertEquals(
                409,
                service.send("DELETE", "/wall/scenes/emergency", null, admin).statusCode());
        assertEquals(200, put("emergency", GOOD).statusCode());
        assertEquals(30, service.json("/wall/scenes/emergency").get("seconds").asInt());
        List<String> headers = new ArrayList<>(List.of(admin));
        headers.addAll(List.of("If-Match", "*"));
        String[] any = headers.toArray(String[]::new);
        assertEquals(
                204, service.send("DELETE", "/wall/scenes/emergency", null, any).statusCode());
        assertEquals(45, service.json("/wall/scenes/emergency").get("seconds").asInt());
    }

    @Test
    void everyBadFieldIsNamedAndNothingIsSaved() {
        String bad = """
                {"title":{"zh":"夜班"},"seconds":3,"extent":[121,31,120,32],
                 "layers":[{"id":"clouds"},{"id":"grids","theme":"gas"},{"id":"risk-points","filter":"owner = 'x'"},
                           {"id":"risk-points","colour":"red"}],
                 "heat":{"layer":"risk-points","bandwidth":1,"weight":"name"},
                 "left":["weather"],"right":"dangers","music":true}""";
        HttpResponse<byte[]> answer = put("bad", bad);
        assertEquals(400, answer.statusCode());
        List<String> fields = new ArrayList<>();
        for (JsonNode error : TestService.json(answer).get("errors")) {
            fields.add(error.get("field").asText());
            assertTrue(error.has("reason") && error.has("value"), error.toString());
        }
        assertEquals(
                List.of(
                        "music",
                        "title.en",
                        "seconds",
                        "extent",
                        "layers[3].colour",
                        "layers[0].id",
                        "layers[1].theme",
                        "layers[2].filter",
                        "heat.bandwidth",
                        "heat.weight",
                        "left[0]",
                        "right"),
                fields);
        assertTrue(TestService.json(answer).at("/errors/5/allowed").toString().contains("risk-points"));
        assertEquals(404, service.get("/wall/scenes/bad").statusCode());
    }

    @Test
    void idsThatCannotBeAreRefused() {
        assertEquals(400, put("Night", GOOD).statusCode());
        assertEquals(
                400,
                put("other", GOOD.replace("{\"title\"", "{\"id\":\"night\",\"title\""))
                        .statusCode());
        assertEquals(400, put("edit", GOOD).statusCode());
    }

    @Test
    void onlyEditorsSave() {
        assertEquals(
                401,
                service.send("PUT", "/wall/scenes/mine", GOOD, "Content-Type", "application/json")
                        .statusCode());
        assertEquals(401, service.send("DELETE", "/wall/scenes/overview", null).statusCode());
    }
}
