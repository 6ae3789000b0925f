package riskmap.geodata.intake.shapefile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import riskmap.geodata.SharedData;
import riskmap.geodata.crs.Crs;
import riskmap.geodata.crs.CrsText;
import riskmap.geodata.intake.Taken;
import riskmap.geodata.intake.files.SourceFiles;
import riskmap.geodata.intake.issue.UnreadableSource;
import riskmap.geodata.intake.mapping.ImportMapping;
import riskmap.geodata.model.Feature;

class ShapefileReaderTest {

    private static final ImportMapping ENTERPRISES = ImportMapping.forLayer("enterprises");

    @TempDir
    Path folder;

    private static Taken take(Path file, ImportMapping mapping) throws IOException {
        return Taken.from(SourceFiles.open(file, mapping), mapping);
    }

    /** Points with a Chinese field, written by hand. */
    private Path points(Charset charset, double[]... places) throws IOException {
        ByteBuffer shp = ByteBuffer.allocate(100 + 28 * places.length);
        shp.putInt(9994).putInt(24, shp.capacity() / 2).position(100);
        ByteBuffer dbf = ByteBuffer.allocate(65 + 21 * places.length).order(ByteOrder.LITTLE_ENDIAN);
        dbf.put((byte) 3).putInt(4, places.length).putShort(8, (short) 65).putShort(10, (short) 21);
        dbf.position(32);
        dbf.put("企业名称".getBytes(charset), 0, charset.name().equals("UTF-8") ? 11 : 8);
        dbf.put(43, (byte) 'C').put(48, (byte) 20).put(64, (byte) 13).position(65);
        for (int i = 0; i < places.length; i++) {
            shp.order(ByteOrder.BIG_ENDIAN).putInt(i + 1).putInt(10).order(ByteOrder.LITTLE_ENDIAN);
            shp.putInt(1).putDouble(places[i][0]).putDouble(places[i][1]);
            dbf.put((byte) ' ').put(Arrays.copyOf(("化工厂" + i + "号").getBytes(charset), 20));
        }
        Files.write(folder.resolve("企业.shp"), shp.array());
        Files.write(folder.resolve("企业.DBF"), dbf.array());
        return folder.resolve("企业.shp");
    }

    @Test
    void chineseNamesAndTextsInGbkAreDetected() throws IOException {
        Path file = points(Charset.forName("GBK"), new double[] {120.5, 31.2}, new double[] {120.6, 31.3});
        Taken taken = take(file, ENTERPRISES.withColumn("企业名称", "name"));
        assertEquals(2, taken.features().size(), () -> taken.report().toText(9, "en"));
        assertEquals("化工厂1号", taken.features().get(1).value("name"));
        assertTrue(
                taken.report().toText(9, "en").contains("no 企业.prj"),
                taken.report().toText(9, "en"));
    }

    @ParameterizedTest
    @CsvSource({"UTF-8,UTF-8", "GBK,936", "GBK,GBK", "UTF-8,65001"})
    void theEncodingIsThatOfTheCpg(String charset, String cpg) throws IOException {
        Path file = points(Charset.forName(charset), new double[] {120.5, 31.2});
        Files.writeString(folder.resolve("企业.cpg"), cpg + "\r\n");
        String column = charset.equals("GBK") ? "企业名称" : "企业名\uFFFD";
        assertEquals(
                "化工厂0号",
                take(file, ENTERPRISES.withColumn(column, "name")).only().value("name"));
    }

    @ParameterizedTest
    @CsvSource({"EPSG:4549", "EPSG:4528", "EPSG:4490", "EPSG:32651"})
    void theSystemIsThatOfThePrj(String id) throws IOException {
        Crs crs = Crs.parse(id);
        double[] xy = {120.7, 31.3};
        crs.fromLonLat(xy);
        Path file = points(Charset.forName("GBK"), xy);
        Files.writeString(folder.resolve("企业.prj"), CrsText.write(crs));
        Feature feature = take(file, ENTERPRISES.withColumn("企业名称", "name")).only();
        assertEquals(120.7, feature.geometry().getCoordinate().x, 1e-8);
        assertEquals(31.3, feature.geometry().getCoordinate().y, 1e-8);
    }

