package riskmap.geodata.snapshot;

/**
 * The fixed grids of 2³¹ × 2³¹ cells over the world that tables and tiles are laid out on. Each is a square whose quarters'
 * quarters are tiles; {@link MercatorGrid#curve} runs through either.
 */
public enum WorldGrid {
    /** The square of web maps, {@link MercatorGrid}. */
    MERCATOR {
        @Override
        public int x(double lon) {
            return MercatorGrid.x(lon);
        }

        @Override
        public int y(double lat) {
            return MercatorGrid.y(lat);
        }

        @Override
        public double lon(double x) {
            return MercatorGrid.lon(x);
        }

        @Override
        public double lat(double y) {
            return MercatorGrid.lat(y);
        }
    },

    /**
     * Degrees as they are: a cell is 360 / 2³¹ degrees wide and high, row 0 begins at the north pole, and the lower half of
     * the square is empty. x = (λ + 180) / 360, y = (90 − φ) / 360, both scaled to 2³¹ and cut off.
     */
    DEGREES {
        @Override
        public int x(double lon) {
            return MercatorGrid.x(lon);
        }

        @Override
        public int y(double lat) {
            double row = Math.scalb((90 - lat) / 360, MercatorGrid.BITS);
            return (int) Math.max(0, Math.min(SOUTH, row));
        }

        @Override
        public double lon(double x) {
            return MercatorGrid.lon(x);
        }

        @Override
        public double lat(double y) {
            return 90 - Math.scalb(y, -MercatorGrid.BITS) * 360;
        }
    };

    /** The last row north of the south pole. */
    private static final int SOUTH = (1 << MercatorGrid.BITS - 1) - 1;

    /** Column of a longitude in degrees; NaN belongs to column 0. */
    public abstract int x(double lon);

    /** Row of a latitude in degrees, 0 in the north; NaN belongs to row 0. */
    public abstract int y(double lat);

    /** Longitude of a column's western edge in degrees. */
    public abstract double lon(double x);

    /** Latitude of a row's northern edge in degrees. */
    public abstract double lat(double y);
}
