package riskmap.geodata.bench;

import java.lang.management.ManagementFactory;
import java.util.function.Supplier;
import riskmap.geodata.cluster.ClusterDetection;
import riskmap.geodata.model.Progress;
import riskmap.geodata.snapshot.LayerTable;

/** Processor time of finding clusters among seeded enterprises, from size to size. The README has the command. */
public final class ClusterBench {

    private static final int RUNS = 3;

    private ClusterBench() {}

    /** Arguments: numbers of enterprises; 10,000 and 150,000 when there are none. */
    public static void main(String[] arguments) {
        String[] sizes = arguments.length > 0 ? arguments : new String[] {"10000", "150000"};
        for (String size : sizes) {
            LayerTable table = BenchCity.enterprises(Integer.parseInt(size));
            for (double metres : new double[] {50, 200}) {
                time(
                        size + " dbscan " + metres + " m, 10",
                        () -> ClusterDetection.dbscan(table, row -> true, metres, 10, Progress.NONE));
            }
            time(size + " hdbscan 50", () -> ClusterDetection.hdbscan(table, row -> true, 50, 1, Progress.NONE));
        }
    }

    private static void time(String what, Supplier<ClusterDetection> work) {
        long least = Long.MAX_VALUE;
        int clusters = 0;
        for (int run = 0; run < RUNS; run++) {
            long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            clusters = work.get().clusters().size();
            least = Math.min(least, ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before);
        }
        System.out.printf("%-32s %8.0f ms  %d clusters%n", what, least / 1e6, clusters);
    }
}
