package riskmap.geodata.intake.xlsx;

import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import riskmap.geodata.intake.archive.PlainXml;

/** The texts cells refer to by number. They are held in memory, so their sum has a limit. */
final class SharedTexts {

    /** Characters a cell may have; Excel itself allows 32,767. */
    static final int LONGEST = 100_000;

    private static final int MOST_CHARACTERS = 50_000_000;

    private final List<String> texts = new ArrayList<>();
    private int characters;

    private SharedTexts() {}

    static SharedTexts none() {
        return new SharedTexts();
    }

    static SharedTexts read(XMLStreamReader xml) throws XMLStreamException {
        SharedTexts shared = new SharedTexts();
        for (int event = PlainXml.nextTag(xml);
                event != XMLStreamConstants.END_DOCUMENT;
                event = PlainXml.nextTag(xml)) {
            if (event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("si")) {
                shared.add(richText(xml), xml);
            }
        }
        return shared;
    }

    private void add(String text, XMLStreamReader xml) throws XMLStreamException {
        texts.add(text);
        characters += text.length() + 8;
        if (characters > MOST_CHARACTERS) {
            throw new XMLStreamException(
                    "the shared texts have more than " + MOST_CHARACTERS + " characters; save the sheet as CSV",
                    xml.getLocation());
        }
    }

    /** The text of that number, or null. */
    String get(String number) {
        try {
            int i = Integer.parseInt(number.strip());
            return i >= 0 && i < texts.size() ? texts.get(i) : null;
        } catch (NumberFormatException e) {
            return null;
        }
    }

    /** The text of the runs within the element the reader stands on, without the readings of East Asian characters. */
    static String richText(XMLStreamReader xml) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        for (int depth = 1; depth > 0; ) {
            int event = PlainXml.nextTag(xml);
            if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            } else if (event == XMLStreamConstants.END_DOCUMENT) {
                throw new XMLStreamException("the document is cut off", xml.getLocation());
            } else if (xml.getLocalName().equals("t")) {
                text.append(PlainXml.text(xml, LONGEST - text.length()));
            } else if (xml.getLocalName().equals("rPh")) {
                PlainXml.text(xml, LONGEST);
            } else {
                depth++;
            }
        }
        return CellText.unescaped(text.toString());
    }
}
