package riskmap.geodata.inspection;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.locationtech.jts.geom.Geometry;
import riskmap.geodata.coverage.GridAssignment;
import riskmap.geodata.inspection.Finding.Kind;
import riskmap.geodata.model.LocalizedText;

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
            add(Kind.OVERDUE, row, grid, placeClass, kind, Reasons.overdue(query.period(), kind, seen, due));
        }
        if (over > 0) {
            int cap = cadence.cap().getAsInt();
            LocalizedText reason = Reasons.overCap(query.period(), kind, seen, over, cap);
            add(Kind.OVER_CAP, row, grid, placeClass, kind, reason);
        }
        return Tally.of(due, seen, over);
    }

    void blindSpots(int row, int grid, PlaceClass placeClass) {
        if (grid == GridAssignment.NONE) {
            add(Kind.NO_GRID, row, grid, placeClass, null, Reasons.NO_GRID);
        }
        boolean unknown = placeClass == PlaceClass.NOT_KNOWN;
        if (unknown) {
            add(Kind.CLASS_NOT_KNOWN, row, grid, placeClass, null, Reasons.CLASS_NOT_KNOWN);
        }
        boolean expected =
                placeClass.patrol().perYear() + placeClass.inspection().perYear() > 0;
        if (!log.isNeverVisited(row)) {
            for (VisitKind kind : VisitKind.values()) {
                stale(row, grid, placeClass, kind);
            }
        } else if (expected || unknown) {
            add(Kind.NEVER_VISITED, row, grid, placeClass, null, Reasons.neverVisited(query.period()));
        }
    }

    private void stale(int row, int grid, PlaceClass placeClass, VisitKind kind) {
        OptionalLong last = log.last(row, kind);
        placeClass.cadence(kind).interval().ifPresent(interval -> {
            if (last.isEmpty()) {
                add(Kind.STALE, row, grid, placeClass, kind, Reasons.none(kind, interval));
            } else if (query.period().to().toEpochDay() - last.getAsLong() > interval) {
                LocalizedText reason = Reasons.stale(query.period(), kind, last.getAsLong(), interval);
                add(Kind.STALE, row, grid, placeClass, kind, reason);
            }
        });
    }

    private void add(Kind kind, int row, int grid, PlaceClass placeClass, VisitKind visit, LocalizedText reason) {
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
}
