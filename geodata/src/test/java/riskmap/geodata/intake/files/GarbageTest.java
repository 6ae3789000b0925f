package riskmap.geodata.intake.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import riskmap.geodata.intake.Han;
import riskmap.geodata.intake.Taken;
import riskmap.geodata.intake.issue.UnreadableSource;
import riskmap.geodata.intake.mapping.ImportMapping;
import riskmap.geodata.intake.mapping.MappingFile;

/** Whatever a file holds, it ends in features and issues that add up, or in one clear sentence. */
class GarbageTest {

    private static final List<String> LAYERS = List.of("enterprises", "grids", "roads", "inspections");

    private static final String TABLE = """
            id,name,kind,grid_level,code,employees,visited_at,lon,lat,wkt
            A,"Works, ""old""\",patrol,community,G1,5,2024-05-01 08:30,120.7,31.3,
            B,油库,patrol,community,G2,5,2024/5/1,,,"POLYGON ((120 31, 120.1 31, 120.1 31.1, 120 31))"
            C,"two
            lines",patrol,community,G3,,,,,"LINESTRING (120 31, 120.1 31)"
            """;

    private static final String DOCUMENT = """
            {"type":"FeatureCollection","crs":{"type":"name","properties":{"name":"EPSG:4326"}},"features":[
            {"type":"Feature","id":"A","properties":{"name":"n","kind":"lake","address":{"a":[1,null]}},
             "geometry":{"type":"Polygon","coordinates":[[[120,31],[120.1,31.1],[120.1,31],[120,31.1],[120,31]]]}},
            {"type":"Feature","id":2,"properties":null,"geometry":{"type":"MultiPoint","coordinates":[[1,2],[NaN,3]]}},
            {"type":"Feature","id":"C","properties":{"name":"街"},"geometry":{"type":"LineString","coordinates":[[1,2],[3,4]]}}
            ]}
            """;

    private static Path file;

    @BeforeContainer
    static void make() throws IOException {
        file = Files.createTempFile("garbage", ".bin");
    }

    @AfterContainer
    static void remove() throws IOException {
        Files.delete(file);
    }

    @Property(tries = 600)
    void anyBytes(@ForAll byte[] bytes) throws IOException {
        take(bytes, "enterprises");
    }

    @Property(tries = 600)
    void aTableGnawedAt(@ForAll long seed) throws IOException {
        take(gnawed(TABLE, new Random(seed)), LAYERS.get((int) Math.floorMod(seed, 4L)));
    }

    @Property(tries = 1200)
    void aDocumentGnawedAt(@ForAll long seed) throws IOException {
        take(gnawed(DOCUMENT, new Random(seed)), LAYERS.get((int) Math.floorMod(seed, 4L)));
    }

    @Property(tries = 600)
    void linesGnawedAt(@ForAll long seed) throws IOException {
        String feature =
                DOCUMENT.lines().skip(1).limit(2).reduce("", String::concat).replaceFirst(",$", "");
        take(gnawed(feature + "\n" + feature + "\n", new Random(seed)), "enterprises");
    }

    @Property(tries = 600)
    void numbersOfAnyKind(@ForAll double x, @ForAll double y, @ForAll("systems") String crs) throws IOException {
        String table = "id,name,x,y\nA,a," + x + "," + y + "\n";
        Files.writeString(file, table);
        ImportMapping mapping = ImportMapping.forLayer("enterprises").withCrs(crs);
        Taken taken = Taken.from(SourceFiles.open(file, mapping), mapping);
        assertEquals(1, taken.report().read());
        taken.features()
                .forEach(feature -> assertTrue(Math.abs(feature.geometry().getCoordinate().x) <= 180
                        && Math.abs(feature.geometry().getCoordinate().y) <= 90));
    }

    @Provide
    Arbitrary<String> systems() {
        return Arbitraries.of("EPSG:4326", "EPSG:4549", "EPSG:4528", "EPSG:3857", "GCJ-02", "BD-09", "EPSG:32651");
    }

    @Property(tries = 600)
    void mappingsGnawedAt(@ForAll long seed) {
        String mapping =
                "{\"layer\":\"grids\",\"crs\":\"EPSG:4326\",\"encoding\":\"GBK\",\"delimiter\":\";\",\"columns\":{\"a\":"
                        + "\"name\"},\"ignore\":[\"b\"],\"codes\":{\"level\":{\"x\":\"red\"}},\"set\":{\"code\":1},\"zone\":\"UTC\"}";
        try {
            MappingFile.parse(new String(gnawed(mapping, new Random(seed)), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            assertTrue(e.getMessage() != null && !e.getMessage().isBlank());
        }
    }

    private static void take(byte[] bytes, String layer) throws IOException {
        Files.write(file, bytes);
        ImportMapping mapping = ImportMapping.forLayer(layer);
        try {
            Path issues = file.resolveSibling("issues.geojson");
            Taken taken = Taken.from(SourceFiles.open(file, mapping), mapping, issues);
            assertTrue(taken.features().stream()
                    .allMatch(feature -> feature.geometry().isValid()));
        } catch (UnreadableSource e) {
            assertTrue(e.getMessage().startsWith(file.getFileName().toString()), e.getMessage());
            Han.check(e.text());
        }
    }

    /** A text with a few places deleted, doubled, or overwritten. */
    private static byte[] gnawed(String text, Random random) {
        StringBuilder out = new StringBuilder(text);
        for (int bites = 1 + random.nextInt(4); bites > 0 && out.length() > 10; bites--) {
            int from = random.nextInt(out.length());
            int to = Math.min(out.length(), from + random.nextInt(8));
            switch (random.nextInt(4)) {
                case 0 -> out.delete(from, to);
                case 1 -> out.insert(from, out.substring(from, to));
                case 2 -> out.setCharAt(from, "\"{}[],:;\n\r\t0-eENI(\u0000\u4E2D\uD800".charAt(random.nextInt(20)));
                default -> out.setLength(Math.max(1, from));
            }
        }
        byte[] bytes = out.toString().getBytes(StandardCharsets.UTF_8);
        if (random.nextInt(4) == 0) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        return bytes;
    }
}
