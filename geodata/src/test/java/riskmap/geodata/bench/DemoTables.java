package riskmap.geodata.bench;

import java.time.Instant;
import riskmap.geodata.demo.DemoSize;
import riskmap.geodata.demo.DemoZone;
import riskmap.geodata.model.Layer;
import riskmap.geodata.model.LayerCatalog;
import riskmap.geodata.snapshot.LayerTable;
import riskmap.geodata.snapshot.TableBuilder;

/** The full demo zone as tables, the same in every benchmark. */
public final class DemoTables {

    /** The time the zone's dates are relative to. */
    public static final Instant NOW = Instant.parse("2026-11-22T00:00:00Z");

    private final DemoZone zone = DemoZone.of(DemoSize.FULL, BenchCity.SEED, NOW);

    /** The zone the tables are made of. */
    public DemoZone zone() {
        return zone;
    }

    /** The table of a layer. */
    public LayerTable table(String layerId) {
        Layer layer = LayerCatalog.standard().layer(layerId);
        TableBuilder builder = LayerTable.builder(layer);
        zone.forEach(layerId, feature -> builder.add(feature.at(1, NOW)));
        return builder.build(1, NOW);
    }
}
