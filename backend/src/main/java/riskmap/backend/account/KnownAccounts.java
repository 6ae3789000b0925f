package riskmap.backend.account;

import io.micronaut.http.HttpRequest;
import io.micronaut.security.token.Claims;
import io.micronaut.security.token.jwt.validator.GenericJwtClaimsValidator;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import riskmap.backend.http.problem.Problem;
import riskmap.backend.store.account.AccountStore;
import riskmap.geodata.model.LocalizedText;

/**
 * Lets a token hold only as long as its account is there with the role and the password it was given for. The store is asked once a second on
 * a thread of its own, so a removed account loses its token within two seconds on every instance, and a database that hangs
 * holds up no request. While the store is away reading goes on with what it said last, for an hour; then tokens are refused.
 */
@Singleton
class KnownAccounts implements GenericJwtClaimsValidator<HttpRequest<?>> {

    static final Duration BELIEVED = Duration.ofHours(1);

    private static final Logger LOG = LoggerFactory.getLogger(KnownAccounts.class);
    private static final long PERIOD_MILLIS = 1000;

    private final AccountStore store;
    private final Clock clock;
    private final Map<String, Identity> known = new ConcurrentHashMap<>();
    private final ScheduledExecutorService asking = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "accounts");
        thread.setDaemon(true);
        return thread;
    });
    private volatile Instant heard = Instant.MIN;

    KnownAccounts(AccountStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    @PostConstruct
    void start() {
        ask();
        asking.scheduleWithFixedDelay(this::ask, PERIOD_MILLIS, PERIOD_MILLIS, TimeUnit.MILLISECONDS);
    }

    /** Without an interrupt, which would close the file of an embedded database. */
    @PreDestroy
    void close() throws InterruptedException {
        asking.shutdown();
        asking.awaitTermination(5, TimeUnit.SECONDS);
    }

    /** Asks the store who there is. */
    synchronized void ask() {
        try {
            Map<String, Identity> now = new ConcurrentHashMap<>();
            store.list().forEach(account -> Identity.of(account).ifPresent(one -> now.put(account.username(), one)));
            known.putAll(now);
            known.keySet().retainAll(now.keySet());
            heard = clock.instant();
        } catch (RuntimeException e) {
            LOG.debug("Accounts could not be read; those read last hold.", e);
        }
    }

    /** Takes in what a login has just found in the store; waits for an asking that may have begun before. */
    synchronized void found(String username, Identity identity) {
        known.put(username, identity);
    }

    /**
     * Whether the account of a token has the role it names, and the password it was given for.
     *
     * @throws riskmap.backend.http.problem.ProblemException of status 503 when the store has been away for too long
     */
    @Override
    public boolean validate(Claims claims, HttpRequest<?> request) {
        if (!(claims.get("sub") instanceof String username) || !(claims.get("roles") instanceof Collection<?> named)) {
            return false;
        }
        Instant last = heard;
        if (last.equals(Instant.MIN) || clock.instant().isAfter(last.plus(BELIEVED))) {
            throw Problem.of(
                            503,
                            "accounts-unknown",
                            LocalizedText.of("无法核对账号", "Accounts cannot be checked"),
                            LocalizedText.of(
                                    "数据库已有 " + BELIEVED.toMinutes() + " 分钟没有应答；恢复后令牌即重新有效",
                                    "the database has not answered for " + BELIEVED.toMinutes()
                                            + " minutes; tokens hold again as soon as it does"))
                    .withHeader("Retry-After", "30")
                    .toException();
        }
        Identity now = known.get(username);
        return now != null && named.contains(now.role().code()) && now.stamp().equals(claims.get(Identity.STAMP));
    }
}
