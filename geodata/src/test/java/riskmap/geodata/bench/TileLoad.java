package riskmap.geodata.bench;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import riskmap.geodata.tiles.TileAddress;

/**
 * The outcome of asking for all tiles of a list round and round from several threads: at least once each and for at least
 * some seconds.
 *
 * @param nanos time of every tile, ascending
 * @param seconds time of the whole run
 * @param bytes sum of the tiles' sizes
 * @param cpuNanos processor time of the asking threads
 */
public record TileLoad(long[] nanos, double seconds, long bytes, long cpuNanos) {

    private static final int MOST = 1 << 22;

    /** Makes tiles; each thread has its own. */
    @FunctionalInterface
    public interface Maker {
        /** The tile's bytes. */
        byte[] make(TileAddress address) throws Exception;
    }

    /** Runs one thread per maker. */
    public static TileLoad run(List<TileAddress> tiles, List<Callable<Maker>> makers, int seconds)
            throws InterruptedException, ExecutionException {
        AtomicInteger next = new AtomicInteger();
        AtomicLong bytes = new AtomicLong();
        AtomicLong cpu = new AtomicLong();
        long[] nanos = new long[MOST];
        ExecutorService threads = Executors.newFixedThreadPool(makers.size());
        long start = System.nanoTime();
        List<Future<?>> running = new ArrayList<>();
        for (Callable<Maker> factory : makers) {
            running.add(threads.submit(() -> {
                Maker maker = factory.call();
                long cpuBefore = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
                while (next.get() < tiles.size() || System.nanoTime() - start < seconds * 1_000_000_000L) {
                    int turn = next.getAndIncrement();
                    long before = System.nanoTime();
                    bytes.addAndGet(maker.make(tiles.get(turn % tiles.size())).length);
                    nanos[turn] = System.nanoTime() - before;
                }
                cpu.addAndGet(ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - cpuBefore);
                return null;
            }));
        }
        for (Future<?> one : running) {
            one.get();
        }
        double took = (System.nanoTime() - start) / 1e9;
        threads.shutdown();
        long[] sorted = Arrays.copyOf(nanos, next.get());
        Arrays.sort(sorted);
        return new TileLoad(sorted, took, bytes.get(), cpu.get());
    }

    /** Tiles per second. */
    public double rate() {
        return nanos.length / seconds;
    }

    /** Prints the head of the table. */
    public static void printHead(String what) {
        System.out.printf("%-10s zoom  kB/tile   tiles/s   p50 ms   p99 ms  own CPU us/tile%n", what);
    }

    /** Prints a line of the table. */
    public void print(String what, int zoom) {
        System.out.printf(
                "%-10s %4d %8.1f %9.0f %8.3f %8.3f %16.0f%n",
                what,
                zoom,
                bytes / 1000.0 / nanos.length,
                rate(),
                nanos[nanos.length / 2] / 1e6,
                nanos[(int) (nanos.length * 0.99)] / 1e6,
                cpuNanos / 1e3 / nanos.length);
    }
}
