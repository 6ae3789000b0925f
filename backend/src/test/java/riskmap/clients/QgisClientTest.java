package riskmap.clients;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import riskmap.backend.TestPostgis;
import riskmap.backend.http.EveryLayer;
import riskmap.backend.http.TestService;

/** The service, and the tables behind it, as QGIS opens them. */
class QgisClientTest {

    private static Program qgis;

    @BeforeAll
    static void find() {
        // Debian's wrapper of that name without the ending cannot start.
        qgis = Program.installed("qgis_process.bin");
    }

    /** Ids of what QGIS finds of a source within a rectangle. */
    private static TreeSet<String> found(Path folder, String source, String rectangle) throws IOException {
        Path out = folder.resolve("found.geojson");
        qgis.run(
                Map.of("QT_QPA_PLATFORM", "offscreen", "HOME", folder.toString(), "XDG_RUNTIME_DIR", folder.toString()),
                "run",
                "native:extractbyextent",
                "--",
                "INPUT=" + source,
                "EXTENT=" + rectangle + " [EPSG:4326]",
                "CLIP=0",
                "OUTPUT=" + out);
        TreeSet<String> ids = new TreeSet<>();
        for (JsonNode feature : new ObjectMapper().readTree(out.toFile()).get("features")) {
            assertTrue(ids.add(feature.at("/properties/id").asText()), feature.toString());
        }
        return ids;
    }

    private static TreeSet<String> expected(TestService service, String query) {
        TreeSet<String> ids = new TreeSet<>();
        service.json("/ogc/collections/risk-points/items?limit=1000&" + query)
                .get("features")
                .forEach(feature -> ids.add(feature.get("id").asText()));
        return ids;
    }

    @Test
    void aLayerOfTheService(@TempDir Path folder) throws IOException {
        try (TestService service = TestService.start()) {
            EveryLayer.load(service.city(), 150, 5);
            // More than a page of QGIS, which follows the links.
            String source = "OAPIF:// url='" + service.uri("/ogc") + "' typename='risk-points' pageSize='40'";
            TreeSet<String> expected = expected(service, "bbox=120.65,31.25,120.8,31.35");
            assertTrue(expected.size() > 20 && expected.size() < 150, expected.size() + " in the rectangle");
            assertEquals(expected, found(folder, source, "120.65,120.8,31.25,31.35"));
        }
    }

    @Test
    void aTableBehindIt(@TempDir Path folder) throws IOException {
        TestPostgis.Database database = TestPostgis.newDatabase();
        try (TestService service = over(database, folder)) {
            String[] editor = service.asAdmin("Content-Type", "application/geo+json");
            for (int i = 0; i < 5; i++) {
                String body = "{\"type\":\"Feature\",\"geometry\":{\"type\":\"Point\",\"coordinates\":[120." + i
                        + "5,31.5]},\"properties\":{\"name\":\"储罐 " + i + "\",\"level\":\"red\"}}";
                assertEquals(
                        201,
                        service.send("PUT", "/ogc/collections/risk-points/items/p" + i, body, editor)
                                .statusCode());
            }
            URI server = URI.create(database.jdbcUrl().substring("jdbc:".length()));
            String source = "postgres://dbname='" + server.getPath().substring(1) + "' host=" + server.getHost()
                    + " port=" + server.getPort() + " user='" + database.user() + "' password='" + database.password()
                    + "' key='id' srid=4326 type=Point table=\"public\".\"risk_points\" (geom)";
            assertEquals(expected(service, "bbox=120.1,31,120.4,32"), found(folder, source, "120.1,120.4,31,32"));
            assertEquals(3, expected(service, "bbox=120.1,31,120.4,32").size());
        }
    }

    private static TestService over(TestPostgis.Database database, Path folder) {
        return TestService.stored(Map.of(
                "riskmap.data-dir",
                folder.resolve("data").toString(),
                "riskmap.jdbc-url",
                database.jdbcUrl(),
                "riskmap.jdbc-user",
                database.user(),
                "riskmap.jdbc-password",
                database.password()));
    }
}
