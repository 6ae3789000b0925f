package riskmap.backend.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static riskmap.backend.store.StoreUnderTest.risk;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The contract on a file of H2. */
class H2StoreTest extends StoreContract {

    @TempDir
    Path folder;

    @Override
    StoreSettings settings() {
        return StoreSettings.embedded(folder);
    }

    @Test
    void interruptedWritersDoNotCloseTheDatabase() throws InterruptedException {
        for (int i = 0; i < 40; i++) {
            String id = "i" + i;
            Thread writer = new Thread(() -> put(risk(id, "POINT (1 1)", "red")));
            writer.start();
            Thread.sleep(0, i * 20_000);
            writer.interrupt();
            writer.join();
        }
        put(risk("last", "POINT (1 1)", "red"));
        assertEquals(Set.of("last"), store().existing(RISKS, List.of("last", "never")));
    }
}
