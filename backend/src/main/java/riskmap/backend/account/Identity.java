package riskmap.backend.account;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import riskmap.backend.store.account.AccountStore.Account;

/**
 * What a token vouches for beside the name: it ends when one of them changes.
 *
 * @param role what the account may do
 * @param stamp another one for each password that was ever set, also of an account that was removed and added again
 */
record Identity(Role role, String stamp) {

    /** The claim of a token that holds the stamp. */
    static final String STAMP = "stamp";

    private static final int BYTES = 12;

    /** Of an account; empty when its role is none of ours. */
    static Optional<Identity> of(Account account) {
        return Role.find(account.role()).map(role -> new Identity(role, stamp(account.passwordHash())));
    }

    // The hash of a password has a salt of its own, and does not follow from this part of a digest of it.
    private static String stamp(String passwordHash) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(passwordHash.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(digest, BYTES));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
