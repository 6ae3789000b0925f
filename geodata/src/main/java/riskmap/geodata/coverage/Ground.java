package riskmap.geodata.coverage;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import riskmap.geodata.model.LocalizedText;
import riskmap.geodata.model.Progress;

/** The union of the grids against the ground they have to cover: what is missing, what is too much. */
final class Ground {

    /** How near a grid must be to count as a neighbour of a gap, m. */
    private static final double TOUCH = 1e-3;

    private final GridPlan plan;
    private final Slivers slivers;
    private final Geometry union;
    private final Geometry jurisdiction;
    private final Geometry missing;
    private final Geometry outside;

    Ground(GridPlan plan, Slivers slivers, Optional<Geometry> given, Progress progress) {
        this.plan = plan;
        this.slivers = slivers;
        union = plan.isCoverage()
                ? Unions.ofCoverage(plan.polygons(), progress.part(0, 0.8))
                : Unions.of(List.of(plan.polygons()), progress.part(0, 0.8));
        progress.step(8, 10);
        jurisdiction = given.map(Ground::repaired).orElseGet(() -> withoutHoles(union));
        progress.step(9, 10);
        missing = Unions.overlay(jurisdiction, union, OverlayNG.DIFFERENCE);
        progress.step(10, 10);
        outside = given.isEmpty()
                ? union.getFactory().createPolygon()
                : Unions.overlay(union, jurisdiction, OverlayNG.DIFFERENCE);
    }

    private static Geometry repaired(Geometry area) {
        return Unions.of(List.of(area.isValid() ? area : org.locationtech.jts.geom.util.GeometryFixer.fix(area)));
    }

    private static Geometry withoutHoles(Geometry union) {
        GeometryFactory factory = union.getFactory();
        List<Geometry> shells = new ArrayList<>();
        for (Polygon part : Unions.parts(union)) {
            shells.add(factory.createPolygon((LinearRing) part.getExteriorRing().copy()));
        }
        return Unions.of(shells);
    }

    /** Area to be covered, m². */
    double area() {
        return plan.plane().area(jurisdiction);
    }

    /** Share of that area in at least one grid, 0 to 1; 1 where there is nothing to cover. */
    double coveredShare() {
        double all = area();
        return all == 0 ? 1 : Math.max(0, 1 - plan.plane().area(missing) / all);
    }

    void findGaps(List<CoverageProblem> problems, Progress progress) {
        Slivers.Split split = slivers.split(missing);
        int done = 0;
        for (Geometry part : split.wide()) {
            progress.step(done++, split.wide().size());
            double area = plan.plane().area(part);
            List<String> codes = plan.codesNear(part, TOUCH);
            problems.add(problem(CoverageProblem.Kind.GAP, List.of(part), codes, Reasons.gap(area)));
        }
        addSlivers(split.thin(), Reasons::uncovered, problems, progress);
    }

    void findOutside(List<CoverageProblem> problems, Progress progress) {
        Slivers.Split split = slivers.split(outside);
        int done = 0;
        for (Geometry part : split.wide()) {
            progress.step(done++, split.wide().size());
            List<String> codes = owners(part);
            LocalizedText reason = Reasons.outside(plan.plane().area(part), codes);
            problems.add(problem(CoverageProblem.Kind.OUTSIDE, List.of(part), codes, reason));
        }
        addSlivers(split.thin(), Reasons::beyond, problems, progress);
    }

    private interface Wording {
        LocalizedText of(List<String> codes, double tolerance, int places);
    }

    /** Slivers between the same grids are one problem: that border is misaligned. */
    private void addSlivers(List<Geometry> thin, Wording wording, List<CoverageProblem> problems, Progress progress) {
        Map<String, List<Geometry>> byGrids = new TreeMap<>();
        for (Geometry part : thin) {
            progress.step(1, 1);
            List<String> codes = plan.codesNear(part, TOUCH);
            byGrids.computeIfAbsent(String.join("\n", codes), key -> new ArrayList<>())
                    .add(part);
        }
        byGrids.forEach((key, parts) -> {
            List<String> codes = key.isEmpty() ? List.of() : List.of(key.split("\n"));
            LocalizedText reason = wording.of(codes, slivers.tolerance(), parts.size());
            problems.add(problem(CoverageProblem.Kind.MISALIGNED, parts, codes, reason));
        });
    }

    private CoverageProblem problem(
            CoverageProblem.Kind kind, List<Geometry> parts, List<String> codes, LocalizedText reason) {
        Geometry all = union.getFactory().buildGeometry(parts);
        return new CoverageProblem(
                kind, plan.plane().area(all), codes, reason, plan.plane().out(all));
    }

    /** Grids whose inside has a part in the polygon. */
    private List<String> owners(Geometry part) {
        List<String> codes = new ArrayList<>();
        plan.near(part.getEnvelopeInternal(), i -> {
            Geometry common = Unions.overlay(plan.polygon(i), part, OverlayNG.INTERSECTION);
            if (common.getArea() > 1e-6) {
                codes.add(plan.code(i));
            }
        });
        return codes.stream().sorted().distinct().toList();
    }
}
