package riskmap.geodata.inspection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static riskmap.geodata.inspection.VisitKind.INSPECTION;
import static riskmap.geodata.inspection.VisitKind.PATROL;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import riskmap.geodata.coverage.GridAssignment;
import riskmap.geodata.inspection.Finding.Kind;
import riskmap.geodata.model.Cancelled;

class InspectionCoverageTest {

    private final SmallTown town = new SmallTown();

    @Test
    void dueSeenAndOverdueByKind() {
        town.place("p", 120.05, "chemical")
                .visit("p", "patrol", "2025-01-10")
                .visit("p", "patrol", "2025-06-30")
                .visit("p", "inspection", "2025-03-01")
                .visit("p", "joint", "2025-05-01");
        InspectionReport report = town.check("2025-01-01", "2026-01-01");
        assertEquals(new Tally(1, 6, 2, 2, 1, 0, 1, 0, 0), report.tallies().all(PATROL));
        assertEquals(new Tally(1, 4, 2, 2, 1, 0, 1, 0, 0), report.tallies().all(INSPECTION));
        assertEquals(4, report.tallies().all(PATROL).overdue());
        assertEquals(OptionalDouble.of(0.5), report.tallies().all(INSPECTION).share());
        assertEquals(
                List.of(
                        "2 of 6 visits due from 2025-01-01 to 2025-12-31: patrol",
                        "2 of 4 visits due from 2025-01-01 to 2025-12-31: inspection"),
                reasons(report, Kind.OVERDUE));
        assertEquals(
                "2025-01-01 至 2025-12-31 应巡查 6 次,实有 2 次",
                report.findings().stream()
                        .filter(finding -> finding.kind() == Kind.OVERDUE)
                        .findFirst()
                        .orElseThrow()
                        .reason()
                        .zh());
    }

    @Test
    void nothingIsDueBeforeAWholeIntervalIsOver() {
        town.place("p", 120.05, "chemical");
        assertEquals(
                0, town.check("2025-01-01", "2025-03-02").tallies().all(PATROL).due());
        assertEquals(
                1, town.check("2025-01-01", "2025-03-03").tallies().all(PATROL).due());
        assertEquals(
                6, town.check("2024-01-01", "2025-01-01").tallies().all(PATROL).due());
    }

    @Test
    void manyVisitsToOneDoNotMakeUpForAnother() {
        town.place("p", 120.05, "chemical").place("q", 120.06, "chemical");
        for (int i = 1; i <= 8; i++) {
            town.visit("p", "inspection", "2025-0" + i + "-01");
        }
        Tally tally = town.check("2025-01-01", "2026-01-01").tallies().all(INSPECTION);
        assertEquals(8, tally.seen());
        assertEquals(OptionalDouble.of(0.5), tally.share());
        assertEquals(1, tally.unseenPlaces());
        assertEquals(1, tally.overCapPlaces());
        assertEquals(3, tally.overCap());
    }

    @Test
    void theCapHoldsForEachCalendarYear() {
        town.place("shop", 120.15, "retail")
                .visit("shop", "inspection", "2024-12-31")
                .visit("shop", "inspection", "2025-01-01");
        assertEquals(
                0,
                town.check("2024-07-01", "2025-07-01").tallies().all(INSPECTION).overCap());
        town.visit("shop", "inspection", "2025-02-01");
        InspectionReport report = town.check("2024-07-01", "2025-07-01");
        assertEquals(1, report.tallies().all(INSPECTION).overCap());
        assertEquals(OptionalDouble.empty(), report.tallies().all(INSPECTION).share());
        assertEquals(1, report.counts().get(Kind.OVER_CAP));
    }

