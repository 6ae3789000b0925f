package riskmap.geodata.coverage;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import org.locationtech.jts.operation.relateng.RelateNG;
import riskmap.geodata.model.Progress;

/**
 * Finds ground that lies in two grids. Pairs whose borders match edge by edge cannot overlap and are not overlaid; of the
 * others most only touch, which is told several times faster than by an overlay.
 */
final class OverlapFinder {

    /** The insides have a point in common; nothing is asked of the borders. */
    private static final String SHARED_GROUND = "T********";

    private final GridPlan plan;
    private final Slivers slivers;
    private final List<Geometry> found = new ArrayList<>();

    OverlapFinder(GridPlan plan, Slivers slivers) {
        this.plan = plan;
        this.slivers = slivers;
    }

    /** Adds the problems; returns the wide overlaps in the plane. */
    List<Geometry> find(List<CoverageProblem> problems, Progress progress) {
        for (int i = 0; i < plan.size() && !plan.isCoverage(); i++) {
            progress.step(i, plan.size());
            if (plan.isMismatched(i)) {
                int first = i;
                plan.near(plan.polygon(i).getEnvelopeInternal(), second -> {
                    // A grid that holds another one whole matches at its own border; only the inner one does not.
                    if ((second > first || !plan.isMismatched(second)) && mayOverlap(first, second)) {
                        compare(first, second, problems);
                    }
                });
            }
        }
        return found;
    }

    /** Whether two grids share ground, and in a box wide enough for it. */
    private boolean mayOverlap(int a, int b) {
        Geometry one = plan.polygon(a);
        Geometry other = plan.polygon(b);
        return !slivers.isNoise(one.getEnvelopeInternal().intersection(other.getEnvelopeInternal()))
                && RelateNG.relate(one, other, SHARED_GROUND);
    }

    private void compare(int a, int b, List<CoverageProblem> problems) {
        Geometry common = OverlayNGRobust.overlay(plan.polygon(a), plan.polygon(b), OverlayNG.INTERSECTION);
        Slivers.Split split = slivers.split(common);
        List<String> codes = Stream.of(plan.code(a), plan.code(b)).sorted().toList();
        for (Geometry part : split.wide()) {
            found.add(part);
            double area = plan.plane().area(part);
            problems.add(new CoverageProblem(
                    CoverageProblem.Kind.OVERLAP,
                    area,
                    codes,
                    Reasons.overlap(area, codes),
                    plan.plane().out(part)));
        }
        if (!split.thin().isEmpty()) {
            problems.add(misaligned(split.thin(), codes));
        }
    }

    private CoverageProblem misaligned(List<Geometry> thin, List<String> codes) {
        Geometry all = thin.get(0).getFactory().buildGeometry(thin);
        return new CoverageProblem(
                CoverageProblem.Kind.MISALIGNED,
                plan.plane().area(all),
                codes,
                Reasons.thinOverlap(codes, slivers.tolerance(), thin.size()),
                plan.plane().out(all));
    }
}
