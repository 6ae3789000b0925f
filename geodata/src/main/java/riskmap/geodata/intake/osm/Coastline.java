package riskmap.geodata.intake.osm;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineSegment;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.index.strtree.STRtree;
import org.locationtech.jts.operation.polygonize.Polygonizer;
import org.locationtech.jts.operation.union.UnaryUnionOp;
import riskmap.geodata.intake.osm.pbf.Tags;
import riskmap.geodata.model.LocalizedText;

/**
 * Makes the sea from the coastline, which in OSM has land on its left and water on its right. The box of the extract is
 * cut along the coastline; a part is sea where it lies to the right of the coastline around it. An end of the coastline
 * that stops short of the box by little, as extracts leave it, is drawn on to the nearest side.
 */
final class Coastline {

    /** How far short of the box an end may stop, as a share of the box's shorter side. */
    private static final double REACH = 0.05;

    /** Degrees: less than a tenth of a millimetre. */
    private static final double ON_LINE = 1e-9;

    private final Envelope box;
    private final List<LineString> coast = new ArrayList<>();
    private final STRtree segments = new STRtree();
    private int drawnOn;
    private LocalizedText flaw;

    Coastline(Envelope box) {
        this.box = box;
    }

    static boolean is(Tags tags) {
        return tags.is("natural", "coastline");
    }

    /** Adds a piece of coastline in the order of its nodes. */
    void add(Coordinate[] course) {
        coast.add(WayShapes.DEGREES.createLineString(course));
    }

    boolean isEmpty() {
        return coast.isEmpty();
    }

    /** What is to be said about the sea; null when nothing. */
    LocalizedText flaw() {
        return flaw;
    }

    /** The coastline there is, for showing where it is at fault. */
    Geometry lines() {
        return WayShapes.DEGREES.createMultiLineString(coast.toArray(LineString[]::new));
    }

    /** The sea within the box; null when the coastline does not divide it. */
    Geometry sea() {
        Geometry frame = WayShapes.DEGREES.toGeometry(box).getBoundary();
        List<Geometry> lines = new ArrayList<>(coast);
        lines.add(frame);
        openEnds().forEach(end -> drawOn(end, lines));
        Geometry noded = UnaryUnionOp.union(lines);
        indexSegments();
        Polygonizer polygonizer = new Polygonizer();
        polygonizer.add(noded);
        List<Geometry> sea = new ArrayList<>();
        for (Object found : polygonizer.getPolygons()) {
            Polygon face = (Polygon) found;
            if (box.contains(face.getInteriorPoint().getCoordinate()) && isSea(face)) {
                sea.add(face);
            }
        }
        if (sea.isEmpty() && flaw == null) {
            flaw = LocalizedText.of(
                    "海岸线没有到达提取范围的边缘，无法围成海面",
                    "the coastline does not reach the edges of the extract, so the sea cannot be closed");
        } else if (drawnOn > 0 && flaw == null) {
            flaw = LocalizedText.of(
                    "海岸线的 " + drawnOn + " 个端点被延长到提取范围的边缘",
                    drawnOn + " ends of the coastline were drawn on to the edge of the extract");
        }
        return sea.isEmpty() ? null : UnaryUnionOp.union(sea);
    }

    /** Points where an odd number of coastlines end. */
    private List<Coordinate> openEnds() {
        Map<Coordinate, Integer> ends = new HashMap<>();
        for (LineString line : coast) {
            ends.merge(line.getCoordinateN(0), 1, Integer::sum);
            ends.merge(line.getCoordinateN(line.getNumPoints() - 1), 1, Integer::sum);
        }
        return ends.entrySet().stream()
                .filter(end -> end.getValue() % 2 == 1)
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    private void drawOn(Coordinate end, List<Geometry> lines) {
        if (!box.contains(end)) {
            return;
        }
        double[] gaps = {end.x - box.getMinX(), box.getMaxX() - end.x, end.y - box.getMinY(), box.getMaxY() - end.y};
        int side = 0;
        for (int i = 1; i < gaps.length; i++) {
            side = gaps[i] < gaps[side] ? i : side;
        }
        if (gaps[side] == 0 || gaps[side] > REACH * Math.min(box.getWidth(), box.getHeight())) {
            return;
        }
        Coordinate onBox =
                switch (side) {
                    case 0 -> new Coordinate(box.getMinX(), end.y);
                    case 1 -> new Coordinate(box.getMaxX(), end.y);
                    case 2 -> new Coordinate(end.x, box.getMinY());
                    default -> new Coordinate(end.x, box.getMaxY());
                };
        lines.add(WayShapes.DEGREES.createLineString(new Coordinate[] {end, onBox}));
        drawnOn++;
    }

    private void indexSegments() {
        for (LineString line : coast) {
            Coordinate[] course = line.getCoordinates();
            for (int i = 1; i < course.length; i++) {
                segments.insert(new Envelope(course[i - 1], course[i]), new LineSegment(course[i - 1], course[i]));
            }
        }
    }

    /** The piece of coastline that runs through a point, in its own direction; null when none does. */
    private LineSegment coastAt(Coordinate point) {
        Envelope around = new Envelope(point);
        around.expandBy(ON_LINE);
        for (Object found : segments.query(around)) {
            LineSegment segment = (LineSegment) found;
            if (segment.distance(point) < ON_LINE) {
                return segment;
            }
        }
        return null;
    }

    /** Whether the coastline around a face has it on its right, by count of segments. */
    private boolean isSea(Polygon face) {
        int right = votes(face.getExteriorRing(), true);
        for (int i = 0; i < face.getNumInteriorRing(); i++) {
            right += votes(face.getInteriorRingN(i), false);
        }
        return right > 0;
    }

    private int votes(LineString ring, boolean shell) {
        Coordinate[] corners = ring.getCoordinates();
        boolean faceOnLeft = Orientation.isCCW(corners) == shell;
        int right = 0;
        for (int i = 1; i < corners.length; i++) {
            LineSegment side = new LineSegment(corners[i - 1], corners[i]);
            LineSegment shore = coastAt(side.midPoint());
            if (shore != null) {
                boolean along = (side.p1.x - side.p0.x) * (shore.p1.x - shore.p0.x)
                                + (side.p1.y - side.p0.y) * (shore.p1.y - shore.p0.y)
                        > 0;
                right += along != faceOnLeft ? 1 : -1;
            }
        }
        return right;
    }
}
