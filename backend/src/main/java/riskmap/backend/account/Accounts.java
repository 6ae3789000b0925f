package riskmap.backend.account;

import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import riskmap.backend.store.account.AccountStore;
import riskmap.backend.store.account.AccountStore.Account;

/** Checks passwords, makes accounts, changes and removes them. There is always somebody who may manage the others. */
@Singleton
public class Accounts {

    /** Name of the account the first start makes. */
    public static final String FIRST = "admin";

    /** Fewest characters of a password that somebody chooses. */
    public static final int SHORTEST = 10;

    private static final int LONGEST_NAME = 100;
    private static final String NOBODY = PasswordHash.of("nobody");

    private final AccountStore store;
    private final Clock clock;

    Accounts(AccountStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** What an account is when the password is right. An unknown name takes as long as a wrong password. */
    Optional<Identity> check(String username, String password) {
        Optional<Account> account = store.find(username);
        boolean right = PasswordHash.matches(
                password, account.map(Account::passwordHash).orElse(NOBODY));
        return account.filter(found -> right).flatMap(Identity::of);
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

    /** Everybody, by name, with the role. */
    public Map<String, Role> list() {
        Map<String, Role> all = new TreeMap<>();
        store.list().forEach(account -> Role.find(account.role()).ifPresent(role -> all.put(account.username(), role)));
        return all;
    }

    /**
     * Adds somebody.
     *
     * @param password of at least {@value #SHORTEST} characters; null for a random one
     * @return the password, to be shown once
     * @throws AccountRefused when the name is taken or not of 1 to 100 characters, the password is too short, or nobody could
     *     manage accounts
     */
    public String create(String username, Role role, String password) {
        if (username.isBlank() || username.length() > LONGEST_NAME) {
            throw new AccountRefused("the name has " + username.length() + " characters; allowed are 1 to 100");
        }
        if (role != Role.ADMIN && store.isEmpty()) {
            throw new AccountRefused("the first account is " + role.code() + "; it must be " + Role.ADMIN.code());
        }
        String chosen = chosen(password);
        if (!add(username, chosen, role)) {
            throw new AccountRefused("there is an account '" + username + "' already");
        }
        return chosen;
    }

    /**
     * Gives somebody another role; tokens of the old one end within two seconds.
     *
     * @throws AccountRefused when there is no such account, or nobody else could manage accounts
     */
    public void changeRole(String username, Role role) {
        Account account = known(username);
        if (role != Role.ADMIN) {
            keepAdmin(username);
        }
        store.update(new Account(username, account.passwordHash(), role.code(), account.created()));
    }

    /**
     * Gives somebody another password; tokens given for the old one end within two seconds.
     *
     * @param password of at least {@value #SHORTEST} characters; null for a random one
     * @return the password, to be shown once
     * @throws AccountRefused when there is no such account or the password is too short
     */
    public String changePassword(String username, String password) {
        Account account = known(username);
        String chosen = chosen(password);
        store.update(new Account(username, PasswordHash.of(chosen), account.role(), account.created()));
        return chosen;
    }

    /**
     * Removes somebody; all tokens of the account end within two seconds.
     *
     * @throws AccountRefused when there is no such account, or nobody else could manage accounts
     */
    public void remove(String username) {
        known(username);
        keepAdmin(username);
        store.remove(username);
    }

    private Account known(String username) {
        return store.find(username)
                .orElseThrow(() -> new AccountRefused(
                        "there is no account '" + username + "'; there are " + String.join(", ", list().keySet())));
    }

    private void keepAdmin(String leaving) {
        Map<String, Role> others = list();
        others.remove(leaving);
        if (!others.containsValue(Role.ADMIN)) {
            throw new AccountRefused("'" + leaving + "' is the last " + Role.ADMIN.code() + "; make another one first");
        }
    }

    private static String chosen(String password) {
        if (password != null && password.length() < SHORTEST) {
            throw new AccountRefused(
                    "the password has " + password.length() + " characters; at least " + SHORTEST + " are needed");
        }
        return password == null ? random() : password;
    }

    private static String random() {
        byte[] bytes = new byte[12];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
