package riskmap.geodata.intake.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import riskmap.geodata.intake.Taken;
import riskmap.geodata.intake.issue.UnreadableSource;
import riskmap.geodata.intake.mapping.ImportMapping;
import riskmap.geodata.intake.mapping.MappingFile;

/** Tables as people have them. */
class CsvReaderTest {

    private static final ImportMapping ENTERPRISES = ImportMapping.forLayer("enterprises");

    @TempDir
    Path folder;

    private Taken take(byte[] bytes, ImportMapping mapping) throws IOException {
        Path file = Files.write(folder.resolve("table.csv"), bytes);
        return Taken.from(CsvReader.open(file, mapping), mapping);
    }

    private Taken take(String text, ImportMapping mapping) throws IOException {
        return take(text.getBytes(StandardCharsets.UTF_8), mapping);
    }

    @Test
    void readsColumnsByNameAndByEitherTitle() throws IOException {
        Taken taken = take("id,名称,Trade,employees,经度,纬度\r\nE1,东方化工,化工,120,120.72,31.32\r\n", ENTERPRISES);
        assertEquals("E1", taken.only().id());
        assertEquals("东方化工", taken.only().value("name"));
        assertEquals("chemical", taken.only().value("trade"));
        assertEquals(120L, taken.only().value("employees"));
        assertEquals("POINT (120.72 31.32)", taken.only().geometry().toText());
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GBK", "GB18030", "UTF-16LE", "UTF-16BE"})
    void detectsTheEncoding(String charset) throws IOException {
        String mark = charset.startsWith("UTF-16") ? "\uFEFF" : "";
        String text = mark + "id,名称,经度,纬度\n1,危险化学品仓库,120.7,31.3\n2,加油站,120.8,31.4\n";
        Taken taken = take(text.getBytes(Charset.forName(charset)), ENTERPRISES);
        assertEquals(
                List.of("危险化学品仓库", "加油站"),
                taken.features().stream().map(f -> f.value("name")).toList());
    }

    @Test
    void skipsTheByteOrderMark() throws IOException {
        Taken taken = take("\uFEFFid,name,lon,lat\nA,Works,120.7,31.3\n", ENTERPRISES);
        assertEquals("A", taken.only().id());
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t", "|"})
    void detectsTheDelimiter(String mark) throws IOException {
        Taken taken = take("id,name,lon,lat\nA,Works,120.7,31.3\n".replace(",", mark), ENTERPRISES);
        assertEquals("Works", taken.only().value("name"));
    }

    @Test
    void readsQuotedFieldsOverSeveralLines() throws IOException {
        Taken taken = take("id,name,lon,lat\nA,\"Works, \"\"old\"\"\nsouth gate\",120.7,31.3\nB,b,1,2\n", ENTERPRISES);
        assertEquals("Works, \"old\"\nsouth gate", taken.features().get(0).value("name"));
        assertEquals(2, taken.features().size());
    }

    @Test
    void readsWellKnownText() throws IOException {
        Taken taken = take(
                "code,name,grid_level,wkt\nG1,One,community,\"POLYGON ((120 31, 120.1 31, 120.1 31.1, 120 31))\"\n"
                        + "G2,Two,社区,\"POLYGON Z ((120 31 5, 120.1 31 5, 120.1 31.1 5))\"\n",
                ImportMapping.forLayer("grids").withIdentity("code", "grid:"));
        assertEquals(
                List.of("invalid-value"),
                taken.kinds().stream().filter("invalid-value"::equals).toList());
        assertEquals("grid:G1", taken.only().id());
    }

    @Test
    void closesOpenRingsAndSaysSo() throws IOException {
        Taken taken = take(
                "code,name,grid_level,wkt\nG2,Two,community,\"POLYGON Z ((120 31 5, 120.1 31 5, 120.1 31.1 5))\"\n",
                ImportMapping.forLayer("grids").withIdentity("code", null));
        assertEquals(
                "POLYGON ((120 31, 120.1 31, 120.1 31.1, 120 31))",
                taken.only().geometry().toText());
        assertEquals(1, taken.report().repaired());
        assertEquals(List.of("geometry-repaired"), taken.kinds());
    }

    @Test
    void everyBadRowIsAnIssueWithItsLine() throws IOException {
        Taken taken = take("""
                id,name,employees,lon,lat
                A,good,5,120.7,31.3
                B,no place,5,,
                C,not a number,5,x,31.3
                D,nan,5,NaN,31.3
                E,metres,5,568892.2,3467089.9
                F,swapped,5,31.3,120.7
                G,bad count,about fifty,120.7,31.3
                H,,5,120.7,31.3
                A,again,5,120.7,31.3
                I,few
                J,many,5,120.7,31.3,more
                K,commas,5,120.7,31.3,,,
                L,infinite,5,1e400,31.3
                """, ENTERPRISES);
        assertEquals(13, taken.report().read());
        assertEquals(2, taken.report().accepted());
        assertEquals(11, taken.report().rejected());
        assertEquals(
                List.of(
                        "missing-geometry",
                        "missing-geometry",
                        "missing-geometry",
                        "coordinate-not-finite",
                        "coordinate-out-of-range",
                        "coordinate-out-of-range",
                        "invalid-value",
                        "missing-value",
                        "duplicate-id",
                        "unreadable-record",
                        "unreadable-record",
                        "coordinate-not-finite"),
                taken.kinds());
        assertEquals(
                "table.csv line 5",
                taken.issue("coordinate-not-finite").subject().place().toString());
        assertTrue(taken.issue("coordinate-out-of-range").reason().en().contains("EPSG:4549"));
        assertTrue(taken.issue("invalid-value").reason().en().contains("a whole number"));
        assertEquals(
                "POINT (120.7 31.3)",
                taken.issue("invalid-value").subject().geometry().toText());
    }

    @Test
    void unmappedColumnsAreSaidOnce() throws IOException {
        Taken taken = take("id,name,colour,lon,lat\nA,a,red,1,2\nB,b,blue,1,2\n", ENTERPRISES);
        assertEquals(1L, taken.report().issuesByKind().get("unmapped-column"));
        assertEquals("colour", taken.issue("unmapped-column").value());
    }

    @Test
    void rowsWithoutIdentityAreNumberedWithinTheFile() throws IOException {
        Taken taken = take("name,lon,lat\na,1,2\nb,1,2\n", ENTERPRISES);
        assertEquals(
                List.of("table:2", "table:3"),
                taken.features().stream().map(f -> f.id()).toList());
        assertTrue(taken.report().issuesByKind().containsKey("source-note"));
    }

    @Test
    void takesAnyReferenceSystem() throws IOException {
        Taken taken = take("id,name,x,y\nA,a,568892.230,3467089.900\n", ENTERPRISES.withCrs("EPSG:4549"));
        assertEquals(120.7238, taken.only().geometry().getCoordinate().x, 1e-8);
        taken = take("id,name,x,y\nA,a,120.7345706,31.3280257\n", ENTERPRISES.withCrs("BD-09"));
        assertEquals(31.3237, taken.only().geometry().getCoordinate().y, 1e-7);
    }

    @Test
    void mapsColumnsCodesConstantsAndTimes() throws IOException {
        ImportMapping mapping = MappingFile.parse("""
                {"layer": "risk-points", "x": "东", "y": "北", "id": "序号", "idPrefix": "survey:", "ignore": ["备注"],
                 "columns": {"点位": "name", "普查": "survey_date"}, "codes": {"level": {"一级": "red"}},
                 "set": {"level": "none", "theme": "fire"}}""");
        Taken taken = take(
                "序号,点位,风险等级,普查,专题,备注,东,北\n1,油库,一级,2024年5月1日,,x,120.7,31.3\n2,车间,,2024/5/2,危险化学品,y,120.7,31.3\n",
                mapping);
        assertEquals(List.of(), taken.kinds());
        assertEquals("red", taken.features().get(0).value("level"));
        assertEquals("fire", taken.features().get(0).value("theme"));
        assertEquals(LocalDate.of(2024, 5, 1), taken.features().get(0).value("survey_date"));
        assertEquals("none", taken.features().get(1).value("level"));
        assertEquals("chemicals", taken.features().get(1).value("theme"));
        assertEquals("survey:2", taken.features().get(1).id());
    }

    @Test
    void timesWithoutZoneAreChinas() throws IOException {
        Taken taken = take(
                "id,kind,visited_at,lon,lat\nA,patrol,2024-05-01 08:30,1,2\n", ImportMapping.forLayer("inspections"));
        assertEquals(Instant.parse("2024-05-01T00:30:00Z"), taken.only().value("visited_at"));
    }

    @Test
    void leavesOutWrongValuesWhenAsked() throws IOException {
        ImportMapping mapping = MappingFile.parse("{\"layer\": \"enterprises\", \"invalid\": \"leave-out\"}");
        Taken taken = take("id,name,employees,lon,lat\nA,a,about fifty,1,2\nB,,3,1,2\n", mapping);
        assertEquals(List.of("value-left-out", "missing-value"), taken.kinds());
        assertEquals(1, taken.report().repaired());
        assertEquals(1, taken.report().rejected());
    }

    @Test
    void brokenBytesRejectTheirRowOnly() throws IOException {
        byte[] good = "id,name,lon,lat\n1,中文企业名称很长很长很长,1,2\n2,中X文,1,2\n".getBytes(StandardCharsets.UTF_8);
        good[good.length - 9] = (byte) 0xFF;
        Taken taken = take(good, ENTERPRISES);
        assertEquals(1, taken.features().size());
        assertEquals(List.of("broken-text"), taken.kinds());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n\n", "id,name\nA,a\n", "id,name,lon,lat\nA,\"open,1,2\n", "PK\u0003\u0004\0\0"})
    void refusesTheWholeFileInOneSentence(String text) {
        String message = assertThrows(UnreadableSource.class, () -> take(text, ENTERPRISES))
                .getMessage();
        assertTrue(message.startsWith("table.csv"), message);
    }

    @Test
    void refusesMappingsThatDoNotFitBeforeTheFirstRow() {
        String table = "id,name,lon,lat\nA,a,1,2\n";
        for (ImportMapping wrong : List.of(
                ENTERPRISES.withLayer("firms"),
                ENTERPRISES.withCrs("Gauss"),
                ENTERPRISES.withColumn("name", "title"),
                ENTERPRISES.withConstant("level", "purple"))) {
            assertThrows(IllegalArgumentException.class, () -> take(table, wrong));
        }
    }

    @Test
    void anEndlessLineIsAnIssueAndTheRestIsRead() throws IOException {
        StringBuilder text = new StringBuilder("id,name,lon,lat\nA,");
        text.append("x".repeat(CsvReader.LONGEST_ROW + 10)).append(",1,2\nB,b,1,2\n");
        Taken taken = take(text.toString(), ENTERPRISES);
        assertEquals("B", taken.only().id());
        assertEquals(List.of("too-large"), taken.kinds());
    }
}
