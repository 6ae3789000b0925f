package riskmap.backend.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files, mappings and people that are refused. */
class ImportRefusalsTest {

    @TempDir
    Path folder;

    @AutoClose
    private ImportClient client;

    @BeforeEach
    void start() {
        client = new ImportClient(folder);
    }

    @Test
    void onlyEditorsBringFiles() {
        assertEquals(401, client.service().get("/imports").statusCode());
        assertEquals(401, client.upload("r.csv", client.table("EPSG:4326")).statusCode());
        String path = client.path(client.upload("r.csv", client.table("EPSG:4326"), client.editor()));
        assertEquals(401, client.service().get(path).statusCode());
        assertEquals(401, client.service().get(path + "/issues?f=csv").statusCode());
        assertEquals(401, client.service().send("POST", path + "/undo", null).statusCode());
    }

    @Test
    void filesThatAreNoneAreProblems() {
        HttpResponse<byte[]> large = client.upload("big.csv", new byte[ImportClient.LIMIT + 1], client.editor());
        assertEquals(413, large.statusCode());
        assertTrue(TestService.json(large).get("detail").asText().contains(String.valueOf(ImportClient.LIMIT)));
        assertEquals(
                422, client.upload("empty.csv", new byte[0], client.editor()).statusCode());
        assertEquals(400, client.upload("..", new byte[1], client.editor()).statusCode());
        assertEquals(
                400,
                client.service().send("POST", "/imports", "x", client.editor()).statusCode());
        JsonNode strange =
                TestService.json(client.upload("../../a\u0007<b>.csv", new byte[] {1, 0, 2}, client.editor()));
        assertEquals("a__b_.csv", strange.get("file").asText());
        client.post("/imports/" + strange.get("id").asText() + "/preview", "", 422);
        client.post("/imports/" + strange.get("id").asText() + "/run", "{\"layer\":\"risk-points\"}", 422);
        assertEquals(404, client.service().get("/imports/none", client.editor()).statusCode());
        assertEquals(
                404,
                client.service()
                        .send("POST", "/imports/none/run", "{}", client.editor())
                        .statusCode());
    }

    @Test
    void mappingsThatDoNotFitAreProblems() {
        String path = client.path(client.upload("r.csv", client.table("EPSG:4326"), client.editor()));
        for (String mapping : List.of(
                "{\"layer\":\"no-such-layer\"}",
                "{\"layer\":\"risk-points\",\"crs\":\"EPSG:0\"}",
                "{\"layer\":\"risk-points\",\"colour\":1}",
                "{\"layer\":\"risk-points\",\"columns\":{\"风险等级\":\"no_such\"}}",
                "[]")) {
            HttpResponse<byte[]> answer = client.service().send("POST", path + "/preview", mapping, client.editor());
            assertEquals(422, answer.statusCode(), () -> mapping + new String(answer.body(), StandardCharsets.UTF_8));
        }
        assertEquals(
                400,
                client.service()
                        .send("POST", path + "/preview", "{\"layer\":", client.editor())
                        .statusCode());
        assertEquals(
                "previewed",
                client.service().json(path, client.editor()).get("status").asText());
    }
}
