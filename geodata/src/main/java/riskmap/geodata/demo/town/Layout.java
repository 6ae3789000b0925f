package riskmap.geodata.demo.town;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import riskmap.geodata.demo.town.plan.Plan;
import riskmap.geodata.demo.town.plan.Quarter;

/** Lays out all lines of the town: the skeleton, then canals, then roads from the main ones down to lanes. */
final class Layout {

    /** How far main roads and canals run on beyond the border, metres. */
    private static final double FRINGE = 1_300;

    private final Skeleton skeleton;
    private final Field field;
    private final Mask mask = new Mask();
    private final Samples roads = new Samples();
    private final Samples waters = new Samples();
    private final Dice dice;
    private final List<Trace> traces = new ArrayList<>();

    Layout(Plan plan, long seed, boolean lanes, GeometryFactory factory) {
        this.skeleton = new Skeleton(plan, seed, factory);
        this.dice = Dice.of(seed, "layout");
        this.field = new Field(plan.quarters(), skeleton.traces(), seed);
        paintMask(factory);
        traces.addAll(skeleton.traces());
        traces.forEach(line -> (line.kind().isRoad() ? roads : waters).add(line.points()));
        add(LineKind.PRIMARY, kind -> kind.secondary() > 1000 ? 2400 : 1250, 800, true);
        add(LineKind.CANAL, Quarter.Kind::canals, 700, true);
        add(LineKind.SECONDARY, Quarter.Kind::secondary, 420, true);
        add(LineKind.TERTIARY, Quarter.Kind::tertiary, 240, false);
        traces.addAll(new Ramps(factory).of(traces));
        if (lanes) {
            add(LineKind.RESIDENTIAL, Quarter.Kind::lanes, 110, false);
        }
    }

    Skeleton skeleton() {
        return skeleton;
    }

    Field field() {
        return field;
    }

    /** All lines, border and shores included. */
    List<Trace> traces() {
        return traces;
    }

    private void paintMask(GeometryFactory factory) {
        mask.fill(skeleton.border().buffer(FRINGE), Mask.FRINGE);
        mask.fill(skeleton.border(), Mask.LAND);
        for (Trace trace : skeleton.traces()) {
            if (trace.kind() == LineKind.RIVER) {
                Geometry banks =
                        trace.line(factory).buffer(trace.halfWidth() + 34).intersection(skeleton.border());
                mask.fill(banks, Mask.RIVERSIDE);
            }
        }
        for (Skeleton.Lake lake : skeleton.lakes()) {
            mask.fill(lake.area().buffer(lake.isDock() ? 25 : 60).intersection(skeleton.border()), Mask.LAKE);
        }
    }

    private void add(LineKind kind, ToDoubleFunction<Quarter.Kind> spacing, double reach, boolean crossesRivers) {
        boolean water = kind == LineKind.CANAL;
        boolean beyond = water || kind == LineKind.PRIMARY;
        Tracer tracer = new Tracer(field, mask, water ? waters : roads, water ? roads : waters, beyond, dice);
        List<Trace> fresh = tracer.trace(kind, traces, spacing, crossesRivers);
        List<Trace> all = new ArrayList<>(traces);
        all.addAll(fresh);
        Joints joints = new Joints(all, mask);
        for (Trace line : fresh) {
            traces.add(joints.join(line, reach));
        }
    }
}
