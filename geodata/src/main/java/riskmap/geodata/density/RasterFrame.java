package riskmap.geodata.density;

import org.locationtech.jts.geom.Envelope;

/**
 * The cells of a raster over a box in degrees, counted from the north-west. Columns and rows may be fractions of cells;
 * whole numbers are centres of cells.
 */
final class RasterFrame {

    private final double west;
    private final double top;
    private final double cellWidth;
    private final double cellHeight;
    private final int width;
    private final int height;
    private final boolean mercator;

    private RasterFrame(Envelope box, int width, int height, boolean mercator) {
        this.width = width;
        this.height = height;
        this.mercator = mercator;
        west = box.getMinX();
        top = mercator ? ordinate(box.getMaxY()) : box.getMaxY();
        cellWidth = box.getWidth() / width;
        cellHeight = (top - (mercator ? ordinate(box.getMinY()) : box.getMinY())) / height;
    }

    /** Rows evenly spaced in latitude. */
    static RasterFrame ofDegrees(Envelope box, int width, int height) {
        return new RasterFrame(box, width, height, false);
    }

    /** Rows evenly spaced as in web tiles. */
    static RasterFrame ofMercator(Envelope box, int width, int height) {
        return new RasterFrame(box, width, height, true);
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    double lon(double column) {
        return west + (column + 0.5) * cellWidth;
    }

    double lat(double row) {
        double ordinate = top - (row + 0.5) * cellHeight;
        return mercator ? Math.toDegrees(Math.atan(Math.sinh(ordinate))) : ordinate;
    }

    /** Column of a longitude. */
    double column(double lon) {
        return (lon - west) / cellWidth - 0.5;
    }

    /** Row of a latitude. */
    double row(double lat) {
        return (top - (mercator ? ordinate(lat) : lat)) / cellHeight - 0.5;
    }

    /** The larger side of a cell in degrees of longitude or latitude, roughly. */
    double cellDegrees() {
        return Math.max(cellWidth, mercator ? Math.toDegrees(cellHeight) : cellHeight);
    }

    private static double ordinate(double lat) {
        double sine = Math.sin(Math.toRadians(lat));
        return Math.log((1 + sine) / (1 - sine)) / 2;
    }

    /** The part of the raster whose centres lie in a box of degrees. */
    Window window(Envelope degrees) {
        if (degrees.isNull()) {
            return new Window(0, 0, 0, 0);
        }
        int fromColumn = clamp(Math.ceil(column(degrees.getMinX())), width);
        int toColumn = clamp(Math.floor(column(degrees.getMaxX())) + 1, width);
        int fromRow = clamp(Math.ceil(row(degrees.getMaxY())), height);
        int toRow = clamp(Math.floor(row(degrees.getMinY())) + 1, height);
        return new Window(fromColumn, Math.max(fromColumn, toColumn), fromRow, Math.max(fromRow, toRow));
    }

    private static int clamp(double value, int most) {
        return (int) Math.max(0, Math.min(most, value));
    }

    /** Part of a raster: cells from the first to before the second. */
    record Window(int fromColumn, int toColumn, int fromRow, int toRow) {

        int columns() {
            return toColumn - fromColumn;
        }

        int rows() {
            return toRow - fromRow;
        }

        boolean isEmpty() {
            return columns() <= 0 || rows() <= 0;
        }
    }
}
