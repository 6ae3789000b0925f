package riskmap.geodata.intake.osm;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Joins ways end to end, by the ids of their nodes, into closed rings. Where several rings touch in a node, a ring is
 * closed as soon as the walk returns to a place it has been, so the rings come out simple.
 */
final class RingJoiner {

    /**
     * The outcome.
     *
     * @param rings closed rings of node ids, first equal to last, at least 4 ids
     * @param open chains that lead nowhere
     */
    record Rings(List<long[]> rings, List<long[]> open) {}

    private final Map<Long, Deque<Integer>> waysAt = new HashMap<>();
    private final List<long[]> ways;
    private final boolean[] used;
    private final List<long[]> rings = new ArrayList<>();
    private final List<long[]> open = new ArrayList<>();

    private RingJoiner(List<long[]> ways) {
        this.ways = ways;
        this.used = new boolean[ways.size()];
    }

    static Rings join(List<long[]> ways) {
        RingJoiner joiner =
                new RingJoiner(ways.stream().filter(way -> way.length > 1).toList());
        joiner.sort();
        for (int way = 0; way < joiner.ways.size(); way++) {
            if (!joiner.used[way]) {
                joiner.walk(way);
            }
        }
        return new Rings(joiner.rings, joiner.open);
    }

    private void sort() {
        for (int i = 0; i < ways.size(); i++) {
            long[] way = ways.get(i);
            if (first(way) == last(way)) {
                used[i] = true;
                (way.length > 3 ? rings : open).add(way);
            } else {
                waysAt.computeIfAbsent(first(way), node -> new ArrayDeque<>()).add(i);
                waysAt.computeIfAbsent(last(way), node -> new ArrayDeque<>()).add(i);
            }
        }
    }

    /** Walks on from a way in both directions until nothing is left to join. */
    private void walk(int start) {
        used[start] = true;
        List<long[]> chain = new ArrayList<>(List.of(ways.get(start)));
        extend(chain);
        if (!chain.isEmpty()) {
            List<long[]> back = backwards(chain);
            extend(back);
            if (!back.isEmpty()) {
                open.add(concatenate(back));
            }
        }
    }

    /** Appends ways to the chain; what closes on the way is cut off as a ring. */
    private void extend(List<long[]> chain) {
        while (!chain.isEmpty()) {
            long end = last(chain.get(chain.size() - 1));
            Integer next = unusedAt(end);
            if (next == null) {
                return;
            }
            used[next] = true;
            long[] way = ways.get(next);
            chain.add(first(way) == end ? way : reversed(way));
            cutRing(chain);
        }
    }

    private void cutRing(List<long[]> chain) {
        long end = last(chain.get(chain.size() - 1));
        for (int i = chain.size() - 1; i >= 0; i--) {
            if (first(chain.get(i)) == end) {
                List<long[]> ring = chain.subList(i, chain.size());
                long[] nodes = concatenate(ring);
                (nodes.length > 3 ? rings : open).add(nodes);
                ring.clear();
                return;
            }
        }
    }

    private Integer unusedAt(long node) {
        Deque<Integer> candidates = waysAt.getOrDefault(node, new ArrayDeque<>());
        while (!candidates.isEmpty()) {
            int way = candidates.poll();
            if (!used[way]) {
                return way;
            }
        }
        return null;
    }

    private static List<long[]> backwards(List<long[]> chain) {
        List<long[]> back = new ArrayList<>();
        for (int i = chain.size() - 1; i >= 0; i--) {
            back.add(reversed(chain.get(i)));
        }
        return back;
    }

    private static long[] concatenate(List<long[]> chain) {
        int length = 1 + chain.stream().mapToInt(way -> way.length - 1).sum();
        long[] nodes = new long[length];
        int at = 0;
        for (long[] way : chain) {
            System.arraycopy(way, 0, nodes, at, way.length);
            at += way.length - 1;
        }
        return nodes;
    }

    private static long[] reversed(long[] way) {
        long[] back = new long[way.length];
        for (int i = 0; i < way.length; i++) {
            back[i] = way[way.length - 1 - i];
        }
        return back;
    }

    private static long first(long[] way) {
        return way[0];
    }

    private static long last(long[] way) {
        return way[way.length - 1];
    }
}
