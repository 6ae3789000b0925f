package riskmap.backend.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files brought in over HTTP, step by step, into the embedded database. */
class ImportsHttpTest {

    @TempDir
    Path folder;

    @AutoClose
    private ImportClient client;

    @BeforeEach
    void start() {
        client = new ImportClient(folder);
    }

    @Test
    void aTableOfAnotherOfficeComesInAndGoesOut() {
        String path = client.path(client.upload("风险点台账.csv", client.table("GCJ-02"), client.editor()));
        JsonNode preview = client.post(path + "/preview", "", 200);
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
        JsonNode near = client.post(path + "/preview", mapping, 200).at("/rows/features/0/geometry/coordinates");
        assertEquals(client.place(0)[0], near.get(0).asDouble(), 2e-6);
        client.post(path + "/dry-run", mapping, 202);
        JsonNode checked = client.ended(path);
        assertEquals("checked", checked.get("status").asText());
        assertEquals(ImportClient.PLACES - 1, checked.at("/counts/written").asInt());
        assertEquals(1, checked.at("/counts/rejected").asInt());
        assertEquals(0, client.risks().size());

        client.post(path + "/run", mapping, 202);
        JsonNode done = client.ended(path);
        assertEquals("done", done.get("status").asText(), done.toString());
        assertEquals("GCJ-02", done.get("crs").asText());
        assertTrue(done.get("firstChange").asLong() > client.loaded());
        assertEquals(ImportClient.PLACES - 1, client.risks().size());
        issuesAreTold(path);

        assertEquals(
                ImportClient.PLACES - 1,
                client.service()
                        .json(path + "/undo", client.editor())
                        .get("deletes")
                        .asInt());
        client.post(path + "/undo", null, 202);
        assertEquals("undone", client.ended(path).get("status").asText());
        assertEquals(0, client.risks().size());
        assertEquals(
                ImportClient.PLACES,
                client.service()
                        .json("/ogc/collections/enterprises/items?limit=1&f=json", client.editor())
                        .get("numberMatched")
                        .asInt());
        assertEquals(
                409,
                client.service()
                        .send("POST", path + "/undo", null, client.editor())
                        .statusCode());
    }

    private void issuesAreTold(String path) {
        JsonNode issues = client.service().json(path + "/issues?kind=invalid-value", client.editor());
        assertEquals(1, issues.get("numberMatched").asInt());
        assertEquals("level", issues.at("/issues/0/field").asText());
        assertEquals(client.place(7)[0], issues.at("/issues/0/at/0").asDouble(), 1e-4);
        String csv = new String(
                client.service()
                        .get(path + "/issues?f=csv&lang=zh", client.editor())
                        .body(),
                StandardCharsets.UTF_8);
        assertTrue(csv.startsWith("\uFEFF序号,类型") && csv.contains("紫色"), csv);
        JsonNode layer = client.service().json(path + "/issues?f=geojson&kind=invalid-value", client.editor());
        assertEquals("Point", layer.at("/features/0/geometry/type").asText());
        JsonNode report = client.service().json(path + "/report?f=json", client.editor());
        assertEquals(ImportClient.PLACES, report.at("/counts/read").asInt());
        HttpResponse<byte[]> page = client.service().get(path + "/report?f=html", client.editor());
        assertTrue(new String(page.body(), StandardCharsets.UTF_8).contains("风险点台账"));
        assertEquals(
                400,
                client.service().get(path + "/issues?f=pdf", client.editor()).statusCode());
        assertEquals(
                400,
                client.service()
                        .get(path + "/issues?sort=colour", client.editor())
                        .statusCode());
    }

    @Test
    void editsMadeSinceStandInTheWayOfAnUndo() {
        String path = client.path(client.upload("r.csv", client.table("EPSG:4326"), client.editor()));
        client.post(
                path + "/run",
                "{\"layer\":\"risk-points\",\"set\":{\"level\":\"none\"},\"columns\":{\"风险点名称\":\"name\"}}",
                202);
        client.ended(path);
        String[] writer = client.service().asAdmin("Content-Type", "application/geo+json", "If-Match", "*");
        String body = "{\"type\":\"Feature\",\"geometry\":{\"type\":\"Point\",\"coordinates\":[120.7,31.3]},"
                + "\"properties\":{\"name\":\"改\",\"level\":\"red\"}}";
        assertEquals(
                200,
                client.service()
                        .send("PUT", "/ogc/collections/risk-points/items/R5", body, writer)
                        .statusCode());
        JsonNode refused = client.post(path + "/undo", null, 409);
        assertEquals(1, refused.get("count").asInt());
        assertEquals("R5", refused.at("/features/0/id").asText());
        assertEquals(ImportClient.PLACES - 1, client.risks().size(), "nothing was taken back");
        client.post(path + "/undo?force=true", null, 202);
        assertEquals("undone", client.ended(path).get("status").asText());
        assertEquals(0, client.risks().size());
    }

    @Test
    void twoFilesAtOnceDoNotMeet() {
        String first = client.path(client.upload("same.csv", client.table("EPSG:4326"), client.editor()));
        String second = client.path(client.upload("same.csv", client.table("EPSG:4326"), client.editor()));
        String mapping = "{\"layer\":\"risk-points\",\"idPrefix\":\"%s:\",\"columns\":{\"风险点名称\":\"name\"}}";
        client.post(first + "/run", mapping.formatted("a"), 202);
        client.post(second + "/run", mapping.formatted("b"), 202);
        assertEquals("done", client.ended(first).get("status").asText());
        assertEquals("done", client.ended(second).get("status").asText());
        assertEquals(
                2 * (ImportClient.PLACES - 1),
                client.service()
                        .json("/ogc/collections/risk-points/items?limit=1&f=json", client.editor())
                        .get("numberMatched")
                        .asInt());
        client.post(first + "/undo", null, 202);
        assertEquals("undone", client.ended(first).get("status").asText());
        assertEquals(ImportClient.PLACES - 1, client.risks().size());
        assertEquals(
                2,
                client.service()
                        .json("/imports", client.editor())
                        .get("imports")
                        .size());
    }

    @Test
    void importsOutliveARestart() {
        String path = client.path(client.upload("r.csv", client.table("EPSG:4326"), client.editor()));
        client.post(path + "/run", "{\"layer\":\"risk-points\",\"columns\":{\"风险点名称\":\"name\"}}", 202);
        client.ended(path);
        assertEquals(ImportClient.PLACES - 1, client.risks().size());
        client.restart();
        assertEquals(
                "done",
                client.service().json(path, client.editor()).get("status").asText());
        client.post(path + "/undo", null, 202);
        assertEquals("undone", client.ended(path).get("status").asText());
        assertEquals(0, client.risks().size());
    }
}
