package riskmap.geodata.intake.osm.pbf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.locationtech.jts.geom.Envelope;

class PbfFileTest {

    @TempDir
    Path folder;

    private static final class Story implements ElementVisitor {

        private final List<String> lines = new ArrayList<>();

        @Override
        public boolean wants(Kind kind) {
            return true;
        }

        @Override
        public void node(long id, long lon, long lat, Tags tags) {
            lines.add("n" + id + " " + lon + " " + lat + " " + tags);
        }

        @Override
        public void way(long id, long[] nodes, Tags tags) {
            lines.add("w" + id + " " + Arrays.toString(nodes) + " " + tags);
        }

        @Override
        public void relation(Relation relation) {
            lines.add("r" + relation.id() + " " + relation.members() + " " + relation.tags());
        }
    }

    private static TinyPbf town() {
        return new TinyPbf()
                .bounds(7.4, 7.5, 43.7, 43.8)
                .node(-1, 7.4123456, -43.7)
                .node(9_000_000_000L, -179.9999999, 43.71, "name=学校", "amenity=school")
                .way(5, "highway=residential", 9_000_000_000L, -1)
                .relation(7, "type=multipolygon", "outer w5", "label n-1");
    }

    private PbfHeader read(byte[] bytes, Story story) throws IOException {
        Path file = Files.write(folder.resolve("town.osm.pbf"), bytes);
        return new PbfFile(file).read(story);
    }

    private String refusal(byte[] bytes) {
        return assertThrows(PbfException.class, () -> read(bytes, new Story())).getMessage();
    }

    @ParameterizedTest
    @EnumSource(TinyPbf.Nodes.class)
    void readsElementsAsTheyWereWritten(TinyPbf.Nodes style) throws IOException {
        Story story = new Story();
        TinyPbf file = new TinyPbf().nodes(style).node(-1, 7.4123456, -43.7).node(3, 1, 2, "a=b", "c=d~e");
        read(file.bytes(), story);
        assertEquals(List.of("n-1 74123456 -437000000 ", "n3 10000000 20000000 a b c d e"), story.lines);
    }

    @Test
    void readsWaysRelationsAndTheHeader() throws IOException {
        Story story = new Story();
        PbfHeader header = read(town().bytes(), story);
        assertEquals(new Envelope(7.4, 7.5, 43.7, 43.8), header.bounds());
        assertEquals("words", header.writer());
        assertEquals("n9000000000 -1799999999 437100000 name 学校 amenity school", story.lines.get(1));
        assertEquals("w5 [9000000000, -1] highway residential", story.lines.get(2));
        assertTrue(story.lines.get(3).contains("Member[kind=WAY, id=5, role=outer]"), story.lines.get(3));
        assertTrue(story.lines.get(3).contains("Member[kind=NODE, id=-1, role=label]"), story.lines.get(3));
    }

    @Test
    void readsUncompressedBlobs() throws IOException {
        Story story = new Story();
        read(town().compression(1).bytes(), story);
        assertEquals(4, story.lines.size());
    }

    @ParameterizedTest
    @CsvSource({"4,LZMA", "5,bzip2", "6,LZ4", "7,Zstandard"})
    void namesACompressionItDoesNotUnderstand(int field, String name) {
        String message = refusal(town().compression(field).bytes());
        assertTrue(message.contains("compressed with " + name + "; understood are none and zlib"), message);
    }

    @Test
    void refusesAnEmptyFile() {
        assertEquals("the file is empty", refusal(new byte[0]));
    }

    @Test
    void refusesOtherFormats() {
        String message = refusal("<?xml version='1.0'?><osm></osm>".getBytes(StandardCharsets.UTF_8));
        assertTrue(message.startsWith("blob 1 at byte 0: this is not OSM PBF"), message);
    }

    @Test
    void refusesHistories() {
        String message = refusal(town().requires("HistoricalInformation").bytes());
        assertTrue(message.contains("holds the history of the elements"), message);
    }

    @Test
    void refusesWhatItDoesNotKnow() {
        String message = refusal(town().requires("Elevation-V9").bytes());
        assertTrue(message.contains("requires Elevation-V9; understood are DenseNodes, OsmSchema-V0.6"), message);
    }

    @Test
    void refusesEveryTruncation() {
        byte[] whole = town().bytes();
        for (int length = 0; length < whole.length; length++) {
            byte[] cut = Arrays.copyOf(whole, length);
            Story story = new Story();
            try {
                read(cut, story);
                assertTrue(story.lines.isEmpty(), "cut at " + length);
            } catch (PbfException e) {
                assertTrue(e.getMessage().length() > 10, e.getMessage());
            } catch (IOException e) {
                throw new AssertionError("cut at " + length, e);
            }
        }
    }

    @Test
    void damageIsAlwaysOneSentence() throws IOException {
        long seed = 20261122;
        Random random = new Random(seed);
        byte[] zlib = town().bytes();
        byte[] plain = town().compression(1).bytes();
        for (int round = 0; round < 4000; round++) {
            byte[] damaged = (round % 2 == 0 ? zlib : plain).clone();
            for (int hit = 0; hit <= round % 4; hit++) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
            }
            try {
                read(damaged, new Story());
            } catch (PbfException e) {
                assertTrue(e.getMessage().indexOf('\n') < 0, "seed " + seed + " round " + round);
            }
        }
    }
}
