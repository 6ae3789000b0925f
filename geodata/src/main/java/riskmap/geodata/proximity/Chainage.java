package riskmap.geodata.proximity;

import org.locationtech.jts.algorithm.RobustLineIntersector;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import riskmap.geodata.crs.Geodesic;
import riskmap.geodata.snapshot.Shape;

/** Lengths along a line from its beginning, geodesic, edge by edge. */
final class Chainage {

    private final Shape line;
    private final double[] before;

    Chainage(Geometry line) {
        this.line = Shape.of(line);
        before = new double[this.line.end(this.line.parts() - 1)];
        for (int part = 0; part < this.line.parts(); part++) {
            int start = this.line.start(part);
            before[start] = start == 0 ? 0 : before[start - 1];
            for (int i = start + 1; i < this.line.end(part); i++) {
                before[i] = before[i - 1]
                        + Geodesic.distance(
                                this.line.lon(i - 1), this.line.lat(i - 1), this.line.lon(i), this.line.lat(i));
            }
        }
    }

    /** Metres to a point of the line; to the first of its passes where the line crosses itself. */
    double of(double lon, double lat) {
        int edge = 0;
        double least = Double.POSITIVE_INFINITY;
        for (int part = 0; part < line.parts(); part++) {
            for (int i = line.start(part); i < line.end(part) - 1; i++) {
                double square = square(i, lon, lat);
                if (square < least) {
                    least = square;
                    edge = i;
                }
            }
        }
        return before[edge] + Geodesic.distance(line.lon(edge), line.lat(edge), lon, lat);
    }

    /** Square of the distance in degrees from a point to an edge. */
    private double square(int edge, double lon, double lat) {
        double dx = line.lon(edge + 1) - line.lon(edge);
        double dy = line.lat(edge + 1) - line.lat(edge);
        double x = lon - line.lon(edge);
        double y = lat - line.lat(edge);
        double length = dx * dx + dy * dy;
        double t = length == 0 ? 0 : Math.max(0, Math.min(1, (x * dx + y * dy) / length));
        return (x - t * dx) * (x - t * dx) + (y - t * dy) * (y - t * dy);
    }

    /** Metres to where the line first meets a shape it has a point in common with. */
    double ofFirstContact(Shape shape) {
        double first = Double.POSITIVE_INFINITY;
        for (int part = 0; part < line.parts(); part++) {
            int start = line.start(part);
            if (shape.dimension() == 2 && Inside.test(shape, line.lon(start), line.lat(start))) {
                first = Math.min(first, before[start]);
            }
            for (int i = start; i < line.end(part) - 1 && before[i] < first; i++) {
                first = Math.min(first, firstContact(i, shape));
            }
        }
        return first;
    }

    private double firstContact(int edge, Shape shape) {
        RobustLineIntersector meeting = new RobustLineIntersector();
        Coordinate a = new Coordinate(line.lon(edge), line.lat(edge));
        Coordinate b = new Coordinate(line.lon(edge + 1), line.lat(edge + 1));
        double first = Double.POSITIVE_INFINITY;
        for (int part = 0; part < shape.parts(); part++) {
            int start = shape.start(part);
            for (int i = start; i < Math.max(start + 1, shape.end(part) - 1); i++) {
                int next = Math.min(i + 1, shape.end(part) - 1);
                Coordinate c = new Coordinate(shape.lon(i), shape.lat(i));
                meeting.computeIntersection(a, b, c, new Coordinate(shape.lon(next), shape.lat(next)));
                for (int point = 0; point < meeting.getIntersectionNum(); point++) {
                    Coordinate at = meeting.getIntersection(point);
                    first = Math.min(first, before[edge] + Geodesic.distance(a.x, a.y, at.x, at.y));
                }
            }
        }
        return first;
    }
}
