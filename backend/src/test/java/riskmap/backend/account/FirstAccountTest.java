package riskmap.backend.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import riskmap.backend.store.StoreSettings;
import riskmap.backend.store.opening.CityDatabase;
import riskmap.geodata.model.LayerCatalog;

/** The service is not ready before somebody can log in. */
class FirstAccountTest {

    @TempDir
    Path folder;

    @Test
    void itIsMissingUntilItHasBeenMade() {
        StoreSettings settings = new StoreSettings(null, null, null, folder, 2);
        try (CityDatabase database = CityDatabase.open(settings, LayerCatalog.standard(), Clock.systemUTC())) {
            Accounts accounts = new Accounts(database.accounts(), Clock.systemUTC());
            FirstAccount first = new FirstAccount(accounts, "a test's password");
            assertTrue(first.missing().isPresent());
            assertEquals(Optional.empty(), accounts.check(Accounts.FIRST, "a test's password"));
            first.onApplicationEvent(null);
            assertEquals(Optional.empty(), first.missing());
            assertEquals(
                    Optional.of(Role.ADMIN),
                    accounts.check(Accounts.FIRST, "a test's password").map(Identity::role));
        }
    }
}
