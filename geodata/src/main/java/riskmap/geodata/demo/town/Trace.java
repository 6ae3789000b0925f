package riskmap.geodata.demo.town;

import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;

/**
 * A line of the town before it is cut at its crossings.
 *
 * @param kind what it is
 * @param name its name, or null until names are given
 * @param width width of a river in metres, 0 for everything else
 * @param points its vertices; the first is repeated at the end when it is closed
 */
record Trace(LineKind kind, String name, double width, List<Coordinate> points) {

    Trace named(String newName) {
        return new Trace(kind, newName, width, points);
    }

    /** Half the width of what lies there, in metres. */
    double halfWidth() {
        return width > 0 ? width / 2 : kind.halfWidth();
    }

    LineString line(GeometryFactory factory) {
        return factory.createLineString(points.toArray(new Coordinate[0]));
    }
}
