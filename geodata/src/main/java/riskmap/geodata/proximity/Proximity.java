package riskmap.geodata.proximity;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.IntPredicate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Point;
import riskmap.geodata.snapshot.LayerTable;

/**
 * Nearest features and features within a distance. Definition: geodesic distance on the ellipsoid from the place to the
 * nearest point of each feature, 0 where they touch; exact order, equal distances by id.
 */
public final class Proximity {

    /** First radius looked in around lines and areas, m. */
    private static final double FIRST = 500;

    /** Beyond this a window holds nearly everything and walking outward is better, m. */
    private static final double FAR = 50_000;

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
        List<Neighbour> found;
        if (query.k() >= table.size() && query.within() < FAR) {
            found = within(table, distances, query.place().getEnvelopeInternal(), query.within(), rows);
        } else if (query.place() instanceof Point place) {
            found = outward(table, distances, place, query, rows);
        } else {
            found = inRings(table, distances, query, rows);
        }
        found.sort(
                Comparator.comparingDouble(Neighbour::distance).thenComparing(neighbour -> table.id(neighbour.row())));
        return Collections.unmodifiableList(found.size() <= query.k() ? found : found.subList(0, query.k()));
    }

    /** The index walks outward; past the k-th answer only those at the same distance are taken, for their ids decide. */
    private static List<Neighbour> outward(
            LayerTable table, Distances distances, Point place, ProximityQuery query, IntPredicate rows) {
        List<Neighbour> found = new ArrayList<>();
        table.index()
                .nearest(
                        place.getX(),
                        place.getY(),
                        query.within(),
                        row -> rows.test(row) ? distances.to(row) : Double.NaN,
                        (row, metres) -> {
                            boolean enough = found.size() >= query.k()
                                    && metres > found.get(found.size() - 1).distance();
                            if (!enough) {
                                found.add(new Neighbour(row, metres));
                            }
                            return !enough;
                        });
        return found;
    }

    /** Rings around the shape grow until they hold enough. */
    private static List<Neighbour> inRings(
            LayerTable table, Distances distances, ProximityQuery query, IntPredicate rows) {
        double limit = Math.min(query.within(), EVERYWHERE);
        double radius = query.k() >= table.size() ? limit : Math.min(FIRST, limit);
        while (true) {
            List<Neighbour> found = within(table, distances, query.place().getEnvelopeInternal(), radius, rows);
            if (found.size() >= query.k() || radius >= limit) {
                return found;
            }
            radius = Math.min(radius * 3, limit);
        }
    }

    private static List<Neighbour> within(
            LayerTable table, Distances distances, Envelope place, double radius, IntPredicate rows) {
        List<Neighbour> found = new ArrayList<>();
        boolean[] twice = new boolean[1];
        Reach.search(table.index(), place, radius, twice, row -> {
            if (rows.test(row)) {
                double distance = distances.to(row);
                if (distance <= radius) {
                    found.add(new Neighbour(row, distance));
                }
            }
        });
        return twice[0] ? new ArrayList<>(new LinkedHashSet<>(found)) : found;
    }
}
