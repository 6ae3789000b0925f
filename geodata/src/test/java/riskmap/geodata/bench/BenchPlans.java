package riskmap.geodata.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import riskmap.geodata.coverage.Grid;

/** Seeded plans of grids for benchmarks. */
public final class BenchPlans {

    private static final GeometryFactory FACTORY = new GeometryFactory();
    private static final double SIDE = 0.002;

    private BenchPlans() {}

    /** Even squares of 0.002 degrees, each edge computed by itself so that neighbours differ by rounding. */
    public static List<Grid> even(int count) {
        return squares(count, 0);
    }

    /** The same, but one corner in twenty is drawn up to 20 m off: gaps and overlaps about each of them. */
    public static List<Grid> dirty(int count) {
        return squares(count, 0.05);
    }

    private static List<Grid> squares(int count, double share) {
        Random random = new Random(BenchCity.SEED);
        int row = (int) Math.ceil(Math.sqrt(count));
        List<Grid> grids = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            double west = 120.5 + SIDE * (i % row);
            double south = 31.2 + SIDE * (i / row);
            Coordinate[] ring = {
                new Coordinate(west, south),
                new Coordinate(west + SIDE, south),
                new Coordinate(west + SIDE, south + SIDE),
                new Coordinate(west, south + SIDE),
                null
            };
            if (random.nextDouble() < 4 * share) {
                ring[random.nextInt(4)].x += 2e-4 * random.nextGaussian();
            }
            ring[4] = ring[0].copy();
            grids.add(new Grid("g" + i, "G" + i, FACTORY.createPolygon(ring)));
        }
        return grids;
    }
}
