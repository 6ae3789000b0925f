package riskmap.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The export of a whole layer with the heap looked at while it streams, and pages as they were against pages as they are. */
final class WholeLayer {

    private static final int LOOKS = 5;
    private static final int PAGES = 300;

    private final int port;
    private final int count;

    WholeLayer(int port, int count) {
        this.port = port;
        this.count = count;
    }

    void run() throws IOException {
        String path = "/ogc/collections/enterprises/export?f=geojson";
        try (PlainHttp http = new PlainHttp(port)) {
            Counter first = new Counter(Long.MAX_VALUE);
            http.get(path, first);
            long before = live();
            Counter counter = new Counter(first.bytes / LOOKS);
            long start = System.nanoTime();
            http.get(path, counter);
            System.out.printf(
                    "export of %d features: %.1f MB in %.2f s; live heap MB before %d, while streaming %s, after %d%n",
                    count,
                    counter.bytes / 1e6,
                    (System.nanoTime() - start - counter.looking) / 1e9,
                    before,
                    counter.heaps,
                    live());
            asOf(http);
        }
    }

    /** Megabytes of what is reachable. */
    private static long live() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / 1_000_000;
    }

    private static void asOf(PlainHttp http) throws IOException {
        String page = "/ogc/collections/enterprises/items?limit=100&f=json&bbox=120.70,31.28,120.75,31.33";
        String then = page + "&asOf=" + Instant.now();
        double past = 0;
        double current = 0;
        for (int round = 0; round < 2; round++) {
            current = median(http, page);
            past = median(http, then);
        }
        System.out.printf(
                "page of 100: now p50 %.3f ms, as of an instant %.3f ms, %.2f times%n",
                current / 1e6, past / 1e6, past / current);
    }

    private static double median(PlainHttp http, String path) throws IOException {
        long[] nanos = new long[PAGES];
        for (int i = 0; i < PAGES; i++) {
            long start = System.nanoTime();
            http.get(path);
            nanos[i] = System.nanoTime() - start;
        }
        Arrays.sort(nanos);
        return nanos[PAGES / 2];
    }

    /** Counts bytes, and looks at the heap each time a share of them has come. */
    private static final class Counter extends OutputStream {
        private final long share;
        private final List<Long> heaps = new ArrayList<>();
        private long bytes;
        private long looking;

        Counter(long share) {
            this.share = share;
        }

        @Override
        public void write(int b) {
            bytes++;
        }

        @Override
        public void write(byte[] block, int offset, int length) {
            bytes += length;
            if (bytes / share > heaps.size()) {
                long start = System.nanoTime();
                heaps.add(live());
                looking += System.nanoTime() - start;
            }
        }
    }
}
