package riskmap.geodata.snapshot;

import java.util.Arrays;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;

/**
 * Where the rows of a table are: a point for each, in the order of the curve through a {@link WorldGrid}, and a shape
 * for those that are more than a point. Rows without a place stand last.
 */
final class Places {

    private final double[] lon;
    private final double[] lat;
    private final int[] x;
    private final int[] y;
    private final Shape[] shapes;
    private final WorldGrid grid;
    private final int placed;
    private final boolean onlyPoints;

    private Places(WorldGrid grid, double[] lon, double[] lat, int[] x, int[] y, Shape[] shapes) {
        this.grid = grid;
        this.lon = lon;
        this.lat = lat;
        this.x = x;
        this.y = y;
        this.shapes = shapes;
        int rows = lon.length;
        while (rows > 0 && Double.isNaN(lon[rows - 1])) {
            rows--;
        }
        placed = rows;
        onlyPoints = shapes.length == 0;
    }

    int size() {
        return lon.length;
    }

    double lon(int row) {
        return lon[row];
    }

    double lat(int row) {
        return lat[row];
    }

    int x(int row) {
        return x[row];
    }

    int y(int row) {
        return y[row];
    }

    boolean onlyPoints() {
        return onlyPoints;
    }

    /** The row's shape, or null when it is a point. */
    Shape shape(int row) {
        return onlyPoints ? null : shapes[row];
    }

    Geometry geometry(int row) {
        Shape shape = shape(row);
        return shape != null ? shape.geometry() : ShapeCodec.FACTORY.createPoint(new Coordinate(lon[row], lat[row]));
    }

    long curve(int row) {
        return row < placed ? MercatorGrid.curve(x[row], y[row]) : CurveOrder.NOWHERE;
    }

    /** The first row at or after a place on the curve. */
    int firstRow(long place) {
        int low = 0;
        int high = size();
        while (low < high) {
            int middle = low + high >>> 1;
            if (curve(middle) < place) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    WorldGrid grid() {
        return grid;
    }

    /** Keys to sort the rows by where they lie on another grid. */
    long[] keysOn(WorldGrid other) {
        long[] keys = new long[size()];
        for (int row = 0; row < keys.length; row++) {
            keys[row] = row < placed ? MercatorGrid.curve(other.x(lon[row]), other.y(lat[row])) : CurveOrder.NOWHERE;
        }
        return keys;
    }

    /** These places on another grid, their rows in an order. */
    Places on(WorldGrid other, int[] order) {
        Builder builder = new Builder();
        builder.lon = lon;
        builder.lat = lat;
        builder.size = size();
        builder.shapes = new Shape[shapes.length];
        for (int row = 0; row < shapes.length; row++) {
            builder.shapes[row] = shapes[row] == null ? null : shapes[row].on(other);
        }
        return builder.build(other, order);
    }

    SpatialIndex index() {
        if (onlyPoints) {
            return new SpatialIndex(new PackedTree(placed, lon, lat, lon, lat), null);
        }
        double[] minX = new double[placed];
        double[] minY = new double[placed];
        double[] maxX = new double[placed];
        double[] maxY = new double[placed];
        for (int row = 0; row < placed; row++) {
            Shape shape = shapes[row];
            minX[row] = shape == null ? lon[row] : shape.envelope().getMinX();
            minY[row] = shape == null ? lat[row] : shape.envelope().getMinY();
            maxX[row] = shape == null ? lon[row] : shape.envelope().getMaxX();
            maxY[row] = shape == null ? lat[row] : shape.envelope().getMaxY();
        }
        return new SpatialIndex(new PackedTree(placed, minX, minY, maxX, maxY), null);
    }

    /** These places and those of new rows. */
    Places merged(Merge merge, Places added) {
        Shape[] merged = onlyPoints && added.onlyPoints ? shapes : merge.apply(allShapes(), added.allShapes());
        return new Places(
                grid,
                merge.apply(lon, added.lon),
                merge.apply(lat, added.lat),
                merge.apply(x, added.x),
                merge.apply(y, added.y),
                merged);
    }

    private Shape[] allShapes() {
        return onlyPoints ? new Shape[size()] : shapes;
    }

    /** Collects places in any order. */
    static final class Builder {

        private double[] lon = new double[64];
        private double[] lat = new double[64];
        private Shape[] shapes = new Shape[0];
        private int size;

        void add(Geometry geometry) {
            if (size == lon.length) {
                lon = Arrays.copyOf(lon, 2 * size);
                lat = Arrays.copyOf(lat, 2 * size);
            }
            Point anchor = geometry instanceof Point point ? point : geometry.getInteriorPoint();
            boolean placed = !anchor.isEmpty() && Double.isFinite(anchor.getX()) && Double.isFinite(anchor.getY());
            lon[size] = placed ? anchor.getX() : Double.NaN;
            lat[size] = placed ? anchor.getY() : Double.NaN;
            if (!placed || anchor != geometry) {
                shapes = Arrays.copyOf(shapes, Math.max(shapes.length, lon.length));
                shapes[size] = ShapeCodec.pack(geometry);
            }
            size++;
        }

        /** Keys to sort the places by. */
        long[] keys() {
            long[] keys = new long[size];
            for (int i = 0; i < size; i++) {
                keys[i] = Double.isNaN(lon[i])
                        ? CurveOrder.NOWHERE
                        : MercatorGrid.curve(MercatorGrid.x(lon[i]), MercatorGrid.y(lat[i]));
            }
            return keys;
        }

        /** The places in an order. */
        Places build(int[] order) {
            return build(WorldGrid.MERCATOR, order);
        }

        private Places build(WorldGrid grid, int[] order) {
            double[] orderedLon = new double[size];
            double[] orderedLat = new double[size];
            int[] x = new int[size];
            int[] y = new int[size];
            Shape[] orderedShapes = new Shape[shapes.length == 0 ? 0 : size];
            for (int row = 0; row < size; row++) {
                orderedLon[row] = lon[order[row]];
                orderedLat[row] = lat[order[row]];
                x[row] = grid.x(orderedLon[row]);
                y[row] = grid.y(orderedLat[row]);
                if (orderedShapes.length > 0 && order[row] < shapes.length) {
                    orderedShapes[row] = shapes[order[row]];
                }
            }
            return new Places(grid, orderedLon, orderedLat, x, y, orderedShapes);
        }
    }
}
