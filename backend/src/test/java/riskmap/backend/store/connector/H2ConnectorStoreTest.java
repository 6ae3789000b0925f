package riskmap.backend.store.connector;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import riskmap.backend.store.StoreSettings;

/** Runs of connectors on a file of H2. */
class H2ConnectorStoreTest extends ConnectorStoreContract {

    @TempDir
    Path folder;

    @Override
    StoreSettings settings() {
        return StoreSettings.embedded(folder);
    }
}
