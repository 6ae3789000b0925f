package riskmap.geodata.demo.town;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;

/** A place and a direction to measure from: u along the direction, v to its left. */
record Frame(Coordinate middle, double cos, double sin) {

    Frame(Coordinate middle, double angle) {
        this(middle, StrictMath.cos(angle), StrictMath.sin(angle));
    }

    Coordinate at(double u, double v) {
        return new Coordinate(middle.x + u * cos - v * sin, middle.y + u * sin + v * cos);
    }

    /** Whether a rectangle of half lengths a and b stands free in the block with that much room. */
    boolean fits(Block block, double u, double v, double a, double b, double room) {
        return isFree(block, u, v, room)
                && isFree(block, u - a, v - b, room)
                && isFree(block, u + a, v - b, room)
                && isFree(block, u + a, v + b, room)
                && isFree(block, u - a, v + b, room)
                && isFree(block, u - a / 2, v, room)
                && isFree(block, u + a / 2, v, room)
                && isFree(block, u, v - b, room)
                && isFree(block, u, v + b, room);
    }

    Polygon rectangle(GeometryFactory factory, double u, double v, double a, double b) {
        return polygon(factory, at(u - a, v - b), at(u + a, v - b), at(u + a, v + b), at(u - a, v + b));
    }

    static Polygon polygon(GeometryFactory factory, Coordinate... corners) {
        Coordinate[] ring = java.util.Arrays.copyOf(corners, corners.length + 1);
        ring[corners.length] = corners[0];
        return factory.createPolygon(ring);
    }

    private boolean isFree(Block block, double u, double v, double room) {
        Coordinate at = at(u, v);
        return block.isFree(at.x, at.y, room);
    }
}
