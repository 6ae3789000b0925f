package riskmap.geodata.proximity;

import java.util.function.IntPredicate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import riskmap.geodata.snapshot.LayerTable;

/**
 * Nearest features and features within a distance. Definition: geodesic distance on the ellipsoid from the place to the
 * nearest point of each feature, 0 where they touch; exact order, equal distances by id.
 */
public final class Proximity {

    /** Beyond this a window holds nearly everything and walking outward is better, m. */
    private static final double FAR = 50_000;

    private final LayerTable table;
    private final IntPredicate rows;
    private final Distances distances = new Distances();

    private Proximity(LayerTable table, IntPredicate rows) {
        this.table = table;
        this.rows = rows;
    }

    /**
     * The answers to a query, nearest first.
     *
     * @param rows which rows of the table count
     */
    public static Neighbours find(LayerTable table, ProximityQuery query, IntPredicate rows) {
        Neighbours found = new Neighbours();
        find(table, query, rows, found);
        return found;
    }

    /** The same into an answer that is there already; what it held is gone. */
    public static void find(LayerTable table, ProximityQuery query, IntPredicate rows, Neighbours found) {
        found.begin();
        Proximity search = new Proximity(table, rows);
        search.distances.aim(query.place());
        if (query.k() >= table.size() && query.within() < FAR) {
            search.within(query.place().getEnvelopeInternal(), query.within(), found);
        } else {
            search.outward(query.place(), query, found);
        }
        found.finish(table, query.k());
    }

    /** The index walks outward; past the k-th answer only those at the same distance are taken, for their ids decide. */
    private void outward(Geometry place, ProximityQuery query, Neighbours found) {
        table.index()
                .nearest(
                        place.getEnvelopeInternal(),
                        query.within(),
                        row -> rows.test(row) ? distances.to(table, row) : Double.NaN,
                        (row, metres) -> {
                            boolean enough = found.size() >= query.k() && metres > found.distance(found.size() - 1);
                            if (!enough) {
                                found.take(row, metres);
                            }
                            return !enough;
                        });
    }

    private void within(Envelope place, double radius, Neighbours found) {
        Reach.search(table.index(), place, radius, row -> {
            if (rows.test(row)) {
                double distance = distances.to(table, row);
                if (distance <= radius) {
                    found.take(row, distance);
                }
            }
        });
    }
}
