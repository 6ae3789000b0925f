package riskmap.geodata.intake.osm;

import java.util.Arrays;
import java.util.BitSet;

/**
 * Positions of the nodes that ways need: 16 bytes and one bit each. Life cycle: {@link #need} → {@link #seal} →
 * {@link #place} → look up.
 */
final class NodeIndex {

    private static final double PER_DEGREE = 1e7;
    private static final long MAX_LON = 1_800_000_000L;
    private static final long MAX_LAT = 900_000_000L;

    private final int limit;
    private long[] ids = new long[1024];
    private int size;
    private int[] lons;
    private int[] lats;
    private BitSet placed;

    /** An index of at most so many nodes. */
    NodeIndex(int limit) {
        this.limit = limit;
    }

    /**
     * Marks a node as needed.
     *
     * @throws TooMuch when there are more than the limit
     */
    void need(long[] nodes) {
        if (size + nodes.length > ids.length) {
            compact();
            int wanted = size + nodes.length;
            if (wanted > limit) {
                throw new TooMuch("nodes of ways", limit);
            }
            if (wanted > ids.length / 2) {
                ids = Arrays.copyOf(ids, Math.max(wanted, ids.length * 2));
            }
        }
        System.arraycopy(nodes, 0, ids, size, nodes.length);
        size += nodes.length;
    }

    /** Ends the marking. */
    void seal() {
        compact();
        ids = Arrays.copyOf(ids, size);
        lons = new int[size];
        lats = new int[size];
        placed = new BitSet(size);
    }

    /** Sorts the ids and drops repeated ones; shared street corners are marked several times. */
    private void compact() {
        Arrays.sort(ids, 0, size);
        int kept = 0;
        for (int i = 0; i < size; i++) {
            if (i == 0 || ids[i] != ids[i - 1]) {
                ids[kept++] = ids[i];
            }
        }
        size = kept;
    }

    /** The outcome of giving a node its position. */
    enum Placing {
        PLACED,
        NOT_NEEDED,
        SAME_AGAIN,
        CONTRADICTION,
        OUT_OF_RANGE
    }

    /** Gives a node its position in 10⁻⁷ degrees; the first position wins. */
    Placing place(long id, long lon, long lat) {
        int at = Arrays.binarySearch(ids, id);
        if (at < 0) {
            return Placing.NOT_NEEDED;
        }
        if (!inRange(lon, lat)) {
            return Placing.OUT_OF_RANGE;
        }
        if (placed.get(at)) {
            return lons[at] == lon && lats[at] == lat ? Placing.SAME_AGAIN : Placing.CONTRADICTION;
        }
        placed.set(at);
        lons[at] = (int) lon;
        lats[at] = (int) lat;
        return Placing.PLACED;
    }

    static boolean inRange(long lon, long lat) {
        return Math.abs(lon) <= MAX_LON && Math.abs(lat) <= MAX_LAT;
    }

    /** The number by which a node's position is looked up, or -1 when the file does not hold the node. */
    int find(long id) {
        int at = Arrays.binarySearch(ids, id);
        return at >= 0 && placed.get(at) ? at : -1;
    }

    /** Longitude in degrees by the number {@link #find} gave. */
    double lon(int at) {
        return lons[at] / PER_DEGREE;
    }

    /** Latitude in degrees by the number {@link #find} gave. */
    double lat(int at) {
        return lats[at] / PER_DEGREE;
    }
}
