package riskmap.geodata.inspection;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import org.locationtech.jts.geom.Geometry;
import riskmap.geodata.coverage.GridAssignment;
import riskmap.geodata.inspection.Finding.Kind;

/** Looks at one place after the other. */
final class PlaceCheck {

    private final InspectionQuery query;
    private final VisitLog log;
    private final Findings findings;

    PlaceCheck(InspectionQuery query, VisitLog log, Findings findings) {
        this.query = query;
        this.log = log;
        this.findings = findings;
    }

    /** One place's visits of one kind; overdue ones and those over the cap become findings. */
    Tally tally(int row, int grid, PlaceClass placeClass, VisitKind kind) {
        Cadence cadence = placeClass.cadence(kind);
        int due = cadence.dueIn(query.period().days());
        int seen = log.seen(row, kind);
        int over = log.overCap(row, kind, cadence);
        if (seen < due) {
            String reason = text("%d of %d visits due from %s to %s: %s", seen, due, first(), last(), kind.word());
            add(Kind.OVERDUE, row, grid, placeClass, kind, reason);
        }
        if (over > 0) {
            String reason = text(
                    "%d visits from %s to %s, %d more than the %d allowed in a year: %s",
                    seen, first(), last(), over, cadence.cap().getAsInt(), kind.word());
            add(Kind.OVER_CAP, row, grid, placeClass, kind, reason);
        }
        return Tally.of(due, seen, over);
    }

    void blindSpots(int row, int grid, PlaceClass placeClass) {
        if (grid == GridAssignment.NONE) {
            add(Kind.NO_GRID, row, grid, placeClass, null, "lies in none of the grids");
        }
        boolean unknown = placeClass == PlaceClass.NOT_KNOWN;
        if (unknown) {
            add(
                    Kind.CLASS_NOT_KNOWN,
                    row,
                    grid,
                    placeClass,
                    null,
                    "no class of the rules takes it; nobody knows what" + " is due");
        }
        boolean expected =
                placeClass.patrol().perYear() + placeClass.inspection().perYear() > 0;
        if (!log.isNeverVisited(row)) {
            for (VisitKind kind : VisitKind.values()) {
                stale(row, grid, placeClass, kind);
            }
        } else if (expected || unknown) {
            add(
                    Kind.NEVER_VISITED,
                    row,
                    grid,
                    placeClass,
                    null,
                    "no visit on record before " + query.period().to());
        }
    }

    private void stale(int row, int grid, PlaceClass placeClass, VisitKind kind) {
        OptionalLong last = log.last(row, kind);
        placeClass.cadence(kind).interval().ifPresent(interval -> {
            if (last.isEmpty()) {
                String reason = text("no %s on record; one is due every %d days", kind.word(), interval);
                add(Kind.STALE, row, grid, placeClass, kind, reason);
            } else if (query.period().to().toEpochDay() - last.getAsLong() > interval) {
                String reason = text(
                        "last %s on %s, %d days before %s; one is due every %d days",
                        kind.word(),
                        LocalDate.ofEpochDay(last.getAsLong()),
                        query.period().to().toEpochDay() - last.getAsLong(),
                        query.period().to(),
                        interval);
                add(Kind.STALE, row, grid, placeClass, kind, reason);
            }
        });
    }

    private void add(Kind kind, int row, int grid, PlaceClass placeClass, VisitKind visit, String reason) {
        findings.add(kind, () -> {
            Geometry at = query.places().geometry(row);
            List<String> grids = grid == GridAssignment.NONE
                    ? List.of()
                    : List.of(query.grids().get(grid).code());
            return new Finding(
                    kind,
                    query.places().layer().id(),
                    query.places().id(row),
                    Optional.ofNullable(visit),
                    Optional.of(placeClass),
                    grids,
                    reason,
                    at);
        });
    }

    private LocalDate first() {
        return query.period().from();
    }

    private LocalDate last() {
        return query.period().to().minusDays(1);
    }

    private static String text(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }
}
