package riskmap.geodata.intake.xlsx;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import riskmap.geodata.intake.CountedInput;
import riskmap.geodata.intake.archive.PlainXml;
import riskmap.geodata.intake.issue.UnreadableSource;
import riskmap.geodata.model.LocalizedText;

/** The rows of a sheet, one at a time; blank ones are passed over. */
final class SheetRows implements Closeable {

    private static final int MOST_COLUMNS = 2000;

    private final String source;
    private final CountedInput bytes;
    private final SharedTexts texts;
    private final CellText cells;
    private final XMLStreamReader xml;
    private List<String> fields = List.of();
    private long number;
    private LocalizedText problem;
    private String problemValue;

    SheetRows(String source, InputStream in, SharedTexts texts, CellText cells) throws IOException {
        this.source = source;
        this.bytes = new CountedInput(in);
        this.texts = texts;
        this.cells = cells;
        try {
            xml = PlainXml.read(bytes);
        } catch (XMLStreamException e) {
            throw Workbook.broken(source, "sheet", e);
        }
    }

    /** Number of the row, from 1, as Excel shows it. */
    long number() {
        return number;
    }

    /** The texts of the row's cells; empty where there is no cell. */
    List<String> fields() {
        return fields;
    }

    /** Why the row cannot be read, or null. */
    LocalizedText problem() {
        return problem;
    }

    /** The value the problem is about, or null. */
    String problemValue() {
        return problemValue;
    }

    /** Bytes gone through so far, unpacked. */
    long bytes() {
        return bytes.count();
    }

    /** Goes to the next row that is not blank. */
    boolean next() throws IOException {
        try {
            for (int event = PlainXml.nextTag(xml);
                    event != XMLStreamConstants.END_DOCUMENT;
                    event = PlainXml.nextTag(xml)) {
                boolean row = event == XMLStreamConstants.START_ELEMENT
                        && xml.getLocalName().equals("row");
                if (row && row()) {
                    return true;
                }
            }
            return false;
        } catch (XMLStreamException e) {
            throw Workbook.broken(source, "sheet", e);
        }
    }

    private boolean row() throws XMLStreamException, UnreadableSource {
        String given = xml.getAttributeValue(null, "r");
        number = given == null || !given.matches("\\d{1,9}") ? number + 1 : Long.parseLong(given);
        fields = new ArrayList<>();
        problem = null;
        problemValue = null;
        for (int event = PlainXml.nextTag(xml); !isEnd(event, "row"); event = PlainXml.nextTag(xml)) {
            if (event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("c")) {
                cell();
            }
        }
        return problem != null || fields.stream().anyMatch(field -> !field.isBlank());
    }

    private boolean isEnd(int event, String element) throws XMLStreamException {
        if (event == XMLStreamConstants.END_DOCUMENT) {
            throw new XMLStreamException("the sheet is cut off", xml.getLocation());
        }
        return event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals(element);
    }

    private void cell() throws XMLStreamException {
        String place = xml.getAttributeValue(null, "r");
        String type = xml.getAttributeValue(null, "t");
        String style = xml.getAttributeValue(null, "s");
        int column = place == null ? fields.size() : column(place);
        String text = "";
        for (int event = PlainXml.nextTag(xml); !isEnd(event, "c"); event = PlainXml.nextTag(xml)) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                text = switch (xml.getLocalName()) {
                    case "v" -> value(type, style, PlainXml.text(xml, SharedTexts.LONGEST));
                    case "is" -> SharedTexts.richText(xml);
                    default -> text;
                };
            }
        }
        keep(column, place, type, text);
    }

    private String value(String type, String style, String raw) {
        return switch (type == null ? "n" : type) {
            case "s" -> shared(raw);
            case "str" -> CellText.unescaped(raw);
            case "b" -> raw.strip().equals("1") ? "true" : "false";
            case "n" -> cells.number(raw, style);
            default -> raw;
        };
    }

    private String shared(String number) {
        String text = texts.get(number);
        if (text == null) {
            problem = LocalizedText.of(
                    "单元格引用的共享文本 " + shortened(number) + " 在工作簿中不存在",
                    "a cell refers to the shared text " + shortened(number) + ", which the workbook does not hold");
            problemValue = shortened(number);
        }
        return text == null ? "" : text;
    }

    private void keep(int column, String place, String type, String text) {
        if (column < 0 || column >= MOST_COLUMNS) {
            problem = LocalizedText.of(
                    "单元格 " + shortened(place) + " 超出可读取的 " + MOST_COLUMNS + " 列",
                    "the row has a cell '" + shortened(place) + "' beyond the " + MOST_COLUMNS
                            + " columns that are read");
            problemValue = shortened(place);
        } else if ("e".equals(type)) {
            problem = LocalizedText.of(
                    "单元格 " + shortened(place) + " 的值为错误 " + shortened(text),
                    "cell " + shortened(place) + " holds the error " + shortened(text));
            problemValue = shortened(text);
        } else {
            while (fields.size() <= column) {
                fields.add("");
            }
            fields.set(column, text);
        }
    }

    private static String shortened(String text) {
        return text != null && text.length() > 40 ? text.substring(0, 40) + "…" : String.valueOf(text);
    }

    /** Column of a reference such as {@code AB12}, from 0; -1 when it is none that can be. */
    private static int column(String place) {
        int column = 0;
        for (int i = 0; i < place.length() && Character.isLetter(place.charAt(i)); i++) {
            int letter = Character.toUpperCase(place.charAt(i)) - 'A' + 1;
            if (letter < 1 || letter > 26 || column > 100_000) {
                return -1;
            }
            column = column * 26 + letter;
        }
        return column - 1;
    }

    @Override
    public void close() throws IOException {
        bytes.close();
    }
}
