package riskmap.geodata.export.kml;

import java.io.IOException;
import java.io.Writer;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

/** Geometries as KML writes them. */
final class KmlGeometry {

    private KmlGeometry() {}

    static void write(Writer text, Geometry geometry) throws IOException {
        if (geometry instanceof Point point) {
            text.write("<Point>");
            coordinates(text, point.getCoordinateSequence());
            text.write("</Point>");
        } else if (geometry instanceof LineString line) {
            text.write("<LineString>");
            coordinates(text, line.getCoordinateSequence());
            text.write("</LineString>");
        } else if (geometry instanceof Polygon polygon) {
            polygon(text, polygon);
        } else {
            text.write("<MultiGeometry>");
            for (int i = 0; i < geometry.getNumGeometries(); i++) {
                write(text, geometry.getGeometryN(i));
            }
            text.write("</MultiGeometry>");
        }
    }

    private static void polygon(Writer text, Polygon polygon) throws IOException {
        text.write("<Polygon>");
        ring(text, "outerBoundaryIs", polygon.getExteriorRing());
        for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
            ring(text, "innerBoundaryIs", polygon.getInteriorRingN(i));
        }
        text.write("</Polygon>");
    }

    private static void ring(Writer text, String element, LinearRing ring) throws IOException {
        text.write("<" + element + "><LinearRing>");
        coordinates(text, ring.getCoordinateSequence());
        text.write("</LinearRing></" + element + ">");
    }

    private static void coordinates(Writer text, CoordinateSequence points) throws IOException {
        text.write("<coordinates>");
        for (int i = 0; i < points.size(); i++) {
            text.write((i == 0 ? "" : " ") + points.getX(i) + "," + points.getY(i));
        }
        text.write("</coordinates>");
    }
}
