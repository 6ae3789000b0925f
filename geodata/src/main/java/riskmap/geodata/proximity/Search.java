package riskmap.geodata.proximity;

import java.util.function.IntPredicate;
import org.locationtech.jts.geom.Envelope;
import riskmap.geodata.snapshot.LayerTable;
import riskmap.geodata.snapshot.NearestWalk;
import riskmap.geodata.snapshot.SpatialIndex;

/** A search for neighbours and the memory it needs, used again by the next search of the same thread. */
final class Search implements NearestWalk.Visitor {

    /** Beyond this a window holds nearly everything and walking outward is better, m. */
    private static final double FAR = 50_000;

    private final Distances distances = new Distances();
    private final Closest closest = new Closest();
    private final NearestWalk walk = new NearestWalk();
    private LayerTable table;
    private IntPredicate rows;
    private double within;

    /** Fills in the answers, in no order and perhaps some of them twice. */
    void find(LayerTable from, ProximityQuery query, IntPredicate counted, Neighbours found) {
        table = from;
        rows = counted;
        distances.aim(query.place());
        Envelope place = query.place().getEnvelopeInternal();
        if (query.k() >= table.size() && query.within() < FAR) {
            window(place, query.within(), found);
        } else {
            outward(place, query);
            closest.moveTo(found);
        }
    }

    /** What is asked for is mostly nearby, where the search is cheap; only when that is not enough, it looks farther. */
    private void outward(Envelope place, ProximityQuery query) {
        outward(place, query.k(), Math.min(query.within(), SpatialIndex.NEARBY));
        if (!closest.isFull() && within < query.within()) {
            outward(place, query.k(), query.within());
        }
    }

    private void outward(Envelope place, int k, double metres) {
        within = metres;
        closest.begin(table, k);
        table.index().nearest(place, within, this, walk);
    }

    @Override
    public double visit(int row) {
        double limit = Math.min(within, closest.limit());
        double metres = rows.test(row) ? distances.to(table, row, limit) : Double.NaN;
        if (metres <= limit) {
            closest.offer(row, metres);
            return Math.min(within, closest.limit());
        }
        return limit;
    }

    private void window(Envelope place, double radius, Neighbours found) {
        Reach.search(table.index(), place, radius, row -> {
            if (rows.test(row)) {
                double distance = distances.to(table, row, radius);
                if (distance <= radius) {
                    found.take(row, distance);
                }
            }
        });
    }
}
