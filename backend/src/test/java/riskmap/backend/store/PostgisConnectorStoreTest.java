package riskmap.backend.store;

import riskmap.backend.TestPostgis;

/** Runs of connectors on PostGIS. */
class PostgisConnectorStoreTest extends ConnectorStoreContract {

    @Override
    StoreSettings settings() {
        TestPostgis.Database database = TestPostgis.newDatabase();
        return StoreSettings.server(database.jdbcUrl(), database.user(), database.password());
    }
}
