package riskmap.geodata.proximity;

import java.util.function.IntPredicate;
import riskmap.geodata.snapshot.LayerTable;

/**
 * Nearest features and features within a distance. Definition: geodesic distance on the ellipsoid from the place to the
 * nearest point of each feature, 0 where they touch; exact order, equal distances by id.
 */
public final class Proximity {

    private Proximity() {}

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
        found.search.find(table, query, rows, found);
        found.finish(table, query.k());
    }
}
