package riskmap.backend.store.imports;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import riskmap.backend.store.StoreSettings;

/** The ledger on a file of H2. */
class H2ImportStoreTest extends ImportStoreContract {

    @TempDir
    Path folder;

    @Override
    StoreSettings settings() {
        return StoreSettings.embedded(folder);
    }
}
