package riskmap.geodata.demo.town;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.linearref.LengthIndexedLine;

/** Joins motorways to the main roads they cross, by four curved ramps at each interchange. */
final class Ramps {

    private static final double APART = 1_100;
    private static final double ALONG_MOTORWAY = 290;
    private static final double ALONG_ROAD = 150;
    private static final int PIECES = 9;

    private final GeometryFactory factory;
    private final List<Trace> ramps = new ArrayList<>();
    private final List<Coordinate> places = new ArrayList<>();

    Ramps(GeometryFactory factory) {
        this.factory = factory;
    }

    List<Trace> of(List<Trace> lines) {
        for (LineKind other : new LineKind[] {LineKind.MOTORWAY, LineKind.TRUNK, LineKind.PRIMARY}) {
            for (Trace motorway : lines) {
                for (Trace road : lines) {
                    if (motorway.kind() == LineKind.MOTORWAY && road.kind() == other && road != motorway) {
                        join(motorway, road);
                    }
                }
            }
        }
        return ramps;
    }

    private void join(Trace motorway, Trace road) {
        LineString above = motorway.line(factory);
        LineString below = road.line(factory);
        Geometry crossings = above.intersection(below);
        for (Coordinate at : crossings.getCoordinates()) {
            if (places.stream().allMatch(place -> place.distance(at) > APART)) {
                places.add(at);
                interchange(motorway.name(), new LengthIndexedLine(above), new LengthIndexedLine(below), at);
            }
        }
    }

    private void interchange(String name, LengthIndexedLine above, LengthIndexedLine below, Coordinate at) {
        double m = above.project(at);
        double r = below.project(at);
        for (int s = -1; s <= 1; s += 2) {
            for (int t = -1; t <= 1; t += 2) {
                double from = m + s * ALONG_MOTORWAY;
                double to = r + t * ALONG_ROAD;
                if (above.isValidIndex(from) && below.isValidIndex(to)) {
                    Coordinate bend = above.extractPoint(m + s * ALONG_MOTORWAY / 3);
                    ramps.add(new Trace(
                            LineKind.RAMP,
                            name + "匝道",
                            0,
                            curve(above.extractPoint(from), bend, below.extractPoint(to))));
                }
            }
        }
    }

    private static List<Coordinate> curve(Coordinate a, Coordinate bend, Coordinate b) {
        List<Coordinate> points = new ArrayList<>();
        for (int i = 0; i <= PIECES; i++) {
            double t = (double) i / PIECES;
            double u = 1 - t;
            points.add(new Coordinate(
                    u * u * a.x + 2 * u * t * bend.x + t * t * b.x, u * u * a.y + 2 * u * t * bend.y + t * t * b.y));
        }
        return points;
    }
}
