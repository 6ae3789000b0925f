package riskmap.geodata.demo.town;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;

/** Curves through control points, and the roughening that makes shores and borders look grown. */
final class Curves {

    private Curves() {}

    /** A smooth open curve through the points (Catmull–Rom), with a vertex about every {@code step} metres. */
    static List<Coordinate> open(List<Coordinate> points, double step) {
        List<Coordinate> curve = new ArrayList<>();
        int last = points.size() - 1;
        for (int i = 0; i < last; i++) {
            span(
                    curve,
                    points.get(Math.max(0, i - 1)),
                    points.get(i),
                    points.get(i + 1),
                    points.get(Math.min(last, i + 2)),
                    step);
        }
        curve.add(points.get(last).copy());
        return curve;
    }

    /** A smooth closed curve through the points; the first vertex is repeated at the end. */
    static List<Coordinate> closed(List<Coordinate> points, double step) {
        List<Coordinate> curve = new ArrayList<>();
        int n = points.size();
        for (int i = 0; i < n; i++) {
            span(
                    curve,
                    points.get((i + n - 1) % n),
                    points.get(i),
                    points.get((i + 1) % n),
                    points.get((i + 2) % n),
                    step);
        }
        curve.add(curve.get(0).copy());
        return curve;
    }

    private static void span(
            List<Coordinate> curve, Coordinate a, Coordinate b, Coordinate c, Coordinate d, double step) {
        int pieces = Math.max(1, (int) Math.round(b.distance(c) / step));
        for (int k = 0; k < pieces; k++) {
            double t = (double) k / pieces;
            curve.add(new Coordinate(spline(a.x, b.x, c.x, d.x, t), spline(a.y, b.y, c.y, d.y, t)));
        }
    }

    private static double spline(double a, double b, double c, double d, double t) {
        return b + 0.5 * t * (c - a + t * (2 * a - 5 * b + 4 * c - d + t * (3 * (b - c) + d - a)));
    }

    /** Moves every vertex sideways by noise; a closed curve stays closed. */
    static List<Coordinate> roughened(List<Coordinate> curve, Noise noise, double amplitude, double wavelength) {
        List<Coordinate> moved = new ArrayList<>(curve.size());
        for (Coordinate at : curve) {
            moved.add(new Coordinate(
                    at.x + amplitude * noise.rough(at.x, at.y, wavelength),
                    at.y + amplitude * noise.rough(at.y + 7919, at.x - 4513, wavelength)));
        }
        return moved;
    }
}