    @Test
    void anUnknownSystemIsNamed() throws IOException {
        Path file = points(Charset.forName("GBK"), new double[] {1, 2});
        Files.writeString(folder.resolve("企业.prj"), "LOCAL_CS[\"mine\",UNIT[\"metre\",1]]");
        String said = assertThrows(UnreadableSource.class, () -> take(file, ENTERPRISES))
                .getMessage();
        assertTrue(said.contains("企业.prj") && said.contains("LOCAL_CS[\"mine\""), said);
        assertEquals(
                Crs.parse("EPSG:4549"),
                SourceFiles.open(file, ENTERPRISES.withCrs("4549")).crs());
    }

    @Test
    void partsThatDisagreeAreRefused() throws IOException {
        Path file = points(Charset.forName("GBK"), new double[] {1, 2}, new double[] {3, 4});
        byte[] shp = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(shp, shp.length - 28));
        assertEquals(
                "企业.shp: holds 1 shapes in 企业.shp and 2 records in 企业.dbf; these parts do not belong together, or one"
                        + " is cut off",
                assertThrows(UnreadableSource.class, () -> take(file, ENTERPRISES))
                        .getMessage());
        Files.write(file, Arrays.copyOf(shp, shp.length - 5));
        assertTrue(assertThrows(UnreadableSource.class, () -> take(file, ENTERPRISES))
                .getMessage()
                .contains("record 2: ends after 15 of 20 bytes"));
        Files.write(file, shp);
        Files.write(folder.resolve("企业.shx"), new byte[100]);
        assertTrue(assertThrows(UnreadableSource.class, () -> take(file, ENTERPRISES))
                .getMessage()
                .contains("0 records in 企业.shx"));
    }

    @Test
    void hugeCountsTakeNoMemory() throws IOException {
        Path file = points(Charset.forName("GBK"), new double[] {1, 2});
        Path table = folder.resolve("企业.DBF");
        byte[] dbf = Files.readAllBytes(table);
        ByteBuffer.wrap(dbf).putInt(4, -1);
        Files.write(table, dbf);
        String said = assertThrows(UnreadableSource.class, () -> take(file, ENTERPRISES))
                .getMessage();
        assertTrue(said.contains("says it has 4294967295 rows and ends in row 2"), said);
        byte[] shp = Files.readAllBytes(file);
        ByteBuffer.wrap(shp).putInt(104, Integer.MAX_VALUE);
        Files.write(file, shp);
        said = assertThrows(UnreadableSource.class, () -> take(file, ENTERPRISES))
                .getMessage();
        assertTrue(said.contains("says it has 4294967294 bytes, and the file ends before"), said);
    }

    @Test
    void gnawedPartsEndInIssuesOrOneSentence() throws IOException {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        for (int round = 0; round < 300; round++) {
            Path file = points(Charset.forName("GBK"), new double[] {120, 31}, new double[] {121, 32});
            Path part = random.nextBoolean() ? file : folder.resolve("企业.DBF");
            byte[] bytes = Files.readAllBytes(part);
            for (int bite = 0; bite <= random.nextInt(4); bite++) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            Files.write(part, bytes);
            try {
                assertTrue(take(file, ENTERPRISES).report().read() <= 2, "seed " + seed);
            } catch (UnreadableSource e) {
                assertTrue(e.getMessage().startsWith("企业.shp"), "seed " + seed + ": " + e.getMessage());
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"boston_tracts.shp, 506", "columbus.shp, 49"})
    void realPolygons(String name, int count) throws IOException {
        ImportMapping mapping = ImportMapping.forLayer("blocks");
        mapping = mapping.withCrs(name.startsWith("columbus") ? "EPSG:3857" : "EPSG:4326");
        Taken taken = take(SharedData.file("spdata-cc0/" + name), mapping);
        assertEquals(count, taken.report().read());
        assertEquals(count, taken.features().size(), () -> taken.report().toText(20, "en"));
        assertTrue(taken.features().stream().allMatch(one -> one.geometry().isValid()));
    }
}
