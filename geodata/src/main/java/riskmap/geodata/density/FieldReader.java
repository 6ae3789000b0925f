package riskmap.geodata.density;

import java.util.stream.IntStream;
import org.locationtech.jts.geom.Envelope;
import riskmap.geodata.density.RasterFrame.Window;

/**
 * Reads a field into a raster in one of three ways: adding each point to the cells it reaches, summing at each cell over
 * the points near it, or reading a lattice.
 */
final class FieldReader {

    /** Most blocks of a lattice, 180 kB each. */
    private static final double MOST_BLOCKS = 400;

    /** Rows one worker takes at a time. */
    private static final int STRIP = 16;

    /** Up to so many blocks the whole field is kept for tiles. */
    private static final double KEPT_BLOCKS = 100;

    private final DensityField field;
    private final RasterFrame frame;
    private final Window window;
    private final PlaneGrid grid;

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
    static void readRaster(DensityField field, RasterFrame frame, double[] values) {
        FieldReader reader = new FieldReader(field, frame);
        if (reader.grid != null) {
            reader.read(values, reader.ofRaster());
        }
    }

    /** Fills a raster of zeros by a way that depends on the field and the size of the cells alone. */
    static void readTile(DensityField field, RasterFrame frame, double[] values) {
        FieldReader reader = new FieldReader(field, frame);
        if (reader.grid != null) {
            reader.read(values, reader.ofTile());
        }
    }

    /** Fills a raster of zeros by a given way. */
    static void read(DensityField field, RasterFrame frame, double[] values, Way way) {
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

    private Way ofTile() {
        double step = Lattice.step(field.kernel(), field.bandwidth());
        if (Lattice.blocks(field.reach(), step) <= KEPT_BLOCKS) {
            return Way.KEPT_LATTICE;
        }
        double cell = frame.cellDegrees() * 111_000;
        if (cell <= 10 * step && Lattice.blocks(grid.bounds(), step) <= MOST_BLOCKS) {
            return Way.LATTICE;
        }
        return cell <= field.bandwidth() && field.bandwidth() <= ScatterSum.WIDEST ? Way.SCATTER : Way.GATHER;
    }

    /** The costs are nanoseconds on one core, for comparison only. */
    private Way ofRaster() {
        double blocks = Lattice.blocks(grid.bounds(), Lattice.step(field.kernel(), field.bandwidth()));
        double cells = (double) window.columns() * window.rows();
        double lattice = blocks > MOST_BLOCKS
                ? Double.POSITIVE_INFINITY
                : blocks * 500_000 + cells * 10 + field.points().size() * 40.0;
        double reach = field.kernel().reach() * field.bandwidth() / (frame.cellDegrees() * 100_000);
        double each = field.kernel() == Kernel.QUARTIC ? 2.5 : 20;
        double scatter = reach < 1 || field.bandwidth() > ScatterSum.WIDEST
                ? Double.POSITIVE_INFINITY
                : field.points().size() * (60 + Math.PI * reach * reach * each);
        if (Math.min(lattice, scatter) == Double.POSITIVE_INFINITY) {
            return Way.GATHER;
        }
        return scatter < lattice ? Way.SCATTER : Way.LATTICE;
    }

    private void read(double[] values, Way way) {
        switch (way) {
            case SCATTER ->
                new ScatterSum(field.points(), field.kernel(), field.bandwidth(), frame, window, grid, values).add();
            case GATHER -> gather(values);
            case LATTICE -> {
                Lattice lattice = Lattice.of(field.points(), field.kernel(), field.bandwidth(), grid.bounds());
                rows(values, lattice::read);
            }
            case KEPT_LATTICE -> rows(values, field.whole()::read);
        }
    }

    private void gather(double[] values) {
        rows(values, (x, y, count, out, at) -> {
            for (int i = 0; i < count; i++) {
                out[at + i] = field.atMetres(x[i], y[i]);
            }
        });
    }

    private interface RowReader {
        void read(double[] x, double[] y, int count, double[] out, int at);
    }

    private void rows(double[] values, RowReader reader) {
        int strips = (window.rows() + STRIP - 1) / STRIP;
        IntStream.range(0, strips).parallel().forEach(strip -> {
            double[] x = new double[window.columns()];
            double[] y = new double[window.columns()];
            int from = window.fromRow() + strip * STRIP;
            for (int row = from; row < Math.min(from + STRIP, window.toRow()); row++) {
                grid.row(row, x, y);
                reader.read(x, y, x.length, values, row * frame.width() + window.fromColumn());
            }
        });
    }
}
