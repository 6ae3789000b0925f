package riskmap.backend.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;
import riskmap.backend.store.Transaction.Delete;
import riskmap.backend.store.Transaction.Operation;
import riskmap.backend.store.Transaction.Put;
import riskmap.backend.store.opening.CityDatabase;
import riskmap.geodata.model.Feature;

/** A store to be held against its contracts, and the words the contracts are written in. */
public interface StoreUnderTest {

    String RISKS = "risk-points";

    /** The open database, empty when a test begins. */
    CityDatabase database();

    /** Closes the database and opens it, or opens it once more, with a clock that stands still. */
    CityDatabase openAt(Instant time);

    default FeatureStore store() {
        return database().features();
    }

    static Geometry wkt(String text) {
        try {
            return new WKTReader().read(text);
        } catch (ParseException e) {
            throw new IllegalArgumentException(text, e);
        }
    }

    static Feature risk(String id, String point, String level) {
        return Feature.unsaved(id, wkt(point), Map.of("name", "罐区 " + id, "level", level));
    }

    default Commit put(Feature... features) {
        List<Operation> puts = new ArrayList<>();
        for (Feature feature : features) {
            puts.add(new Put(RISKS, feature, Transaction.ANY));
        }
        return store().commit(new Transaction("ann", puts));
    }

    default Commit delete(String id, long expected) {
        return store().commit(new Transaction("bob", List.of(new Delete(RISKS, id, expected))));
    }

    default List<Feature> all(String layerId) {
        return store().read(view -> {
            List<Feature> features = new ArrayList<>();
            view.readLayer(layerId, features::add);
            return features;
        });
    }
}
