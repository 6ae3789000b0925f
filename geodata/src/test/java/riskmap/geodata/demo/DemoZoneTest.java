package riskmap.geodata.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.coverage.CoverageValidator;
import org.locationtech.jts.geom.Geometry;
import riskmap.geodata.model.Feature;
import riskmap.geodata.model.Layer;
import riskmap.geodata.model.LayerCatalog;

class DemoZoneTest {

    static final Instant NOW = Instant.parse("2026-11-21T06:05:32Z");
    private static final DemoZone SMALL = DemoZone.of(DemoSize.SMALL, 7, NOW);

    @Test
    void everyFeatureKeepsItsLayersDeclaration() {
        Set<String> ids = new HashSet<>();
        SMALL.forEach((layerId, feature) -> {
            Layer layer = LayerCatalog.standard().layer(layerId);
            Layer.Checked checked = layer.check(feature.attributes());
            assertTrue(checked.violations().isEmpty(), layerId + " " + feature.id() + ": " + checked.violations());
            assertEquals(checked.values(), feature.attributes(), layerId + " " + feature.id());
            assertTrue(layer.geometry().allows(feature.geometry().getGeometryType()), layerId);
            assertTrue(feature.geometry().isValid(), layerId + " " + feature.id());
            assertTrue(ids.add(layerId + feature.id()), "twice: " + feature.id());
        });
        assertEquals(SMALL.count(), ids.size());
    }

    @Test
    void theSameSeedGivesTheSameZone() {
        assertEquals(hash(SMALL), hash(DemoZone.of(DemoSize.SMALL, 7, NOW)));
        assertTrue(hash(SMALL) != hash(DemoZone.of(DemoSize.SMALL, 8, NOW)));
    }

    @Test
    void communitiesCoverTheZoneExactly() {
        Geometry[] leaves = DemoReading.geometries(
                SMALL, "grids", grid -> grid.value("grid_level").equals("community"));
        assertEquals(46, leaves.length);
        assertTrue(CoverageValidator.isValid(leaves));
        double sum =
                java.util.Arrays.stream(leaves).mapToDouble(Geometry::getArea).sum();
        Geometry zone = DemoReading.geometries(SMALL, "jurisdiction", feature -> true)[0];
        assertEquals(zone.getArea(), sum, 1e-12);
    }

    private static long hash(DemoZone zone) {
        AtomicLong hash = new AtomicLong();
        zone.forEach((layer, feature) -> hash.set(hash.get() * 31 + hash(feature)));
        return hash.get();
    }

    private static int hash(Feature feature) {
        return (feature.id() + feature.geometry().toText() + feature.attributes()).hashCode();
    }
}
