package riskmap.backend.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The service over its embedded database: what was written, and who was logged in, outlives a restart. */
class RealStoreTest {

    private static final String ITEM = "/ogc/collections/risk-points/items/tank-1";
    private static final String BODY = """
            {"type":"Feature","geometry":{"type":"Point","coordinates":[120.5,31.5]},
             "properties":{"name":"储罐","level":"red"}}""";

    private static TestService open(Path folder) {
        return TestService.stored(Map.of("riskmap.data-dir", folder.toString()));
    }

    private static String[] with(String[] headers, String name, String value) {
        return Stream.concat(Stream.of(headers), Stream.of(name, value)).toArray(String[]::new);
    }

    @Test
    void editsAndTokensOutliveARestart(@TempDir Path folder) {
        String[] editor;
        String tag;
        try (TestService service = open(folder)) {
            editor = service.asAdmin("Content-Type", "application/geo+json");
            HttpResponse<byte[]> created = service.send("PUT", ITEM, BODY, editor);
            assertEquals(201, created.statusCode());
            tag = created.headers().firstValue("ETag").orElseThrow();
            assertEquals("储罐", service.json(ITEM).at("/properties/name").asText());
        }
        try (TestService service = open(folder)) {
            HttpResponse<byte[]> read = service.get(ITEM);
            assertEquals(tag, read.headers().firstValue("ETag").orElseThrow());
            HttpResponse<byte[]> replaced =
                    service.send("PUT", ITEM, BODY.replace("red", "blue"), with(editor, "If-Match", tag));
            assertEquals(200, replaced.statusCode());
            assertNotEquals(tag, replaced.headers().firstValue("ETag").orElseThrow());
            String[] any = with(editor, "If-Match", "*");
            assertEquals(204, service.send("DELETE", ITEM, null, any).statusCode());
            assertEquals(404, service.get(ITEM).statusCode());
        }
    }

    @Test
    void whatTheDoorRefusesIsAProblem(@TempDir Path folder) {
        try (TestService service = open(folder)) {
            String[] editor = service.asAdmin("Content-Type", "application/geo+json");
            HttpResponse<byte[]> refused = service.send("PUT", ITEM, BODY.replace("red", "purple"), editor);
            assertEquals(422, refused.statusCode());
            assertTrue(TestService.json(refused).get("errors").toString().contains("\"field\":\"level\""));
        }
    }
}
