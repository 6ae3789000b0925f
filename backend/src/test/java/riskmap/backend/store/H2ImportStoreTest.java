package riskmap.backend.store;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

/** The ledger on a file of H2. */
class H2ImportStoreTest extends ImportStoreContract {

    @TempDir
    Path folder;

    @Override
    StoreSettings settings() {
        return StoreSettings.embedded(folder);
    }
}
