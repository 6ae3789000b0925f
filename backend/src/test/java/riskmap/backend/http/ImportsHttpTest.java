package riskmap.backend.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import riskmap.backend.live.WriteDoor;
import riskmap.geodata.crs.Crs;
import riskmap.geodata.model.Feature;

/** Files brought in over HTTP, step by step, into the embedded database. */
class ImportsHttpTest {

    private static final int LIMIT = 200_000;
    private static final int PLACES = 300;

    @TempDir
    Path folder;

    private TestService service;
    private String[] editor;
    private long loaded;
    private final List<double[]> places = new ArrayList<>();

    @BeforeEach
    void start() {
        service = open();
        editor = service.asAdmin();
        Random random = new Random(3);
        List<Feature> firms = new ArrayList<>();
        for (int i = 0; i < PLACES; i++) {
            double[] place = {120.70 + random.nextDouble() / 20, 31.30 + random.nextDouble() / 20};
            places.add(place);
            firms.add(TestService.feature("F" + i, "POINT (" + place[0] + " " + place[1] + ")", "name", "企业" + i));
        }
        Feature zone = TestService.feature(
                "zone", "POLYGON ((120.6 31.2, 120.9 31.2, 120.9 31.5, 120.6 31.5, 120.6 31.2))", "name", "园区");
        WriteDoor door = service.get(WriteDoor.class);
        loaded = door.load("test", Map.of("enterprises", firms, "jurisdiction", List.of(zone)))
                .sequence();
        door.awaitVisible(loaded);
    }

    @AfterEach
    void stop() {
        service.close();
    }

    private TestService open() {
        return TestService.stored(Map.of("riskmap.data-dir", folder.toString(), "riskmap.import-limit", LIMIT));
    }

    /** Risk points at the known enterprises, as a table of a Chinese office: GBK, no label, in a given system. */
    private byte[] table(String system) {
        StringBuilder text = new StringBuilder("编号,风险点名称,风险等级,经度,纬度\r\n");
        for (int i = 0; i < places.size(); i++) {
            double[] xy = places.get(i).clone();
            Crs.parse(system).fromLonLat(xy);
            text.append(String.format(
                    Locale.ROOT, "R%d,%d号储罐,%s,%.7f,%.7f\r\n", i, i, i == 7 ? "紫色" : "重大风险", xy[0], xy[1]));
        }
        return text.toString().getBytes(Charset.forName("GBK"));
    }

    private HttpResponse<byte[]> upload(String name, byte[] content, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        service.uri("/imports?name=" + URLEncoder.encode(name, StandardCharsets.UTF_8)))
                .POST(HttpRequest.BodyPublishers.ofByteArray(content));
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private String path(HttpResponse<byte[]> created) {
        assertEquals(201, created.statusCode(), () -> new String(created.body(), StandardCharsets.UTF_8));
        return created.headers().firstValue("Location").orElseThrow();
    }

    private JsonNode post(String path, String body, int status) {
        HttpResponse<byte[]> answer = service.send("POST", path, body, editor);
        assertEquals(status, answer.statusCode(), () -> new String(answer.body(), StandardCharsets.UTF_8));
        return TestService.json(answer);
    }

