package riskmap.geodata.cluster;

import java.util.Arrays;

/**
 * How points join, from the shortest edge of a spanning tree to the longest. Numbers below the count of points are points,
 * those above are joints. All that joins at one distance joins in one joint, so the answer does not depend on which of
 * several equal edges the tree happens to have.
 */
final class Dendrogram {

    private final double[] heights;
    private final int[] sizes;
    private final int[] firstChild;
    private final int[] lastChild;
    private final int[] nextSibling;
    private final int points;
    private int nodes;

    /**
     * Joins the points of a spanning tree.
     *
     * @param least distances below it count as it, m
     */
    Dendrogram(ReachabilityTree tree, int points, double least) {
        this.points = points;
        nodes = points;
        heights = new double[2 * points];
        sizes = new int[2 * points];
        firstChild = new int[2 * points];
        lastChild = new int[2 * points];
        nextSibling = new int[2 * points];
        Arrays.fill(sizes, 0, points, 1);
        Arrays.fill(firstChild, -1);
        Arrays.fill(nextSibling, -1);
        int[] top = new int[points];
        Arrays.setAll(top, point -> point);
        DisjointSets joined = new DisjointSets(points);
        for (int edge : tree.ascending()) {
            int a = joined.find(tree.from[edge]);
            int b = joined.find(tree.to[edge]);
            int joint = join(top[a], top[b], Math.max(least, Math.sqrt(tree.square[edge])));
            joined.unite(a, b);
            top[joined.find(a)] = joint;
        }
    }

    private int join(int a, int b, double height) {
        boolean intoA = a >= points && heights[a] == height;
        boolean intoB = b >= points && heights[b] == height;
        if (intoA && intoB) {
            adoptChildren(a, b);
            return a;
        }
        if (intoA || intoB) {
            adopt(intoA ? a : b, intoA ? b : a);
            return intoA ? a : b;
        }
        heights[nodes] = height;
        adopt(nodes, a);
        adopt(nodes, b);
        return nodes++;
    }

    private void adopt(int parent, int child) {
        if (firstChild[parent] < 0) {
            firstChild[parent] = child;
        } else {
            nextSibling[lastChild[parent]] = child;
        }
        lastChild[parent] = child;
        sizes[parent] += sizes[child];
    }

    private void adoptChildren(int parent, int other) {
        nextSibling[lastChild[parent]] = firstChild[other];
        lastChild[parent] = lastChild[other];
        sizes[parent] += sizes[other];
        sizes[other] = 0;
    }

    /** The joint of all points; −1 when there are not two. */
    int root() {
        for (int node = nodes - 1; node >= points; node--) {
            if (sizes[node] == points) {
                return node;
            }
        }
        return -1;
    }

    /** Distance at which the parts of a joint join, m; 0 for a point. */
    double height(int node) {
        return heights[node];
    }

    /** Number of points below. */
    int size(int node) {
        return sizes[node];
    }

    /** The first part of a joint, −1 for a point. */
    int firstChild(int node) {
        return firstChild[node];
    }

    /** The next part of the joint a part belongs to, or −1. */
    int nextSibling(int node) {
        return nextSibling[node];
    }

    boolean isPoint(int node) {
        return node < points;
    }
}
