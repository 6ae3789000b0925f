package riskmap.geodata.intake.issue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import riskmap.geodata.intake.Intake;
import riskmap.geodata.intake.files.SourceFiles;
import riskmap.geodata.intake.mapping.ImportMapping;
import riskmap.geodata.model.LayerCatalog;

/** What people and programs are told. */
class IntakeReportTest {

    private static final ImportMapping ENTERPRISES = ImportMapping.forLayer("enterprises");

    @TempDir
    Path folder;

    private IntakeReport run(String table, Path issues) throws IOException {
        Path file = Files.writeString(folder.resolve("firms.csv"), table);
        return new Intake(LayerCatalog.standard(), ENTERPRISES, issues)
                .run(SourceFiles.open(file, ENTERPRISES), (layer, feature) -> {}, bytes -> {});
    }

    @Test
    void isReadable() throws IOException {
        IntakeReport report = run("id,name,colour,lon,lat\nA,a,red,120,31\nB,,red,120,31\n", null);
        List<String> lines = report.toText(10, "en").lines().toList();
        assertEquals("firms.csv (EPSG:4326): read 2 = accepted 1 + repaired 0 + rejected 1", lines.get(0));
        assertEquals("  enterprises: 1", lines.get(1));
        assertEquals("  issues: missing-value 1, source-note 1, unmapped-column 1", lines.get(2));
        assertTrue(lines.contains("  firms.csv line 3 [B] rejected: name is required"), lines.toString());
        assertTrue(report.toText(0, "en").contains("… and 3 more"));
    }

    @Test
    void issuesAreWrittenAsGeoJson() throws IOException {
        Path file = folder.resolve("issues.geojson");
        run("id,name,employees,lon,lat\nA,a,few,120,31\n", file);
        String issues = Files.readString(file);
        assertFeatureCollection(issues);
        assertTrue(issues.contains("\"coordinates\":[120.0,31.0]"), issues);
        assertTrue(issues.contains("\"field\":\"employees\",\"value\":\"few\""), issues);
    }

    @Test
    void emptyPartsAreNotDrawn() throws IOException {
        Path file = folder.resolve("issues.geojson");
        run("id,name,wkt\nA,a,\"MULTIPOINT (EMPTY, (120 31))\"\nB,b,\"MULTIPOINT (EMPTY)\"\n", file);
        String issues = Files.readString(file);
        assertFeatureCollection(issues);
        assertTrue(issues.contains("\"coordinates\":[[120.0,31.0]]"), issues);
    }

    @Test
    void issuesBeyondTheCapAreCountedAndWritten() throws IOException {
        int rows = 3 * Intake.ISSUES_HELD;
        StringBuilder table = new StringBuilder("id,name,lon,lat\n");
        for (int i = 0; i < rows; i++) {
            table.append("E").append(i).append(",n,200,31\n");
        }
        Path issues = folder.resolve("issues.geojson");
        IntakeReport report = run(table.toString(), issues);
        assertEquals(rows, report.rejected());
        assertEquals(Intake.ISSUES_HELD, report.issues().size());
        assertEquals((long) rows, report.issuesByKind().get("coordinate-out-of-range"));
        List<String> lines = Files.readAllLines(issues);
        assertEquals(rows + 2, lines.size());
        assertFeatureCollection(Files.readString(issues));
    }

    @Test
    void totalsThatDoNotAddUpAreRefused() {
        assertThrows(
                IllegalStateException.class,
                () -> new IntakeReport("a", "b", 3, 1, 1, 0, Map.of(), Map.of(), List.of()));
    }

    @Test
    void memoryDoesNotGrowWithTheFile() throws IOException {
        ImportMapping sensors = ImportMapping.forLayer("sensors");
        Path file = folder.resolve("many.csv");
        StringBuilder ring = new StringBuilder();
        for (int i = 0; i <= 400; i++) {
            double angle = Math.PI * 2 * (i % 400) / 400;
            ring.append(i == 0 ? "" : ", ").append(Math.cos(angle)).append(' ').append(Math.sin(angle));
        }
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("id,name,wkt\n");
            for (int i = 0; i < 2000; i++) {
                out.write("E" + i + ",n,\"POLYGON ((" + ring + "))\"\n");
            }
        }
        Runtime runtime = Runtime.getRuntime();
        System.gc();
        long before = runtime.totalMemory() - runtime.freeMemory();
        IntakeReport report = new Intake(LayerCatalog.standard(), sensors, null)
                .run(SourceFiles.open(file, sensors), (layer, feature) -> {}, bytes -> {});
        System.gc();
        long held = runtime.totalMemory() - runtime.freeMemory() - before;
        assertEquals(2000, report.rejected());
        assertTrue(held < Files.size(file) / 4, "held " + held + " bytes after " + Files.size(file));
    }

    /** The text has to be one JSON object of that type, whole, with no member twice and nothing behind it. */
    private static void assertFeatureCollection(String json) throws IOException {
        JsonFactory strict = JsonFactory.builder()
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .build();
        try (JsonParser parser = strict.createParser(json)) {
            assertEquals(JsonToken.START_OBJECT, parser.nextToken());
            assertEquals("type", parser.nextFieldName());
            assertEquals("FeatureCollection", parser.nextTextValue());
            do {
                parser.nextToken();
            } while (!parser.getParsingContext().inRoot());
            assertNull(parser.nextToken());
        }
    }
}
