package riskmap.geodata.cluster;

import java.util.Arrays;
import riskmap.geodata.model.Progress;

/**
 * HDBSCAN (Campello, Moulavi, Sander 2013) with one number m as smallest cluster and as neighbours of the core distance. The
 * hierarchy of mutual reachability is condensed: a joint parts a cluster only when two of its parts hold m points or more;
 * smaller parts fall out. Stability is Σ (1/d at which a point leaves − 1/d at which the cluster appears); of a cluster and
 * those within it the one side with the greater sum is taken, the outer one on a tie, never the whole. Points that are in
 * none of those taken are noise, as is a point that holds two clusters together only at the very distance at which they
 * part.
 */
final class Hdbscan {

    private final Dendrogram joints;
    private final int least;
    private int[] nodes = new int[64];
    private int[] parents = new int[64];
    private double[] births = new double[64];
    private double[] stabilities = new double[64];
    private int clusters;

    private Hdbscan(Dendrogram joints, int least) {
        this.joints = joints;
        this.least = least;
    }

    /**
     * Groups points.
     *
     * @param minSize smallest cluster
     * @param resolution distances below it count as it, m; above 0
     */
    static Grouping group(SurfacePoints points, int minSize, double resolution, Progress progress) {
        int[] marks = new int[points.size()];
        Arrays.fill(marks, Grouping.NOISE);
        if (points.size() < minSize) {
            return Grouping.of(marks);
        }
        KdTree tree = new KdTree(points.xyz());
        ReachabilityTree reachable = new ReachabilityTree(tree, minSize, progress.part(0, 0.9));
        Hdbscan search = new Hdbscan(new Dendrogram(reachable, points.size(), resolution), minSize);
        search.condense();
        return search.taken(marks, tree);
    }

    private void condense() {
        int root = joints.root();
        add(root, -1, 0);
        for (int cluster = 0; cluster < clusters; cluster++) {
            follow(cluster);
        }
    }

    /** Follows a cluster down to where it parts or dissolves. */
    private void follow(int cluster) {
        int node = nodes[cluster];
        while (node >= 0) {
            double gain = 1 / joints.height(node) - births[cluster];
            int large = 0;
            int heir = -1;
            for (int part = joints.firstChild(node); part >= 0; part = joints.nextSibling(part)) {
                if (joints.size(part) >= least) {
                    large++;
                    heir = part;
                }
            }
            int leaving = joints.size(node) - (large == 1 ? joints.size(heir) : 0);
            stabilities[cluster] += leaving * gain;
            if (large > 1) {
                part(cluster, node);
            }
            node = large == 1 && !joints.isPoint(heir) ? heir : -1;
        }
    }

    private void part(int cluster, int node) {
        for (int part = joints.firstChild(node); part >= 0; part = joints.nextSibling(part)) {
            if (joints.size(part) >= least && !joints.isPoint(part)) {
                add(part, cluster, 1 / joints.height(node));
            }
        }
    }

    private void add(int node, int parent, double birth) {
        if (clusters == nodes.length) {
            nodes = Arrays.copyOf(nodes, 2 * clusters);
            parents = Arrays.copyOf(parents, 2 * clusters);
            births = Arrays.copyOf(births, 2 * clusters);
            stabilities = Arrays.copyOf(stabilities, 2 * clusters);
        }
        nodes[clusters] = node;
        parents[clusters] = parent;
        births[clusters] = birth;
        stabilities[clusters++] = 0;
    }

    /** Chooses from the innermost clusters outward, then marks the points of those taken. */
    private Grouping taken(int[] marks, KdTree tree) {
        double[] inner = new double[clusters];
        boolean[] chosen = new boolean[clusters];
        for (int cluster = clusters - 1; cluster > 0; cluster--) {
            chosen[cluster] = stabilities[cluster] >= inner[cluster];
            inner[parents[cluster]] += Math.max(stabilities[cluster], inner[cluster]);
        }
        double[] reaches = new double[clusters];
        boolean[] covered = new boolean[clusters];
        for (int cluster = 1; cluster < clusters; cluster++) {
            covered[cluster] = covered[parents[cluster]] || chosen[parents[cluster]];
            if (chosen[cluster] && !covered[cluster]) {
                reaches[cluster] = joints.height(nodes[cluster]);
                mark(nodes[cluster], cluster, marks, tree);
            }
        }
        return Grouping.of(marks, reaches);
    }

    private void mark(int top, int cluster, int[] marks, KdTree tree) {
        int[] waiting = new int[joints.size(top) + 1];
        int count = 0;
        waiting[count++] = top;
        while (count > 0) {
            int node = waiting[--count];
            if (joints.isPoint(node)) {
                marks[tree.points().point(node)] = cluster;
            }
            for (int part = joints.firstChild(node); part >= 0; part = joints.nextSibling(part)) {
                waiting[count++] = part;
            }
        }
    }
}
