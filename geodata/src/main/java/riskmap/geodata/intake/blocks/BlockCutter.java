package riskmap.geodata.intake.blocks;

import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;

/**
 * Cuts areas into blocks along dividing lines and shores. All coordinates are metres of one plane.
 *
 * <p>Method: snap-rounding of all lines on a grid of 1 cm; edges inside water and outside the areas are dropped; faces of
 * what remains; faces too small to be a unit of work are joined to the neighbour with which they share the longest
 * border. Blind alleys divide nothing. Faces that come out large are divided once more, along minor lines. Time is n log n in the number of segments.
 *
 * <p>Life cycle: add everything, then {@link #cut} once. Not thread safe.
 */
public final class BlockCutter {

    /** Faces smaller than this are joined to a neighbour, m². */
    public static final double LEAST_AREA = 1000;

    /** Faces narrower than this on average are joined to a neighbour, metres: strips between carriageways. */
    public static final double LEAST_WIDTH = 10;

    /** Land faces larger than this are divided along minor lines too, m². */
    public static final double LARGE_AREA = 200_000;

    private final EdgeNoder noder = new EdgeNoder();
    private final Places areas = new Places();
    private final Places waters = new Places();

    /** Adds an area to be cut; areas may share borders but must not overlap. They are numbered 0, 1, 2 … */
    public void addArea(Geometry polygonal) {
        noder.addBorder(polygonal);
        areas.add(polygonal);
    }

    /** Adds a dividing line: a street, a railway, a river's course. */
    public void addLine(LineString line) {
        noder.addLine(line);
    }

    /** Adds a line that divides only what would be a large block otherwise: a service road, a track, a path. */
    public void addMinorLine(LineString line) {
        noder.addMinor(line);
    }

    /** Adds a water surface; lines inside it do not divide it. */
    public void addWater(Geometry polygonal) {
        noder.addShore(polygonal, waters.add(polygonal));
    }

    /** The blocks, in no particular order. */
    public List<Block> cut() {
        List<Edge> dividing = noder.edges().stream().filter(this::divides).toList();
        List<Edge> major = dividing.stream().filter(edge -> !edge.isMinor()).toList();
        Faces faces = Faces.of(major, areas, waters);
        Places large = new Places();
        faces.faces().stream()
                .filter(face -> !face.water() && face.shape().getArea() > LARGE_AREA)
                .forEach(face -> large.add(face.shape()));
        if (large.count() > 0 && major.size() < dividing.size()) {
            List<Edge> refined = dividing.stream()
                    .filter(edge -> !edge.isMinor() || large.find(edge.middle()) >= 0)
                    .toList();
            faces = Faces.of(refined, areas, waters);
        }
        return new FaceMerger(faces).merge();
    }

    /** Whether an edge lies in the areas and not inside a water. */
    private boolean divides(Edge edge) {
        if (edge.isBorder()) {
            return true;
        }
        Coordinate middle = edge.middle();
        return areas.find(middle) >= 0 && !waters.anyOther(middle, edge.shoreOf());
    }
}
