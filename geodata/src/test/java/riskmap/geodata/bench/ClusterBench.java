package riskmap.geodata.bench;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.HashMap;
import java.util.Map;
import java.util.function.IntSupplier;
import riskmap.geodata.cluster.ClusterDetection;
import riskmap.geodata.model.Progress;
import riskmap.geodata.snapshot.LayerTable;

/**
 * Processor time and allocation of finding clusters among seeded enterprises, and the growth from size to size, beside
 * {@link PlainDbscan}. The README has the command.
 */
public final class ClusterBench {

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private final int runs;
    private final Map<String, Double> before = new HashMap<>();

    private ClusterBench(int runs) {
        this.runs = runs;
    }

    /** Arguments: how many runs of each, then numbers of enterprises; 3 and 10,000, 150,000 and 1,000,000 without any. */
    public static void main(String[] arguments) {
        ClusterBench bench = new ClusterBench(arguments.length > 0 ? Integer.parseInt(arguments[0]) : 3);
        String[] sizes = arguments.length > 1
                ? java.util.Arrays.copyOfRange(arguments, 1, arguments.length)
                : new String[] {"10000", "150000", "1000000"};
        for (String size : sizes) {
            bench.all(Integer.parseInt(size));
        }
    }

    private void all(int size) {
        LayerTable table = BenchCity.enterprises(size);
        for (double metres : new double[] {50, 200}) {
            time(size, "dbscan " + metres + " m, 10", () -> ClusterDetection.dbscan(
                            table, row -> true, metres, 10, Progress.NONE)
                    .clusters()
                    .size());
        }
        time(size, "hdbscan 50", () -> ClusterDetection.hdbscan(table, row -> true, 50, 1, Progress.NONE)
                .clusters()
                .size());
        time(size, "plain dbscan 50.0 m, 10", () -> PlainDbscan.clusters(table, 50, 10));
    }

    private void time(int size, String what, IntSupplier work) {
        long thread = Thread.currentThread().getId();
        long least = Long.MAX_VALUE;
        long allocated = 0;
        int clusters = 0;
        for (int run = 0; run < runs; run++) {
            long bytes = THREADS.getThreadAllocatedBytes(thread);
            long nanos = THREADS.getCurrentThreadCpuTime();
            clusters = work.getAsInt();
            least = Math.min(least, THREADS.getCurrentThreadCpuTime() - nanos);
            allocated = THREADS.getThreadAllocatedBytes(thread) - bytes;
        }
        double millis = least / 1e6;
        Double smaller = before.put(what, millis);
        System.out.printf(
                "%,9d %-24s %8.0f ms %8.1f MB %6d clusters%s%n",
                size, what, millis, allocated / 1e6, clusters, smaller == null ? "" : growth(millis / smaller));
    }

    private static String growth(double times) {
        return String.format("   × %.1f of the size before", times);
    }
}
