package riskmap.geodata.inspection;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import riskmap.geodata.inspection.Finding.Kind;
import riskmap.geodata.snapshot.LayerTable;

/** Finds visits of the period whose evidence was taken far from the site. They count as visits all the same. */
final class FarVisits {

    private final InspectionQuery query;
    private final VisitLog log;
    private final Findings findings;

    FarVisits(InspectionQuery query, VisitLog log, Findings findings) {
        this.query = query;
        this.log = log;
        this.findings = findings;
    }

    void find() {
        LayerTable visits = query.visits();
        for (int row = 0; row < visits.size(); row++) {
            double distance = visits.number(row, "site_distance");
            if (distance > query.evidence()
                    && log.place(visits, row) >= 0
                    && visits.value(row, "visited_at") instanceof Instant time
                    && query.period().holds(query.period().day(time))) {
                int visit = row;
                findings.add(Kind.FAR_EVIDENCE, () -> finding(visits, visit, distance));
            }
        }
    }

    private Finding finding(LayerTable visits, int row, double distance) {
        Object grid = visits.value(row, "grid_code");
        return new Finding(
                Kind.FAR_EVIDENCE,
                visits.layer().id(),
                visits.id(row),
                VisitKind.of(visits.value(row, "kind")),
                Optional.empty(),
                grid == null ? List.of() : List.of(grid.toString()),
                Reasons.farEvidence(visits.value(row, "enterprise_id"), distance, query.evidence()),
                visits.geometry(row));
    }
}
