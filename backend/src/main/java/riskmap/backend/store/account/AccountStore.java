package riskmap.backend.store.account;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The accounts of the people who may change the city. Passwords are kept as hashes made by the caller. */
public interface AccountStore {

    /** Finds an account by its exact name. */
    Optional<Account> find(String username);

    /** All accounts by name. */
    List<Account> list();

    /** Whether there is any account; the first start creates one. */
    boolean isEmpty();

    /**
     * Adds an account unless the name is taken; two instances that start together add it once.
     *
     * @return whether it was added
     */
    boolean add(Account account);

    /**
     * Changes password hash and role of an account.
     *
     * @return whether there was such an account
     */
    boolean update(Account account);

    /** Removes an account if it is there. */
    void remove(String username);

    /**
     * A secret all instances share.
     *
     * @param candidate becomes the secret when there is none of that name yet; at most 500 characters
     * @return the secret, the same for every caller
     */
    String secret(String name, String candidate);

    /**
     * One account.
     *
     * @param username 1–100 characters
     * @param passwordHash a salted hash with its parameters
     * @param role name of its role
     * @param created when it was added
     */
    record Account(String username, String passwordHash, String role, Instant created) {}
}
