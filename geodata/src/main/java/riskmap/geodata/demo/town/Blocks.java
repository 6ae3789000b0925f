package riskmap.geodata.demo.town;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.Polygon;
import riskmap.geodata.demo.town.plan.Quarter;

/** Makes blocks of faces: slivers join a neighbour, every block gets its quarter, sides and use. */
final class Blocks {

    private static final double SMALLEST = 2_600;

    private final Layout layout;
    private final Segments segments;
    private final Uses uses;
    private final List<IndexedPointInAreaLocator> lakes = new ArrayList<>();

    Blocks(Layout layout, Segments segments, Uses uses) {
        this.layout = layout;
        this.segments = segments;
        this.uses = uses;
        layout.skeleton().lakes().forEach(lake -> lakes.add(new IndexedPointInAreaLocator(lake.area())));
    }

    /**
     * The blocks made of the faces, in a fixed order.
     *
     * @param traces all lines; those inside a block are noted in it
     */
    List<Block> of(List<Polygon> faces, List<Trace> traces, Dice dice) {
        List<Block> blocks = new ArrayList<>();
        for (Polygon area : withoutSlivers(faces)) {
            blocks.add(block(blocks.size(), area));
        }
        uses.gather(blocks, new Neighbours(blocks.stream().map(Block::area).toList(), segments));
        new InnerLines(blocks).note(traces);
        blocks.forEach(block -> block.survey(dice));
        return blocks;
    }

    private List<Polygon> withoutSlivers(List<Polygon> faces) {
        Neighbours neighbours = new Neighbours(faces, segments);
        Groups groups = new Groups(faces.size());
        for (int face = 0; face < faces.size(); face++) {
            double size = faces.get(face).getArea();
            double width = 2 * size / faces.get(face).getLength();
            if (size < SMALLEST || width < 14) {
                neighbours.of(face).stream()
                        .filter(edge -> edge.kind() != LineKind.SHORE)
                        .max(Comparator.comparingDouble(
                                edge -> edge.length() / (1 + edge.kind().barrier() / 100)))
                        .ifPresent(edge -> groups.merge(edge.a(), edge.b()));
            }
        }
        List<Polygon> merged = new ArrayList<>();
        for (List<Integer> group : groups.members().values()) {
            merged.add((Polygon) Groups.union(group.stream().map(faces::get).toList()));
        }
        return merged;
    }

    private Block block(int number, Polygon area) {
        Coordinate middle = area.getInteriorPoint().getCoordinate();
        List<Block.Side> sides = new ArrayList<>();
        addSides(sides, area.getExteriorRing(), true);
        for (int i = 0; i < area.getNumInteriorRing(); i++) {
            addSides(sides, area.getInteriorRingN(i), false);
        }
        Quarter quarter = layout.field().quarter(middle.x, middle.y);
        boolean water = lakes.stream().anyMatch(lake -> lake.locate(middle) == Location.INTERIOR);
        return new Block(number, area, quarter, water ? Use.WATER : uses.of(area, quarter, sides), sides);
    }

    /** Adds the sides so that the block lies on their left. */
    private void addSides(List<Block.Side> sides, LinearRing ring, boolean shell) {
        Coordinate[] points = ring.getCoordinates();
        if (Orientation.isCCW(points) != shell) {
            points = ring.reverse().getCoordinates();
        }
        double along = 0;
        for (int i = 1; i < points.length; i++) {
            Trace line = segments.between(points[i - 1], points[i]);
            sides.add(new Block.Side(points[i - 1], points[i], line, along));
            along += points[i - 1].distance(points[i]);
        }
    }
}
