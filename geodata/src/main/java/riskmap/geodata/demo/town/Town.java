package riskmap.geodata.demo.town;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;
import riskmap.geodata.demo.town.plan.Plan;

/** The ground of the demo zone: blocks, grids, roads and water, the same for the same seed. Immutable once made. */
public final class Town {

    /** Name of the zone. It says what it is. */
    public static final String NAME = "演示开发区(合成数据)";

    private final Plane plane = new Plane();
    private final List<Block> blocks;
    private final Grids grids;
    private final List<Line> roads = new ArrayList<>();
    private final Waters waters;
    private final List<Polygon> buildings;

    /**
     * A piece of road or railway.
     *
     * @param kind what it is
     * @param name its name, or null
     * @param width metres
     * @param path its middle
     * @param bridge whether it crosses water
     */
    public record Line(LineKind kind, String name, double width, LineString path, boolean bridge) {}

    /**
     * A piece of water.
     *
     * @param name its name, or null
     * @param kind {@code lake}, {@code river} or {@code canal}
     * @param area its area
     */
    public record Water(String name, String kind, Geometry area) {}

    /**
     * Builds a town.
     *
     * @param seed of everything that the plan leaves open
     * @param detailed whether lanes and buildings are made too
     */
    public Town(long seed, boolean detailed) {
        Plan plan = Plan.read();
        Layout layout = new Layout(plan, seed, detailed, plane.factory());
        Names names = new Names(Dice.of(seed, "names"));
        List<Trace> named = layout.traces().stream().map(names::named).toList();
        Arrangement arrangement = new Arrangement(named, layout.skeleton().border(), plane.factory());
        Segments segments = new Segments(arrangement.traces());
        Uses uses = new Uses(plan.quarters(), Dice.of(seed, "uses"));
        this.blocks = new Blocks(layout, segments, uses)
                .of(arrangement.faces(), arrangement.traces(), Dice.of(seed, "survey"));
        this.grids = new Grids(blocks, segments, plan.towns(), names);
        blocks.forEach(block -> names.name(block));
        Greenery greenery = new Greenery(layout.field(), plane.factory(), Dice.of(seed, "greenery"), seed);
        if (detailed) {
            greenery.layOut(blocks);
        }
        this.waters = new Waters(layout.skeleton().lakes(), arrangement.traces(), greenery.ponds(), plane.factory());
        this.buildings = detailed
                ? new Buildings(layout.field(), plane.factory(), Dice.of(seed, "buildings")).of(blocks)
                : List.of();
        roads.addAll(new Roads(arrangement.traces(), waters, plane.factory()).all());
        greenery.paths().forEach(path -> roads.add(new Line(LineKind.PATH, null, 4, path, false)));
    }

    /** The way from the town's plane to longitude and latitude. */
    public Plane plane() {
        return plane;
    }

    /** All blocks, water included; a block's number is its index. */
    public List<Block> blocks() {
        return blocks;
    }

    /** The blocks in which something can stand and that are used for one of these. */
    public List<Block> sites(Set<Use> uses) {
        return blocks.stream()
                .filter(block -> block.isRoomy() && uses.contains(block.use()))
                .toList();
    }

    /** The zone, its streets and their communities. */
    public List<Grid> grids() {
        return grids.all();
    }

    /** The communities; a block's grid number is its index here. */
    public List<Grid> communities() {
        return grids.communities();
    }

    /** Roads, railways and paths; streets that meet share a vertex. */
    public List<Line> roads() {
        return roads;
    }

    /** Lakes, docks, rivers, canals and ponds. */
    public List<Water> waters() {
        return waters.all();
    }

    /** Outlines of the buildings. */
    public List<Polygon> buildings() {
        return buildings;
    }

    /** The zone: the union of all grids. */
    public Geometry zone() {
        return grids.all().get(0).area();
    }
}
