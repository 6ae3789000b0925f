package riskmap.geodata.cluster;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import riskmap.geodata.model.Progress;

/**
 * The minimum spanning tree of points by mutual reachability: max(core(a), core(b), |ab|), with core(a) the distance to the
 * k-th nearest, the point itself the first (Campello, Moulavi, Sander 2013). It is the hierarchy of HDBSCAN; cut at ε it
 * falls into the clusters of DBSCAN, without their border points.
 *
 * <p>Borůvka's rounds: every part finds its shortest way out, through the tree of points, passing over boxes that lie
 * wholly in the part or are too far; a point whose way out was found to be long before is not asked again until it may
 * matter.
 */
final class ReachabilityTree {

    private static final int MIXED = -1;

    private final KdTree tree;
    private final SortedPoints points;
    private final double[] core;
    private final double[] leastCore;
    private final int[] part;
    private final int[] partOfNode;
    private final double[] atLeast;
    private final double[] wayOut;
    private final int[] exit;
    private final int[] entry;
    private final DisjointSets sets;
    private double best;
    private int bestPlace;

    /** Ends of the edges found, as places of the tree. */
    final int[] from;

    final int[] to;

    /** Square of the length of each edge. */
    final double[] square;

    private int edges;

    /**
     * Finds the tree.
     *
     * @param k which nearest is taken
     */
    ReachabilityTree(KdTree tree, int k, Progress progress) {
        this.tree = tree;
        points = tree.points();
        int size = tree.size();
        core = new double[size];
        leastCore = new double[tree.nodes()];
        part = new int[size];
        partOfNode = new int[tree.nodes()];
        atLeast = new double[size];
        wayOut = new double[size];
        exit = new int[size];
        entry = new int[size];
        sets = new DisjointSets(size);
        from = new int[Math.max(0, size - 1)];
        to = new int[from.length];
        square = new double[from.length];
        findCores(k, progress.part(0, 0.3));
        grow(progress.part(0.3, 1));
    }

    /** The edges, the shortest first. */
    int[] ascending() {
        return IntStream.range(0, edges)
                .boxed()
                .sorted(Comparator.comparingDouble(edge -> square[edge]))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private void findCores(int k, Progress progress) {
        double[] heap = new double[k];
        for (int place = 0; place < core.length; place++) {
            progress.step(place, core.length);
            core[place] = tree.squareToNearest(place, k, heap);
            atLeast[place] = core[place];
        }
        for (int node = leastCore.length - 1; node >= 0; node--) {
            leastCore[node] = Double.POSITIVE_INFINITY;
            if (!tree.isLeaf(node)) {
                leastCore[node] = Math.min(leastCore[2 * node + 1], leastCore[2 * node + 2]);
            }
            for (int place = tree.start(node); tree.isLeaf(node) && place < tree.end(node); place++) {
                leastCore[node] = Math.min(leastCore[node], core[place]);
            }
        }
    }

    private void grow(Progress progress) {
        int before = -1;
        while (edges > before && edges < from.length) {
            before = edges;
            int done = edges;
            label();
            Arrays.fill(wayOut, Double.POSITIVE_INFINITY);
            for (int place = 0; place < core.length; place++) {
                progress.step(done, from.length);
                leave(place);
            }
            for (int place = 0; place < core.length; place++) {
                if (wayOut[place] < Double.POSITIVE_INFINITY && sets.unite(exit[place], entry[place])) {
                    from[edges] = exit[place];
                    to[edges] = entry[place];
                    square[edges++] = wayOut[place];
                }
            }
        }
    }

    private void label() {
        for (int place = 0; place < part.length; place++) {
            part[place] = sets.find(place);
        }
        for (int node = partOfNode.length - 1; node >= 0; node--) {
            partOfNode[node] = tree.isLeaf(node) ? partOfLeaf(node) : partOfBranch(node);
        }
    }

    private int partOfLeaf(int node) {
        int same = tree.start(node) == tree.end(node) ? MIXED : part[tree.start(node)];
        for (int place = tree.start(node); place < tree.end(node); place++) {
            same = part[place] == same ? same : MIXED;
        }
        return same;
    }

    private int partOfBranch(int node) {
        int left = partOfNode[2 * node + 1];
        return left == partOfNode[2 * node + 2] ? left : MIXED;
    }

    /** Looks from a place for a shorter way out of its part than is known. */
    private void leave(int place) {
        int mine = part[place];
        if (atLeast[place] >= wayOut[mine]) {
            return;
        }
        best = wayOut[mine];
        bestPlace = -1;
        search(0, place, mine);
        atLeast[place] = best;
        if (bestPlace >= 0) {
            wayOut[mine] = best;
            exit[mine] = place;
            entry[mine] = bestPlace;
        }
    }

    private void search(int node, int place, int mine) {
        if (partOfNode[node] == mine || bound(node, place) >= best) {
            return;
        }
        if (tree.isLeaf(node)) {
            for (int other = tree.start(node); other < tree.end(node); other++) {
                if (part[other] != mine) {
                    consider(place, other);
                }
            }
            return;
        }
        boolean leftFirst = points.squareToBox(place, 2 * node + 1) <= points.squareToBox(place, 2 * node + 2);
        search(leftFirst ? 2 * node + 1 : 2 * node + 2, place, mine);
        search(leftFirst ? 2 * node + 2 : 2 * node + 1, place, mine);
    }

    private double bound(int node, int place) {
        return Math.max(Math.max(core[place], leastCore[node]), points.squareToBox(place, node));
    }

    private void consider(int place, int other) {
        double reach = Math.max(Math.max(core[place], core[other]), points.square(place, other));
        if (reach < best) {
            best = reach;
            bestPlace = other;
        }
    }
}
