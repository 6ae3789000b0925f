package riskmap.geodata.export.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;
import riskmap.geodata.export.Excerpt;
import riskmap.geodata.model.Feature;
import riskmap.geodata.model.LayerCatalog;
import riskmap.geodata.snapshot.LayerTable;

class FileFormatTest {

    private final LayerTable table = LayerTable.of(
            LayerCatalog.standard().layer("hazard-sources"),
            1,
            Instant.EPOCH,
            List.of(
                    feature("a:1", "POINT (120.5 31.25)", Map.of("name", "=1+1", "quantity", 12.5, "monitored", true)),
                    feature("a:2", "POLYGON ((0 0, 1 0, 1 1, 0 0))", Map.of("name", "储罐区, 东"))));

    @Test
    void geoJsonHoldsEveryFeatureLongitudeFirst() {
        String text = write(FileFormat.GEOJSON);
        assertTrue(text.contains("{\"type\":\"Point\",\"coordinates\":[120.5,31.25]}"), text);
        assertTrue(text.contains("\"coordinates\":[[[0,0],[1,0],[1,1],[0,0]]]"), text);
        assertTrue(text.contains("\"quantity\":12.5"), text);
        assertTrue(text.contains("\"name\":\"储罐区, 东\""), text);
    }

    @Test
    void csvQuotesAndDisarmsFormulas() {
        String[] lines = write(FileFormat.CSV).split("\r\n");
        assertEquals(3, lines.length);
        assertTrue(lines[0].startsWith("\uFEFFid,longitude,latitude,wkt,name"), lines[0]);
        assertTrue((lines[1] + lines[2]).contains("a:1,120.5,31.25,,'=1+1"), lines[1] + lines[2]);
        assertTrue((lines[1] + lines[2]).contains("\"储罐区, 东\""), lines[1] + lines[2]);
    }

    @Test
    void unknownFormatNamesTheKnownOnes() {
        String message = assertThrows(IllegalArgumentException.class, () -> FileFormat.of("dwg"))
                .getMessage();
        assertEquals("no format 'dwg'; the formats are " + FileFormat.ids(), message);
    }

    private String write(FileFormat format) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            format.write(Excerpt.whole(table), out, rows -> {});
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
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
