package riskmap.backend.store.document;

import java.time.Clock;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import riskmap.backend.TestPostgis;
import riskmap.backend.store.StoreSettings;
import riskmap.backend.store.opening.CityDatabase;
import riskmap.geodata.model.LayerCatalog;

/** Documents in PostGIS. */
class PostgisDocumentStoreTest extends DocumentStoreContract {

    @AutoClose
    private CityDatabase database;

    @BeforeEach
    void open() {
        TestPostgis.Database server = TestPostgis.newDatabase();
        database = CityDatabase.open(
                StoreSettings.server(server.jdbcUrl(), server.user(), server.password()),
                LayerCatalog.standard(),
                Clock.systemUTC());
    }

    @Override
    DocumentStore documents() {
        return database.documents();
    }
}
