package riskmap.backend.account;

import io.micronaut.http.HttpRequest;
import io.micronaut.security.token.Claims;
import io.micronaut.security.token.jwt.validator.GenericJwtClaimsValidator;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import riskmap.backend.store.AccountStore;
import riskmap.backend.store.AccountStore.Account;
import riskmap.backend.store.StoreUnavailable;

/**
 * Lets a token hold only as long as its account is there with the role the token names. What the store said is believed for
 * two seconds, so a removed account loses its token within them, on every instance.
 */
@Singleton
class KnownAccounts implements GenericJwtClaimsValidator<HttpRequest<?>> {

    private static final Duration BELIEVED = Duration.ofSeconds(2);
    private static final int MOST = 1000;

    private final AccountStore store;
    private final Clock clock;
    private final Map<String, Seen> seen = new LinkedHashMap<>();

    KnownAccounts(AccountStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** What the store said of a name, and when; no role when there is no such account. */
    private record Seen(Instant time, Optional<String> role) {}

    @Override
    public boolean validate(Claims claims, HttpRequest<?> request) {
        if (!(claims.get("sub") instanceof String username) || !(claims.get("roles") instanceof Collection<?> roles)) {
            return false;
        }
        return role(username).filter(roles::contains).isPresent();
    }

    private synchronized Optional<String> role(String username) {
        Seen last = seen.get(username);
        Instant now = clock.instant();
        if (last != null && now.isBefore(last.time.plus(BELIEVED)) && !now.isBefore(last.time)) {
            return last.role;
        }
        Optional<String> role = ask(username, last);
        seen.remove(username);
        seen.put(username, new Seen(now, role));
        if (seen.size() > MOST) {
            seen.remove(seen.keySet().iterator().next());
        }
        return role;
    }

    /** Reading goes on while the store is away, so what it said last holds until it is back. */
    private Optional<String> ask(String username, Seen last) {
        try {
            return store.find(username).map(Account::role);
        } catch (StoreUnavailable e) {
            return last == null ? Optional.empty() : last.role;
        }
    }
}
