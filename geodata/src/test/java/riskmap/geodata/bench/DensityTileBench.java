package riskmap.geodata.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.Random;
import org.locationtech.jts.geom.Envelope;
import riskmap.geodata.crs.MetricCrs;
import riskmap.geodata.density.DensityField;
import riskmap.geodata.density.Kernel;
import riskmap.geodata.density.WeightedPoints;
import riskmap.geodata.snapshot.LayerTable;
import riskmap.geodata.tiles.TileAddress;

/**
 * Density tiles of 256 × 256 cells at z8 to z18, at random places that hold a point: median, 99th percentile and processor
 * time. Arguments: points (1,000,000), bandwidths in metres (500 50), tiles per zoom (100).
 */
public final class DensityTileBench {

    private static final int SIDE = 256;

    private DensityTileBench() {}

    /** Prints a table for each bandwidth. */
    public static void main(String[] args) {
        int count = args.length > 0 ? Integer.parseInt(args[0]) : 1_000_000;
        String[] bandwidths = (args.length > 1 ? args[1] : "500 50").split(" ");
        int tiles = args.length > 2 ? Integer.parseInt(args[2]) : 100;
        LayerTable table = BenchCity.enterprises(count);
        WeightedPoints points = WeightedPoints.of(table, MetricCrs.at(120.75, 31.32), row -> true, row -> 1);
        for (String bandwidth : bandwidths) {
            DensityField field = new DensityField(points, Kernel.QUARTIC, Double.parseDouble(bandwidth));
            long start = System.nanoTime();
            field.tile(box(table, new Random(0), 12), SIDE);
            System.out.printf(
                    "%d points, %s m; first tile %.0f ms%n", count, bandwidth, (System.nanoTime() - start) / 1e6);
            System.out.println("| zoom | p50 ms | p99 ms | greatest ms | processor ms |");
            for (int zoom = 8; zoom <= 18; zoom++) {
                run(field, table, zoom, tiles);
            }
        }
    }

    private static void run(DensityField field, LayerTable table, int zoom, int tiles) {
        ThreadMXBean thread = ManagementFactory.getThreadMXBean();
        Random random = new Random(zoom);
        for (int i = 0; i < tiles / 4; i++) {
            field.tile(box(table, random, zoom), SIDE);
        }
        double[] wall = new double[tiles];
        long processor = thread.getCurrentThreadCpuTime();
        for (int i = 0; i < tiles; i++) {
            Envelope box = box(table, random, zoom);
            long start = System.nanoTime();
            field.tile(box, SIDE);
            wall[i] = (System.nanoTime() - start) / 1e6;
        }
        processor = thread.getCurrentThreadCpuTime() - processor;
        Arrays.sort(wall);
        System.out.printf(
                "| %d | %.2f | %.2f | %.2f | %.2f |%n",
                zoom, wall[tiles / 2], wall[tiles * 99 / 100], wall[tiles - 1], processor / 1e6 / tiles);
    }

    private static Envelope box(LayerTable table, Random random, int zoom) {
        int row = random.nextInt(table.size());
        return TileAddress.of(table.lon(row), table.lat(row), zoom).envelope();
    }
}
