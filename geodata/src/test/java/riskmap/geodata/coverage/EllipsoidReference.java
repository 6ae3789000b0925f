package riskmap.geodata.coverage;

import net.sf.geographiclib.Geodesic;
import net.sf.geographiclib.PolygonArea;
import net.sf.geographiclib.PolygonResult;
import org.locationtech.jts.densify.Densifier;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/** Area and perimeter by GeographicLib, with edges cut so short that geodesics and straight degrees are the same. */
final class EllipsoidReference {

    private EllipsoidReference() {}

    static double area(Geometry ring) {
        return Math.abs(polygon(ring).area);
    }

    static double perimeter(Geometry ring) {
        return polygon(ring).perimeter;
    }

    private static PolygonResult polygon(Geometry ring) {
        PolygonArea area = new PolygonArea(Geodesic.WGS84, false);
        Coordinate[] points = Densifier.densify(ring, 1e-4).getCoordinates();
        for (int i = 1; i < points.length; i++) {
            area.AddPoint(points[i].y, points[i].x);
        }
        return area.Compute(false, true);
    }
}
