package riskmap.geodata.demo.town;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import riskmap.geodata.demo.town.plan.Quarter;

/** Puts up buildings in rows along the direction of the streets, clear of roads, water and lanes. */
final class Buildings {

    private static final double CLEARANCE = 5;
    private static final int TANK_SIDES = 14;

    private final Field field;
    private final GeometryFactory factory;
    private final Dice dice;
    private final List<Polygon> outlines = new ArrayList<>();

    Buildings(Field field, GeometryFactory factory, Dice dice) {
        this.field = field;
        this.factory = factory;
        this.dice = dice;
    }

    List<Polygon> of(List<Block> blocks) {
        for (Block block : blocks) {
            Pattern pattern = Pattern.of(block, dice);
            if (pattern != null && block.isRoomy()) {
                build(block, pattern);
            }
        }
        return outlines;
    }

    /** Fills the block's envelope, turned into the direction of the streets, row by row. */
    private void build(Block block, Pattern pattern) {
        Envelope box = block.area().getEnvelopeInternal();
        Coordinate middle = box.centre();
        Frame frame = new Frame(middle, field.angle(middle.x, middle.y));
        double reach = Math.hypot(box.getWidth(), box.getHeight()) / 2;
        double step = pattern.length() + pattern.gap();
        for (double v = -reach + dice.unit() * pattern.row(); v < reach; v += pattern.row()) {
            for (double u = -reach + dice.unit() * step; u < reach; u += step) {
                if (dice.chance(pattern.filled())) {
                    place(block, pattern, frame, u, v);
                }
            }
        }
    }

    private void place(Block block, Pattern pattern, Frame frame, double u, double v) {
        double length = pattern.length() * dice.between(0.82, 1.08);
        double depth = pattern.depth() * dice.between(0.92, 1.08);
        boolean tanks = block.use() == Use.INDUSTRIAL
                && dice.chance(block.quarter().kind() == Quarter.Kind.CHEMICAL ? 0.45 : 0.015);
        if (!frame.fits(block, u, v, length / 2, depth / 2, CLEARANCE)) {
            return;
        }
        block.house(frame.at(u, v));
        if (tanks) {
            tanks(frame, u, v, length, depth);
        } else if (dice.chance(pattern.angled())) {
            outlines.add(angled(frame, u, v, length / 2, depth / 2));
        } else {
            outlines.add(frame.rectangle(factory, u, v, length / 2, depth / 2));
        }
    }

    /** A building with one corner cut out. */
    private Polygon angled(Frame frame, double u, double v, double a, double b) {
        double cut = dice.between(-0.3, 0.3) * a;
        double wing = dice.between(-0.2, 0.3) * b;
        double side = dice.chance(0.5) ? 1 : -1;
        return Frame.polygon(
                factory,
                frame.at(u - a * side, v - b),
                frame.at(u + a * side, v - b),
                frame.at(u + a * side, v + b),
                frame.at(u + cut * side, v + b),
                frame.at(u + cut * side, v + wing),
                frame.at(u - a * side, v + wing));
    }

    /** Round tanks in the place of one building. */
    private void tanks(Frame frame, double u, double v, double length, double depth) {
        double radius = Math.min(depth / 2.3, dice.between(8, 17));
        double step = 2.6 * radius;
        int columns = Math.max(1, (int) (length / step));
        int rows = Math.max(1, (int) (depth / step));
        for (int i = 0; i < columns; i++) {
            for (int j = 0; j < rows; j++) {
                Coordinate at = frame.at(u + (i - (columns - 1) / 2.0) * step, v + (j - (rows - 1) / 2.0) * step);
                Coordinate[] ring = new Coordinate[TANK_SIDES];
                for (int k = 0; k < TANK_SIDES; k++) {
                    double turn = 2 * Math.PI * k / TANK_SIDES;
                    ring[k] =
                            new Coordinate(at.x + radius * StrictMath.cos(turn), at.y + radius * StrictMath.sin(turn));
                }
                outlines.add(Frame.polygon(factory, ring));
            }
        }
    }
}
