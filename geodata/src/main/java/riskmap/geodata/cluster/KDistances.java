package riskmap.geodata.cluster;

import java.util.Arrays;
import riskmap.geodata.model.Progress;

/**
 * Distances of points to their k-th nearest, the point itself the first, from which ε of DBSCAN is read. Ester, Kriegel,
 * Sander and Xu (1996, section 4.2) sort them and take the one beyond which the share of points expected outside of all
 * cores lies. An industrial cluster is where the densest quarter of the enterprises stands.
 */
final class KDistances {

    private static final double SHARE = 0.25;

    /** Below it a plot is not one place any more, beyond it neighbours are not neighbours, m. */
    private static final double LEAST = 50;

    private static final double MOST = 2_000;

    private KDistances() {}

    /** The lower quartile of the distances to the k-th nearest, m, within {@link #LEAST} and {@link #MOST}. */
    static double lowerQuartile(SurfacePoints points, int k, Progress progress) {
        if (points.size() < k) {
            return LEAST;
        }
        KdTree tree = new KdTree(points.xyz());
        double[] heap = new double[k];
        double[] squares = new double[points.size()];
        for (int place = 0; place < squares.length; place++) {
            progress.step(place, squares.length);
            squares[place] = tree.squareToNearest(place, k, heap);
        }
        Arrays.sort(squares);
        double metres = Math.sqrt(squares[(int) (SHARE * (squares.length - 1))]);
        return Math.rint(Math.max(LEAST, Math.min(MOST, metres)));
    }
}
