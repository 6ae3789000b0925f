package riskmap.geodata.intake.blocks;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryComponentFilter;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.noding.NodedSegmentString;
import org.locationtech.jts.noding.OrientedCoordinateArray;
import org.locationtech.jts.noding.SegmentString;
import org.locationtech.jts.noding.snapround.SnapRoundingNoder;

/** Breaks lines at every place where they meet, on a grid of 1 cm, and folds lines on one course into one edge. */
final class EdgeNoder {

    private static final PrecisionModel CENTIMETRES = new PrecisionModel(100);
    private static final Origin LINE = new Origin(Kind.LINE, -1);
    private static final Origin MINOR = new Origin(Kind.MINOR, -1);
    private static final Origin BORDER = new Origin(Kind.BORDER, -1);

    /** What a line is to the blocks. */
    enum Kind {
        BORDER,
        SHORE,
        LINE,
        MINOR
    }

    /**
     * Where a line comes from.
     *
     * @param kind what the line is to the blocks
     * @param shoreOf number of the water it is the shore of, or -1
     */
    record Origin(Kind kind, int shoreOf) {}

    private final List<SegmentString> lines = new ArrayList<>();

    void addLine(LineString line) {
        add(line.getCoordinates(), LINE);
    }

    void addMinor(LineString line) {
        add(line.getCoordinates(), MINOR);
    }

    void addBorder(Geometry polygonal) {
        addRings(polygonal, BORDER);
    }

    void addShore(Geometry polygonal, int water) {
        addRings(polygonal, new Origin(Kind.SHORE, water));
    }

    private void addRings(Geometry polygonal, Origin origin) {
        polygonal.apply((GeometryComponentFilter) part -> {
            if (part instanceof LineString ring) {
                add(ring.getCoordinates(), origin);
            }
        });
    }

    private void add(Coordinate[] course, Origin origin) {
        if (course.length > 1) {
            lines.add(new NodedSegmentString(course, origin));
        }
    }

    /** The edges; the lines added are let go. */
    Collection<Edge> edges() {
        SnapRoundingNoder noder = new SnapRoundingNoder(CENTIMETRES);
        noder.computeNodes(lines);
        Map<OrientedCoordinateArray, Edge> edges = new TreeMap<>();
        for (Object found : noder.getNodedSubstrings()) {
            SegmentString piece = (SegmentString) found;
            edges.computeIfAbsent(
                            new OrientedCoordinateArray(piece.getCoordinates()),
                            key -> new Edge(piece.getCoordinates()))
                    .add((Origin) piece.getData());
        }
        lines.clear();
        return edges.values();
    }
}
