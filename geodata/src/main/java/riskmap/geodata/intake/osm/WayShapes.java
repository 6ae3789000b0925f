package riskmap.geodata.intake.osm;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import riskmap.geodata.intake.repair.Crossings;
import riskmap.geodata.model.LocalizedText;

/** Ways as lines in degrees, longitude first. */
final class WayShapes {

    static final GeometryFactory DEGREES = new GeometryFactory();

    /** Ways with fewer nodes cannot do harm. */
    private static final int LONG = 200;

    private final NodeIndex nodes;

    WayShapes(NodeIndex nodes) {
        this.nodes = nodes;
    }

    /**
     * The course of a way as far as its nodes are known.
     *
     * @param runs unbroken stretches of at least two different positions
     * @param missing how many nodes the file does not hold
     * @param nodes how many nodes the way has
     */
    record Course(List<Coordinate[]> runs, int missing, int nodes) {

        boolean isWhole() {
            return missing == 0;
        }

        /** The course as a line or several; null when nothing can be drawn. */
        Geometry line() {
            if (runs.isEmpty()) {
                return null;
            }
            LineString[] lines = runs.stream().map(DEGREES::createLineString).toArray(LineString[]::new);
            return lines.length == 1 ? lines[0] : DEGREES.createMultiLineString(lines);
        }

        LocalizedText complaint() {
            return LocalizedText.of(
                    nodes + " 个节点中有 " + missing + " 个不在文件中", missing + " of " + nodes + " nodes are not in the file");
        }
    }

    Course course(long[] ids) {
        List<Coordinate[]> runs = new ArrayList<>();
        List<Coordinate> run = new ArrayList<>();
        int missing = 0;
        for (long id : ids) {
            int at = nodes.find(id);
            if (at < 0) {
                missing++;
                end(run, runs);
                continue;
            }
            Coordinate next = new Coordinate(nodes.lon(at), nodes.lat(at));
            if (run.isEmpty() || !run.get(run.size() - 1).equals2D(next)) {
                run.add(next);
            }
        }
        end(run, runs);
        return new Course(runs, missing, ids.length);
    }

    /** Whether a way crosses itself so often that working on it would take the whole memory. */
    boolean isScribble(long[] ids) {
        Geometry line = ids.length < LONG ? null : course(ids).line();
        return line != null && Crossings.tooMany(line);
    }

    private static void end(List<Coordinate> run, List<Coordinate[]> runs) {
        if (run.size() > 1) {
            runs.add(run.toArray(Coordinate[]::new));
        }
        run.clear();
    }

    /** The same course the other way round. */
    static Course reversed(Course course) {
        List<Coordinate[]> runs = new ArrayList<>();
        for (Coordinate[] run : course.runs()) {
            Coordinate[] copy = run.clone();
            Collections.reverse(java.util.Arrays.asList(copy));
            runs.add(0, copy);
        }
        return new Course(runs, course.missing(), course.nodes());
    }
}
