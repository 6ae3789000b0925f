package riskmap.geodata.demo.town;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.algorithm.PointLocation;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Polygon;
import riskmap.geodata.demo.town.plan.Quarter;

/** A block of the town: one face between roads and water, or several small ones together. */
public final class Block {

    private static final int TRIES = 24;

    private final int number;
    private final Polygon area;
    private final Quarter quarter;
    private Use use;
    private final List<Side> sides;
    private final List<Side> inner = new ArrayList<>();
    private final List<Coordinate> houses = new ArrayList<>();
    private final List<Polygon> ponds = new ArrayList<>();
    private int grid = -1;
    private boolean roomy;
    private String name;

    /** One straight side: its ends and what runs along it. */
    record Side(Coordinate a, Coordinate b, Trace line, double start) {

        double length() {
            return a.distance(b);
        }

        double distance(double x, double y) {
            double dx = b.x - a.x;
            double dy = b.y - a.y;
            double t = ((x - a.x) * dx + (y - a.y) * dy) / (dx * dx + dy * dy);
            double s = Math.max(0, Math.min(1, t));
            return Math.hypot(a.x + s * dx - x, a.y + s * dy - y);
        }
    }

    Block(int number, Polygon area, Quarter quarter, Use use, List<Side> sides) {
        this.number = number;
        this.area = area;
        this.quarter = quarter;
        this.use = use;
        this.sides = sides;
    }

    /** Number of the block in the town, from 0. */
    public int number() {
        return number;
    }

    /** Its area on the plane. */
    public Polygon area() {
        return area;
    }

    /** What it is used for. */
    public Use use() {
        return use;
    }

    /** Number of the community grid it belongs to, from 0. */
    public int grid() {
        return grid;
    }

    /** Name of the quarter it lies in. */
    public String quarterName() {
        return quarter.name();
    }

    Quarter quarter() {
        return quarter;
    }

    List<Side> sides() {
        return sides;
    }

    /** Its name, or null where people have none for it. */
    public String name() {
        return name;
    }

    void call(String newName) {
        name = newName;
    }

    void change(Use newUse) {
        use = newUse;
    }

    /** Whether the use follows from the place, such as a park along the shore. */
    boolean isReserved() {
        return sides.stream().anyMatch(side -> side.line().kind() == LineKind.SHORE)
                || 4 * Math.PI * area.getArea() / (area.getLength() * area.getLength()) < 0.22;
    }

    void join(int newGrid) {
        grid = newGrid;
    }

    /** Notes a lane or a dead end inside the block. */
    void crossedBy(Side side) {
        inner.add(side);
    }

    /** Notes a pond inside the block. */
    void flooded(Polygon pond) {
        ponds.add(pond);
    }

    /** Notes a building by its middle. */
    void house(Coordinate middle) {
        houses.add(middle);
    }

    /** The middle of one of the block's buildings, or any free place where none stands. */
    public Spot house(Dice dice) {
        if (houses.isEmpty()) {
            return within(dice);
        }
        Coordinate at = dice.pick(houses);
        return spot(at.x, at.y);
    }

    /** Looks for a free place once; call when all inner lines are known. */
    void survey(Dice dice) {
        Spot best = within(dice);
        roomy = use != Use.WATER && isFree(best.x(), best.y(), 2);
    }

    /** Whether anything can stand in the block: it is not water and not taken up by roads and canals. */
    public boolean isRoomy() {
        return roomy;
    }

    /** Whether the block lies in the chemical park. */
    public boolean isChemical() {
        return quarter.kind() == Quarter.Kind.CHEMICAL;
    }

    /** Residents per hectare where people live here. */
    public double residentsPerHectare() {
        return quarter.kind().residents();
    }

    /**
     * A place beside one of the block's streets, off the roadway and on dry land.
     *
     * @param setback greatest distance from the edge of the street, metres
     */
    public Spot beside(Dice dice, double setback) {
        for (int i = 0; i < TRIES; i++) {
            Side side = dice.pick(sides);
            if (side.line().name() == null || !side.line().kind().isRoad() || dice.unit() * 60 > side.length()) {
                continue;
            }
            double t = dice.unit();
            double away = side.line().halfWidth() + 5 + dice.unit() * setback;
            double nx = -(side.b().y - side.a().y) / side.length();
            double ny = (side.b().x - side.a().x) / side.length();
            double x = side.a().x + t * (side.b().x - side.a().x) + away * nx;
            double y = side.a().y + t * (side.b().y - side.a().y) + away * ny;
            if (isFree(x, y, 3)) {
                return new Spot(x, y, side.line().name(), houseNumber(side, t));
            }
        }
        return within(dice);
    }

    /** A place anywhere in the block, off the roadways and on dry land. */
    public Spot within(Dice dice) {
        Envelope box = area.getEnvelopeInternal();
        for (int i = 0; i < TRIES * 4; i++) {
            double x = dice.between(box.getMinX(), box.getMaxX());
            double y = dice.between(box.getMinY(), box.getMaxY());
            if (isFree(x, y, i < TRIES ? 12 : 2)) {
                return spot(x, y);
            }
        }
        Coordinate middle = area.getInteriorPoint().getCoordinate();
        return spot(middle.x, middle.y);
    }

    /** The place with the address of the nearest named street of the block. */
    public Spot spot(double x, double y) {
        Side nearest = null;
        for (Side side : sides) {
            if (side.line().name() != null
                    && side.line().kind().isRoad()
                    && (nearest == null || side.distance(x, y) < nearest.distance(x, y))) {
                nearest = side;
            }
        }
        return nearest == null
                ? new Spot(x, y, quarter.name() + "村", 1 + number % 90)
                : new Spot(x, y, nearest.line().name(), houseNumber(nearest, 0.5));
    }

    /** Whether a place lies in the block with that much room to every roadway and bank, in metres. */
    public boolean isFree(double x, double y, double room) {
        return clear(sides, x, y, room) && clear(inner, x, y, room) && contains(x, y) && dry(x, y);
    }

    private static boolean clear(List<Side> lines, double x, double y, double room) {
        for (Side side : lines) {
            if (side.distance(x, y) < side.line().halfWidth() + room) {
                return false;
            }
        }
        return true;
    }

    private boolean dry(double x, double y) {
        for (Polygon pond : ponds) {
            if (PointLocation.isInRing(
                    new Coordinate(x, y), pond.getExteriorRing().getCoordinates())) {
                return false;
            }
        }
        return true;
    }

    private boolean contains(double x, double y) {
        return PointLocation.isInRing(
                        new Coordinate(x, y), area.getExteriorRing().getCoordinates())
                && (area.getNumInteriorRing() == 0
                        || area.contains(area.getFactory().createPoint(new Coordinate(x, y))));
    }

    private int houseNumber(Side side, double t) {
        int along = (int) ((side.start() + t * side.length()) / 12);
        return 2 * along + (number % 2 == 0 ? 1 : 2);
    }
}
