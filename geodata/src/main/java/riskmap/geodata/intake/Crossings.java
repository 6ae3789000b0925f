package riskmap.geodata.intake;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.algorithm.LineIntersector;
import org.locationtech.jts.algorithm.RobustLineIntersector;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.util.LinearComponentExtracter;
import org.locationtech.jts.noding.MCIndexNoder;
import org.locationtech.jts.noding.NodedSegmentString;
import org.locationtech.jts.noding.SegmentIntersector;
import org.locationtech.jts.noding.SegmentString;

/**
 * Counts where lines cross, up to a limit. A scribble of a few thousand points can cross itself millions of times;
 * rebuilding it would take the whole memory.
 */
public final class Crossings implements SegmentIntersector {

    private static final int LIMIT = 20_000;

    private final LineIntersector intersector = new RobustLineIntersector();
    private int count;

    private Crossings() {}

    /** Whether the lines of a geometry cross more than 20,000 times. */
    public static boolean tooMany(Geometry geometry) {
        List<SegmentString> lines = new ArrayList<>();
        for (Object line : LinearComponentExtracter.getLines(geometry)) {
            lines.add(new NodedSegmentString(((Geometry) line).getCoordinates(), null));
        }
        Crossings crossings = new Crossings();
        new MCIndexNoder(crossings).computeNodes(lines);
        return crossings.isDone();
    }

    @Override
    public void processIntersections(SegmentString a, int i, SegmentString b, int j) {
        if (a == b && Math.abs(i - j) <= 1) {
            return;
        }
        intersector.computeIntersection(
                a.getCoordinate(i), a.getCoordinate(i + 1), b.getCoordinate(j), b.getCoordinate(j + 1));
        if (intersector.hasIntersection() && intersector.isInteriorIntersection()) {
            count++;
        }
    }

    @Override
    public boolean isDone() {
        return count > LIMIT;
    }
}
