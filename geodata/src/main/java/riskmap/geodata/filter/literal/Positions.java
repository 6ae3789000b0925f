package riskmap.geodata.filter.literal;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateXY;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.valid.IsValidOp;
import org.locationtech.jts.operation.valid.TopologyValidationError;
import riskmap.geodata.crs.Crs;
import riskmap.geodata.filter.expression.Box;
import riskmap.geodata.filter.expression.FilterException;
import riskmap.geodata.filter.expression.Limits;
import riskmap.geodata.filter.expression.Literal;

/**
 * Makes geometries of the positions in a filter, in longitude/latitude whatever system the filter uses. One per filter: it
 * counts the vertices.
 */
public final class Positions {

    private static final GeometryFactory FACTORY = new GeometryFactory();
    /** A side of a box in a plane is no straight line in degrees; between so many points it is near enough to one. */
    private static final int STEPS = 16;

    private final Crs crs;
    private final boolean northFirst;
    private int vertices;

    /**
     * A maker.
     *
     * @param crs system of the positions
     * @param northFirst whether latitude or northing stands first, as in EPSG:4326
     */
    public Positions(Crs crs, boolean northFirst) {
        this.crs = crs;
        this.northFirst = northFirst;
    }

    /**
     * A position.
     *
     * @throws FilterException when it is outside the system, or there are too many
     */
    public Coordinate position(double first, double second) {
        if (++vertices > Limits.MOST_VERTICES) {
            throw new FilterException("it has more than " + Limits.MOST_VERTICES + " positions");
        }
        return lonLat(northFirst ? second : first, northFirst ? first : second);
    }

    private Coordinate lonLat(double x, double y) {
        if (!crs.contains(x, y)) {
            throw new FilterException("position " + x + " " + y + " (east, north): " + crs.explain(x, y));
        }
        double[] xy = {x, y};
        crs.toLonLat(xy);
        if (!(Math.abs(xy[0]) <= 180 && Math.abs(xy[1]) <= 90)) {
            throw new FilterException("position " + x + " " + y + " (east, north) is nowhere on the earth");
        }
        return new CoordinateXY(xy[0], xy[1]);
    }

    /** A point. */
    public Geometry point(Coordinate at) {
        return FACTORY.createPoint(at);
    }

    /**
     * A line.
     *
     * @throws FilterException when it has fewer than two positions
     */
    public LineString line(List<Coordinate> positions) {
        if (positions.size() < 2) {
            throw new FilterException("a line has " + positions.size() + " position; at least 2 are needed");
        }
        return FACTORY.createLineString(positions.toArray(Coordinate[]::new));
    }

    /**
     * A polygon.
     *
     * @param rings the outer ring and the holes
     * @throws FilterException when a ring is not closed or has fewer than four positions
     */
    public Polygon polygon(List<List<Coordinate>> rings) {
        List<LinearRing> made = new ArrayList<>();
        for (List<Coordinate> ring : rings) {
            if (ring.size() < 4 || !ring.get(0).equals2D(ring.get(ring.size() - 1))) {
                throw new FilterException("a ring of " + ring.size()
                        + " positions: at least 4 are needed, and the last must equal the first");
            }
            made.add(FACTORY.createLinearRing(ring.toArray(Coordinate[]::new)));
        }
        if (made.isEmpty()) {
            throw new FilterException("a polygon without rings");
        }
        return FACTORY.createPolygon(made.get(0), made.subList(1, made.size()).toArray(LinearRing[]::new));
    }

    /** A geometry of several: of the narrowest type there is, or a collection where that was asked for. */
    public Geometry several(List<? extends Geometry> parts, boolean collection) {
        if (parts.isEmpty()) {
            throw new FilterException("a geometry without parts");
        }
        return collection
                ? FACTORY.createGeometryCollection(parts.toArray(Geometry[]::new))
                : switch (parts.get(0).getDimension()) {
                    case 0 -> FACTORY.createMultiPoint(parts.toArray(org.locationtech.jts.geom.Point[]::new));
                    case 1 -> FACTORY.createMultiLineString(parts.toArray(LineString[]::new));
                    default -> FACTORY.createMultiPolygon(parts.toArray(Polygon[]::new));
                };
    }

    /**
     * A finished geometry as a literal.
     *
     * @throws FilterException when it is not valid, such as a polygon that crosses itself
     */
    public Literal literal(Geometry geometry) {
        TopologyValidationError fault = new IsValidOp(geometry).getValidationError();
        if (fault != null) {
            Coordinate at = fault.getCoordinate();
            throw new FilterException("a " + geometry.getGeometryType() + " is not valid: " + fault.getMessage()
                    + (at == null ? "" : " near longitude " + at.x + ", latitude " + at.y));
        }
        return new Literal(geometry);
    }

    /**
     * A bounding box.
     *
     * @param numbers four numbers, or six with heights, which say nothing here
     * @throws FilterException when they are no box
     */
    public Literal box(List<Double> numbers) {
        if (numbers.size() != 4 && numbers.size() != 6) {
            throw new FilterException("a bounding box has " + numbers.size() + " numbers; 4 or 6 are needed");
        }
        int upper = numbers.size() / 2;
        Coordinate low = ordered(numbers.get(0), numbers.get(1));
        Coordinate high = ordered(numbers.get(upper), numbers.get(upper + 1));
        if (low.y > high.y || low.x > high.x && !crs.isDegrees()) {
            throw new FilterException("the lower corner of a bounding box is above or right of its upper one");
        }
        Coordinate from = lonLat(low.x, low.y);
        Coordinate to = lonLat(high.x, high.y);
        vertices += 4;
        return new Literal(
                crs.isDegrees() ? new Box(from.x, from.y, to.x, to.y) : polygon(List.of(outline(low, high))));
    }

    private Coordinate ordered(double first, double second) {
        return northFirst ? new CoordinateXY(second, first) : new CoordinateXY(first, second);
    }

    private List<Coordinate> outline(Coordinate low, Coordinate high) {
        double[][] corners = {{low.x, low.y}, {high.x, low.y}, {high.x, high.y}, {low.x, high.y}};
        List<Coordinate> ring = new ArrayList<>();
        for (int side = 0; side < 4; side++) {
            double[] from = corners[side];
            double[] to = corners[(side + 1) % 4];
            for (int step = 0; step < STEPS; step++) {
                double share = (double) step / STEPS;
                ring.add(lonLat(from[0] + share * (to[0] - from[0]), from[1] + share * (to[1] - from[1])));
            }
        }
        ring.add(ring.get(0));
        return ring;
    }
}
