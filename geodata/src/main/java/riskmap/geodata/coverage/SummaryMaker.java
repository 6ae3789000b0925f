package riskmap.geodata.coverage;

import java.util.List;
import riskmap.geodata.coverage.CoverageProblem.Kind;
import riskmap.geodata.coverage.CoverageReport.Summary;

/** Adds up the problems of a check. */
final class SummaryMaker {

    private SummaryMaker() {}

    static Summary of(int grids, List<CoverageProblem> problems, Ground ground, double overlapArea) {
        return new Summary(
                grids,
                ground.area(),
                ground.coveredShare(),
                count(problems, Kind.GAP),
                area(problems, Kind.GAP),
                count(problems, Kind.OVERLAP),
                overlapArea,
                count(problems, Kind.OUTSIDE),
                area(problems, Kind.OUTSIDE),
                count(problems, Kind.MISALIGNED),
                area(problems, Kind.MISALIGNED),
                count(problems, Kind.INVALID));
    }

    private static int count(List<CoverageProblem> problems, Kind kind) {
        return (int) problems.stream().filter(problem -> problem.kind() == kind).count();
    }

    private static double area(List<CoverageProblem> problems, Kind kind) {
        return problems.stream()
                .filter(problem -> problem.kind() == kind)
                .mapToDouble(CoverageProblem::area)
                .sum();
    }
}
