package riskmap.geodata.intake.kml;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.locationtech.jts.geom.Geometry;
import riskmap.geodata.intake.RawRecord;
import riskmap.geodata.intake.archive.PlainXml;
import riskmap.geodata.intake.issue.IntakeIssue;
import riskmap.geodata.intake.issue.IntakeIssue.Subject;
import riskmap.geodata.intake.issue.SourcePlace;

/** Reads one placemark: its data by name, its name and description where the data have none, its geometry. */
final class Placemark {

    private static final int LONGEST = 1_000_000;
    private static final int MOST_DATA = 2000;

    private final XMLStreamReader xml;
    private final SourcePlace place;
    private final Map<String, Object> data = new LinkedHashMap<>();
    private final Map<String, Object> labels = new LinkedHashMap<>();
    private final List<IntakeIssue> findings = new ArrayList<>(0);
    private Geometry geometry;

    private Placemark(XMLStreamReader xml, SourcePlace place) {
        this.xml = xml;
        this.place = place;
    }

    /** The record of the placemark the reader stands on; it comes out at the placemark's end. */
    static RawRecord read(XMLStreamReader xml, SourcePlace place) throws XMLStreamException {
        Placemark placemark = new Placemark(xml, place);
        placemark.members();
        placemark.labels.forEach(placemark.data::putIfAbsent);
        return new RawRecord(place, null, null, placemark.geometry, placemark.data, placemark.findings);
    }

    private void members() throws XMLStreamException {
        for (int event = PlainXml.nextTag(xml); !ends(event, "Placemark"); event = PlainXml.nextTag(xml)) {
            if (event != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            switch (xml.getLocalName()) {
                case "name", "description" -> labels.put(xml.getLocalName(), PlainXml.text(xml, LONGEST));
                case "Data" -> keep(xml.getAttributeValue(null, "name"), value());
                case "SimpleData" -> keep(xml.getAttributeValue(null, "name"), PlainXml.text(xml, LONGEST));
                case "Point", "LineString", "LinearRing", "Polygon", "MultiGeometry" -> shape();
                default -> {
                    // Others, as ExtendedData, only hold what is looked for, or are about the looks.
                }
            }
        }
    }

    private boolean ends(int event, String element) throws XMLStreamException {
        if (event == XMLStreamConstants.END_DOCUMENT) {
            throw new XMLStreamException("the document is cut off", xml.getLocation());
        }
        return event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals(element);
    }

    private String value() throws XMLStreamException {
        String value = null;
        for (int event = PlainXml.nextTag(xml); !ends(event, "Data"); event = PlainXml.nextTag(xml)) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                boolean isValue = xml.getLocalName().equals("value");
                String text = PlainXml.text(xml, LONGEST);
                value = isValue ? text : value;
            }
        }
        return value;
    }

    private void keep(String name, String value) throws XMLStreamException {
        if (data.size() == MOST_DATA) {
            throw new XMLStreamException("a placemark has more than " + MOST_DATA + " data", xml.getLocation());
        }
        if (name != null) {
            data.put(name, value);
        }
    }

    private void shape() throws XMLStreamException {
        KmlShapes shapes = new KmlShapes(xml);
        Geometry read = shapes.read();
        if (shapes.problem() != null) {
            findings.add(new IntakeIssue.UnreadableRecord(Subject.at(place), null, shapes.problem()));
        }
        geometry = read;
    }
}
