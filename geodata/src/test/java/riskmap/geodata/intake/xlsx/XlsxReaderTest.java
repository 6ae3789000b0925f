package riskmap.geodata.intake.xlsx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import riskmap.geodata.intake.Taken;
import riskmap.geodata.intake.archive.Zips;
import riskmap.geodata.intake.files.SourceFiles;
import riskmap.geodata.intake.issue.UnreadableSource;
import riskmap.geodata.intake.mapping.ImportMapping;
import riskmap.geodata.model.Feature;

class XlsxReaderTest {

    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    @TempDir
    Path folder;

    private Taken take(Path file, String layer) throws IOException {
        ImportMapping mapping = ImportMapping.forLayer(layer);
        return Taken.from(SourceFiles.open(file, mapping), mapping);
    }

    /** A workbook of bare XML, as other programs may write it. */
    private Path workbook(String sheet, String texts) throws IOException {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put(
                "xl/workbook.xml",
                "<workbook xmlns:r=\"" + RELATIONS + "\"><sheets><sheet name=\"隐藏\" state=\"hidden\" r:id=\"r0\"/>"
                        + "<sheet name=\"巡查\" r:id=\"r1\"/></sheets></workbook>");
        parts.put(
                "xl/_rels/workbook.xml.rels",
                "<Relationships><Relationship Id=\"r0\" Target=\"worksheets/none.xml\"/>"
                        + "<Relationship Id=\"r1\" Target=\"/xl/worksheets/sheet9.xml\"/></Relationships>");
        parts.put("xl/sharedStrings.xml", "<sst>" + texts + "</sst>");
        parts.put("xl/worksheets/sheet9.xml", sheet);
        return Zips.of(folder.resolve("w.xlsx"), parts);
    }

    private static final String HEADER = "<row r=\"3\"><c r=\"A3\" t=\"inlineStr\"><is><t>id</t></is></c>"
            + "<c r=\"B3\" t=\"s\"><v>0</v></c><c r=\"C3\" t=\"inlineStr\"><is><t>经度</t></is></c>"
            + "<c r=\"D3\" t=\"inlineStr\"><is><t>纬度</t></is></c></row>";
    private static final String NAME =
            "<si><r><t>na</t></r><r><t>me</t></r><rPh><t>reading</t></rPh></si><si><t>油_x0020_库</t></si>";

    @Test
    void datesNumbersAndFlagsOfExcel() throws IOException {
        Path file = folder.resolve("inspections.xlsx");
        try (OutputStream out = Files.newOutputStream(file);
                Workbook book = new Workbook(out, "test", "1.0")) {
            Worksheet sheet = book.newWorksheet("巡查");
            String[] header = {"id", "kind", "visited_at", "dangers_found", "lon", "lat"};
            for (int i = 0; i < header.length; i++) {
                sheet.value(0, i, header[i]);
            }
            sheet.value(1, 0, 7);
            sheet.value(1, 1, "patrol");
            sheet.value(1, 2, LocalDateTime.of(2024, 5, 1, 8, 30));
            sheet.style(1, 2).format("yyyy/mm/dd hh:mm").set();
            sheet.value(1, 3, 3);
            sheet.value(1, 4, 120.5);
            sheet.value(1, 5, 31.25);
            book.newWorksheet("更多");
        }
        Taken taken = take(file, "inspections");
        Feature feature = taken.only();
        assertEquals("7", feature.id());
        assertEquals(Instant.parse("2024-05-01T00:30:00Z"), feature.value("visited_at"));
        assertEquals(3L, feature.value("dangers_found"));
        assertTrue(taken.issue("source-note").reason().en().contains("2 visible sheets"));
    }

    @Test
    void sharedAndRichTextsOfTheFirstVisibleSheet() throws IOException {
        Path file = workbook(
                "<worksheet><sheetData>" + HEADER
                        + "<row/><row r=\"5\"><c r=\"B5\" t=\"s\"><v>1</v></c><c r=\"A5\"><v>9</v></c>"
                        + "<c r=\"D5\"><v>31</v></c><c r=\"C5\"><f>60*2</f><v>120</v></c></row></sheetData></worksheet>",
                NAME);
        Feature feature = take(file, "enterprises").only();
        assertEquals("油 库", feature.value("name"));
        assertEquals("POINT (120 31)", feature.geometry().toText());
    }

