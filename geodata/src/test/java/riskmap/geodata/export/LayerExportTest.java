package riskmap.geodata.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;
import riskmap.geodata.model.Feature;
import riskmap.geodata.model.LayerCatalog;
import riskmap.geodata.snapshot.LayerTable;

class LayerExportTest {

    private final LayerTable table = LayerTable.of(
            LayerCatalog.standard().layer("hazard-sources"),
            1,
            Instant.EPOCH,
            List.of(
                    feature("a:1", "POINT (120.5 31.25)", Map.of("name", "=1+1", "quantity", 12.5, "monitored", true)),
                    feature("a:2", "POLYGON ((0 0, 1 0, 1 1, 0 0))", Map.of("name", "储罐区, 东"))));

    @Test
    void geoJsonHoldsEveryFeatureLongitudeFirst() {
        String text = write(LayerExport.Format.GEOJSON);
        assertTrue(text.contains("{\"type\":\"Point\",\"coordinates\":[120.5,31.25]}"), text);
        assertTrue(text.contains("\"coordinates\":[[[0,0],[1,0],[1,1],[0,0]]]"), text);
        assertTrue(text.contains("\"quantity\":12.5"), text);
        assertTrue(text.contains("\"name\":\"储罐区, 东\""), text);
    }

    @Test
    void csvQuotesAndDisarmsFormulas() {
        String[] lines = write(LayerExport.Format.CSV).split("\r\n");
        assertEquals(3, lines.length);
        assertTrue(lines[0].startsWith("\uFEFFid,longitude,latitude,wkt,name"), lines[0]);
        assertTrue((lines[1] + lines[2]).contains("a:1,120.5,31.25,,'=1+1"), lines[1] + lines[2]);
        assertTrue((lines[1] + lines[2]).contains("\"储罐区, 东\""), lines[1] + lines[2]);
    }

    @Test
    void unknownFormatNamesTheKnownOnes() {
        String message = assertThrows(IllegalArgumentException.class, () -> LayerExport.Format.of("dwg"))
                .getMessage();
        assertEquals("no format 'dwg'; the formats are geojson, csv", message);
    }

    private String write(LayerExport.Format format) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        LayerExport.write(table, format, out, rows -> {});
        return out.toString(StandardCharsets.UTF_8);
    }

    private static Feature feature(String id, String wkt, Map<String, Object> attributes) {
        try {
            return Feature.unsaved(id, new WKTReader().read(wkt), attributes);
        } catch (ParseException e) {
            throw new AssertionError(e);
        }
    }
}
