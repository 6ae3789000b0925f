package riskmap.geodata.proximity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import org.locationtech.jts.geom.Envelope;
import riskmap.geodata.snapshot.LayerTable;

/**
 * Nearest features and features within a distance. Definition: geodesic distance on the ellipsoid from the place to the
 * nearest point of each feature, 0 where they touch; exact order, equal distances by id.
 */
public final class Proximity {

    /** First radius looked in, m. */
    private static final double FIRST = 500;

    /** Half the way round the earth: everything is nearer, m. */
    private static final double EVERYWHERE = 20_100_000;

    private Proximity() {}

    /**
     * The answers to a query, nearest first.
     *
     * @param rows which rows of the table count
     */
    public static List<Neighbour> find(LayerTable table, ProximityQuery query, IntPredicate rows) {
        Distances distances = new Distances(table, query.place());
        double limit = Math.min(query.within(), EVERYWHERE);
        double radius = query.k() >= table.size() ? limit : Math.min(FIRST, limit);
        while (true) {
            List<Neighbour> found = within(table, distances, query.place().getEnvelopeInternal(), radius, rows);
            if (found.size() >= query.k() || radius >= limit) {
                found.sort(Comparator.comparingDouble(Neighbour::distance)
                        .thenComparing(neighbour -> table.id(neighbour.row())));
                return List.copyOf(found.subList(0, Math.min(query.k(), found.size())));
            }
            radius = Math.min(radius * 3, limit);
        }
    }

    private static List<Neighbour> within(
            LayerTable table, Distances distances, Envelope place, double radius, IntPredicate rows) {
        List<Neighbour> found = new ArrayList<>();
        Set<Integer> seen = new HashSet<>();
        Reach.search(table.index(), place, radius, row -> {
            if (rows.test(row) && seen.add(row)) {
                double distance = distances.to(row);
                if (distance <= radius) {
                    found.add(new Neighbour(row, distance));
                }
            }
        });
        return found;
    }
}
