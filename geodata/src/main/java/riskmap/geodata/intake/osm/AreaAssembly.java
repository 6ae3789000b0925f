package riskmap.geodata.intake.osm;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import riskmap.geodata.intake.issue.Sentences;
import riskmap.geodata.intake.osm.RingJoiner.Rings;
import riskmap.geodata.intake.osm.WayShapes.Course;
import riskmap.geodata.intake.osm.pbf.ElementVisitor.Kind;
import riskmap.geodata.intake.osm.pbf.Relation;
import riskmap.geodata.model.LocalizedText;

/** Makes areas of closed ways and of multipolygon relations. */
final class AreaAssembly {

    /**
     * An area with what is to be said about it.
     *
     * @param geometry valid Polygon or MultiPolygon; null when there is nothing to show
     * @param flaw why it was mended or cannot be shown; null when all was well
     * @param remains for a lost area the lines there are, or null
     */
    record Assembled(Geometry geometry, LocalizedText flaw, Geometry remains) {

        boolean isWhole() {
            return geometry != null && flaw == null;
        }
    }

    private final Extract extract;
    private final WayShapes shapes;

    AreaAssembly(Extract extract) {
        this.extract = extract;
        this.shapes = new WayShapes(extract.nodes);
    }

    /** Whether a way's last node is its first. */
    static boolean isClosed(long[] nodes) {
        return nodes.length > 3 && nodes[0] == nodes[nodes.length - 1];
    }

    /** The area of a closed way. A ring with a node missing has another shape, so it is given up. */
    Assembled ofWay(long[] nodes) {
        Course course = shapes.course(nodes);
        if (!course.isWhole()) {
            return new Assembled(null, course.complaint(), course.line());
        }
        LinearRing ring = ring(course);
        if (ring == null) {
            return new Assembled(null, fewCorners(), course.line());
        }
        return assembled(Area.of(List.of(ring)), null, course.line());
    }

    /** The area of a relation, of those of its rings that can be closed. */
    Assembled ofRelation(Relation relation) {
        List<LocalizedText> complaints = new ArrayList<>();
        List<LineString> open = new ArrayList<>();
        List<LinearRing> rings = new ArrayList<>();
        Rings joined = RingJoiner.join(memberWays(relation, complaints));
        for (long[] nodes : joined.rings()) {
            Course course = shapes.course(nodes);
            LinearRing ring = course.isWhole() ? ring(course) : null;
            if (ring == null) {
                complaints.add(course.isWhole() ? fewCorners() : course.complaint());
            } else {
                rings.add(ring);
            }
        }
        joined.open().forEach(nodes -> addOpen(nodes, open));
        if (!joined.open().isEmpty()) {
            complaints.add(LocalizedText.of(
                    "有 " + joined.open().size() + " 条轮廓没有闭合",
                    joined.open().size() + " of its outlines are not closed"));
        }
        Geometry remains =
                open.isEmpty() ? null : WayShapes.DEGREES.createMultiLineString(open.toArray(LineString[]::new));
        LocalizedText complaint = complaints.isEmpty() ? null : Sentences.joined(complaints);
        if (rings.isEmpty()) {
            return new Assembled(
                    null, complaint == null ? LocalizedText.of("没有轮廓", "it has no outline") : complaint, remains);
        }
        return assembled(Area.of(rings), complaint, remains);
    }

    private static Assembled assembled(Area area, LocalizedText complaint, Geometry remains) {
        LocalizedText flaw = complaint == null || area.flaw() == null
                ? complaint
                : Sentences.joined(List.of(complaint, area.flaw()));
        return new Assembled(area.geometry(), flaw == null ? area.flaw() : flaw, remains);
    }

    private static LocalizedText fewCorners() {
        return LocalizedText.of("环的角点少于三个", "a ring has fewer than three corners");
    }

    private List<long[]> memberWays(Relation relation, List<LocalizedText> complaints) {
        List<long[]> ways = new ArrayList<>();
        java.util.Set<Long> seen = new java.util.HashSet<>();
        int missing = 0;
        for (Relation.Member member : relation.members()) {
            if (member.kind() != Kind.WAY || !seen.add(member.id())) {
                continue;
            }
            int way = extract.ways.find(member.id());
            if (way < 0) {
                missing++;
            } else {
                ways.add(extract.ways.nodes(way));
            }
        }
        if (missing > 0) {
            complaints.add(LocalizedText.of(
                    "" + seen.size() + " 条成员路径中有 " + missing + " 条不在文件中",
                    missing + " of " + seen.size() + " member ways are not in the file"));
        }
        return ways;
    }

    private void addOpen(long[] nodes, List<LineString> open) {
        for (Coordinate[] run : shapes.course(nodes).runs()) {
            open.add(WayShapes.DEGREES.createLineString(run));
        }
    }

    private static LinearRing ring(Course course) {
        if (course.runs().size() != 1 || course.runs().get(0).length < 4) {
            return null;
        }
        Coordinate[] corners = course.runs().get(0);
        boolean closed = corners[0].equals2D(corners[corners.length - 1]);
        return closed ? WayShapes.DEGREES.createLinearRing(corners) : null;
    }
}
