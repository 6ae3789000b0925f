package riskmap.geodata.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import riskmap.geodata.model.Layer;
import riskmap.geodata.model.LayerCatalog;

class DemoPulseTest {

    private static final DemoZone ZONE = DemoZone.of(DemoSize.SMALL, 5, DemoZoneTest.NOW);
    private static final DemoPulse PULSE = DemoPulse.of(ZONE, 20);

    @Test
    void theSameStepHasTheSameEdits() {
        DemoPulse other = DemoPulse.of(ZONE, 20);
        for (long step = 99; step >= 0; step--) {
            assertEquals(PULSE.edits(step, DemoZoneTest.NOW), other.edits(step, DemoZoneTest.NOW));
        }
    }

    @Test
    void everyEditKeepsItsLayersDeclaration() {
        for (long step = 0; step < 200; step++) {
            for (DemoPulse.Edit edit : PULSE.edits(step, DemoZoneTest.NOW.plusSeconds(step))) {
                Layer layer = LayerCatalog.standard().layer(edit.layerId());
                Layer.Checked checked = layer.check(edit.feature().attributes());
                assertTrue(checked.violations().isEmpty(), () -> edit + " " + checked.violations());
            }
        }
    }

    @Test
    void staleSensorsStaySilentAndAllOthersAreHeard() {
        Set<String> heard = new HashSet<>();
        for (long step = 0; step < 10; step++) {
            PULSE.edits(step, DemoZoneTest.NOW).stream()
                    .filter(edit -> edit.layerId().equals("sensors"))
                    .forEach(edit -> heard.add(edit.feature().id()));
        }
        ZONE.forEach(
                "sensors", sensor -> assertEquals(!"stale".equals(sensor.value("state")), heard.contains(sensor.id())));
    }

    @Test
    void alarmsAreOverTheLimitAndNothingElseIs() {
        for (long step = 0; step < 500; step++) {
            for (DemoPulse.Edit edit : PULSE.edits(step, DemoZoneTest.NOW)) {
                if (edit.layerId().equals("sensors")) {
                    boolean over = (Double) edit.feature().value("reading")
                            > (Double) edit.feature().value("limit_value");
                    assertEquals("alarm".equals(edit.feature().value("state")), over, edit.toString());
                }
            }
        }
    }

    @Test
    void patrolsAreNewOnes() {
        Set<String> known = new HashSet<>();
        ZONE.forEach("inspections", visit -> known.add(visit.id()));
        for (long step = 0; step < 50; step++) {
            for (DemoPulse.Edit edit : PULSE.edits(step, DemoZoneTest.NOW)) {
                if (edit.layerId().equals("inspections")) {
                    assertTrue(known.add(edit.feature().id()), edit.feature().id());
                }
            }
        }
        assertFalse(known.isEmpty());
    }

    @Test
    void unusableNumbersAreNamed() {
        assertThrows(IllegalArgumentException.class, () -> DemoPulse.of(ZONE, 0));
        assertThrows(IllegalArgumentException.class, () -> PULSE.edits(-1, DemoZoneTest.NOW));
    }
}
