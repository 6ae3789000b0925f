package riskmap.geodata.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.index.hprtree.HPRtree;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import riskmap.geodata.coverage.CoverageReport;
import riskmap.geodata.coverage.Grid;
import riskmap.geodata.coverage.GridCoverage;

/**
 * The whole check of a plan, and beside it the plain way to the same areas: JTS OverlayNGRobust intersects every pair whose
 * envelopes touch, joins all grids, and takes what is missing from their envelope. One thread.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class CoverageBench {

    @Param({"46", "500", "5000"})
    public int grids;

    @Param({"even", "dirty"})
    public String plan;

    private List<Grid> made;
    private Geometry zone;

    @Setup(Level.Trial)
    public void setUp() {
        made = plan.equals("even") ? BenchPlans.even(grids) : BenchPlans.dirty(grids);
        List<Geometry> polygons =
                BenchPlans.even(grids).stream().map(Grid::geometry).toList();
        zone = OverlayNGRobust.union(polygons).getEnvelope();
    }

    @Benchmark
    public CoverageReport check() {
        return GridCoverage.check(made, Optional.of(zone), 1);
    }

    @Benchmark
    public double[] overlayNgRobust() {
        HPRtree index = new HPRtree();
        for (int i = 0; i < made.size(); i++) {
            index.insert(made.get(i).geometry().getEnvelopeInternal(), i);
        }
        List<Geometry> polygons = new ArrayList<>();
        double[] overlap = {0};
        for (int i = 0; i < made.size(); i++) {
            int first = i;
            Geometry one = made.get(i).geometry();
            polygons.add(one);
            index.query(one.getEnvelopeInternal(), item -> {
                if ((Integer) item > first) {
                    Geometry other = made.get((Integer) item).geometry();
                    overlap[0] += OverlayNGRobust.overlay(one, other, OverlayNG.INTERSECTION)
                            .getArea();
                }
            });
        }
        Geometry union = OverlayNGRobust.union(polygons);
        double missing =
                OverlayNGRobust.overlay(zone, union, OverlayNG.DIFFERENCE).getArea();
        double outside =
                OverlayNGRobust.overlay(union, zone, OverlayNG.DIFFERENCE).getArea();
        return new double[] {overlap[0], missing, outside};
    }

    /** Prints the least processor time of some runs of each, in milliseconds: what to look at where the machine is shared. */
    public static void main(String[] arguments) {
        int runs = arguments.length == 0 ? 10 : Integer.parseInt(arguments[0]);
        for (String plan : List.of("even", "dirty")) {
            for (int grids : new int[] {46, 500, 5000}) {
                CoverageBench bench = new CoverageBench();
                bench.plan = plan;
                bench.grids = grids;
                bench.setUp();
                System.out.printf(
                        "%s, %d grids: check %.1f ms, OverlayNGRobust %.1f ms%n",
                        plan, grids, least(runs, bench::check), least(runs, bench::overlayNgRobust));
            }
        }
    }

    private static double least(int runs, Runnable work) {
        ThreadMXBean clock = ManagementFactory.getThreadMXBean();
        long least = Long.MAX_VALUE;
        for (int i = 0; i < runs; i++) {
            long start = clock.getCurrentThreadCpuTime();
            work.run();
            least = Math.min(least, clock.getCurrentThreadCpuTime() - start);
        }
        return least / 1e6;
    }
}
