package riskmap.geodata.coverage;

import java.util.function.DoubleUnaryOperator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.CoordinateSequenceFilter;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;

/**
 * A plane in metres around a centre: an affine image of longitude/latitude, so straight edges stay straight and a vertex
 * on an edge stays on it. True to 0.3 % within 25 km of the centre, which is enough for widths and tolerances; areas and
 * lengths are measured on the ellipsoid instead.
 */
final class LocalPlane {

    private static final double A = 6378137;
    private static final double E2 = 0.006694380022900787;

    private final double lon0;
    private final double lat0;
    private final double metresPerLon;
    private final double metresPerLat;
    private final double authalic0;

    LocalPlane(Envelope lonLat) {
        lon0 = lonLat.isNull() ? 0 : (lonLat.getMinX() + lonLat.getMaxX()) / 2;
        lat0 = lonLat.isNull() ? 0 : (lonLat.getMinY() + lonLat.getMaxY()) / 2;
        metresPerLon = Math.max(1, metresPerLon(lat0));
        metresPerLat = metresPerLat(lat0);
        authalic0 = authalic(Math.toRadians(lat0));
    }

    /** The geometry in this plane; a copy. */
    Geometry in(Geometry lonLat) {
        return mapped(lonLat, lon -> (lon - lon0) * metresPerLon, lat -> (lat - lat0) * metresPerLat);
    }

    /** The geometry back in longitude/latitude; a copy. */
    Geometry out(Geometry plane) {
        return mapped(plane, x -> x / metresPerLon + lon0, y -> y / metresPerLat + lat0);
    }

    /** A place of this plane in longitude/latitude. */
    Coordinate out(Coordinate plane) {
        return new Coordinate(plane.x / metresPerLon + lon0, plane.y / metresPerLat + lat0);
    }

    /** Area of a geometry of this plane on the ellipsoid, m²; edges are straight in longitude/latitude. */
    double area(Geometry plane) {
        double area = 0;
        for (int i = 0; i < plane.getNumGeometries(); i++) {
            if (plane.getGeometryN(i) instanceof Polygon polygon) {
                area += Math.abs(ringArea(polygon.getExteriorRing()));
                for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
                    area -= Math.abs(ringArea(polygon.getInteriorRingN(hole)));
                }
            }
        }
        return area;
    }

    /** Length of all boundaries of a polygonal geometry of this plane on the ellipsoid, m. */
    double perimeter(Geometry plane) {
        double length = 0;
        for (int i = 0; i < plane.getNumGeometries(); i++) {
            if (plane.getGeometryN(i) instanceof Polygon polygon) {
                length += length(polygon.getExteriorRing());
                for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
                    length += length(polygon.getInteriorRingN(hole));
                }
            }
        }
        return length;
    }

    /**
     * Integral of the zone's area over the longitudes of each edge, by three-point Gauss-Legendre: the function is smooth,
     * so an edge of a degree is exact to a millionth of a square metre.
     */
    private double ringArea(LineString ring) {
        CoordinateSequence points = ring.getCoordinateSequence();
        double sum = 0;
        for (int i = 1; i < points.size(); i++) {
            double width = points.getX(i) - points.getX(i - 1);
            double mid = (points.getY(i) + points.getY(i - 1)) / 2;
            double half = (points.getY(i) - points.getY(i - 1)) / 2 * Math.sqrt(0.6);
            sum += width * (5 * zone(mid - half) + 8 * zone(mid) + 5 * zone(mid + half)) / 18;
        }
        return sum * Math.toRadians(1 / metresPerLon);
    }

    /** Area between the centre's parallel and that of y, per radian of longitude, m². */
    private double zone(double y) {
        double lat = Math.toRadians(lat0 + y / metresPerLat);
        return authalic(lat) - authalic0;
    }

    private static double authalic(double lat) {
        double e = Math.sqrt(E2);
        double sin = Math.sin(lat);
        double atanh = Math.log((1 + e * sin) / (1 - e * sin)) / 2;
        return A * A * (1 - E2) / 2 * (sin / (1 - E2 * sin * sin) + atanh / e);
    }

    private double length(LineString line) {
        CoordinateSequence points = line.getCoordinateSequence();
        double sum = 0;
        for (int i = 1; i < points.size(); i++) {
            double dLon = (points.getX(i) - points.getX(i - 1)) / metresPerLon;
            double dLat = (points.getY(i) - points.getY(i - 1)) / metresPerLat;
            double mid = lat0 + (points.getY(i) + points.getY(i - 1)) / 2 / metresPerLat;
            sum += Math.hypot(dLon * metresPerLon(mid), dLat * metresPerLat(mid));
        }
        return sum;
    }

    private static double metresPerLon(double lat) {
        double sin = Math.sin(Math.toRadians(lat));
        return Math.toRadians(A * Math.cos(Math.toRadians(lat)) / Math.sqrt(1 - E2 * sin * sin));
    }

    private static double metresPerLat(double lat) {
        double sin = Math.sin(Math.toRadians(lat));
        return Math.toRadians(A * (1 - E2) / Math.pow(1 - E2 * sin * sin, 1.5));
    }

    private static Geometry mapped(Geometry from, DoubleUnaryOperator x, DoubleUnaryOperator y) {
        Geometry copy = from.copy();
        copy.apply(new CoordinateSequenceFilter() {
            @Override
            public void filter(CoordinateSequence points, int i) {
                points.setOrdinate(i, 0, x.applyAsDouble(points.getX(i)));
                points.setOrdinate(i, 1, y.applyAsDouble(points.getY(i)));
            }

            @Override
            public boolean isDone() {
                return false;
            }

            @Override
            public boolean isGeometryChanged() {
                return true;
            }
        });
        return copy;
    }
}
