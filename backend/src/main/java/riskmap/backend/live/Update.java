package riskmap.backend.live;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Envelope;
import riskmap.backend.store.Change;
import riskmap.backend.store.FeatureStore;
import riskmap.geodata.model.LayerCatalog;
import riskmap.geodata.snapshot.CitySnapshot;
import riskmap.geodata.snapshot.LayerTable;

/**
 * The step from one snapshot to the next.
 *
 * @param snapshot the next city
 * @param event what is to be announced
 */
record Update(CitySnapshot snapshot, ChangeEvent event) {

    private static final int PAGE = 10_000;

    /**
     * Reads what happened after a snapshot and applies it to the layers it touched; null when nothing happened. Layers of
     * a newer program, which the catalogue does not know, are passed over.
     */
    static Update after(CitySnapshot city, FeatureStore.View view, LayerCatalog catalog) {
        Map<String, Change> lastOf = new LinkedHashMap<>();
        Envelope envelope = new Envelope();
        int count = 0;
        long version = city.version();
        Instant time = city.time();
        for (List<Change> page = view.changesAfter(version, PAGE);
                !page.isEmpty();
                page = view.changesAfter(version, PAGE)) {
            for (Change change : page) {
                version = change.sequence();
                time = change.time();
                if (catalog.find(change.layerId()).isPresent()) {
                    lastOf.put(change.layerId(), change);
                    envelope.expandToInclude(change.envelope());
                    count += change.upserts() + change.deletes();
                }
            }
        }
        if (version == city.version()) {
            return null;
        }
        List<LayerTable> tables = new ArrayList<>();
        lastOf.values().forEach(last -> tables.add(table(city, view, last)));
        ChangeEvent event = new ChangeEvent(version, time, List.copyOf(lastOf.keySet()), envelope, count);
        return new Update(city.with(version, time, tables), event);
    }

    private static LayerTable table(CitySnapshot city, FeatureStore.View view, Change last) {
        FeatureStore.LayerChanges changes = view.layerChanges(last.layerId(), city.version());
        return city.table(last.layerId()).with(last.sequence(), last.time(), changes.upserts(), changes.deletes());
    }
}
