package riskmap.backend.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Pages, libraries, health, and errors of addresses that are not there. */
class PagesTest {

    @AutoClose
    private static TestService service;

    @BeforeAll
    static void start() {
        service = TestService.start();
    }

    private static String header(HttpResponse<byte[]> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    @Test
    void theStartPageHasAStrictPolicy() {
        HttpResponse<byte[]> page = service.get("/");
        assertEquals(200, page.statusCode());
        assertEquals("text/html; charset=utf-8", header(page, "Content-Type"));
        String policy = header(page, "Content-Security-Policy");
        assertTrue(policy.startsWith("default-src 'self'; script-src 'self' 'sha256-"), policy);
        assertEquals("nosniff", header(page, "X-Content-Type-Options"));
        assertEquals("no-cache", header(page, "Cache-Control"));
        assertEquals(
                304, service.get("/", "If-None-Match", header(page, "ETag")).statusCode());
    }

    @Test
    void librariesAreKeptForEver() {
        HttpResponse<byte[]> leaflet = service.get("/webjars/leaflet/1.9.4/dist/leaflet-src.esm.js");
        assertEquals(200, leaflet.statusCode());
        assertEquals("text/javascript; charset=utf-8", header(leaflet, "Content-Type"));
        assertTrue(header(leaflet, "Cache-Control").contains("immutable"));
        HttpResponse<byte[]> zipped =
                service.get("/webjars/leaflet/1.9.4/dist/leaflet-src.esm.js", "Accept-Encoding", "gzip");
        assertEquals("gzip", header(zipped, "Content-Encoding"));
        assertTrue(zipped.body().length < leaflet.body().length / 2);
    }

    @Test
    void whatIsNotThereIsAProblem() {
        for (String path : List.of(
                "/nothing",
                "/nothing.js",
                "/map",
                "/ogc/nothing",
                "/..%2f..%2fetc%2fpasswd",
                "/%2e%2e/%2e%2e/application.yml",
                "/webjars/../../application.yml",
                "/.git/config",
                "/logback.xml",
                "/a//b")) {
            HttpResponse<byte[]> answer = service.get(path);
            assertEquals(404, answer.statusCode(), path);
            assertEquals("application/problem+json", header(answer, "Content-Type"), path);
            assertEquals(
                    "urn:riskmap:problem:not-found",
                    TestService.json(answer).get("type").asText());
        }
    }

    @Test
    void aMethodThatIsNotThereIsAProblem() {
        HttpResponse<byte[]> answer =
                service.send("DELETE", "/ogc/collections", null, service.asAdmin("Accept", "application/json"));
        assertEquals(405, answer.statusCode());
        assertTrue(header(answer, "Allow").contains("GET"));
        assertEquals("application/problem+json", header(answer, "Content-Type"));
    }

    @Test
    void healthAndFigures() {
        assertEquals("UP", service.json("/health").get("status").asText());
        service.city().load("risk-points", TestService.diagonal(3));
        assertEquals(200, service.get("/health/readiness").statusCode());
        String figures = new String(service.get("/metrics").body(), StandardCharsets.UTF_8);
        assertTrue(figures.contains("riskmap_layer_features{layer=\"risk-points\"} 3.0"), figures);
        assertTrue(figures.contains("riskmap_snapshot_version 1.0"), figures);
    }
}
