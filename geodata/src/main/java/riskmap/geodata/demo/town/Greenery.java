package riskmap.geodata.demo.town;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.simplify.DouglasPeuckerSimplifier;

/** Ponds and paths of the parks, fish ponds of the countryside. */
final class Greenery {

    private static final double PARK = 24_000;

    private final Field field;
    private final GeometryFactory factory;
    private final Dice dice;
    private final Noise noise;
    private final List<Polygon> ponds = new ArrayList<>();
    private final List<LineString> paths = new ArrayList<>();

    Greenery(Field field, GeometryFactory factory, Dice dice, long seed) {
        this.field = field;
        this.factory = factory;
        this.dice = dice;
        this.noise = new Noise(seed ^ 0xB0);
    }

    /** Lays out every park and field; call before anything is built. */
    void layOut(List<Block> blocks) {
        for (Block block : blocks) {
            double size = block.area().getArea();
            if (!block.isRoomy()) {
                continue;
            }
            if (block.use() == Use.GREEN && size > PARK) {
                walk(block);
                for (int i = 0; i < Math.min(6, 1 + size / 150_000); i++) {
                    pond(block, Math.min(130, Math.sqrt(size) * dice.between(0.1, 0.2)));
                }
            } else if (block.use() == Use.FARMLAND && dice.chance(0.55)) {
                fishPonds(block);
            }
        }
    }

    List<Polygon> ponds() {
        return ponds;
    }

    List<LineString> paths() {
        return paths;
    }

    /** A path around the park, some way in from its edge. */
    private void walk(Block block) {
        Geometry inner = DouglasPeuckerSimplifier.simplify(block.area().buffer(-32), 9);
        for (int i = 0; i < inner.getNumGeometries(); i++) {
            Polygon part = (Polygon) inner.getGeometryN(i);
            if (part.getArea() > PARK / 4) {
                paths.add(
                        factory.createLineString(rounded(part.getExteriorRing().getCoordinates())));
            }
        }
    }

    /** The ring with its corners cut three times; it never leaves the hull of the old one. */
    private static Coordinate[] rounded(Coordinate[] ring) {
        Coordinate[] cut = ring;
        for (int round = 0; round < 3; round++) {
            Coordinate[] next = new Coordinate[2 * (cut.length - 1) + 1];
            for (int i = 0; i + 1 < cut.length; i++) {
                next[2 * i] =
                        new Coordinate(0.75 * cut[i].x + 0.25 * cut[i + 1].x, 0.75 * cut[i].y + 0.25 * cut[i + 1].y);
                next[2 * i + 1] =
                        new Coordinate(0.25 * cut[i].x + 0.75 * cut[i + 1].x, 0.25 * cut[i].y + 0.75 * cut[i + 1].y);
            }
            next[next.length - 1] = next[0];
            cut = next;
        }
        return cut;
    }

    private void pond(Block block, double radius) {
        Spot middle = block.within(dice);
        if (!block.isFree(middle.x(), middle.y(), radius + 22)) {
            return;
        }
        Coordinate[] shore = new Coordinate[25];
        for (int i = 0; i < 24; i++) {
            double turn = Math.PI * i / 12;
            double reach = radius * (0.72 + 0.28 * noise.at(middle.x() + 90 * i, middle.y() - 50 * i, 210));
            shore[i] = new Coordinate(
                    middle.x() + reach * StrictMath.cos(turn), middle.y() + reach * 0.8 * StrictMath.sin(turn));
        }
        shore[24] = shore[0];
        add(block, factory.createPolygon(shore));
    }

    /** Rows of rectangular ponds in the direction of the field. */
    private void fishPonds(Block block) {
        Envelope box = block.area().getEnvelopeInternal();
        Frame frame = new Frame(box.centre(), field.angle(box.centre().x, box.centre().y));
        double reach = Math.hypot(box.getWidth(), box.getHeight()) / 2;
        double length = dice.between(70, 120);
        double depth = dice.between(38, 58);
        for (double v = -reach; v < reach; v += depth + 13) {
            for (double u = -reach; u < reach; u += length + 15) {
                if (dice.chance(0.4) && frame.fits(block, u, v, length / 2, depth / 2, 16)) {
                    add(block, frame.rectangle(factory, u, v, length / 2, depth / 2));
                }
            }
        }
    }

    private void add(Block block, Polygon pond) {
        ponds.add(pond);
        block.flooded(pond);
    }
}
