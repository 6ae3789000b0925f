package riskmap.geodata.intake.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import riskmap.geodata.SharedData;
import riskmap.geodata.intake.issue.UnreadableSource;

/** What a file is. */
class SourceFormatTest {

    @TempDir
    Path folder;

    private SourceFormat of(String name, String content) throws IOException {
        return SourceFormat.of(Files.writeString(folder.resolve(name), content, StandardCharsets.ISO_8859_1));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "a.geojson~{\"type\":\"FeatureCollection\",\"features\":[]}~GEOJSON",
                "a.txt~  {\"type\":\"FeatureCollection\"}~GEOJSON",
                "a.csv~id,name,lon,lat~CSV",
                "a.dat~id;name~CSV",
                "a.ndjson~{\"type\":\"Feature\"}~GEOJSON_LINES",
                "a.json~oops~GEOJSON"
            })
    void isFoundByNameAndContent(String name, String content, SourceFormat format) throws IOException {
        assertEquals(format, of(name, content));
    }

    @Test
    void tellsFeaturesPerLineFromADocument() throws IOException {
        String feature = "{\"type\": \"Feature\", \"geometry\": null, \"properties\": {}}";
        assertEquals(SourceFormat.GEOJSON_LINES, of("a.json", feature + "\n" + feature));
        assertEquals(SourceFormat.GEOJSON, of("b.json", feature + "\n"));
        assertEquals(SourceFormat.GEOJSON, of("c.json", "{\n\"type\": \"FeatureCollection\",\n\"features\": []}"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\u001F\u008Brest", "<gml>", "\u00D0\u00CF\u0011\u00E0"})
    void saysWhatToDoWithOtherFormats(String content) {
        String message =
                assertThrows(UnreadableSource.class, () -> of("a.bin", content)).getMessage();
        assertTrue(message.startsWith("a.bin: is "), message);
        assertThrows(UnreadableSource.class, () -> SourceFormat.of(folder.resolve("absent.csv")));
    }

    @Test
    void knowsAnOpenStreetMapExtract() throws IOException {
        assertEquals(SourceFormat.OSM_PBF, SourceFormat.of(SharedData.file("osm-small/monaco-osrm.osm.pbf")));
    }
}
