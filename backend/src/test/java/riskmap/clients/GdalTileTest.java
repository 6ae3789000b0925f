package riskmap.clients;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import riskmap.backend.http.TestService;
import riskmap.geodata.tiles.TileAddress;

/** GDAL, which knows the format from elsewhere, reads a tile of several layers as it was sent. */
class GdalTileTest {

    @Test
    void everyLayerOfATileIsReadWhole(@TempDir Path folder) throws IOException {
        Program ogrinfo = Program.needed("ogrinfo", "gdal-bin");
        TileAddress at = TileAddress.of(120.2, 31.2, 6);
        Path file = folder.resolve("tile.pbf");
        try (TestService service = TestService.start()) {
            String square = "POLYGON ((120 31, 120.5 31, 120.5 31.5, 120 31.5, 120 31))";
            service.city().load("risk-points", TestService.diagonal(50));
            service.city().load("grids", List.of(TestService.feature("g", square)));
            String address = "/ogc/tiles/WebMercatorQuad/" + at.z() + "/" + at.y() + "/" + at.x();
            String both = "?clusters=false&collections=risk-points,grids";
            Files.write(file, service.get(address + both).body());
        }
        String options = "-ro -al -so -oo Z=%d -oo X=%d -oo Y=%d MVT:%s".formatted(at.z(), at.x(), at.y(), file);
        String report = ogrinfo.run(options.split(" "));
        assertTrue(report.contains("Layer name: risk-points"), report);
        assertTrue(report.contains("Feature Count: 50"), report);
        assertTrue(report.contains("Layer name: grids"), report);
        assertTrue(report.contains("Polygon"), report);
    }
}
