package riskmap.geodata.demo.town;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;

/** The ground of the demo zone: blocks, grids, roads and water, the same for the same seed. Immutable once made. */
public final class Town {

    /** Name of the zone. It says what it is. */
    public static final String NAME = "演示开发区(合成数据)";

    private final Plane plane = new Plane();
    private final List<Block> blocks;
    private final Grids grids;
    private final List<Trace> traces;
    private final List<Skeleton.Lake> lakes;

    /** A road, river or canal. */
    public record Line(LineKind kind, String name, double width, LineString path) {}

    /** A lake with its islands cut out. */
    public record Lake(String name, Polygon area) {}

    /**
     * Builds a town.
     *
     * @param seed of everything that the plan leaves open
     * @param lanes whether the smallest streets are laid too
     */
    public Town(long seed, boolean lanes) {
        Plan plan = Plan.read();
        Layout layout = new Layout(plan, seed, lanes, plane.factory());
        Names names = new Names(Dice.of(seed, "names"));
        List<Trace> named = layout.traces().stream().map(names::named).toList();
        Arrangement arrangement = new Arrangement(named, layout.skeleton().border(), plane.factory());
        Segments segments = new Segments(arrangement.traces());
        Uses uses = new Uses(plan.quarters(), Dice.of(seed, "uses"));
        this.blocks = new Blocks(layout, segments, uses)
                .of(arrangement.faces(), arrangement.traces(), Dice.of(seed, "survey"));
        this.grids = new Grids(blocks, segments, plan.towns(), names);
        this.traces = arrangement.traces();
        this.lakes = layout.skeleton().lakes();
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

    /** Roads and railways, with a vertex at every crossing. */
    public List<Line> roads() {
        return lines(true);
    }

    /** Rivers and canals by their middle lines. */
    public List<Line> rivers() {
        return lines(false);
    }

    /** The lakes. */
    public List<Lake> lakes() {
        return lakes.stream().map(lake -> new Lake(lake.name(), lake.area())).toList();
    }

    /** The zone: the union of all grids. */
    public Geometry zone() {
        return grids.all().get(0).area();
    }

    private List<Line> lines(boolean roads) {
        List<Line> lines = new ArrayList<>();
        for (Trace trace : traces) {
            boolean water = trace.kind() == LineKind.RIVER || trace.kind() == LineKind.CANAL;
            if (roads ? trace.kind().isRoad() : water) {
                lines.add(new Line(
                        trace.kind(),
                        trace.name(),
                        trace.width() > 0 ? trace.width() : 2 * trace.kind().halfWidth(),
                        trace.line(plane.factory())));
            }
        }
        return lines;
    }
}