    private JsonNode ended(String path) {
        JsonNode now = service.json(path, editor);
        for (int i = 0;
                Arrays.asList("running", "checking", "undoing")
                        .contains(now.get("status").asText());
                i++) {
            assertTrue(i < 600, now.toString());
            try {
                Thread.sleep(50);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            now = service.json(path, editor);
        }
        return now;
    }

    private JsonNode risks() {
        JsonNode page = service.json("/ogc/collections/risk-points/items?limit=1000&f=json", editor);
        return page.get("features");
    }

    @Test
    void aTableOfAnotherOfficeComesInAndGoesOut() {
        String path = path(upload("风险点台账.csv", table("GCJ-02"), editor));
        JsonNode preview = post(path + "/preview", "", 200);
        assertEquals("csv", preview.get("format").asText());
        assertEquals("risk-points", preview.at("/mapping/layer").asText());
        assertEquals("name", preview.at("/mapping/columns/风险点名称").asText());
        assertEquals("GCJ-02", preview.at("/detection/suggestion/crs").asText(), preview.toString());
        assertEquals("EPSG:4326", preview.get("crs").asText(), "a suggestion is not applied by itself");
        assertTrue(preview.at("/detection/reason/zh").asText().contains("GCJ-02"));
        assertFalse(preview.at("/rows/features").isEmpty());
        assertEquals("紫色", preview.at("/codes/0/texts/0/text").asText(), "what has no code stands first");
        assertTrue(preview.at("/codes/0/texts/0/code").isNull());
        assertEquals("red", preview.at("/codes/0/texts/1/code").asText());
        assertEquals("level", preview.at("/codes/0/attribute").asText());

        String mapping =
                "{\"layer\":\"risk-points\",\"crs\":\"GCJ-02\",\"columns\":{\"风险点名称\":\"name\",\"风险等级\":\"level\"}}";
        JsonNode near = post(path + "/preview", mapping, 200).at("/rows/features/0/geometry/coordinates");
        assertEquals(places.get(0)[0], near.get(0).asDouble(), 2e-6);
        post(path + "/dry-run", mapping, 202);
        JsonNode checked = ended(path);
        assertEquals("checked", checked.get("status").asText());
        assertEquals(PLACES - 1, checked.at("/counts/written").asInt());
        assertEquals(1, checked.at("/counts/rejected").asInt());
        assertEquals(0, risks().size());

        post(path + "/run", mapping, 202);
        JsonNode done = ended(path);
        assertEquals("done", done.get("status").asText(), done.toString());
        assertEquals("GCJ-02", done.get("crs").asText());
        assertTrue(done.get("firstChange").asLong() > loaded);
        assertEquals(PLACES - 1, risks().size());
        issuesAreTold(path);

        assertEquals(
                PLACES - 1, service.json(path + "/undo", editor).get("deletes").asInt());
        post(path + "/undo", null, 202);
        assertEquals("undone", ended(path).get("status").asText());
        assertEquals(0, risks().size());
        assertEquals(
                PLACES,
                service.json("/ogc/collections/enterprises/items?limit=1&f=json", editor)
                        .get("numberMatched")
                        .asInt());
        assertEquals(409, service.send("POST", path + "/undo", null, editor).statusCode());
    }

    private void issuesAreTold(String path) {
        JsonNode issues = service.json(path + "/issues?kind=invalid-value", editor);
        assertEquals(1, issues.get("numberMatched").asInt());
        assertEquals("level", issues.at("/issues/0/field").asText());
        assertEquals(places.get(7)[0], issues.at("/issues/0/at/0").asDouble(), 1e-4);
        String csv =
                new String(service.get(path + "/issues?f=csv&lang=zh", editor).body(), StandardCharsets.UTF_8);
        assertTrue(csv.startsWith("\uFEFF序号,类型") && csv.contains("紫色"), csv);
        JsonNode layer = service.json(path + "/issues?f=geojson&kind=invalid-value", editor);
        assertEquals("Point", layer.at("/features/0/geometry/type").asText());
        JsonNode report = service.json(path + "/report?f=json", editor);
        assertEquals(PLACES, report.at("/counts/read").asInt());
        HttpResponse<byte[]> page = service.get(path + "/report?f=html", editor);
        assertTrue(new String(page.body(), StandardCharsets.UTF_8).contains("风险点台账"));
        assertEquals(400, service.get(path + "/issues?f=pdf", editor).statusCode());
        assertEquals(400, service.get(path + "/issues?sort=colour", editor).statusCode());
    }

    @Test
    void editsMadeSinceStandInTheWayOfAnUndo() {
        String path = path(upload("r.csv", table("EPSG:4326"), editor));
        post(
                path + "/run",
                "{\"layer\":\"risk-points\",\"set\":{\"level\":\"none\"},\"columns\":{\"风险点名称\":\"name\"}}",
                202);
        ended(path);
        String[] writer = service.asAdmin("Content-Type", "application/geo+json", "If-Match", "*");
        String body = "{\"type\":\"Feature\",\"geometry\":{\"type\":\"Point\",\"coordinates\":[120.7,31.3]},"
                + "\"properties\":{\"name\":\"改\",\"level\":\"red\"}}";
        assertEquals(
                200,
                service.send("PUT", "/ogc/collections/risk-points/items/R5", body, writer)
                        .statusCode());
        JsonNode refused = post(path + "/undo", null, 409);
        assertEquals(1, refused.get("count").asInt());
        assertEquals("R5", refused.at("/features/0/id").asText());
        assertEquals(PLACES - 1, risks().size(), "nothing was taken back");
        post(path + "/undo?force=true", null, 202);
        assertEquals("undone", ended(path).get("status").asText());
        assertEquals(0, risks().size());
    }

    @Test
    void twoFilesAtOnceDoNotMeet() {
        String first = path(upload("same.csv", table("EPSG:4326"), editor));
        String second = path(upload("same.csv", table("EPSG:4326"), editor));
        String mapping = "{\"layer\":\"risk-points\",\"idPrefix\":\"%s:\",\"columns\":{\"风险点名称\":\"name\"}}";
        post(first + "/run", mapping.formatted("a"), 202);
        post(second + "/run", mapping.formatted("b"), 202);
        assertEquals("done", ended(first).get("status").asText());
        assertEquals("done", ended(second).get("status").asText());
        assertEquals(
                2 * (PLACES - 1),
                service.json("/ogc/collections/risk-points/items?limit=1&f=json", editor)
                        .get("numberMatched")
                        .asInt());
        post(first + "/undo", null, 202);
        assertEquals("undone", ended(first).get("status").asText());
        assertEquals(PLACES - 1, risks().size());
        assertEquals(2, service.json("/imports", editor).get("imports").size());
    }

    @Test
    void onlyEditorsBringFiles() {
        assertEquals(401, service.get("/imports").statusCode());
        assertEquals(401, upload("r.csv", table("EPSG:4326")).statusCode());
        String path = path(upload("r.csv", table("EPSG:4326"), editor));
        assertEquals(401, service.get(path).statusCode());
        assertEquals(401, service.get(path + "/issues?f=csv").statusCode());
        assertEquals(401, service.send("POST", path + "/undo", null).statusCode());
    }

    @Test
    void filesThatAreNoneAreProblems() {
        HttpResponse<byte[]> large = upload("big.csv", new byte[LIMIT + 1], editor);
        assertEquals(413, large.statusCode());
        assertTrue(TestService.json(large).get("detail").asText().contains(String.valueOf(LIMIT)));
        assertEquals(422, upload("empty.csv", new byte[0], editor).statusCode());
        assertEquals(400, upload("..", new byte[1], editor).statusCode());
        assertEquals(400, service.send("POST", "/imports", "x", editor).statusCode());
        JsonNode strange = TestService.json(upload("../../a\u0007<b>.csv", new byte[] {1, 0, 2}, editor));
        assertEquals("a__b_.csv", strange.get("file").asText());
        post("/imports/" + strange.get("id").asText() + "/preview", "", 422);
        post("/imports/" + strange.get("id").asText() + "/run", "{\"layer\":\"risk-points\"}", 422);
        assertEquals(404, service.get("/imports/none", editor).statusCode());
        assertEquals(
                404, service.send("POST", "/imports/none/run", "{}", editor).statusCode());
    }

    @Test
    void mappingsThatDoNotFitAreProblems() {
        String path = path(upload("r.csv", table("EPSG:4326"), editor));
        for (String mapping : List.of(
                "{\"layer\":\"no-such-layer\"}",
                "{\"layer\":\"risk-points\",\"crs\":\"EPSG:0\"}",
                "{\"layer\":\"risk-points\",\"colour\":1}",
                "{\"layer\":\"risk-points\",\"columns\":{\"风险等级\":\"no_such\"}}",
                "[]")) {
            HttpResponse<byte[]> answer = service.send("POST", path + "/preview", mapping, editor);
            assertEquals(422, answer.statusCode(), () -> mapping + new String(answer.body(), StandardCharsets.UTF_8));
        }
        assertEquals(
                400,
                service.send("POST", path + "/preview", "{\"layer\":", editor).statusCode());
        assertEquals("previewed", service.json(path, editor).get("status").asText());
    }

    @Test
    void importsOutliveARestart() {
        String path = path(upload("r.csv", table("EPSG:4326"), editor));
        post(path + "/run", "{\"layer\":\"risk-points\",\"columns\":{\"风险点名称\":\"name\"}}", 202);
        ended(path);
        assertEquals(PLACES - 1, risks().size());
        service.close();
        service = open();
        assertEquals("done", service.json(path, editor).get("status").asText());
        post(path + "/undo", null, 202);
        assertEquals("undone", ended(path).get("status").asText());
        assertEquals(0, risks().size());
    }
}
