package riskmap.geodata.intake.geopackage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import riskmap.geodata.export.Excerpt;
import riskmap.geodata.export.files.FileFormat;
import riskmap.geodata.intake.Taken;
import riskmap.geodata.intake.files.SourceFiles;
import riskmap.geodata.intake.issue.UnreadableSource;
import riskmap.geodata.intake.mapping.ImportMapping;
import riskmap.geodata.model.Feature;
import riskmap.geodata.model.LayerCatalog;
import riskmap.geodata.snapshot.LayerTable;

class GeoPackageReaderTest {

    private static final ImportMapping ENTERPRISES = ImportMapping.forLayer("enterprises");

    @TempDir
    Path folder;

    private byte[] sound() throws IOException {
        GeometryFactory factory = new GeometryFactory();
        List<Feature> features = java.util.stream.IntStream.range(0, 120)
                .mapToObj(i -> Feature.unsaved(
                        "e" + i,
                        factory.createPoint(new Coordinate(120 + i / 1000.0, 31)),
                        Map.of("name", "企业" + "x".repeat(i * 60))))
                .toList();
        LayerTable table = LayerTable.of(LayerCatalog.standard().layer("enterprises"), 1, Instant.EPOCH, features);
        Path file = folder.resolve("sound.gpkg");
        try (OutputStream out = Files.newOutputStream(file)) {
            FileFormat.GEOPACKAGE.write(Excerpt.whole(table), out, rows -> {});
        }
        return Files.readAllBytes(file);
    }

    private Taken take(byte[] bytes) throws IOException {
        Path file = Files.write(folder.resolve("x.gpkg"), bytes);
        return Taken.from(SourceFiles.open(file, ENTERPRISES), ENTERPRISES);
    }

    private String refusal(byte[] bytes) {
        return assertThrows(UnreadableSource.class, () -> take(bytes)).getMessage();
    }

    private static byte[] replaced(byte[] bytes, String text, String other) {
        String all = new String(bytes, StandardCharsets.ISO_8859_1);
        assertTrue(all.contains(text) && text.length() == other.length());
        return all.replace(text, other).getBytes(StandardCharsets.ISO_8859_1);
    }

    @Test
    void truncatedFilesAreOneSentence() throws IOException {
        byte[] sound = sound();
        for (int length : new int[] {20, 99, 101, 4096, 4097, 9000, sound.length / 2, sound.length - 4096}) {
            assertTrue(refusal(Arrays.copyOf(sound, length)).startsWith("x.gpkg: is damaged: "));
        }
    }

    @Test
    void sqlInNamesIsANameAndNothingElse() throws IOException {
        byte[] evil = replaced(sound(), "enterprises", "x';DROP--'+");
        assertEquals(120, take(evil).report().read());
    }

    @Test
    void aViewIsRefused() throws IOException {
        byte[] bytes = sound();
        String all = new String(bytes, StandardCharsets.ISO_8859_1);
        int at = all.indexOf("tableenterprisesenterprises");
        bytes[at] = 'v';
        bytes[at + 1] = 'i';
        bytes[at + 2] = 'e';
        bytes[at + 3] = 'w';
        bytes[at + 4] = ' ';
        assertTrue(refusal(bytes).contains("'enterprises', which is not there"));
    }

    @Test
    void pagesInACircleEnd() throws IOException {
        byte[] bytes = sound();
        ByteBuffer pages = ByteBuffer.wrap(bytes);
        int interior = -1;
        for (int page = 1; page < bytes.length / 4096; page++) {
            interior = pages.get(page * 4096) == 5 ? page : interior;
        }
        pages.putInt(interior * 4096 + 8, interior + 1);
        assertEquals("x.gpkg: is damaged: the pages of a table run in a circle", refusal(bytes));
    }

    @Test
    void otherDatabasesAreNamedAsSuch() throws IOException {
        byte[] bytes = replaced(sound(), "gpkg_geometry_columns", "what_geometry_columns");
        assertTrue(refusal(bytes).contains("without a table of features"));
    }

    @Test
    void geometriesThatClaimTooMuchAreIssues() {
        ByteBuffer blob = ByteBuffer.allocate(17).put("GP\0\1".getBytes(StandardCharsets.US_ASCII));
        blob.position(8).put((byte) 0).putInt(2).putInt(Integer.MAX_VALUE);
        String said = assertThrows(IllegalArgumentException.class, () -> GeometryBlob.read(blob.array()))
                .getMessage();
        assertEquals("the geometry is shorter than its counts say", said);
        blob.position(9).putInt(7);
        said = assertThrows(IllegalArgumentException.class, () -> GeometryBlob.read(blob.array()))
                .getMessage();
        assertTrue(said.startsWith("the geometry is of type 7"), said);
    }

    @Test
    void gnawedFilesEndInIssuesOrOneSentence() throws IOException {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        byte[] sound = sound();
        for (int round = 0; round < 150; round++) {
            byte[] bytes = sound.clone();
            for (int bite = 0; bite <= random.nextInt(5); bite++) {
                int page = random.nextInt(bytes.length / 4096) * 4096;
                bytes[page + random.nextInt(random.nextBoolean() ? 40 : 4096)] = (byte) random.nextInt(256);
            }
            try {
                take(bytes);
            } catch (UnreadableSource e) {
                assertTrue(e.getMessage().startsWith("x.gpkg"), "seed " + seed + ": " + e.getMessage());
            }
        }
    }
}
