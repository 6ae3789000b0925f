package riskmap.geodata.inspection;

import java.util.List;
import java.util.Optional;
import riskmap.geodata.coverage.Grid;
import riskmap.geodata.inspection.Finding.Kind;
import riskmap.geodata.snapshot.LayerTable;

/** Finds grids without a named officer. */
final class BlindGrids {

    private final InspectionQuery query;
    private final Findings findings;

    BlindGrids(InspectionQuery query, Findings findings) {
        this.query = query;
        this.findings = findings;
    }

    /** Whether it can be told at all: the public edition of the grids does not name officers. */
    boolean find() {
        LayerTable table = query.gridTable();
        boolean known = table.layer().findAttribute("officer").isPresent();
        for (Grid grid : query.grids()) {
            int row = table.row(grid.id());
            Object officer = row < 0 ? null : table.value(row, "officer");
            if (known && (officer == null || officer.toString().isBlank())) {
                findings.add(Kind.NO_OFFICER, () -> finding(table, grid));
            }
        }
        return known;
    }

    private static Finding finding(LayerTable table, Grid grid) {
        return new Finding(
                Kind.NO_OFFICER,
                table.layer().id(),
                grid.id(),
                Optional.empty(),
                Optional.empty(),
                List.of(grid.code()),
                Reasons.noOfficer(grid.code()),
                grid.geometry());
    }
}
