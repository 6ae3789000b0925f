package riskmap.geodata.proximity;

import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import riskmap.geodata.snapshot.LayerTable;
import riskmap.geodata.snapshot.Shape;

/**
 * Geodesic distances from one place at a time to the features of tables, each with the two points it runs between. Used by
 * one thread; allocates per feature only where neither the place nor the feature is a point.
 */
final class Distances {

    private final ShortWay way = new ShortWay();
    private final ShapeFoot foot = new ShapeFoot();
    private Shape shape;
    private PreparedGeometry prepared;
    private double fromLon;
    private double fromLat;
    private double toLon;
    private double toLat;

    /** Distances from this place from now on. */
    void aim(Geometry place) {
        if (place instanceof Point point) {
            aim(point.getX(), point.getY());
        } else {
            aim(Shape.of(place));
        }
    }

    /** Distances from the feature of a row from now on. */
    void aim(LayerTable table, int row) {
        if (table.isPoint(row)) {
            aim(table.lon(row), table.lat(row));
        } else {
            aim(table.shape(row));
        }
    }

    private void aim(double lon, double lat) {
        shape = null;
        fromLon = lon;
        fromLat = lat;
        way.aim(lon, lat);
    }

    private void aim(Shape place) {
        shape = place;
        prepared = null;
    }

    /** Metres from the place to the feature of a row, which is not empty. */
    double to(LayerTable table, int row) {
        return to(table, row, Double.POSITIVE_INFINITY);
    }

    /** The same; of what is farther than some metres infinity may be told, and not the points. */
    double to(LayerTable table, int row, double than) {
        if (table.isPoint(row)) {
            return toPoint(table.lon(row), table.lat(row), than);
        }
        Shape feature = table.shape(row);
        return shape == null ? pointTo(feature, than) : shapeTo(feature, than);
    }

    private double toPoint(double lon, double lat, double than) {
        toLon = lon;
        toLat = lat;
        if (shape == null) {
            return way.to(lon, lat);
        }
        way.aim(lon, lat);
        double metres = foot.find(way, shape, than);
        fromLon = foot.lon();
        fromLat = foot.lat();
        return metres;
    }

    private double pointTo(Shape feature, double than) {
        double metres = foot.find(way, feature, than);
        toLon = foot.lon();
        toLat = foot.lat();
        return metres;
    }

    /** Two shapes that do not touch are nearest at a vertex of one of them; of two that touch, that vertex is told. */
    private double shapeTo(Shape feature, double than) {
        double least = toVertices(feature, than, fromVertices(feature, than));
        return least == 0 || touches(feature) ? 0 : least;
    }

    private boolean touches(Shape feature) {
        if (!shape.mayTouch(feature)) {
            return false;
        }
        if (prepared == null) {
            prepared = PreparedGeometryFactory.prepare(shape.geometry());
        }
        return prepared.intersects(feature.geometry());
    }

    private double fromVertices(Shape feature, double than) {
        double least = Double.POSITIVE_INFINITY;
        for (int vertex = 0; vertex < vertices(shape); vertex++) {
            way.aim(shape.lon(vertex), shape.lat(vertex));
            double metres = foot.find(way, feature, Math.min(than, least));
            if (metres < least) {
                least = metres;
                told(way.lon(), way.lat(), foot.lon(), foot.lat());
            }
        }
        return least;
    }

    private double toVertices(Shape feature, double than, double soFar) {
        double least = soFar;
        for (int vertex = 0; vertex < vertices(feature); vertex++) {
            way.aim(feature.lon(vertex), feature.lat(vertex));
            double metres = foot.find(way, shape, Math.min(than, least));
            if (metres < least) {
                least = metres;
                told(foot.lon(), foot.lat(), way.lon(), way.lat());
            }
        }
        return least;
    }

    private static int vertices(Shape of) {
        return of.end(of.parts() - 1);
    }

    private void told(double lonHere, double latHere, double lonThere, double latThere) {
        fromLon = lonHere;
        fromLat = latHere;
        toLon = lonThere;
        toLat = latThere;
    }

    /** Longitude of the place's point the distance asked for last was taken from. */
    double fromLon() {
        return fromLon;
    }

    double fromLat() {
        return fromLat;
    }

    /** Longitude of the feature's point the distance asked for last leads to. */
    double toLon() {
        return toLon;
    }

    double toLat() {
        return toLat;
    }
}
