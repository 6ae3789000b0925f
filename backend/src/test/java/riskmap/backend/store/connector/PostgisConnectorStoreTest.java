package riskmap.backend.store.connector;

import riskmap.backend.TestPostgis;
import riskmap.backend.store.StoreSettings;

/** Runs of connectors on PostGIS. */
class PostgisConnectorStoreTest extends ConnectorStoreContract {

    @Override
    StoreSettings settings() {
        TestPostgis.Database database = TestPostgis.newDatabase();
        return StoreSettings.server(database.jdbcUrl(), database.user(), database.password());
    }
}
