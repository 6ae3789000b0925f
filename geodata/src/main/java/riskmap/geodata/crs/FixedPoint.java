package riskmap.geodata.crs;

/** Finds the way back through a small shift that has no closed inverse. */
final class FixedPoint {

    /** Each step shrinks the error at least tenfold where the shift is smooth, so this many always suffice. */
    private static final int STEPS = 30;

    /** Degrees; a tenth of a micrometre on the ground. */
    private static final double ENOUGH = 1e-12;

    private FixedPoint() {}

    /** Replaces {@code xy} by the point that {@code shift} takes to it. */
    static void invert(PointTransform shift, double[] xy) {
        double targetX = xy[0];
        double targetY = xy[1];
        double x = targetX;
        double y = targetY;
        for (int step = 0; step < STEPS; step++) {
            xy[0] = x;
            xy[1] = y;
            shift.fromLonLat(xy);
            double errorX = targetX - xy[0];
            double errorY = targetY - xy[1];
            x += errorX;
            y += errorY;
            if (Math.abs(errorX) + Math.abs(errorY) < ENOUGH) {
                break;
            }
        }
        xy[0] = x;
        xy[1] = y;
    }
}
