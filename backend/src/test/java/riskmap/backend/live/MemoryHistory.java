package riskmap.backend.live;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import riskmap.geodata.model.Feature;
import riskmap.geodata.snapshot.CitySnapshot;
import riskmap.geodata.snapshot.LayerTable;

/** The past of a city in memory, the plain way: every snapshot there ever was. */
final class MemoryHistory implements CityHistory {

    private final List<CitySnapshot> past = new CopyOnWriteArrayList<>();

    MemoryHistory(CitySnapshot first) {
        past.add(first);
    }

    void add(CitySnapshot next) {
        past.add(next);
    }

    @Override
    public LayerTable at(String layerId, Instant time) {
        CitySnapshot found = past.get(0);
        for (CitySnapshot snapshot : past) {
            found = snapshot.time().isAfter(time) ? found : snapshot;
        }
        return found.table(layerId);
    }

    @Override
    public List<Version> versions(String layerId, String id, long below, int most) {
        List<Version> versions = new ArrayList<>();
        Feature before = null;
        for (CitySnapshot snapshot : past) {
            LayerTable table = snapshot.table(layerId);
            Feature now = table.row(id) < 0 ? null : table.feature(table.row(id));
            if (before != null && (now == null || now.version() != before.version())) {
                Version last = versions.remove(versions.size() - 1);
                End end = new End(snapshot.time(), "admin", now == null);
                versions.add(new Version(last.feature(), last.actor(), last.created(), end));
            }
            if (now != null && (before == null || now.version() != before.version())) {
                versions.add(new Version(now, "admin", before == null, null));
            }
            before = now;
        }
        Collections.reverse(versions);
        return versions.stream()
                .filter(version -> version.feature().version() < below)
                .limit(most)
                .toList();
    }
}
