package riskmap.backend.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static riskmap.backend.live.TestCity.RISKS;
import static riskmap.backend.live.TestCity.put;
import static riskmap.backend.live.TestCity.risk;
import static riskmap.backend.live.TestCity.wkt;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import riskmap.backend.live.WriteDoor.Edit;
import riskmap.backend.live.WriteDoor.Edit.Kind;
import riskmap.geodata.model.Feature;
import riskmap.geodata.model.Layer.Violation;

/** What the door lets in and what it refuses. */
class DoorTest {

    private final TestCity city = TestCity.inMemory();

    @AfterEach
    void close() {
        city.close();
    }

    @Test
    void anEditIsVisibleAtOnce() {
        var applied = city.apply(put("a", "POINT (120.7 31.3)"));
        var snapshot = city.live.city().snapshot();
        assertEquals(applied.sequence(), snapshot.version());
        assertEquals(applied.sequence(), snapshot.table(RISKS).revision());
        assertEquals(applied.features().get(0), snapshot.table(RISKS).feature(0));
        city.apply(new Edit(Kind.DELETE, RISKS, "a", null, null, 1));
        assertEquals(0, city.count(RISKS));
    }

    @Test
    void anIdIsMade() {
        Map<String, String> attributes = Map.of("name", "n", "level", "red");
        Edit edit = new Edit(Kind.CREATE, RISKS, null, wkt("POINT (1 1)"), attributes, -1);
        Feature made = city.apply(edit).features().get(0);
        assertTrue(made.id().startsWith("local:"), made.id());
        assertEquals(1, city.count(RISKS));
    }

    @Test
    void theSecondEditorLoses() {
        city.apply(put("a", "POINT (1 1)"));
        city.apply(put("a", "POINT (2 2)"));
        Edit late = new Edit(Kind.PUT, RISKS, "a", wkt("POINT (3 3)"), Map.of("name", "a", "level", "red"), 1);
        EditConflict conflict = assertThrows(EditConflict.class, () -> city.apply(late));
        assertEquals(2, conflict.current().version());
        Edit again = new Edit(Kind.CREATE, RISKS, "a", wkt("POINT (3 3)"), Map.of("name", "a", "level", "red"), -1);
        assertThrows(EditConflict.class, () -> city.apply(again));
        Edit gone = new Edit(Kind.DELETE, RISKS, "none", null, null, 3);
        assertNull(assertThrows(EditConflict.class, () -> city.apply(gone)).current());
    }

    @Test
    void geometriesAreHeldAgainstTheLayer() {
        assertRefused("geometry", "takes Point", put("a", "LINESTRING (0 0, 1 1)"));
        assertRefused("geometry", "takes Point", put("a", "MULTIPOINT (0 0, 1 1)"));
        assertRefused("geometry", "(181.0, 1.0)", put("a", "POINT (181 1)"));
        assertRefused("geometry", "-90 to 90", put("a", "POINT (31.3 120.7)"));
        assertRefused("geometry", "NaN", put("a", "POINT (NaN 1)"));
        assertRefused("geometry", "required", put("a", "POINT EMPTY"));
        Map<String, String> grid = Map.of("code", "1", "name", "n");
        Edit bow = new Edit(Kind.PUT, "grids", "g", wkt("POLYGON ((0 0, 2 2, 2 0, 0 2, 0 0))"), grid, -1);
        assertRefused("geometry", "Self-intersection at longitude 1.0, latitude 1.0", bow);
        assertRefused("geometry", "required", new Edit(Kind.PUT, "grids", "g", null, grid, -1));
    }

    @Test
    void aMultiPointOfOneIsAPoint() {
        city.apply(put("a", "MULTIPOINT (1 2)"));
        assertEquals(
                wkt("POINT (1 2)"), city.live.city().snapshot().table(RISKS).geometry(0));
    }

    @Test
    void attributesAreHeldAgainstTheLayer() {
        assertRefused("level", "'purple' is not one of", put("a", "POINT (1 1)", "level", "purple"));
        assertRefused("score", "a finite number", put("a", "POINT (1 1)", "score", "much"));
        assertRefused("colour", "is not an attribute", put("a", "POINT (1 1)", "colour", "red"));
        assertRefused("name", "is required", put("a", "POINT (1 1)", "name", ""));
        assertRefused("name", "U+0000", put("a", "POINT (1 1)", "name", "a\0b"));
        assertRefused("name", "at most 100000", put("a", "POINT (1 1)", "name", "x".repeat(100_001)));
        assertRefused("id", "1 to 120 characters", put("a/b", "POINT (1 1)"));
        assertRefused("layer", "is no layer", new Edit(Kind.PUT, "rivers", "a", wkt("POINT (1 1)"), Map.of(), -1));
    }

    @Test
    void everythingWrongIsSaidAndNothingApplied() {
        Edit bad = put("b", "POINT (200 1)", "level", "purple", "score", "much");
        InvalidEdit refused = assertThrows(InvalidEdit.class, () -> city.apply(put("a", "POINT (1 1)"), bad));
        assertEquals(
                List.of("edits[1].geometry", "edits[1].level", "edits[1].score"),
                refused.violations().stream().map(Violation::field).sorted().toList());
        InvalidEdit twice =
                assertThrows(InvalidEdit.class, () -> city.apply(put("a", "POINT (1 1)"), put("a", "POINT (2 1)")));
        assertEquals("edits[1].id", twice.violations().get(0).field());
        assertEquals(0, city.database.features().sequence());
    }

    @Test
    void loadsMayBeRunAgain() {
        WriteDoor door = city.live.door();
        Map<String, List<Feature>> features =
                Map.of(RISKS, List.of(risk("a", "POINT (1 1)"), risk("b", "POINT (2 2)")), "sensors", List.of());
        assertEquals(2, door.load("import:x", features).written());
        WriteDoor.Loaded again = door.load("import:x", features);
        assertEquals(2, again.unchanged());
        door.awaitVisible(again.sequence());
        assertEquals(2, city.count(RISKS));
        InvalidEdit off = assertThrows(
                InvalidEdit.class, () -> door.load("import:x", RISKS, List.of(risk("c", "POINT (1 100)"))));
        assertEquals("c.geometry", off.violations().get(0).field());
    }

    private void assertRefused(String field, String reason, Edit edit) {
        InvalidEdit refused = assertThrows(InvalidEdit.class, () -> city.apply(edit));
        Violation violation = refused.violations().get(0);
        assertEquals(field, violation.field());
        assertTrue(violation.reason().en().contains(reason), violation.reason().en());
    }
}
