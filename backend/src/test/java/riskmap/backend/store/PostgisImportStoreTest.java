package riskmap.backend.store;

import riskmap.backend.TestPostgis;

/** The ledger on PostGIS. */
class PostgisImportStoreTest extends ImportStoreContract {

    @Override
    StoreSettings settings() {
        TestPostgis.Database database = TestPostgis.newDatabase();
        return StoreSettings.server(database.jdbcUrl(), database.user(), database.password());
    }
}
