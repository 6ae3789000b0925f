package riskmap.backend.live;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import riskmap.backend.store.Change;
import riskmap.backend.store.FeatureStore;
import riskmap.geodata.model.LayerCatalog;
import riskmap.geodata.snapshot.CitySnapshot;
import riskmap.geodata.snapshot.LayerTable;
import riskmap.geodata.snapshot.TableBuilder;

/** Reads the whole store into the first snapshot. */
final class FirstLoad {

    /** How many past changes a restarted service can still tell a listener about. */
    private static final int REMEMBERED = 512;

    private FirstLoad() {}

    /**
     * What the store held.
     *
     * @param snapshot the city
     * @param past the last changes before it, oldest first
     */
    record Loaded(CitySnapshot snapshot, List<Change> past) {}

    static Loaded read(FeatureStore.View view, LayerCatalog catalog) {
        List<LayerTable> tables = new ArrayList<>();
        long version = 0;
        Instant time = Instant.EPOCH;
        for (Change last : view.lastChanges()) {
            version = last.sequence();
            time = last.time();
            catalog.find(last.layerId()).ifPresent(layer -> {
                TableBuilder table = LayerTable.builder(layer);
                view.readLayer(layer.id(), table::add);
                tables.add(table.build(last.sequence(), last.time()));
            });
        }
        CitySnapshot city = CitySnapshot.empty(catalog, time).with(version, time, tables);
        return new Loaded(city, view.changesAfter(Math.max(0, version - REMEMBERED), REMEMBERED));
    }
}
