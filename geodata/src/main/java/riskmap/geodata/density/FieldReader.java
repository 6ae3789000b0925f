package riskmap.geodata.density;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.locationtech.jts.geom.Envelope;
import riskmap.geodata.density.RasterFrame.Window;

/**
 * Reads a field into a raster in one of three ways: adding each point to the cells it reaches, summing at each cell over
 * the points near it, or reading a lattice.
 */
final class FieldReader {

    /** Most blocks of a lattice, 180 kB each at most. */
    private static final double MOST_BLOCKS = 400;

    /** Up to so many blocks the whole field is kept for tiles. */
    private static final double KEPT_BLOCKS = 100;

    private final DensityField field;
    private final RasterFrame frame;
    private final Window window;
    private final PlaneGrid grid;
    private Envelope bounds;

    /** The ways to read a field. */
    enum Way {
        SCATTER,
        GATHER,
        LATTICE,
        KEPT_LATTICE
    }

    private FieldReader(DensityField field, RasterFrame frame) {
        this.field = field;
        this.frame = frame;
        window = frame.window(degrees(field));
        grid = window.isEmpty() ? null : new PlaneGrid(frame, window, field.crs());
    }

    /** Fills a raster of zeros by whichever way is the fastest. */
    static void readRaster(DensityField field, RasterFrame frame, float[] values) {
        FieldReader reader = new FieldReader(field, frame);
        if (reader.grid != null) {
            reader.read(values, reader.ofRaster());
        }
    }

    /** Fills a raster of zeros by a way that depends on the field and the size of the cells alone. */
    static void readTile(DensityField field, RasterFrame frame, float[] values) {
        FieldReader reader = new FieldReader(field, frame);
        if (reader.grid != null) {
            reader.read(values, reader.ofTile());
        }
    }

    /** Fills a raster of zeros by a given way. */
    static void read(DensityField field, RasterFrame frame, float[] values, Way way) {
        FieldReader reader = new FieldReader(field, frame);
        if (reader.grid != null) {
            reader.read(values, way);
        }
    }

    /** Box in degrees around everything the points reach, generously. */
    private static Envelope degrees(DensityField field) {
        Envelope metres = field.reach();
        Envelope box = new Envelope();
        double[] at = new double[2];
        for (int i = 0; i <= 8 && !metres.isNull(); i++) {
            for (int j = 0; j <= 8; j++) {
                field.crs()
                        .toDegrees(
                                metres.getMinX() + metres.getWidth() * i / 8,
                                metres.getMinY() + metres.getHeight() * j / 8,
                                at,
                                0);
                box.expandToInclude(at[0], at[1]);
            }
        }
        box.expandBy(box.getWidth() * 0.01, box.getHeight() * 0.01);
        return box;
    }

    /** The costs are nanoseconds, for comparison only; they are those of the whole tile, wherever its points are. */
    private Way ofTile() {
        if (Lattice.blocks(field.reach(), field.kernel(), field.bandwidth()) <= KEPT_BLOCKS) {
            return Way.KEPT_LATTICE;
        }
        double cell = frame.cellDegrees() * 111_000;
        double across = Lattice.blocksAcross(frame.width() * cell, field.kernel(), field.bandwidth());
        double lattice = across * across > MOST_BLOCKS
                ? Double.POSITIVE_INFINITY
                : across * across * 350_000 + field.points().size() * 4.0;
        double scatter = cell > field.bandwidth() || field.bandwidth() > ScatterSum.WIDEST
                ? Double.POSITIVE_INFINITY
                : field.points().size() * 150.0;
        double gather =
                (double) frame.width() * frame.height() * field.buckets().crowd() * 1.5;
        if (gather <= Math.min(lattice, scatter)) {
            return Way.GATHER;
        }
        return scatter < lattice ? Way.SCATTER : Way.LATTICE;
    }

    /** A box in metres around the centres of all cells. */
    private Envelope bounds() {
        if (bounds == null) {
            bounds = grid.bounds();
        }
        return bounds;
    }

    /** The costs are nanoseconds on one core, for comparison only. */
    private Way ofRaster() {
        double blocks = Lattice.blocks(bounds(), field.kernel(), field.bandwidth());
        double cells = (double) window.columns() * window.rows();
        double lattice = blocks > MOST_BLOCKS
                ? Double.POSITIVE_INFINITY
                : blocks * 250_000 + cells * 4 + field.points().size() * 20.0;
        double reach = field.kernel().reach() * field.bandwidth() / (frame.cellDegrees() * 100_000);
        double each = field.kernel() == Kernel.QUARTIC ? 2.5 : 20;
        double scatter = reach < 1 || !frame.isAlongMeridians() || field.bandwidth() > ScatterSum.WIDEST
                ? Double.POSITIVE_INFINITY
                : field.points().size() * (60 + Math.PI * reach * reach * each);
        if (Math.min(lattice, scatter) == Double.POSITIVE_INFINITY) {
            return Way.GATHER;
        }
        return scatter < lattice ? Way.SCATTER : Way.LATTICE;
    }

    private void read(float[] values, Way way) {
        switch (way) {
            case SCATTER -> scatter(values);
            case GATHER -> gather(values);
            case LATTICE -> {
                Lattice lattice = Lattice.once(field.points(), field.kernel(), field.bandwidth(), bounds());
                read(values, lattice);
                lattice.close();
            }
            case KEPT_LATTICE -> read(values, field.whole());
        }
    }

    private void scatter(float[] values) {
        double[] sums = new double[values.length];
        new ScatterSum(field.points(), field.kernel(), field.bandwidth(), frame, window, grid, sums).add();
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) sums[i];
        }
    }

    private void gather(float[] values) {
        IntStream.range(window.fromRow(), window.toRow()).parallel().forEach(row -> {
            int start = row * frame.width() + window.fromColumn();
            grid.row(row, segment -> {
                for (int i = 0; i < segment.count; i++) {
                    values[start + segment.from + i] =
                            (float) field.atMetres(segment.x + segment.east[i], segment.y + segment.north[i]);
                }
            });
        });
    }

    private void read(float[] values, Lattice lattice) {
        int strips = (window.rows() + LatticeStrip.ROWS - 1) / LatticeStrip.ROWS;
        AtomicInteger next = new AtomicInteger();
        int workers = Math.min(strips, Runtime.getRuntime().availableProcessors());
        IntStream.range(0, workers).parallel().forEach(worker -> {
            LatticeStrip reader = new LatticeStrip(lattice, grid, window.columns());
            for (int strip = next.getAndIncrement(); strip < strips; strip = next.getAndIncrement()) {
                int from = window.fromRow() + strip * LatticeStrip.ROWS;
                int to = Math.min(from + LatticeStrip.ROWS, window.toRow());
                reader.read(from, to, values, from * frame.width() + window.fromColumn(), frame.width());
            }
        });
    }
}
