package riskmap.geodata.snapshot;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;

/**
 * A fixed lattice over the world whose cells are at least so many metres in each direction. The world is cut into bands of
 * one degree of latitude; every band holds a whole number of rows and a whole number of columns around the world, so no
 * cell lies across a band's edge or the 180th meridian.
 *
 * <p>Lengths are those of the GRS 80 ellipsoid (CGCS2000, WGS 84): a degree of latitude is at least 110,574 m, a degree of
 * longitude at least 111,319 m × cos φ. Bands nearest the poles, where a degree of longitude is short, may have few columns.
 */
final class PublicLattice {

    private static final double LATITUDE_DEGREE = 110_574;
    private static final double LONGITUDE_DEGREE = 111_319;

    private final int rows;
    private final int metres;

    PublicLattice(int metres) {
        this.metres = metres;
        rows = (int) (LATITUDE_DEGREE / metres);
    }

    /** Middle of the cell a place lies in, degrees; the middle of a cell is its own. */
    Coordinate centre(double lon, double lat) {
        int band = band(lat);
        double width = width(band);
        return new Coordinate((column(lon, width) + 0.5) * width - 180, band + (row(lat, band) + 0.5) / rows);
    }

    /** The smallest rectangle of whole cells around a rectangle. */
    Envelope outward(Envelope area) {
        int south = band(area.getMinY());
        int north = band(area.getMaxY());
        double west = 180;
        double east = -180;
        for (int band = south; band <= north; band++) {
            double width = width(band);
            west = Math.min(west, column(area.getMinX(), width) * width - 180);
            east = Math.max(east, (column(area.getMaxX(), width) + 1) * width - 180);
        }
        Envelope cells = new Envelope(
                west,
                east,
                south + row(area.getMinY(), south) / (double) rows,
                north + (row(area.getMaxY(), north) + 1) / (double) rows);
        // A place on the edge of a cell may by rounding lie outside the edge as it is computed back.
        cells.expandToInclude(area);
        return cells;
    }

    private static int band(double lat) {
        return (int) Math.max(-90, Math.min(89, Math.floor(lat)));
    }

    /** Width of the cells of a band in degrees. */
    private double width(int band) {
        double edge = Math.cos(Math.toRadians(Math.max(Math.abs(band), Math.abs(band + 1))));
        return 360.0 / Math.max(1, Math.floor(360 * LONGITUDE_DEGREE * edge / metres));
    }

    private static long column(double lon, double width) {
        long last = Math.round(360 / width) - 1;
        return Math.max(0, Math.min(last, (long) Math.floor((lon + 180) / width)));
    }

    private long row(double lat, int band) {
        return Math.max(0, Math.min(rows - 1L, (long) Math.floor((lat - band) * rows)));
    }
}
