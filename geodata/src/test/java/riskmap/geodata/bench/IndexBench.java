package riskmap.geodata.bench;

import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.index.strtree.STRtree;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import riskmap.geodata.snapshot.SpatialIndex;

/** The spatial index: build and window search. Run by JMH; the command is in the README beside this file. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class IndexBench {

    private static final double WIDTH = 0.176;
    private static final double HEIGHT = 0.150;
    private static final int QUERIES = 1024;

    /** Number of points. */
    @Param({"10000", "150000", "1000000"})
    public int points;

    private final double[] lons = new double[QUERIES];
    private final double[] lats = new double[QUERIES];
    private Envelope[] envelopes;
    private SpatialIndex index;
    private STRtree tree;
    private int turn;
    private int found;

    /** Seeded points in 278 km² and places to ask about. */
    @Setup
    public void points() {
        Random random = new Random(BenchCity.SEED);
        envelopes = new Envelope[points];
        for (int i = 0; i < points; i++) {
            envelopes[i] = new Envelope(new Coordinate(lon(random), lat(random)));
        }
        for (int i = 0; i < QUERIES; i++) {
            lons[i] = lon(random);
            lats[i] = lat(random);
        }
        index = SpatialIndex.of(envelopes);
        tree = buildStrTree();
    }

    private static double lon(Random random) {
        return 120.66 + random.nextDouble() * WIDTH;
    }

    private static double lat(Random random) {
        return 31.25 + random.nextDouble() * HEIGHT;
    }

    /** Building from envelopes. */
    @Benchmark
    public SpatialIndex build() {
        return SpatialIndex.of(envelopes);
    }

    /** For comparison: the same by JTS STRtree, which puts off its work to the first question. */
    @Benchmark
    public STRtree buildStrTree() {
        STRtree tree = new STRtree();
        for (int row = 0; row < points; row++) {
            tree.insert(envelopes[row], row);
        }
        tree.build();
        return tree;
    }

    /** For comparison: the window by JTS STRtree. */
    @Benchmark
    public int windowStrTree() {
        int at = turn++ & QUERIES - 1;
        found = 0;
        tree.query(new Envelope(lons[at], lons[at] + 0.0105, lats[at], lats[at] + 0.009), row -> found++);
        return found;
    }

    /** Counting what lies in a window of about 1 km². */
    @Benchmark
    public int window() {
        int at = turn++ & QUERIES - 1;
        found = 0;
        index.search(lons[at], lats[at], lons[at] + 0.0105, lats[at] + 0.009, row -> found++);
        return found;
    }
}
