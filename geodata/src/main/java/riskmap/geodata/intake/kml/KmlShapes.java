package riskmap.geodata.intake.kml;

import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import riskmap.geodata.intake.archive.PlainXml;
import riskmap.geodata.intake.issue.LibraryWords;
import riskmap.geodata.model.LocalizedText;

/** Reads a geometry of KML. Whatever it holds, the reader comes out at its end; heights are left out. */
final class KmlShapes {

    private static final int LONGEST = 64_000_000;
    private static final int MOST_POINTS = 1_000_000;
    private static final int DEEPEST = 8;
    private static final GeometryFactory FACTORY = new GeometryFactory();

    private final XMLStreamReader xml;
    private LocalizedText problem;
    private int points;

    KmlShapes(XMLStreamReader xml) {
        this.xml = xml;
    }

    /** What is wrong with it; null when nothing is. */
    LocalizedText problem() {
        return problem;
    }

    /** The geometry of the element the reader stands on; null when there is a problem. */
    Geometry read() throws XMLStreamException {
        List<Geometry> parts = new ArrayList<>();
        collect(parts, 0);
        if (problem == null && parts.isEmpty()) {
            problem = LocalizedText.of("几何为空", "the geometry is empty");
        }
        // Parts of different types make a collection, which no layer holds, as the pipeline will say.
        return problem != null ? null : parts.size() == 1 ? parts.get(0) : FACTORY.buildGeometry(parts);
    }

    private void collect(List<Geometry> parts, int depth) throws XMLStreamException {
        String element = xml.getLocalName();
        List<Coordinate[]> sequences = new ArrayList<>();
        for (int event = PlainXml.nextTag(xml); !ends(event, element); event = PlainXml.nextTag(xml)) {
            if (event != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            String name = xml.getLocalName();
            if (name.equals("coordinates")) {
                sequences.add(coordinates(PlainXml.text(xml, LONGEST)));
            } else if (element.equals("MultiGeometry")
                    && name.matches("Point|LineString|LinearRing|Polygon|MultiGeometry")) {
                if (depth == DEEPEST) {
                    throw new XMLStreamException(
                            "geometries are nested more than " + DEEPEST + " deep", xml.getLocation());
                }
                collect(parts, depth + 1);
            }
        }
        if (!element.equals("MultiGeometry") && problem == null) {
            build(element, sequences, parts);
        }
    }

    private boolean ends(int event, String element) throws XMLStreamException {
        if (event == XMLStreamConstants.END_DOCUMENT) {
            throw new XMLStreamException("the document is cut off", xml.getLocation());
        }
        return event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals(element);
    }

    /** The first sequence of a polygon is its outer ring, by the order the standard's schema asks for. */
    private void build(String element, List<Coordinate[]> sequences, List<Geometry> parts) {
        try {
            if (sequences.isEmpty() || sequences.get(0).length == 0) {
                problem = LocalizedText.of(element + " 没有坐标", "a " + element + " has no coordinates");
            } else if (element.equals("Point")) {
                parts.add(FACTORY.createPoint(sequences.get(0)[0]));
            } else if (element.equals("LineString")) {
                parts.add(FACTORY.createLineString(sequences.get(0)));
            } else {
                LinearRing[] rings = sequences.stream().map(KmlShapes::ring).toArray(LinearRing[]::new);
                parts.add(FACTORY.createPolygon(rings[0], java.util.Arrays.copyOfRange(rings, 1, rings.length)));
            }
        } catch (IllegalArgumentException e) {
            problem = LocalizedText.of(
                    element + " 的结构不正确（" + LibraryWords.chinese(e.getMessage()) + "）",
                    "a " + element + " is not well formed: " + e.getMessage());
        }
    }

    private static LinearRing ring(Coordinate[] points) {
        if (points.length == 0 || points[0].equals2D(points[points.length - 1])) {
            return FACTORY.createLinearRing(points);
        }
        Coordinate[] closed = java.util.Arrays.copyOf(points, points.length + 1);
        closed[points.length] = points[0].copy();
        return FACTORY.createLinearRing(closed);
    }

    private Coordinate[] coordinates(String text) {
        List<Coordinate> found = new ArrayList<>();
        java.util.StringTokenizer tuples = new java.util.StringTokenizer(text);
        while (tuples.hasMoreTokens() && problem == null) {
            String tuple = tuples.nextToken();
            String[] numbers = tuple.split(",", 4);
            try {
                found.add(new Coordinate(Double.parseDouble(numbers[0]), Double.parseDouble(numbers[1])));
            } catch (NumberFormatException | ArrayIndexOutOfBoundsException e) {
                String shown = tuple.length() > 60 ? tuple.substring(0, 60) + "…" : tuple;
                problem = LocalizedText.of(
                        "“" + shown + "”不是位置；应写作 经度,纬度",
                        "'" + shown + "' is not a position; one is written as longitude,latitude");
            }
            if (++points > MOST_POINTS) {
                problem = LocalizedText.of(
                        "几何超过 " + MOST_POINTS + " 个点", "the geometry has more than " + MOST_POINTS + " points");
            }
        }
        return found.toArray(Coordinate[]::new);
    }
}
