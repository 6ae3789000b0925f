package riskmap.backend.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import riskmap.backend.store.StoreSettings;
import riskmap.backend.store.opening.CityDatabase;
import riskmap.geodata.model.LayerCatalog;

/** Who is added, changed and removed, and that somebody is always left who may do so. */
class AccountsTest {

    private CityDatabase database;
    private Accounts accounts;

    @BeforeEach
    void open(@TempDir Path folder) {
        database = CityDatabase.open(
                new StoreSettings(null, null, null, folder, 2), LayerCatalog.standard(), Clock.systemUTC());
        accounts = new Accounts(database.accounts(), Clock.systemUTC());
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void somebodyComesChangesAndLeaves() {
        accounts.create("boss", Role.ADMIN, "0123456789");
        String made = accounts.create("li", Role.EDITOR, null);
        assertEquals(Optional.of(Role.EDITOR), accounts.check("li", made).map(Identity::role));
        accounts.changeRole("li", Role.VIEWER);
        assertEquals(Map.of("boss", Role.ADMIN, "li", Role.VIEWER), accounts.list());
        assertEquals("another one", accounts.changePassword("li", "another one"));
        assertEquals(Optional.empty(), accounts.check("li", made));
        assertEquals(
                Optional.of(Role.VIEWER), accounts.check("li", "another one").map(Identity::role));
        accounts.remove("li");
        assertEquals(Map.of("boss", Role.ADMIN), accounts.list());
    }

    @Test
    void thereIsAlwaysAnAdmin() {
        assertEquals(
                "the first account is editor; it must be admin",
                refused(() -> accounts.create("li", Role.EDITOR, null)));
        accounts.create("boss", Role.ADMIN, null);
        accounts.create("li", Role.EDITOR, null);
        assertTrue(refused(() -> accounts.remove("boss")).startsWith("'boss' is the last admin"));
        assertTrue(refused(() -> accounts.changeRole("boss", Role.VIEWER)).startsWith("'boss' is the last admin"));
        accounts.changeRole("li", Role.ADMIN);
        accounts.remove("boss");
        assertEquals(Map.of("li", Role.ADMIN), accounts.list());
    }

    @Test
    void whatCannotBeIsRefusedInOneSentence() {
        accounts.create("boss", Role.ADMIN, null);
        assertEquals("there is an account 'boss' already", refused(() -> accounts.create("boss", Role.VIEWER, null)));
        assertEquals("there is no account 'wu'; there are boss", refused(() -> accounts.remove("wu")));
        assertEquals(
                "the password has 5 characters; at least 10 are needed",
                refused(() -> accounts.changePassword("boss", "short")));
        assertEquals(
                "the name has 0 characters; allowed are 1 to 100",
                refused(() -> accounts.create("", Role.VIEWER, null)));
    }

    private static String refused(Runnable work) {
        return assertThrows(AccountRefused.class, work::run).getMessage();
    }
}
