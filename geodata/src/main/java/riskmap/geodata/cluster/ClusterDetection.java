package riskmap.geodata.cluster;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntPredicate;
import riskmap.geodata.model.Progress;
import riskmap.geodata.snapshot.LayerTable;

/**
 * Finds clusters among the features of a layer by how closely they stand. A feature that is no point stands at a point
 * inside it. Distances are straight lines between points of the ellipsoid: 1 mm shorter than geodesics at 10 km, right
 * everywhere on the earth.
 *
 * @param considered how many features were looked at
 * @param clusters the largest first, of equally large ones that with the first row
 * @param noise rows of the features in no cluster, ascending
 */
public record ClusterDetection(int considered, List<Cluster> clusters, int... noise) {

    /** Least and greatest ε of DBSCAN, m. */
    public static final double MIN_METRES = 0.1;

    public static final double MAX_METRES = 10_000;

    /** Greatest count asked for within ε, and greatest smallest cluster of HDBSCAN. */
    public static final int MAX_COUNT = 1_000;

    /**
     * A cluster.
     *
     * @param reach greatest distance by which it hangs together, m: ε of DBSCAN, the longest joint of HDBSCAN
     * @param rows its members, ascending
     */
    public record Cluster(double reach, int... rows) {}

    /**
     * DBSCAN: where at least so many features stand within a distance of one of them. A border feature belongs to the
     * cluster of the nearest core feature.
     *
     * @param metres ε, {@link #MIN_METRES} to {@link #MAX_METRES}
     * @param minCount features within ε of a core feature, itself among them, 2 to {@link #MAX_COUNT}
     * @throws IllegalArgumentException when a number is out of range
     */
    public static ClusterDetection dbscan(
            LayerTable table, IntPredicate rows, double metres, int minCount, Progress progress) {
        if (metres < MIN_METRES) {
            throw new IllegalArgumentException(
                    "distance is " + metres + " m; allowed are " + MIN_METRES + " to " + MAX_METRES + " m");
        }
        check(metres, minCount);
        SurfacePoints points = SurfacePoints.of(table, rows);
        return of(points, Dbscan.group(points, metres, minCount, progress));
    }

    /**
     * HDBSCAN: clusters of any density, without a distance given.
     *
     * @param minSize smallest cluster, 2 to {@link #MAX_COUNT}
     * @param resolution distances below it count as it, m, above 0 to {@link #MAX_METRES}: what stands closer is not parted
     * @throws IllegalArgumentException when a number is out of range
     */
    public static ClusterDetection hdbscan(
            LayerTable table, IntPredicate rows, int minSize, double resolution, Progress progress) {
        check(resolution, minSize);
        SurfacePoints points = SurfacePoints.of(table, rows);
        return of(points, Hdbscan.group(points, minSize, resolution, progress));
    }

    /**
     * The ε that suits how closely the features stand: the lower quartile of the distances to the minCount-th nearest, the
     * feature itself the first, whole metres, 50 to 2000 (the k-distances of Ester, Kriegel, Sander and Xu 1996).
     *
     * @param minCount 2 to {@link #MAX_COUNT}
     * @throws IllegalArgumentException when the count is out of range
     */
    public static double usualDistance(LayerTable table, IntPredicate rows, int minCount, Progress progress) {
        check(1, minCount);
        return KDistances.lowerQuartile(SurfacePoints.of(table, rows), minCount, progress);
    }

    private static void check(double metres, int count) {
        if (!(metres > 0 && metres <= MAX_METRES) || count < 2 || count > MAX_COUNT) {
            throw new IllegalArgumentException("distance is " + metres + " m, count is " + count
                    + "; allowed are above 0 to " + MAX_METRES + " m and 2 to " + MAX_COUNT);
        }
    }

    private static ClusterDetection of(SurfacePoints points, Grouping grouping) {
        int[] sizes = new int[grouping.reaches().length];
        int noise = 0;
        for (int label : grouping.labels()) {
            if (label == Grouping.NOISE) {
                noise++;
            } else {
                sizes[label]++;
            }
        }
        int[] alone = new int[noise];
        int[][] members = new int[sizes.length][];
        Arrays.setAll(members, label -> new int[sizes[label]]);
        Arrays.fill(sizes, 0);
        int at = 0;
        for (int point = 0; point < points.size(); point++) {
            int label = grouping.labels()[point];
            if (label == Grouping.NOISE) {
                alone[at++] = points.row(point);
            } else {
                members[label][sizes[label]++] = points.row(point);
            }
        }
        List<Cluster> clusters = new ArrayList<>();
        for (int label = 0; label < members.length; label++) {
            clusters.add(new Cluster(grouping.reaches()[label], members[label]));
        }
        clusters.sort(Comparator.comparingInt(cluster -> -cluster.rows().length));
        return new ClusterDetection(points.size(), clusters, alone);
    }
}
