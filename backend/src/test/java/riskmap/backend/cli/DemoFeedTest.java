package riskmap.backend.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import riskmap.geodata.demo.DemoPulse;
import riskmap.geodata.demo.DemoSize;
import riskmap.geodata.demo.DemoZone;
import riskmap.geodata.model.Feature;
import riskmap.geodata.model.LayerCatalog;
import riskmap.geodata.snapshot.LayerTable;

/** The sensors of a demo zone that is shown for long. */
class DemoFeedTest {

    private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");

    @Test
    void sensorsOfTheCityReportAndNothingElseOfThemChanges() {
        DemoZone zone = DemoZone.of(DemoSize.SMALL, 1, NOW);
        List<Feature> sensors = new ArrayList<>();
        zone.forEach("sensors", sensor -> {
            Map<String, Object> facts = new HashMap<>(sensor.attributes());
            facts.put("name", "renamed " + sensor.id());
            if (sensors.size() < zone.count("sensors") - 1) {
                sensors.add(new Feature(sensor.id(), sensor.geometry(), facts, 1, NOW));
            }
        });
        LayerTable table = LayerTable.of(LayerCatalog.standard().layer("sensors"), 1, NOW, sensors);
        DemoPulse pulse = DemoPulse.of(zone, 1000);
        Instant later = NOW.plusSeconds(3600);
        List<Feature> readings = DemoFeed.readings(pulse, 0, later, table);
        assertFalse(readings.isEmpty());
        for (Feature reading : readings) {
            Feature stored = table.feature(table.row(reading.id()));
            assertEquals(later, reading.value("read_at"));
            assertEquals(stored.value("name"), reading.value("name"));
            assertEquals(stored.geometry(), reading.geometry());
            assertTrue(LayerCatalog.standard()
                    .layer("sensors")
                    .check(reading.attributes())
                    .violations()
                    .isEmpty());
        }
    }

    @Test
    void everySensorThatReportsIsHeardBeforeItCountsAsOutOfDate() {
        DemoZone zone = DemoZone.of(DemoSize.FULL, 1, NOW);
        Set<String> silent = new HashSet<>();
        zone.forEach("sensors", sensor -> {
            if (!"stale".equals(sensor.value("state"))) {
                silent.add(sensor.id());
            }
        });
        assertFalse(silent.isEmpty());
        DemoPulse pulse = DemoFeed.pulse(zone);
        Duration limit = LayerCatalog.standard().layer("sensors").staleAfter();
        for (long step = 0; step < limit.dividedBy(DemoFeed.STEP); step++) {
            pulse.edits(step, NOW).forEach(edit -> silent.remove(edit.feature().id()));
        }
        assertEquals(Set.of(), silent);
    }

    @Test
    void anotherCityIsLeftAlone() {
        LayerTable empty = LayerTable.of(LayerCatalog.standard().layer("sensors"), 1, NOW, List.of());
        DemoPulse pulse = DemoPulse.of(DemoZone.of(DemoSize.SMALL, 1, NOW), 100);
        assertEquals(List.of(), DemoFeed.readings(pulse, 0, NOW, empty));
    }
}