    @Test
    void issuesNameRowCellAndValue() throws IOException {
        Path file = workbook(
                "<worksheet><sheetData>" + HEADER
                        + "<row r=\"4\"><c r=\"B4\" t=\"e\"><v>#REF!</v></c></row>"
                        + "<row r=\"5\"><c r=\"ZZZZZZZ5\"><v>1</v></c></row>"
                        + "<row r=\"6\"><c r=\"B6\" t=\"s\"><v>99</v></c></row>"
                        + "<row r=\"7\"><c r=\"A7\"><v>1</v></c><c r=\"B7\" t=\"s\"><v>1</v></c><c r=\"C7\" t=\"str\"><v>x</v></c>"
                        + "<c r=\"D7\"><v>31</v></c></row></sheetData></worksheet>",
                NAME);
        Taken taken = take(file, "enterprises");
        assertEquals(4, taken.report().rejected());
        String all = taken.report().toText(10, "en");
        assertTrue(all.contains("w.xlsx row 4") && all.contains("cell B4 holds the error #REF!"), all);
        assertTrue(all.contains("'ZZZZZZZ5' beyond the 2000 columns"), all);
        assertTrue(all.contains("the shared text 99"), all);
        assertTrue(all.contains("column '经度' holds 'x', which is not a number"), all);
    }

    @Test
    void daysByTheirFormat() throws IOException {
        CellFormats none = CellFormats.none();
        assertEquals("45413", new CellText(none, false).number("45413", "0"));
        Path file = folder.resolve("d.xlsx");
        try (OutputStream out = Files.newOutputStream(file);
                Workbook book = new Workbook(out, "test", "1.0")) {
            Worksheet sheet = book.newWorksheet("s");
            String[] header = {"id", "name", "counted_on", "residents", "lon", "lat"};
            for (int i = 0; i < header.length; i++) {
                sheet.value(0, i, header[i]);
            }
            sheet.value(1, 0, "a");
            sheet.value(1, 1, "n");
            sheet.value(1, 2, LocalDate.of(2024, 2, 29));
            sheet.style(1, 2).format("yyyy/m/d;@").set();
            sheet.value(1, 3, 5);
            sheet.value(1, 4, 120);
            sheet.value(1, 5, 31);
        }
        assertEquals(LocalDate.of(2024, 2, 29), take(file, "population").only().value("counted_on"));
    }

    @Test
    void entitiesAndBrokenXmlAreOneSentence() throws IOException {
        String laughs = "<!DOCTYPE x [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;\">]>";
        Path file = workbook(
                laughs + "<worksheet><sheetData>" + HEADER + "<row><c><v>&b;</v></c></row></sheetData></worksheet>",
                NAME);
        String said = assertThrows(UnreadableSource.class, () -> take(file, "enterprises"))
                .getMessage();
        assertTrue(said.startsWith("w.xlsx: ") && said.contains("document type"), said);
        Path cut = workbook("<worksheet><sheetData>" + HEADER + "<row r=\"4\"><c r=\"A4\"><v>1</v>", NAME);
        said = assertThrows(UnreadableSource.class, () -> take(cut, "enterprises"))
                .getMessage();
        assertTrue(said.startsWith("w.xlsx: has a part 'sheet' that is not whole"), said);
        Path none = workbook("<worksheet><sheetData/></worksheet>", NAME);
        said = assertThrows(UnreadableSource.class, () -> take(none, "enterprises"))
                .getMessage();
        assertEquals("w.xlsx: has no row in its sheet '巡查'", said);
    }

    @Test
    void aSwellingSheetIsStopped() throws IOException {
        Map<String, String> parts = Map.of(
                "xl/workbook.xml",
                "<workbook xmlns:r=\"" + RELATIONS + "\"><sheets><sheet name=\"s\" r:id=\"r1\"/></sheets></workbook>",
                "xl/_rels/workbook.xml.rels",
                "<Relationships><Relationship Id=\"r1\" Target=\"worksheets/sheet1.xml\"/></Relationships>");
        Path file = Zips.bomb(
                folder.resolve("b.xlsx"), "xl/worksheets/sheet1.xml", "<worksheet><sheetData>", 100L << 20, parts);
        String said = assertThrows(UnreadableSource.class, () -> take(file, "enterprises"))
                .getMessage();
        assertTrue(said.contains("unpacks to more than 64 MB"), said);
    }
}
