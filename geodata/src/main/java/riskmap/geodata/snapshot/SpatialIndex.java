package riskmap.geodata.snapshot;

import java.util.function.IntConsumer;
import java.util.function.IntPredicate;
import org.locationtech.jts.geom.Envelope;

/**
 * Finds rows by envelope and by nearness: a packed Hilbert R-tree in flat arrays. Life cycle: built from all envelopes at
 * once, then immutable and safe to share. A query allocates nothing per row.
 *
 * <p>Coordinates are degrees, longitude first, longitudes from −180 to 180; a window does not reach over the 180th
 * meridian, nearness does. Rows without envelope are never found.
 */
public final class SpatialIndex {

    /** Up to this limit, m, {@link #nearest} is cheapest. */
    public static final double NEARBY = PlaneBound.REACH;

    private final PackedTree tree;
    private final int[] order;

    /**
     * An index.
     *
     * @param order row of every item of the tree, or null when items are rows
     */
    SpatialIndex(PackedTree tree, int[] order) {
        this.tree = tree;
        this.order = order;
    }

    /** Builds the index; row numbers are positions in the array. Null envelopes are left out. */
    public static SpatialIndex of(Envelope[] envelopes) {
        int count = 0;
        long[] keys = new long[envelopes.length];
        for (int row = 0; row < keys.length; row++) {
            keys[row] = envelopes[row].isNull() ? CurveOrder.NOWHERE : place(envelopes[row]);
            count += envelopes[row].isNull() ? 0 : 1;
        }
        int[] order = CurveOrder.of(keys);
        double[][] sides = new double[4][count];
        for (int item = 0; item < count; item++) {
            Envelope envelope = envelopes[order[item]];
            sides[0][item] = envelope.getMinX();
            sides[1][item] = envelope.getMinY();
            sides[2][item] = envelope.getMaxX();
            sides[3][item] = envelope.getMaxY();
        }
        return new SpatialIndex(new PackedTree(count, sides[0], sides[1], sides[2], sides[3]), order);
    }

    private static long place(Envelope envelope) {
        double lon = (envelope.getMinX() + envelope.getMaxX()) / 2;
        double lat = (envelope.getMinY() + envelope.getMaxY()) / 2;
        return MercatorGrid.curve(MercatorGrid.x(lon), MercatorGrid.y(lat));
    }

    /** Envelope of all rows; the null envelope when there are none. */
    public Envelope bounds() {
        if (tree.count() == 0) {
            return new Envelope();
        }
        double[] root = tree.boxes(tree.depth() - 1);
        return new Envelope(root[0], root[2], root[1], root[3]);
    }

    /** Calls {@code found} with every row whose envelope touches the window, in no stated order. */
    public void search(double minX, double minY, double maxX, double maxY, IntConsumer found) {
        find(minX, minY, maxX, maxY, row -> {
            found.accept(row);
            return false;
        });
    }

    /**
     * Tries the rows whose envelope touches the window, in no stated order, until one passes.
     *
     * @return the row that passed, or -1 when none did
     */
    public int find(double minX, double minY, double maxX, double maxY, IntPredicate passes) {
        if (order == null) {
            return tree.search(minX, minY, maxX, maxY, passes);
        }
        int item = tree.search(minX, minY, maxX, maxY, candidate -> passes.test(order[candidate]));
        return item < 0 ? -1 : order[item];
    }

    /**
     * Shows the rows around a place, nearer ones roughly before farther ones, until none within the limit is left: each row
     * that lies within it is shown, and some that do not.
     *
     * <p>The tree is searched by a lower bound of the geodesic distance (WGS 84 or CGCS2000) to an envelope: one that holds
     * everywhere on the ellipsoid, across the 180th meridian and at the poles, or a cheaper one where the limit is not more
     * than {@link #NEARBY} and neither the meridian nor a pole is near.
     *
     * @param place envelope of the place asked about: a point, a line, an area; longitudes −180 to 180
     * @param within metres, the limit to begin with; may be infinite
     * @param visitor measures the rows, and says the limit from then on
     * @param walk memory for the search
     */
    public void nearest(Envelope place, double within, NearestWalk.Visitor visitor, NearestWalk walk) {
        boolean near = within <= NEARBY && PlaneBound.holds(place);
        walk.walk(tree, order, near ? new PlaneBound(place) : new GeodesicBound(place), within, visitor);
    }
}
