package riskmap.backend.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.nimbusds.jwt.JWTClaimsSet;
import io.micronaut.security.token.Claims;
import io.micronaut.security.token.jwt.generator.claims.JwtClaimsSetAdapter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import riskmap.backend.http.problem.ProblemException;
import riskmap.backend.store.StoreSettings;
import riskmap.backend.store.account.AccountStore.Account;
import riskmap.backend.store.opening.CityDatabase;
import riskmap.geodata.model.LayerCatalog;

/** Whose token holds, while the database answers and after it has gone. */
class KnownAccountsTest {

    private static final Instant NOON = Instant.parse("2026-05-01T04:00:00Z");

    private static final Account ACCOUNT = new Account("eve", "hash", "editor", NOON);
    private static final Identity EVE = Identity.of(ACCOUNT).orElseThrow();

    /** A clock that is set by hand. */
    private static final class SetClock extends Clock {
        private Instant time = NOON;

        @Override
        public Instant instant() {
            return time;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    private static Claims token(String username, String role) {
        return new JwtClaimsSetAdapter(new JWTClaimsSet.Builder()
                .subject(username)
                .claim("roles", List.of(role))
                .claim(Identity.STAMP, EVE.stamp())
                .build());
    }

    private static CityDatabase open(Path folder) {
        StoreSettings settings = new StoreSettings(null, null, null, folder, 2);
        return CityDatabase.open(settings, LayerCatalog.standard(), Clock.systemUTC());
    }

    @Test
    void aDatabaseThatIsGoneHoldsUpNobodyAndIsBelievedForAnHour(@TempDir Path folder) {
        SetClock clock = new SetClock();
        CityDatabase database = open(folder);
        database.accounts().add(ACCOUNT);
        KnownAccounts known = new KnownAccounts(database.accounts(), clock);
        known.ask();
        assertTrue(known.validate(token("eve", "editor"), null));
        assertFalse(known.validate(token("eve", "admin"), null));
        assertFalse(known.validate(token("adam", "editor"), null));
        database.close();
        known.ask();
        clock.time = NOON.plus(KnownAccounts.BELIEVED);
        assertTrue(known.validate(token("eve", "editor"), null));
        clock.time = clock.time.plusSeconds(1);
        ProblemException refused =
                assertThrows(ProblemException.class, () -> known.validate(token("eve", "editor"), null));
        assertEquals(503, refused.problem().status());
    }

    @Test
    void nobodyIsBelievedBeforeTheDatabaseAnswered(@TempDir Path folder) {
        CityDatabase database = open(folder);
        database.close();
        KnownAccounts known = new KnownAccounts(database.accounts(), new SetClock());
        known.ask();
        assertThrows(ProblemException.class, () -> known.validate(token("eve", "editor"), null));
    }

    @Test
    void whoJustLoggedInIsKnown(@TempDir Path folder) {
        try (CityDatabase database = open(folder)) {
            KnownAccounts known = new KnownAccounts(database.accounts(), new SetClock());
            known.ask();
            database.accounts().add(ACCOUNT);
            known.found("eve", EVE);
            assertTrue(known.validate(token("eve", "editor"), null));
            database.accounts().remove("eve");
            known.ask();
            assertFalse(known.validate(token("eve", "editor"), null));
        }
    }
}
