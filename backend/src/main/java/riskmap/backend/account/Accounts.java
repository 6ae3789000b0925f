package riskmap.backend.account;

import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.Optional;
import riskmap.backend.store.account.AccountStore;
import riskmap.backend.store.account.AccountStore.Account;

/** Checks passwords and makes accounts. */
@Singleton
public class Accounts {

    /** Name of the account the first start makes. */
    public static final String FIRST = "admin";

    private static final String NOBODY = PasswordHash.of("nobody");

    private final AccountStore store;
    private final Clock clock;

    Accounts(AccountStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** The role of an account when the password is right. An unknown name takes as long as a wrong password. */
    public Optional<Role> check(String username, String password) {
        Optional<Account> account = store.find(username);
        boolean right = PasswordHash.matches(
                password, account.map(Account::passwordHash).orElse(NOBODY));
        return account.filter(found -> right).flatMap(found -> Role.find(found.role()));
    }

    /**
     * Adds an account.
     *
     * @return whether the name was free
     */
    public boolean add(String username, String password, Role role) {
        return store.add(new Account(username, PasswordHash.of(password), role.code(), clock.instant()));
    }

    /**
     * Makes the first account when there is none.
     *
     * @param given its password; null or blank for a random one
     * @return the random password, to be shown once; empty when none was made up
     */
    public Optional<String> makeFirst(String given) {
        if (!store.isEmpty()) {
            return Optional.empty();
        }
        boolean random = given == null || given.isBlank();
        String password = random ? random() : given;
        boolean added = add(FIRST, password, Role.ADMIN);
        return Optional.of(password).filter(made -> added && random);
    }

    private static String random() {
        byte[] bytes = new byte[12];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
