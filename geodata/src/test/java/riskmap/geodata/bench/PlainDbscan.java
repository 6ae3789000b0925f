package riskmap.geodata.bench;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.function.IntConsumer;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.index.strtree.STRtree;
import riskmap.geodata.crs.MetricCrs;
import riskmap.geodata.snapshot.LayerTable;

/** DBSCAN as in the textbook, one range query of a JTS STRtree per point, in the metric plane: a yardstick for speed. */
final class PlainDbscan {

    private final double[] x;
    private final double[] y;
    private final STRtree tree = new STRtree();

    private PlainDbscan(LayerTable table) {
        MetricCrs plane = MetricCrs.at(table.lon(0), table.lat(0));
        x = new double[table.size()];
        y = new double[table.size()];
        double[] xy = new double[2];
        for (int row = 0; row < x.length; row++) {
            plane.toMetres(table.lon(row), table.lat(row), xy, 0);
            x[row] = xy[0];
            y[row] = xy[1];
            tree.insert(new Envelope(x[row], x[row], y[row], y[row]), row);
        }
    }

    /** Number of clusters. */
    static int clusters(LayerTable table, double metres, int minCount) {
        return new PlainDbscan(table).count(metres, minCount);
    }

    private int count(double metres, int minCount) {
        int[] cluster = new int[x.length];
        Arrays.fill(cluster, -1);
        int clusters = 0;
        for (int row = 0; row < x.length; row++) {
            if (cluster[row] < 0 && near(row, metres, other -> {}) >= minCount) {
                grow(row, clusters++, cluster, metres, minCount);
            }
        }
        return clusters;
    }

    private void grow(int core, int number, int[] cluster, double metres, int minCount) {
        Deque<Integer> open = new ArrayDeque<>();
        cluster[core] = number;
        open.add(core);
        while (!open.isEmpty()) {
            int row = open.remove();
            if (near(row, metres, other -> {}) >= minCount) {
                near(row, metres, other -> {
                    if (cluster[other] < 0) {
                        cluster[other] = number;
                        open.add(other);
                    }
                });
            }
        }
    }

    private int near(int row, double metres, IntConsumer found) {
        int[] count = {0};
        Envelope box = new Envelope(x[row] - metres, x[row] + metres, y[row] - metres, y[row] + metres);
        tree.query(box, item -> {
            int other = (Integer) item;
            if (Math.hypot(x[other] - x[row], y[other] - y[row]) <= metres) {
                count[0]++;
                found.accept(other);
            }
        });
        return count[0];
    }
}
