package riskmap.geodata.filter.compile;

import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Point;
import riskmap.geodata.filter.expression.Box;
import riskmap.geodata.filter.expression.Call;
import riskmap.geodata.filter.expression.Expression;
import riskmap.geodata.filter.expression.Literal;
import riskmap.geodata.filter.expression.Operator;
import riskmap.geodata.filter.expression.Property;

/** The window of {@code distance_m(geometry, POINT(…)) <= metres}: everything a geodesic of that length can reach. */
final class Reach {

    /** Least radius of curvature of the WGS 84 ellipsoid in metres, a(1 − e²): no angle is greater than by it. */
    private static final double LEAST_RADIUS = 6_335_439;

    /** What is added for the difference between ellipsoid and sphere. */
    private static final double MARGIN = 1.02;

    private static final double FARTHEST_LATITUDE = 89;

    private Reach() {}

    /** The windows of a comparison, empty when it bounds no distance from above. */
    static Optional<List<Envelope>> of(Call comparison) {
        boolean less = comparison.operator() == Operator.LESS || comparison.operator() == Operator.LESS_OR_EQUAL;
        boolean measured = less
                && comparison.part(0) instanceof Call call
                && call.operator() == Operator.DISTANCE_M
                && comparison.part(1) instanceof Literal;
        if (!measured) {
            return Optional.empty();
        }
        Call distance = (Call) comparison.part(0);
        Object metres = ((Literal) comparison.part(1)).value();
        boolean swapped = distance.part(1) instanceof Property;
        Expression place = distance.part(swapped ? 0 : 1);
        boolean fromFeature = distance.part(swapped ? 1 : 0) instanceof Property;
        return fromFeature
                        && metres instanceof Double reach
                        && place instanceof Literal literal
                        && literal.value() instanceof Point point
                ? around(point.getX(), point.getY(), Math.max(0, reach))
                : Optional.empty();
    }

    private static Optional<List<Envelope>> around(double lon, double lat, double metres) {
        double angle = metres / LEAST_RADIUS * MARGIN;
        double degrees = Math.toDegrees(angle);
        if (Math.abs(lat) + degrees >= FARTHEST_LATITUDE) {
            return Optional.empty();
        }
        double aside = MARGIN * Math.toDegrees(Math.asin(Math.sin(angle) / Math.cos(Math.toRadians(lat))));
        if (aside >= 90) {
            return Optional.empty();
        }
        Box box = new Box(turned(lon - aside), lat - degrees, turned(lon + aside), lat + degrees);
        return Optional.of(box.envelopes());
    }

    private static double turned(double lon) {
        return lon < -180 ? lon + 360 : lon > 180 ? lon - 360 : lon;
    }
}
