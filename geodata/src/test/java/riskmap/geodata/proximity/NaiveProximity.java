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

    /** Least distance to an edge straight in degrees: a hundred points on it, then again and again around the best. */
    static double alongEdges(double lon, double lat, Coordinate... line) {
        double least = Double.POSITIVE_INFINITY;
        for (int i = 1; i < line.length; i++) {
            double low = 0;
            double high = 1;
            for (int round = 0; round < 5; round++) {
                double best = low;
                double at = Double.POSITIVE_INFINITY;
                for (int step = 0; step <= 100; step++) {
                    double t = low + (high - low) * step / 100;
                    double x = line[i - 1].x + t * (line[i].x - line[i - 1].x);
                    double y = line[i - 1].y + t * (line[i].y - line[i - 1].y);
                    double metres = Geodesic.distance(lon, lat, x, y);
                    if (metres < at) {
                        at = metres;
                        best = t;
                    }
                }
                least = Math.min(least, at);
                double width = (high - low) / 50;
                low = Math.max(0, best - width);
                high = Math.min(1, best + width);
            }
        }
        return least;
    }
}
