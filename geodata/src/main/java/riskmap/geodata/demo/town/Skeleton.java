package riskmap.geodata.demo.town;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.buffer.OffsetCurve;
import org.locationtech.jts.simplify.DouglasPeuckerSimplifier;
import riskmap.geodata.demo.town.plan.Plan;

/** The plan's shapes as real lines and areas: border, lakes, rivers, main roads, roads along the water. */
final class Skeleton {

    private static final double LAKESIDE = 130;
    private static final double LAKE_ROUGHNESS = 300;
    private static final double RIVERSIDE = 42;

    private final GeometryFactory factory;
    private final Noise noise;
    private final Polygon border;
    private final List<Lake> lakes = new ArrayList<>();
    private final List<Trace> traces = new ArrayList<>();

    /** A lake with its islands cut out, or the dock of a port. */
    record Lake(String name, Polygon area, boolean isDock) {}

    Skeleton(Plan plan, long seed, GeometryFactory factory) {
        this.factory = factory;
        this.noise = new Noise(seed);
        this.border = factory.createPolygon(ring(corners(plan.border()), 75, 520, 70));
        traces.add(new Trace(LineKind.BORDER, null, 0, List.of(border.getCoordinates())));
        plan.lakes().forEach(this::addLake);
        plan.rivers().forEach(this::addRiver);
        plan.roads().forEach(this::addRoad);
        lakes.stream().filter(lake -> !lake.isDock()).forEach(this::addLakeside);
    }

    Polygon border() {
        return border;
    }

    List<Lake> lakes() {
        return lakes;
    }

    /** All lines, border and shores included. */
    List<Trace> traces() {
        return traces;
    }

    private LinearRing ring(List<Coordinate> points, double amplitude, double wavelength, double step) {
        List<Coordinate> curve = Curves.roughened(Curves.closed(points, step), noise, amplitude, wavelength);
        return factory.createLinearRing(curve.toArray(new Coordinate[0]));
    }

    /** Straight runs with rounded corners: borders follow ditches and field edges. */
    private static List<Coordinate> corners(List<Coordinate> points) {
        List<Coordinate> cut = new ArrayList<>();
        for (int i = 0; i < points.size(); i++) {
            Coordinate a = points.get(i);
            Coordinate b = points.get((i + 1) % points.size());
            for (double t = 0.15; t < 1; t += 0.35) {
                cut.add(new Coordinate(a.x + t * (b.x - a.x), a.y + t * (b.y - a.y)));
            }
        }
        return cut;
    }

    private void addLake(Plan.Shape shape) {
        LinearRing shore =
                switch (shape.word()) {
                    case "dock" -> dock(shape);
                    case "island" -> ring(shape.points(), 60, 420, 40);
                    default -> ring(shape.points(), LAKE_ROUGHNESS, 1500, 36);
                };
        traces.add(new Trace(LineKind.SHORE, shape.name(), 0, List.of(shore.getCoordinates())));
        if (shape.word().equals("island")) {
            Lake around = lakes.remove(lakes.size() - 1);
            lakes.add(new Lake(around.name(), withHole(around.area(), shore), false));
        } else {
            lakes.add(new Lake(
                    shape.name(), factory.createPolygon(shore), shape.word().equals("dock")));
        }
    }

    private LinearRing dock(Plan.Shape shape) {
        List<Coordinate> corners = new ArrayList<>(shape.points());
        corners.add(corners.get(0));
        return factory.createLinearRing(corners.toArray(new Coordinate[0]));
    }

    private Polygon withHole(Polygon area, LinearRing hole) {
        LinearRing[] holes = new LinearRing[area.getNumInteriorRing() + 1];
        for (int i = 0; i < holes.length - 1; i++) {
            holes[i] = area.getInteriorRingN(i);
        }
        holes[holes.length - 1] = hole;
        return factory.createPolygon(area.getExteriorRing(), holes);
    }

    private void addRiver(Plan.Shape shape) {
        List<Coordinate> bed = Curves.roughened(Curves.open(shape.points(), 70), noise, 90, 1300);
        traces.add(new Trace(LineKind.RIVER, shape.name(), shape.width(), bed));
        if (shape.width() > 60) {
            addRiverside(shape, bed, 1);
            addRiverside(shape, bed, -1);
        }
    }

    private void addRiverside(Plan.Shape shape, List<Coordinate> bed, int side) {
        LineString line = factory.createLineString(bed.toArray(new Coordinate[0]));
        Geometry road = OffsetCurve.getCurve(line, side * (shape.width() / 2 + RIVERSIDE))
                .intersection(border);
        for (Lake lake : lakes) {
            road = road.difference(lake.area().buffer(lake.isDock() ? 30 : LAKESIDE + 40));
        }
        addPieces(LineKind.SECONDARY, "滨" + shape.name().substring(0, 1) + (side > 0 ? "北" : "南") + "路", road);
    }

    private void addPieces(LineKind kind, String name, Geometry lines) {
        Geometry plain = DouglasPeuckerSimplifier.simplify(lines, 4);
        for (int i = 0; i < plain.getNumGeometries(); i++) {
            if (plain.getGeometryN(i).getLength() > 400) {
                traces.add(new Trace(
                        kind,
                        name,
                        0,
                        new ArrayList<>(List.of(plain.getGeometryN(i).getCoordinates()))));
            }
        }
    }

    private void addRoad(Plan.Shape shape) {
        LineKind kind =
                switch (shape.word()) {
                    case "motorway" -> LineKind.MOTORWAY;
                    case "rail" -> LineKind.RAIL;
                    default -> LineKind.TRUNK;
                };
        List<Coordinate> curve =
                shape.word().equals("ring") ? Curves.closed(shape.points(), 90) : Curves.open(shape.points(), 90);
        traces.add(new Trace(kind, shape.name(), 0, Curves.roughened(curve, noise, 60, 2600)));
    }

    private void addLakeside(Lake lake) {
        Polygon around =
                (Polygon) factory.createPolygon(lake.area().getExteriorRing()).buffer(LAKESIDE);
        Geometry road = factory.createPolygon(around.getExteriorRing()).getBoundary();
        addPieces(
                lake.area().getArea() > 2e6 ? LineKind.PRIMARY : LineKind.SECONDARY,
                "环" + lake.name() + "路",
                road.intersection(border));
    }
}
