package riskmap.geodata.snapshot;

/**
 * The square world of Web Mercator as a grid of whole numbers: 2³¹ cells a side, 1.9 cm at the equator, x to the east
 * and y to the south from longitude −180°, latitude 85.0511°.
 *
 * <p>The cells of every tile level nest in each other and in this grid, so a place belongs to exactly one tile of every
 * zoom: a tile owns its western and northern edge. Places outside belong to the nearest cell of the world's edge, so that
 * nothing is ever in no tile. The grid is for addressing and drawing; nothing is measured in it.
 *
 * <p>Formula: x = (λ + 180) / 360, y = ½ − ln tan(π/4 + φ/2) / 2π, both scaled to 2³¹ and cut off.
 */
public final class MercatorGrid {

    /** Bits of a coordinate. */
    public static final int BITS = 31;

    private static final double SIDE = 1L << BITS;
    private static final int LAST = Integer.MAX_VALUE;

    private MercatorGrid() {}

    /** Column of a longitude in degrees, 0 to 2³¹ − 1; NaN belongs to column 0. */
    public static int x(double lon) {
        return cell(SIDE * (lon + 180) / 360);
    }

    /** Row of a latitude in degrees, 0 in the north to 2³¹ − 1; NaN belongs to row 0. */
    public static int y(double lat) {
        double sine = Math.sin(Math.toRadians(lat));
        return cell(SIDE * (0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)));
    }

    /** Longitude of a column's western edge in degrees; fractions of columns are allowed. */
    public static double lon(double x) {
        return x / SIDE * 360 - 180;
    }

    /** Latitude of a row's northern edge in degrees; fractions of rows are allowed. */
    public static double lat(double y) {
        return Math.toDegrees(Math.atan(Math.sinh(Math.PI * (1 - 2 * y / SIDE))));
    }

    private static int cell(double value) {
        return value >= SIDE ? LAST : (int) Math.max(0, value);
    }

    /**
     * Place of a cell on the Hilbert curve through the whole grid, 0 to 2⁶² − 1. The cells of one tile of any zoom are one
     * unbroken run of the curve.
     */
    public static long curve(int x, int y) {
        long place = 0;
        int a = x;
        int b = y;
        for (int bit = BITS - 1; bit >= 0; bit--) {
            int right = a >>> bit & 1;
            int lower = b >>> bit & 1;
            place = place << 2 | (3 * right ^ lower);
            if (lower == 0) {
                int mask = right == 1 ? LAST : 0;
                int swapped = a ^ mask;
                a = b ^ mask;
                b = swapped;
            }
        }
        return place;
    }
}