    @Test
    void blindSpotsAreNamedWithTheirReason() {
        town.place("seen", 120.05, "chemical")
                .place("unseen", 120.15, "chemical")
                .place("far-away", 120.5, "chemical")
                .place("what", 120.15, null)
                .place("shop", 120.15, "retail");
        town.visit("seen", "patrol", "2025-12-30")
                .visit("seen", "inspection", "2025-06-01")
                .visit("far-away", "patrol", "2025-12-01", 800);
        InspectionReport report = town.check("2025-01-01", "2026-01-01");
        assertEquals(List.of("far-away"), ids(report, Kind.NO_GRID));
        assertEquals(List.of("b"), ids(report, Kind.NO_OFFICER));
        assertEquals(List.of("unseen", "what"), ids(report, Kind.NEVER_VISITED));
        assertEquals(List.of("what"), ids(report, Kind.CLASS_NOT_KNOWN));
        assertEquals(List.of("v2"), ids(report, Kind.FAR_EVIDENCE));
        assertEquals(List.of("far-away", "seen"), ids(report, Kind.STALE));
        assertEquals(
                List.of(
                        "last inspection on 2025-06-01, 214 days before 2026-01-01; one is due every 92 days",
                        "no inspection on record; one is due every 92 days"),
                reasons(report, Kind.STALE).stream().sorted().toList());
    }

    @Test
    void whatIsNotKnownIsNeverFine() {
        town.place("what", 120.05, null).place("other", 120.05, "textile");
        InspectionReport report = town.check("2025-01-01", "2026-01-01");
        int last = report.tallies().classes().size() - 1;
        assertEquals(PlaceClass.NOT_KNOWN, report.tallies().classes().get(last));
        assertEquals(2, report.tallies().ofClass(last, PATROL).places());
        assertEquals(
                OptionalDouble.empty(), report.tallies().ofClass(last, PATROL).share());
        assertEquals(2, report.counts().get(Kind.CLASS_NOT_KNOWN));
    }

    @Test
    void visitsThatTellNothingAreCounted() {
        town.place("p", 120.05, "chemical")
                .visit("p", "patrol", null)
                .visit(null, "patrol", "2025-05-05")
                .visit("nobody", "patrol", "2025-05-05")
                .visit("p", "patrol", "2024-12-31")
                .visit("p", "patrol", "2026-01-01");
        assertEquals(
                new InspectionReport.VisitCount(0, 1, 1, 2, 1, 0),
                town.check("2025-01-01", "2026-01-01").visits());
    }

    @Test
    void emptyLayersHaveAnEmptyAnswer() {
        InspectionReport report = town.check("2025-01-01", "2026-01-01");
        assertEquals(Tally.NONE, report.tallies().all(PATROL));
        assertEquals(OptionalDouble.empty(), report.tallies().all(PATROL).share());
        assertEquals(Tally.NONE, report.tallies().ofGrid(GridAssignment.NONE, INSPECTION));
        assertEquals(List.of("b"), report.findings().stream().map(Finding::id).toList());
    }

    @Test
    void publicGridsDoNotTellTheirOfficers() {
        town.place("p", 120.05, "chemical");
        InspectionQuery query = new InspectionQuery(
                town.table("enterprises"),
                row -> true,
                town.table("inspections"),
                town.table("grids").publicEdition(),
                List.of(),
                new Period(LocalDate.of(2025, 1, 1), LocalDate.of(2026, 1, 1), SmallTown.ZONE),
                SmallTown.RULES,
                500,
                10);
        InspectionReport report = InspectionCoverage.check(query, riskmap.geodata.model.Progress.NONE);
        assertFalse(report.officersKnown());
        assertEquals(0, report.counts().get(Kind.NO_OFFICER));
        assertThrows(
                Cancelled.class,
                () -> InspectionCoverage.check(query, (done, total) -> {
                    throw new Cancelled();
                }));
    }

    @Test
    void thePeriodHasALimit() {
        String message = assertThrows(IllegalArgumentException.class, () -> town.check("2025-01-01", "2025-01-01"))
                .getMessage();
        assertTrue(message.contains("has 0 days; allowed are 1 to 3653"), message);
    }

    private static List<String> ids(InspectionReport report, Kind kind) {
        return report.findings().stream()
                .filter(finding -> finding.kind() == kind)
                .map(Finding::id)
                .sorted()
                .distinct()
                .toList();
    }

    private static List<String> reasons(InspectionReport report, Kind kind) {
        return report.findings().stream()
                .filter(finding -> finding.kind() == kind)
                .map(finding -> finding.reason().en())
                .toList();
    }
}
