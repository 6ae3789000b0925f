package riskmap.backend.store.imports;

import riskmap.backend.TestPostgis;
import riskmap.backend.store.StoreSettings;

/** The ledger on PostGIS. */
class PostgisImportStoreTest extends ImportStoreContract {

    @Override
    StoreSettings settings() {
        TestPostgis.Database database = TestPostgis.newDatabase();
        return StoreSettings.server(database.jdbcUrl(), database.user(), database.password());
    }
}
