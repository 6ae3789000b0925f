package riskmap.geodata.proximity;

import org.locationtech.jts.geom.Geometry;

/**
 * A question about nearness.
 *
 * @param place where from: a point, a line (a corridor) or a polygon, longitude/latitude
 * @param k greatest number of answers, 1 to {@link #MAX_K}, or {@link #ALL}
 * @param within greatest distance, m, above 0 to {@link #MAX_WITHIN}; infinity for no limit
 */
public record ProximityQuery(Geometry place, int k, double within) {

    /** Greatest number of answers. */
    public static final int MAX_K = 100_000;

    /** As k: as many as there are. */
    public static final int ALL = Integer.MAX_VALUE;

    /** Greatest limit of distance, m. */
    public static final double MAX_WITHIN = 1_000_000;

    /** @throws IllegalArgumentException naming the field, its value and what is allowed */
    public ProximityQuery {
        if (place == null || place.isEmpty()) {
            throw new IllegalArgumentException("place is empty; a point, line or polygon is needed");
        }
        if (k < 1 || k > MAX_K && k != ALL) {
            throw new IllegalArgumentException("k is " + k + "; allowed are 1 to " + MAX_K);
        }
        if (!(within > 0 && (within <= MAX_WITHIN || within == Double.POSITIVE_INFINITY))) {
            throw new IllegalArgumentException(
                    "within is " + within + " m; allowed are above 0 to " + MAX_WITHIN + " m");
        }
    }

    /** The nearest k, however far. */
    public static ProximityQuery nearest(Geometry place, int k) {
        return new ProximityQuery(place, k, Double.POSITIVE_INFINITY);
    }

    /** All within a distance. */
    public static ProximityQuery within(Geometry place, double metres) {
        return new ProximityQuery(place, ALL, metres);
    }
}
