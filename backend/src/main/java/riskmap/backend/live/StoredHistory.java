package riskmap.backend.live;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import riskmap.backend.store.Change;
import riskmap.backend.store.FeatureStore;
import riskmap.backend.store.FeatureStore.FeatureVersion;
import riskmap.geodata.model.Feature;
import riskmap.geodata.snapshot.LayerTable;

/**
 * The past, read from the store. A past table is made from the present one: what was written after the instant is taken
 * out, and the versions that held then and have ended since are put in.
 */
final class StoredHistory implements CityHistory {

    /** No commit is older; databases know no years long before it. */
    private static final Instant FIRST = Instant.EPOCH;

    private final FeatureStore store;
    private final LiveCity city;
    private final WriteDoor door;
    private final PastTables kept = new PastTables();

    StoredHistory(FeatureStore store, LiveCity city, WriteDoor door) {
        this.store = store;
        this.city = city;
        this.door = door;
    }

    @Override
    public LayerTable at(String layerId, Instant time) {
        // The store keeps microseconds.
        Instant moment = time.isBefore(FIRST) ? FIRST : time.truncatedTo(ChronoUnit.MICROS);
        Optional<LayerTable> known = kept.find(layerId, moment);
        if (known.isPresent()) {
            return known.get();
        }
        return StoreAnswer.to(() -> make(layerId, moment));
    }

    /** One at a time: tables are large, and who waits may find what the one before made. */
    private synchronized LayerTable make(String layerId, Instant time) {
        Optional<LayerTable> known = kept.find(layerId, time);
        if (known.isPresent()) {
            return known.get();
        }
        Optional<Change> last = store.read(view -> view.lastUntil(layerId, time));
        if (last.isEmpty()) {
            return LayerTable.empty(city.snapshot().table(layerId).layer(), Instant.EPOCH);
        }
        long revision = last.get().sequence();
        // Published means that no change up to then is missing in the present table.
        door.awaitVisible(revision);
        LayerTable present = city.snapshot().table(layerId);
        if (present.revision() == revision) {
            return present;
        }
        return store.read(view -> {
            LayerTable past =
                    present.with(revision, last.get().time(), view.ended(layerId, time), writtenAfter(present, time));
            view.firstAfter(layerId, time).ifPresent(next -> kept.keep(past, next.time()));
            return past;
        });
    }

    private static List<String> writtenAfter(LayerTable table, Instant time) {
        List<String> ids = new ArrayList<>();
        for (int row = 0; row < table.size(); row++) {
            if (table.updated(row).isAfter(time)) {
                ids.add(table.id(row));
            }
        }
        return ids;
    }

    @Override
    public List<Version> versions(String layerId, String id, long below, int most) {
        if (!Feature.isId(id)) {
            return List.of();
        }
        return StoreAnswer.to(() -> store.versions(layerId, id, below, most).stream()
                .map(StoredHistory::version)
                .toList());
    }

    private static Version version(FeatureVersion stored) {
        FeatureStore.End end = stored.end();
        return new Version(
                stored.feature(),
                stored.actor(),
                stored.created(),
                end == null ? null : new End(end.time(), end.actor(), end.deleted()));
    }
}
