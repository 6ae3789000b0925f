package riskmap.geodata.coverage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import riskmap.geodata.model.Feature;
import riskmap.geodata.model.LayerCatalog;
import riskmap.geodata.snapshot.LayerTable;

class GridSelectionTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);

    private final List<Feature> features = new ArrayList<>();

    @Test
    void leavesAreThoseNobodyNamesAsParent() {
        grid("Z", "zone", Map.of());
        grid("S1", "street", Map.of("parent", "Z"));
        grid("S2", "street", Map.of("parent", "Z"));
        grid("C1", "community", Map.of("parent", "S1"));
        assertEquals(List.of("C1", "S2"), codes(GridSelection.leaves(table(), TODAY)));
        assertEquals(List.of("S1", "S2"), codes(GridSelection.level(table(), TODAY, "street")));
    }

    @Test
    void withoutParentsTheFinestLevelCounts() {
        grid("Z", "zone", Map.of());
        grid("C1", "community", Map.of());
        grid("C2", "community", Map.of());
        assertEquals(List.of("C1", "C2"), codes(GridSelection.leaves(table(), TODAY)));
    }

    @Test
    void onlyThePlanInForceCounts() {
        grid("old", "community", Map.of("valid_to", TODAY));
        grid("now", "community", Map.of("valid_from", TODAY));
        grid("next", "community", Map.of("valid_from", TODAY.plusDays(1)));
        grid("same", "community", Map.of("plan_version", 1L));
        grid("same", "community", Map.of("plan_version", 2L));
        List<Grid> leaves = GridSelection.leaves(table(), TODAY);
        assertEquals(List.of("now", "same"), codes(leaves));
        assertEquals("g4", leaves.get(1).id());
    }

    @Test
    void anEmptyLayerHasNoGround() {
        assertTrue(GridSelection.leaves(table(), TODAY).isEmpty());
        assertTrue(GridSelection.ground(table()).isEmpty());
    }

    private void grid(String code, String level, Map<String, Object> more) {
        Map<String, Object> attributes = new HashMap<>(more);
        attributes.put("code", code);
        attributes.put("grid_level", level);
        int number = features.size();
        features.add(Feature.unsaved(
                "g" + number, GridCoverageTest.box(120 + number, 31, 120.5 + number, 31.5), attributes));
    }

    private LayerTable table() {
        return LayerTable.of(LayerCatalog.standard().layer("grids"), 1, Instant.EPOCH, features);
    }

    private static List<String> codes(List<Grid> grids) {
        return grids.stream().map(Grid::code).toList();
    }
}
