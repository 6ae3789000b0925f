package riskmap.geodata.intake.xlsx;

import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import riskmap.geodata.intake.archive.PlainXml;

/** Which cell styles show a number as a date or time (ECMA-376 part 1, 18.8.30). */
final class CellFormats {

    private final Map<Integer, Boolean> customDates = new HashMap<>();
    private final Map<Integer, Boolean> dateByStyle = new HashMap<>();

    private CellFormats() {}

    static CellFormats none() {
        return new CellFormats();
    }

    static CellFormats read(XMLStreamReader xml) throws XMLStreamException {
        CellFormats formats = new CellFormats();
        boolean cellFormats = false;
        for (int event = PlainXml.nextTag(xml);
                event != XMLStreamConstants.END_DOCUMENT;
                event = PlainXml.nextTag(xml)) {
            String name = xml.getLocalName();
            if (name.equals("cellXfs")) {
                cellFormats = event == XMLStreamConstants.START_ELEMENT;
            } else if (event == XMLStreamConstants.START_ELEMENT && name.equals("numFmt")) {
                formats.customDates.put(number(xml, "numFmtId"), showsDate(xml.getAttributeValue(null, "formatCode")));
            } else if (event == XMLStreamConstants.START_ELEMENT && cellFormats && name.equals("xf")) {
                formats.dateByStyle.put(formats.dateByStyle.size(), formats.isDateFormat(number(xml, "numFmtId")));
            }
        }
        return formats;
    }

    /** Whether cells of a style show dates. */
    boolean isDate(String style) {
        try {
            return style != null && dateByStyle.getOrDefault(Integer.parseInt(style), false);
        } catch (NumberFormatException e) {
            return false;
        }
    }

    private boolean isDateFormat(int id) {
        boolean builtIn = id >= 14 && id <= 22 || id >= 27 && id <= 36 || id >= 45 && id <= 47 || id >= 50 && id <= 58;
        return customDates.getOrDefault(id, builtIn);
    }

    /** A format without quoted texts, escapes and brackets that holds a letter of days or hours. */
    private static boolean showsDate(String format) {
        if (format == null || format.length() > 1000) {
            return false;
        }
        String bare = format.replaceAll("\"[^\"]*\"|\\\\.|\\[[^\\]]*]|_.", "").toLowerCase(java.util.Locale.ROOT);
        return !bare.equals("general") && bare.matches("(?s).*[ydhs].*");
    }

    private static int number(XMLStreamReader xml, String attribute) {
        String text = xml.getAttributeValue(null, attribute);
        try {
            return text == null ? 0 : Integer.parseInt(text);
        } catch (NumberFormatException e) {
            return 0;
        }
    }
}
