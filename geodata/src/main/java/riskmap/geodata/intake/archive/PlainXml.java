package riskmap.geodata.intake.archive;

import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * XML as data formats use it: no document type, so no entities of the file's own and nothing fetched from elsewhere. The
 * JDK's own limits on names and attributes hold too.
 */
public final class PlainXml {

    private static final XMLInputFactory FACTORY = XMLInputFactory.newDefaultFactory();

    static {
        FACTORY.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        FACTORY.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        FACTORY.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, true);
        FACTORY.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("the file refers to an outside entity");
        });
    }

    private PlainXml() {}

    /** A reader over a stream. */
    public static XMLStreamReader read(InputStream in) throws XMLStreamException {
        return FACTORY.createXMLStreamReader(in);
    }

    /**
     * The text within the element the reader stands on, elements inside it gone through; the reader comes out at its end.
     *
     * @param most characters it may have
     * @throws XMLStreamException when it has more
     */
    public static String text(XMLStreamReader xml, int most) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        for (int depth = 1; depth > 0; ) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> depth++;
                case XMLStreamConstants.END_ELEMENT -> depth--;
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                    text.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
                default -> refuseEntity(xml);
            }
            if (text.length() > most) {
                throw new XMLStreamException("a text has more than " + most + " characters", xml.getLocation());
            }
        }
        return text.toString();
    }

    /**
     * Goes to the next start or end of an element.
     *
     * @return the event, or {@link XMLStreamConstants#END_DOCUMENT}
     * @throws XMLStreamException when a document type is declared, or an entity of the file's own is used
     */
    public static int nextTag(XMLStreamReader xml) throws XMLStreamException {
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT || event == XMLStreamConstants.END_ELEMENT) {
                return event;
            }
            refuseEntity(xml);
        }
        return XMLStreamConstants.END_DOCUMENT;
    }

    private static void refuseEntity(XMLStreamReader xml) throws XMLStreamException {
        int event = xml.getEventType();
        if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
            throw new XMLStreamException(
                    "the file declares a document type or uses an entity of its own, which is not read",
                    xml.getLocation());
        }
    }

    /** What the parser says, without its own line breaks. */
    public static String sentence(XMLStreamException e) {
        String text = e.getMessage() == null ? "no reason given" : e.getMessage();
        int message = text.indexOf("Message: ");
        String said = message < 0 ? text : text.substring(message + "Message: ".length());
        return (said.length() > 200 ? said.substring(0, 200) + "…" : said).replaceAll("\\s+", " ")
                + (e.getLocation() == null
                        ? ""
                        : " (line " + e.getLocation().getLineNumber() + ", column "
                                + e.getLocation().getColumnNumber() + ")");
    }
}
