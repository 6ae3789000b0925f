package riskmap.geodata.proximity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import riskmap.geodata.crs.Geodesic;
import riskmap.geodata.snapshot.LayerTable;

/** Every feature measured with GeographicLib, then sorted. */
final class NaiveProximity {

    private NaiveProximity() {}

    static List<Neighbour> find(LayerTable table, Geometry place, int k, double within) {
        List<Neighbour> all = new ArrayList<>();
        for (int row = 0; row < table.size(); row++) {
            double distance = distance(place, table.geometry(row));
            if (distance <= within) {
                all.add(new Neighbour(row, distance));
            }
        }
        all.sort(Comparator.comparingDouble(Neighbour::distance).thenComparing(neighbour -> table.id(neighbour.row())));
        return all.subList(0, Math.min(k, all.size()));
    }

    static double distance(Geometry a, Geometry b) {
        if (a.intersects(b)) {
            return 0;
        }
        double least = Double.POSITIVE_INFINITY;
        for (Coordinate vertex : a.getCoordinates()) {
            least = Math.min(least, Geodesic.distance(vertex.x, vertex.y, b));
        }
        for (Coordinate vertex : b.getCoordinates()) {
            least = Math.min(least, Geodesic.distance(vertex.x, vertex.y, a));
        }
        return least;
    }
}
