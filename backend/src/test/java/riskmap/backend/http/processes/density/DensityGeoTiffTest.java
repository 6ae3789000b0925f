package riskmap.backend.http.processes.density;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import riskmap.backend.http.TestService;
import riskmap.geodata.crs.Crs;

/** GeoTIFF over HTTP as GDAL reads it: system, place and values. The city lies at 117.2°E, in the zone EPSG:4548. */
class DensityGeoTiffTest {

    @AutoClose
    private static TestService service;

    @TempDir
    Path folder;

    @BeforeAll
    static void start() {
        service = TestService.start();
        service.city()
                .load(
                        "protected-places",
                        List.of(
                                TestService.feature("a", "POINT (117.2 36.6)", "name", "a"),
                                TestService.feature("b", "POINT (117.21 36.605)", "name", "b")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"EPSG:4326", "EPSG:4490", "EPSG:3857", "EPSG:4549", "EPSG:4528", "EPSG:4548"})
    void gdalReadsSystemAndValues(String crs) throws Exception {
        assumeTrue(hasGdal(), "gdalinfo is not installed");
        HttpResponse<byte[]> answer = execute("'crs': '" + crs + "', ");
        assertEquals(200, answer.statusCode(), () -> new String(answer.body(), StandardCharsets.UTF_8));
        Path file = Files.write(folder.resolve("density.tif"), answer.body());
        String info = run("gdalinfo", file.toString());
        assertTrue(info.contains("Size is 40, 30"), info);
        assertTrue(info.contains("ID[\"EPSG\"," + crs.substring(5) + "]]"), info);
        String[] cells = run("gdal_translate", "-q", "-of", "XYZ", file.toString(), "/vsistdout/")
                .strip()
                .split("\n");
        assertEquals(1200, cells.length);
        double most = 0;
        for (int i = 0; i < cells.length; i += 37) {
            String[] cell = cells[i].trim().split(" ");
            double[] place = {Double.parseDouble(cell[0]), Double.parseDouble(cell[1])};
            Crs.parse(crs).toLonLat(place);
            double expected = valueAt(place);
            assertEquals(expected, Double.parseDouble(cell[2]), 0.004, "cell " + i);
            most = Math.max(most, expected);
        }
        assertTrue(most > 0.1, "some of the cells looked at are not empty: " + most);
    }

    @Test
    void aSystemThatIsNotOfferedIsNamedWithThoseThatAre() {
        HttpResponse<byte[]> answer = execute("'crs': 'EPSG:2154', ");
        assertEquals(400, answer.statusCode());
        String detail = TestService.json(answer).get("detail").asText();
        assertTrue(detail.contains("EPSG:2154") && detail.contains("/4548"), detail);
    }

    private static double valueAt(double... lonLat) {
        return service.json("/ogc/collections/density/value?layer=protected-places&bandwidth=900&lon=%.9f&lat=%.9f"
                        .formatted(lonLat[0], lonLat[1]))
                .get("value")
                .asDouble();
    }

    private static HttpResponse<byte[]> execute(String more) {
        return service.process("density")
                .as(
                        "image/tiff; application=geotiff",
                        "{'layer': 'protected-places', 'bandwidth': 900, " + more
                                + "'bbox': [117.18, 36.58, 117.23, 36.62], 'width': 40, 'height': 30}",
                        service.asAdmin());
    }

    private static boolean hasGdal() throws InterruptedException {
        try {
            return !run("gdalinfo", "--version").isEmpty();
        } catch (IOException e) {
            return false;
        }
    }

    private static String run(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return said;
    }
}
