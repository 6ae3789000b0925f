package riskmap.geodata.intake.geojson;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import riskmap.geodata.intake.Taken;
import riskmap.geodata.intake.mapping.ImportMapping;

/** One feature per line. */
class GeoJsonLinesReaderTest {

    private static final ImportMapping ENTERPRISES = ImportMapping.forLayer("enterprises");
    private static final String FEATURE = "{\"type\":\"Feature\",\"id\":\"%s\",\"geometry\":{\"type\":\"Point\","
            + "\"coordinates\":[120.7,31.3]},\"properties\":{\"name\":\"n\"}}";

    @TempDir
    Path folder;

    private Taken take(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("data.ndjson"), text);
        return Taken.from(GeoJsonLinesReader.open(file, ENTERPRISES), ENTERPRISES);
    }

    @Test
    void readsLinesAndTextSequences() throws IOException {
        String text = String.format(FEATURE + "\r\n\n\u001E" + FEATURE + "\n" + FEATURE, "A", "B", "C");
        assertEquals(
                List.of("A", "B", "C"),
                take(text).features().stream().map(f -> f.id()).toList());
    }

    @Test
    void aBrokenLineIsAnIssueOfItsOwn() throws IOException {
        String cut = String.format(FEATURE, "B").substring(0, 60);
        Taken taken = take(String.format(FEATURE, "A") + "\n" + cut + "\nhello\n[1]\n" + String.format(FEATURE, "C")
                + " {}\n" + String.format(FEATURE, "D"));
        assertEquals(
                List.of("A", "D"), taken.features().stream().map(f -> f.id()).toList());
        assertEquals(
                List.of("unreadable-record", "unreadable-record", "unreadable-record", "unreadable-record"),
                taken.kinds());
        assertEquals(
                "data.ndjson line 2",
                taken.issue("unreadable-record").subject().place().toString());
    }
}
