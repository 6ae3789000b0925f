package riskmap.geodata.density;

import org.locationtech.jts.geom.Envelope;
import riskmap.geodata.crs.Crs;

/**
 * The cells of a raster over a box in degrees, counted from the north-west. Columns and rows may be fractions of cells;
 * whole numbers are centres of cells.
 */
final class RasterFrame {

    private static final double METRES_PER_DEGREE = 111_000;

    private final double west;
    private final double top;
    private final double cellWidth;
    private final double cellHeight;
    private final int width;
    private final int height;
    private final boolean mercator;

    /** The plane whose metres columns and rows count, or null where they count degrees. */
    private final Crs plane;

    private RasterFrame(Envelope box, int width, int height, boolean mercator, Crs plane) {
        this.plane = plane;
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
        return new RasterFrame(box, width, height, false, null);
    }

    /** Rows evenly spaced as in web tiles. */
    static RasterFrame ofMercator(Envelope box, int width, int height) {
        return new RasterFrame(box, width, height, true, null);
    }

    /** Columns and rows evenly spaced in the metres of a plane; the box is in them too. */
    static RasterFrame ofPlane(Envelope box, int width, int height, Crs plane) {
        return new RasterFrame(box, width, height, false, plane);
    }

    /** Whether every column has one longitude and every row one latitude. */
    boolean isAlongMeridians() {
        return plane == null;
    }

    /** Longitude and latitude of a place of the raster, degrees. */
    void place(double column, double row, double[] lonLat) {
        lonLat[0] = lon(column);
        lonLat[1] = lat(row);
        if (plane != null) {
            plane.toLonLat(lonLat);
        }
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    private double lon(double column) {
        return west + (column + 0.5) * cellWidth;
    }

    private double lat(double row) {
        double ordinate = top - (row + 0.5) * cellHeight;
        return mercator ? Math.toDegrees(Math.atan(Math.sinh(ordinate))) : ordinate;
    }

    /** Column of a longitude, where each column has one. */
    double column(double lon) {
        return (lon - west) / cellWidth - 0.5;
    }

    /** Row of a latitude, where each row has one. */
    double row(double lat) {
        return (top - (mercator ? ordinate(lat) : lat)) / cellHeight - 0.5;
    }

    /** The larger side of a cell in degrees of longitude or latitude, roughly. */
    double cellDegrees() {
        double larger = Math.max(cellWidth, mercator ? Math.toDegrees(cellHeight) : cellHeight);
        return plane == null ? larger : larger / METRES_PER_DEGREE;
    }

    private static double ordinate(double lat) {
        double sine = Math.sin(Math.toRadians(lat));
        return Math.log((1 + sine) / (1 - sine)) / 2;
    }

    /** The part of the raster whose centres lie in a box of degrees; the whole of one in a plane. */
    Window window(Envelope degrees) {
        if (degrees.isNull()) {
            return new Window(0, 0, 0, 0);
        }
        if (plane != null) {
            return new Window(0, width, 0, height);
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
