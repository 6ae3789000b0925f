package riskmap.geodata.inspection;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import riskmap.geodata.coverage.GridSelection;
import riskmap.geodata.demo.DemoFigures;
import riskmap.geodata.demo.DemoSize;
import riskmap.geodata.demo.DemoZone;
import riskmap.geodata.inspection.Finding.Kind;
import riskmap.geodata.model.LayerCatalog;
import riskmap.geodata.model.Progress;
import riskmap.geodata.snapshot.LayerTable;
import riskmap.geodata.snapshot.TableBuilder;

/** The demo zone has blind spots planted in it; all of them are found, and no others of their kind. */
class PlantedBlindSpotsTest {

    private static final Instant NOW = Instant.parse("2026-06-01T04:00:00Z");
    private static final DemoZone ZONE = DemoZone.of(DemoSize.SMALL, 5, NOW);

    @Test
    void keyEnterprisesNobodyVisitedAndVisitsFarFromTheSite() {
        LayerTable grids = table("grids");
        LayerTable places = table("enterprises");
        LocalDate today = LocalDate.of(2026, 6, 2);
        InspectionReport report = InspectionCoverage.check(
                new InspectionQuery(
                        places,
                        row -> Boolean.TRUE.equals(places.value(row, "key_enterprise")),
                        table("inspections"),
                        grids,
                        GridSelection.leaves(grids, today),
                        new Period(today.minusYears(1), today, SmallTown.ZONE),
                        InspectionRules.standard(),
                        500,
                        1000),
                Progress.NONE);
        DemoFigures figures = DemoFigures.of(DemoSize.SMALL);
        assertEquals(figures.neverVisited(), report.counts().get(Kind.NEVER_VISITED));
        assertEquals(0, report.counts().get(Kind.NO_GRID));
        assertEquals(0, report.counts().get(Kind.CLASS_NOT_KNOWN));
        assertEquals(
                figures.keyEnterprises(), report.tallies().all(VisitKind.PATROL).places());
        InspectionReport all = InspectionCoverage.check(
                new InspectionQuery(
                        places,
                        row -> true,
                        table("inspections"),
                        grids,
                        GridSelection.leaves(grids, today),
                        new Period(today.minusYears(1), today, SmallTown.ZONE),
                        InspectionRules.standard(),
                        500,
                        10),
                Progress.NONE);
        assertEquals(figures.farInspections(), all.counts().get(Kind.FAR_EVIDENCE));
        assertEquals(figures.inspections(), all.visits().counted());
    }

    private static LayerTable table(String layer) {
        TableBuilder builder = LayerTable.builder(LayerCatalog.standard().layer(layer));
        ZONE.forEach(layer, builder::add);
        return builder.build(1, NOW);
    }
}
