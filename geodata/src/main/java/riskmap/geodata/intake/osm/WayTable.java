package riskmap.geodata.intake.osm;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.stream.IntStream;
import riskmap.geodata.intake.osm.pbf.Tags;

/**
 * The ways that are wanted, kept small: node ids as delta-coded bytes, about three for each. Life cycle: {@link #add} →
 * {@link #seal} → look up by number or by id.
 */
final class WayTable {

    private static final int MOST_BYTES = 1 << 30;

    private final int limit;
    private long[] ids = new long[256];
    private Tags[] tags = new Tags[256];
    private int[] starts = new int[257];
    private byte[] bytes = new byte[4096];
    private int size;
    private int used;
    private int[] byId;
    private final BitSet repeated = new BitSet();

    /** A table of at most so many ways. */
    WayTable(int limit) {
        this.limit = limit;
    }

    /**
     * Adds a way; ways get the numbers 0, 1, 2 …
     *
     * @throws TooMuch when there are more than the limit
     */
    void add(long id, long[] nodes, Tags wayTags) {
        if (size == limit || used > MOST_BYTES) {
            throw new TooMuch("ways", size);
        }
        if (size == ids.length) {
            int room = size * 2;
            ids = Arrays.copyOf(ids, room);
            tags = Arrays.copyOf(tags, room);
            starts = Arrays.copyOf(starts, room + 1);
        }
        ids[size] = id;
        tags[size] = wayTags;
        long before = 0;
        for (long node : nodes) {
            write(node - before);
            before = node;
        }
        starts[++size] = used;
    }

    private void write(long delta) {
        if (used + 10 > bytes.length) {
            bytes = Arrays.copyOf(bytes, bytes.length + (bytes.length >> 1));
        }
        long rest = delta << 1 ^ delta >> 63;
        while ((rest & ~0x7fL) != 0) {
            bytes[used++] = (byte) (rest & 0x7f | 0x80);
            rest >>>= 7;
        }
        bytes[used++] = (byte) rest;
    }

    /** Ends the adding. Of ways with one id the first stays, the others are {@link #isRepeated}. */
    void seal() {
        byId = IntStream.range(0, size).toArray();
        boolean sorted = IntStream.range(1, size).allMatch(i -> ids[i - 1] < ids[i]);
        if (!sorted) {
            byId = IntStream.range(0, size)
                    .boxed()
                    .sorted(Comparator.comparingLong((Integer way) -> ids[way]).thenComparing(way -> way))
                    .mapToInt(Integer::intValue)
                    .toArray();
            IntStream.range(1, size)
                    .filter(i -> ids[byId[i]] == ids[byId[i - 1]])
                    .forEach(i -> repeated.set(byId[i]));
        }
    }

    int size() {
        return size;
    }

    /** Whether an earlier way has the same id. */
    boolean isRepeated(int way) {
        return repeated.get(way);
    }

    /** The number of the way with this id, or -1. */
    int find(long id) {
        int low = 0;
        int high = size;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (ids[byId[middle]] < id) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low < size && ids[byId[low]] == id ? byId[low] : -1;
    }

    long id(int way) {
        return ids[way];
    }

    Tags tags(int way) {
        return tags[way];
    }

    /** The node ids of a way. */
    long[] nodes(int way) {
        int end = starts[way + 1];
        int count = 0;
        for (int i = starts[way]; i < end; i++) {
            count += bytes[i] >= 0 ? 1 : 0;
        }
        long[] nodes = new long[count];
        int at = starts[way];
        long sum = 0;
        for (int n = 0; n < count; n++) {
            long value = 0;
            for (int shift = 0; ; shift += 7) {
                byte b = bytes[at++];
                value |= (long) (b & 0x7f) << shift;
                if (b >= 0) {
                    break;
                }
            }
            sum += value >>> 1 ^ -(value & 1);
            nodes[n] = sum;
        }
        return nodes;
    }
}
