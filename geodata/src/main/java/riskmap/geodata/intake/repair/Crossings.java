package riskmap.geodata.intake.repair;

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
 * Counts where lines cross or run over each other, up to a limit. A scribble of a few thousand points can do so millions
 * of times; rebuilding it would take the whole memory, or hours.
 */
public final class Crossings implements SegmentIntersector {

    private static final int LIMIT = 20_000;

    /** Pairs of neighbouring segments looked at, beyond ten for each point. */
    private static final int PAIRS = 5_000_000;

    private final LineIntersector intersector = new RobustLineIntersector();
    private final long mostPairs;
    private long pairs;
    private int count;

    private Crossings(int points) {
        mostPairs = PAIRS + 10L * points;
    }

    /** Whether the lines of a geometry cross more than 20,000 times. */
    public static boolean tooMany(Geometry geometry) {
        List<SegmentString> lines = new ArrayList<>();
        for (Object line : LinearComponentExtracter.getLines(geometry)) {
            lines.add(new NodedSegmentString(((Geometry) line).getCoordinates(), null));
        }
        Crossings crossings = new Crossings(geometry.getNumPoints());
        new MCIndexNoder(crossings).computeNodes(lines);
        return crossings.isDone();
    }

    @Override
    public void processIntersections(SegmentString a, int i, SegmentString b, int j) {
        pairs++;
        if (a == b && Math.abs(i - j) <= 1) {
            return;
        }
        intersector.computeIntersection(
                a.getCoordinate(i), a.getCoordinate(i + 1), b.getCoordinate(j), b.getCoordinate(j + 1));
        boolean together = intersector.getIntersectionNum() == LineIntersector.COLLINEAR_INTERSECTION;
        if (together || intersector.hasIntersection() && intersector.isInteriorIntersection()) {
            count++;
        }
    }

    @Override
    public boolean isDone() {
        return count > LIMIT || pairs > mostPairs;
    }
}
