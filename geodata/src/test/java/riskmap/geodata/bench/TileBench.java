package riskmap.geodata.bench;

import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import riskmap.geodata.snapshot.LayerTable;
import riskmap.geodata.tiles.Tile;
import riskmap.geodata.tiles.TileAddress;
import riskmap.geodata.tiles.TileEncoder;
import riskmap.geodata.tiles.TileOptions;
import riskmap.geodata.tiles.TileOptions.Aggregation;

/** Tiles per second over all tiles that hold data, nothing cached. See the README beside this file for the command. */
public final class TileBench {

    private static final int THREADS = 2;
    private static final long NANOS = 2_000_000_000L;
    private static final int[] ZOOMS = {10, 12, 14, 16};

    private TileBench() {}

    /** Runs the benchmark; the argument is the number of enterprises, 150,000 by default. */
    public static void main(String[] arguments) throws InterruptedException {
        int count = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 150_000;
        LayerTable table = BenchCity.enterprises(count);
        System.out.printf("%d enterprises, %d threads, Java %s%n", count, THREADS, Runtime.version());
        System.out.println("zoom tiles features/tile kB/tile   tiles/s   p50 ms   p99 ms  CPU us/tile ns/feature");
        for (Aggregation aggregation : Aggregation.values()) {
            System.out.println(aggregation == Aggregation.NONE ? "every feature and attribute" : "as served");
            for (int zoom : ZOOMS) {
                List<TileAddress> tiles = tiles(table, zoom);
                run(table, tiles, new TileOptions(aggregation, true));
                print(zoom, tiles, run(table, tiles, new TileOptions(aggregation, true)));
            }
        }
    }

    /** Every tile of a zoom that holds a row's point. */
    public static List<TileAddress> tiles(LayerTable table, int zoom) {
        Set<TileAddress> tiles = new LinkedHashSet<>();
        for (int row = 0; row < table.size(); row++) {
            tiles.add(TileAddress.of(table.lon(row), table.lat(row), zoom));
        }
        return List.copyOf(tiles);
    }

    private record Result(long[] nanos, double seconds, long features, long bytes, long cpuNanos) {}

    private static Result run(LayerTable table, List<TileAddress> tiles, TileOptions options)
            throws InterruptedException {
        TileEncoder encoder = new TileEncoder();
        AtomicInteger next = new AtomicInteger();
        AtomicLong features = new AtomicLong();
        AtomicLong bytes = new AtomicLong();
        AtomicLong cpu = new AtomicLong();
        long[] nanos = new long[1 << 22];
        long start = System.nanoTime();
        Thread[] threads = new Thread[THREADS];
        for (int i = 0; i < THREADS; i++) {
            threads[i] = new Thread(() -> {
                while (System.nanoTime() - start < NANOS || next.get() < tiles.size()) {
                    int turn = next.getAndIncrement();
                    long before = System.nanoTime();
                    Tile tile = encoder.encode(table, tiles.get(turn % tiles.size()), options);
                    nanos[turn] = System.nanoTime() - before;
                    features.addAndGet(tile.featureCount());
                    bytes.addAndGet(tile.bytes().length);
                }
                cpu.addAndGet(ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime());
            });
            threads[i].start();
        }
        for (Thread thread : threads) {
            thread.join();
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        return new Result(Arrays.copyOf(nanos, next.get()), seconds, features.get(), bytes.get(), cpu.get());
    }

    private static void print(int zoom, List<TileAddress> tiles, Result result) {
        long[] sorted = result.nanos.clone();
        Arrays.sort(sorted);
        System.out.printf(
                "%4d %5d %13.0f %7.1f %9.0f %8.3f %8.3f %11.1f %10.0f%n",
                zoom,
                tiles.size(),
                (double) result.features / sorted.length,
                result.bytes / 1000.0 / sorted.length,
                sorted.length / result.seconds,
                sorted[sorted.length / 2] / 1e6,
                sorted[(int) (sorted.length * 0.99)] / 1e6,
                result.cpuNanos / 1e3 / sorted.length,
                (double) result.cpuNanos / result.features);
    }
}
