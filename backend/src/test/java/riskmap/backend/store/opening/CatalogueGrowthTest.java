package riskmap.backend.store.opening;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import riskmap.backend.TestPostgis;
import riskmap.backend.store.StoreSettings;
import riskmap.backend.store.StoreUnavailable;
import riskmap.backend.store.StoreUnderTest;
import riskmap.backend.store.Transaction;
import riskmap.geodata.model.Attribute;
import riskmap.geodata.model.AttributeType;
import riskmap.geodata.model.Feature;
import riskmap.geodata.model.Layer;
import riskmap.geodata.model.LayerCatalog;

/** A catalogue that grows: new attributes become columns, old ones keep what they hold. */
class CatalogueGrowthTest {

    @TempDir
    Path folder;

    @Test
    void onH2() {
        growth(StoreSettings.embedded(folder));
    }

    @Test
    void onPostgis() {
        TestPostgis.Database database = TestPostgis.newDatabase();
        growth(StoreSettings.server(database.jdbcUrl(), database.user(), database.password()));
    }

    private static void growth(StoreSettings settings) {
        LayerCatalog before = catalog(attribute("colour", AttributeType.TEXT));
        LayerCatalog after =
                catalog(attribute("height", AttributeType.DECIMAL), attribute("seen", AttributeType.INSTANT));
        LayerCatalog both =
                catalog(attribute("colour", AttributeType.TEXT), attribute("height", AttributeType.DECIMAL));
        put(settings, before, "a", Map.of("colour", "red"));
        put(settings, after, "b", Map.of("height", 2.5));
        assertEquals(
                Map.of("a", Map.of("colour", "red"), "b", Map.of("height", 2.5)), Map.copyOf(read(settings, both)));
        LayerCatalog other = catalog(attribute("colour", AttributeType.INTEGER));
        String refused = assertThrows(StoreUnavailable.class, () -> read(settings, other))
                .getMessage();
        assertTrue(refused.contains("'colour'") && refused.contains("bigint"), refused);
    }

    private static Attribute attribute(String name, AttributeType type) {
        return Attribute.of(name, type, name, name);
    }

    private static LayerCatalog catalog(Attribute... attributes) {
        Layer model = LayerCatalog.standard().layer("risk-points");
        return new LayerCatalog(List.of(new Layer(
                model.id(),
                model.title(),
                model.description(),
                model.geometry(),
                List.of(attributes),
                model.zooms(),
                model.style(),
                model.role(),
                model.restricted(),
                model.cacheSeconds(),
                model.staleAfter())));
    }

    private static void put(StoreSettings settings, LayerCatalog catalog, String id, Map<String, Object> values) {
        try (CityDatabase database = CityDatabase.open(settings, catalog, Clock.systemUTC())) {
            Feature feature = Feature.unsaved(id, StoreUnderTest.wkt("POINT (1 1)"), values);
            database.features()
                    .commit(new Transaction(
                            "ann", List.of(new Transaction.Put(StoreUnderTest.RISKS, feature, Transaction.ANY))));
        }
    }

    private static Map<String, Map<String, Object>> read(StoreSettings settings, LayerCatalog catalog) {
        try (CityDatabase database = CityDatabase.open(settings, catalog, Clock.systemUTC())) {
            List<Feature> features = new ArrayList<>();
            database.features().read(view -> {
                view.readLayer(StoreUnderTest.RISKS, features::add);
                return null;
            });
            return features.stream().collect(java.util.stream.Collectors.toMap(Feature::id, Feature::attributes));
        }
    }
}
