package riskmap.backend.live;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;
import riskmap.backend.live.WriteDoor.Edit;
import riskmap.backend.store.StoreSettings;
import riskmap.backend.store.opening.CityDatabase;
import riskmap.geodata.model.Feature;
import riskmap.geodata.model.LayerCatalog;

/** A live city over a real store, for tests. */
final class TestCity implements AutoCloseable {

    static final String RISKS = "risk-points";

    final CityDatabase database;
    final Live live;

    private TestCity(StoreSettings settings) {
        database = CityDatabase.open(settings, LayerCatalog.standard(), Clock.systemUTC());
        live = Live.start(database.features(), LayerCatalog.standard(), Clock.systemUTC());
    }

    static TestCity on(StoreSettings settings) {
        return new TestCity(settings);
    }

    /** In memory; gone when closed. */
    static TestCity inMemory() {
        return new TestCity(new StoreSettings("jdbc:h2:mem:" + UUID.randomUUID(), null, null, null, 6));
    }

    static Geometry wkt(String text) {
        try {
            return new WKTReader().read(text);
        } catch (ParseException e) {
            throw new IllegalArgumentException(text, e);
        }
    }

    /** An edit that puts a risk point, with more attributes given as name, value, name, value … */
    static Edit put(String id, String point, String... more) {
        Map<String, Object> attributes = new HashMap<>(Map.of("name", id, "level", "red"));
        for (int i = 0; i < more.length; i += 2) {
            attributes.put(more[i], more[i + 1]);
        }
        return new Edit(Edit.Kind.PUT, RISKS, id, wkt(point), attributes, -1);
    }

    static Feature risk(String id, String point) {
        return Feature.unsaved(id, wkt(point), Map.of("name", id, "level", "red"));
    }

    WriteDoor.Applied apply(Edit... edits) {
        return live.door().apply("ann", List.of(edits));
    }

    int count(String layerId) {
        return live.city().snapshot().table(layerId).size();
    }

    @Override
    public void close() {
        live.close();
        database.close();
    }
}
