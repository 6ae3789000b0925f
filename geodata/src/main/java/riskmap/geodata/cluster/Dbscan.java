package riskmap.geodata.cluster;

import java.util.Arrays;
import riskmap.geodata.model.Progress;

/**
 * DBSCAN (Ester, Kriegel, Sander, Xu 1996). A core point has at least so many points within ε, itself among them, the edge
 * included. Core points within ε of each other are one cluster. A border point, within ε of a core point without being one,
 * belongs to the cluster of the nearest core point, so that the answer does not depend on the order of points. All others
 * are noise.
 */
final class Dbscan {

    private Dbscan() {}

    static Grouping group(SurfacePoints points, double metres, int minCount, Progress progress) {
        KdTree tree = new KdTree(points.xyz());
        ReachabilityTree reachable = new ReachabilityTree(tree, minCount, metres, progress);
        int[] marks = new int[points.size()];
        double most = metres * metres;
        for (int place = 0; place < marks.length; place++) {
            progress.step(9, 10);
            int core = reachable.core(place) <= most ? place : reachable.nearestCore(place);
            marks[tree.point(place)] = core < 0 ? Grouping.NOISE : reachable.set(core);
        }
        double[] reaches = new double[marks.length];
        Arrays.fill(reaches, metres);
        return Grouping.of(marks, reaches);
    }
}
