package riskmap.backend.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import riskmap.backend.live.WriteDoor;
import riskmap.geodata.model.CreditCode;

/** Connectors over HTTP: run, watched, what did not match downloaded. */
class ConnectorsHttpTest {

    @TempDir
    Path folder;

    private static String code() {
        String body = "91320594MA1000001";
        return body + CreditCode.checkCharacter(body);
    }

    private TestService open() {
        return TestService.stored(Map.of("riskmap.data-dir", folder.toString()));
    }

    @Test
    void aConnectorIsRunWatchedAndItsRestDownloaded() throws Exception {
        HttpServer source = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        byte[] body = ("{\"features\": [{\"id\": 7, \"properties\": {\"uscc\": \"" + code() + "\", \"name\": \"a\"}},"
                        + " {\"id\": 8, \"properties\": {\"uscc\": \"=1+1\", \"name\": \"b\"}}]}")
                .getBytes(StandardCharsets.UTF_8);
        source.createContext("/", exchange -> {
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        source.start();
        Path files = Files.createDirectories(folder.resolve("connectors"));
        Files.writeString(
                files.resolve("fire.json"),
                "{\"title\": {\"zh\": \"消防\", \"en\": \"Fire\"}, \"source\": {\"kind\": \"http\", \"url\": \"http://127.0.0.1:"
                        + source.getAddress().getPort()
                        + "/a\", \"format\": \"geojson\"}, \"mapping\": {\"layer\": \"risk-points\", \"id\": \"id\", \"set\": {\"level\": \"none\"}},"
                        + " \"join\": {\"column\": \"uscc\"}}");
        Files.writeString(files.resolve("worse.json"), "{\"sauce\": 1}");
        try (TestService service = open()) {
            WriteDoor door = service.get(WriteDoor.class);
            door.awaitVisible(door.load(
                            "test",
                            "enterprises",
                            List.of(TestService.feature(
                                    "F", "POINT (120.7 31.3)", "name", "企业", "credit_code", code())))
                    .sequence());
            assertEquals(401, service.get("/connectors").statusCode());
            String[] editor = service.asAdmin("Accept-Language", "en");
            JsonNode list = service.json("/connectors", editor).get("connectors");
            assertEquals("Fire", list.get(0).get("title").asText());
            assertEquals("never-run", list.get(0).get("health").asText());
            assertTrue(list.get(1).get("fault").asText().startsWith("the file has the unknown member 'sauce'"));
            JsonNode dry = TestService.json(service.send("POST", "/connectors/fire/dry-run", "", editor));
            assertEquals(0.5, dry.get("joinRate").asDouble(), dry.toString());
            assertEquals("=1+1", dry.at("/first/0/value").asText());
            assertEquals(
                    404,
                    service.get("/ogc/collections/risk-points/items/fire:7").statusCode());
            assertEquals(
                    202,
                    service.send("POST", "/connectors/fire/run", "", editor).statusCode());
            JsonNode fire = ended(service, editor);
            JsonNode run = fire.get("runs").get(0);
            assertEquals("ok", fire.get("health").asText(), fire.toString());
            assertEquals(0.5, run.get("joinRate").asDouble());
            assertEquals(1, run.at("/unmatched/not-a-code/count").asInt());
            assertEquals(200, service.get(run.get("import").asText(), editor).statusCode());
            assertEquals(
                    "F",
                    service.json("/ogc/collections/risk-points/items/fire:7", editor)
                            .at("/properties/enterprise_id")
                            .asText());
            assertEquals(
                    "=1+1",
                    service.json("/connectors/fire/unmatched", editor)
                            .at("/unmatched/0/value")
                            .asText());
            String csv = new String(
                    service.get("/connectors/fire/unmatched?f=csv", editor).body(), StandardCharsets.UTF_8);
            assertEquals("\uFEFFrecord,credit code,reason\r\n2,'=1+1,not the 18 characters of a credit code\r\n", csv);
            refusals(service, editor);
            source.stop(0);
            HttpResponse<byte[]> gone = service.send("POST", "/connectors/fire/dry-run", "", editor);
            assertEquals(502, gone.statusCode());
            assertEquals(
                    "urn:riskmap:problem:source-failed",
                    TestService.json(gone).get("type").asText());
        } finally {
            source.stop(0);
        }
    }

    private static void refusals(TestService service, String... editor) {
        assertEquals(404, service.get("/connectors/none", editor).statusCode());
        assertEquals(400, service.get("/connectors?x=1", editor).statusCode());
        assertEquals(
                400, service.get("/connectors/fire/unmatched?limit=0", editor).statusCode());
        HttpResponse<byte[]> bad = service.send("POST", "/connectors/worse/run", "", editor);
        assertEquals(409, bad.statusCode());
        assertTrue(TestService.json(bad).get("detail").asText().contains("'sauce'"));
    }

    private static JsonNode ended(TestService service, String... editor) throws InterruptedException {
        JsonNode fire = service.json("/connectors/fire", editor);
        while (fire.at("/runs/0/status").asText().equals("running")) {
            Thread.sleep(50);
            fire = service.json("/connectors/fire", editor);
        }
        return fire;
    }
}
