package riskmap.geodata.proximity;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import riskmap.geodata.crs.Geodesic;
import riskmap.geodata.snapshot.LayerTable;

/** Geodesic distances from one place to the features of a table. */
final class Distances {

    private final LayerTable table;
    private final Geometry place;
    private final PreparedGeometry prepared;
    private final ShortWay way;

    Distances(LayerTable table, Geometry place) {
        this.table = table;
        this.place = place;
        boolean point = place instanceof Point;
        this.prepared = point ? null : PreparedGeometryFactory.prepare(place);
        this.way = point ? new ShortWay(place.getCoordinate().x, place.getCoordinate().y) : null;
    }

    /** Metres from the place to the feature of a row. */
    double to(int row) {
        if (way != null && table.isPoint(row)) {
            return way.to(table.lon(row), table.lat(row));
        }
        Geometry feature = table.geometry(row);
        if (place instanceof Point point) {
            return Geodesic.distance(point.getX(), point.getY(), feature);
        }
        if (feature instanceof Point point) {
            return Geodesic.distance(point.getX(), point.getY(), place);
        }
        return prepared.intersects(feature) ? 0 : Math.min(fromVertices(place, feature), fromVertices(feature, place));
    }

    /** Two geometries that do not touch are nearest at a vertex of one of them. */
    private static double fromVertices(Geometry vertices, Geometry other) {
        double least = Double.POSITIVE_INFINITY;
        for (Coordinate vertex : vertices.getCoordinates()) {
            least = Math.min(least, Geodesic.distance(vertex.x, vertex.y, other));
        }
        return least;
    }
}
