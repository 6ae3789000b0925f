package riskmap.geodata.intake;

import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.CoordinateSequenceFilter;
import org.locationtech.jts.geom.Geometry;
import riskmap.geodata.crs.Crs;
import riskmap.geodata.intake.issue.IntakeIssue;
import riskmap.geodata.model.LocalizedText;

/** Finds the first coordinate of a geometry that its reference system does not have. */
final class CoordinateCheck implements CoordinateSequenceFilter {

    private final Crs crs;
    private double x;
    private double y;
    private boolean bad;

    private CoordinateCheck(Crs crs) {
        this.crs = crs;
    }

    /** The issue of the first bad coordinate, or null when all are good. */
    static IntakeIssue check(Geometry geometry, Crs crs, IntakeIssue.Subject subject) {
        CoordinateCheck check = new CoordinateCheck(crs);
        geometry.apply(check);
        if (!check.bad) {
            return null;
        }
        String value = check.x + ", " + check.y;
        LocalizedText reason = CoordinateWords.of(crs, check.x, check.y);
        return Double.isFinite(check.x) && Double.isFinite(check.y)
                ? new IntakeIssue.CoordinateOutOfRange(subject, value, reason)
                : new IntakeIssue.CoordinateNotFinite(subject, value, reason);
    }

    @Override
    public void filter(CoordinateSequence points, int i) {
        double px = points.getX(i);
        double py = points.getY(i);
        if (!crs.contains(px, py)) {
            x = px;
            y = py;
            bad = true;
        }
    }

    @Override
    public boolean isDone() {
        return bad;
    }

    @Override
    public boolean isGeometryChanged() {
        return false;
    }
}
