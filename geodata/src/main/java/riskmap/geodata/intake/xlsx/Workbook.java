package riskmap.geodata.intake.xlsx;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import riskmap.geodata.intake.archive.Archive;
import riskmap.geodata.intake.archive.PlainXml;
import riskmap.geodata.intake.issue.UnreadableSource;

/** What the sheets of a workbook share: their names, texts and number formats. */
final class Workbook implements Closeable {

    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String STRICT = "http://purl.oclc.org/ooxml/officeDocument/relationships";

    private final String source;
    private final Archive archive;
    private final List<String> sheets = new ArrayList<>();
    private final Map<String, String> targets = new HashMap<>();
    private SharedTexts texts = SharedTexts.none();
    private CellFormats formats = CellFormats.none();
    private String firstSheet;
    private boolean from1904;

    private Workbook(String source, Archive archive) {
        this.source = source;
        this.archive = archive;
    }

    static Workbook open(String source, Archive archive) throws IOException {
        Workbook workbook = new Workbook(source, archive);
        workbook.part("xl/_rels/workbook.xml.rels", workbook::relations);
        workbook.part("xl/workbook.xml", workbook::sheets);
        if (archive.names().contains("xl/sharedStrings.xml")) {
            workbook.part("xl/sharedStrings.xml", xml -> workbook.texts = SharedTexts.read(xml));
        }
        if (archive.names().contains("xl/styles.xml")) {
            workbook.part("xl/styles.xml", xml -> workbook.formats = CellFormats.read(xml));
        }
        return workbook;
    }

    /** Names of the visible sheets in their order. */
    List<String> sheets() {
        return List.copyOf(sheets);
    }

    /** Name of the sheet that is read. */
    String sheet() {
        return sheets.get(0);
    }

    /** The rows of the first visible sheet. */
    SheetRows rows() throws IOException {
        if (sheets.isEmpty()) {
            throw new UnreadableSource(source, "没有可见的工作表", "has no visible sheet");
        }
        String target = targets.getOrDefault(firstSheet, "");
        String name = target.startsWith("/") ? target.substring(1) : "xl/" + target;
        return new SheetRows(source, archive.open(name), texts, new CellText(formats, from1904));
    }

    private interface Part {
        void read(XMLStreamReader xml) throws XMLStreamException;
    }

    private void part(String name, Part part) throws IOException {
        try (InputStream in = archive.open(name)) {
            part.read(PlainXml.read(in));
        } catch (XMLStreamException e) {
            throw broken(source, name, e);
        }
    }

    /** A failure of the parser as one sentence; of the archive below it as that says itself. */
    static IOException broken(String source, String part, XMLStreamException e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof UnreadableSource already) {
                return already;
            }
        }
        Throwable nested = e.getNestedException();
        return nested instanceof UnreadableSource already
                ? already
                : new UnreadableSource(
                        source,
                        "部件“" + part + "”不完整（" + PlainXml.sentence(e) + "）",
                        "has a part '" + part + "' that is not whole: " + PlainXml.sentence(e));
    }

    private void relations(XMLStreamReader xml) throws XMLStreamException {
        for (int event = PlainXml.nextTag(xml);
                event != XMLStreamConstants.END_DOCUMENT;
                event = PlainXml.nextTag(xml)) {
            if (event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("Relationship")) {
                targets.put(xml.getAttributeValue(null, "Id"), xml.getAttributeValue(null, "Target"));
            }
        }
    }

    private void sheets(XMLStreamReader xml) throws XMLStreamException {
        for (int event = PlainXml.nextTag(xml);
                event != XMLStreamConstants.END_DOCUMENT;
                event = PlainXml.nextTag(xml)) {
            if (event != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            if (xml.getLocalName().equals("workbookPr")) {
                String date1904 = xml.getAttributeValue(null, "date1904");
                from1904 = "1".equals(date1904) || "true".equals(date1904);
            } else if (xml.getLocalName().equals("sheet")) {
                sheet(xml);
            }
        }
    }

    private void sheet(XMLStreamReader xml) {
        String state = xml.getAttributeValue(null, "state");
        String relation = xml.getAttributeValue(RELATIONS, "id");
        relation = relation == null ? xml.getAttributeValue(STRICT, "id") : relation;
        if (state != null && !state.equals("visible") || !targets.containsKey(relation)) {
            return;
        }
        firstSheet = sheets.isEmpty() ? relation : firstSheet;
        sheets.add(String.valueOf(xml.getAttributeValue(null, "name")));
    }

    @Override
    public void close() {
        texts = SharedTexts.none();
    }
}
