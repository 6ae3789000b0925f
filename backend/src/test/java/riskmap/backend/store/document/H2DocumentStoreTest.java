package riskmap.backend.store.document;

import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import riskmap.backend.store.StoreSettings;
import riskmap.backend.store.opening.CityDatabase;
import riskmap.geodata.model.LayerCatalog;

/** Documents in a file of H2. */
class H2DocumentStoreTest extends DocumentStoreContract {

    @TempDir
    Path folder;

    @AutoClose
    private CityDatabase database;

    @BeforeEach
    void open() {
        database = CityDatabase.open(StoreSettings.embedded(folder), LayerCatalog.standard(), Clock.systemUTC());
    }

    @Override
    DocumentStore documents() {
        return database.documents();
    }
}
