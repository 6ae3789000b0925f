package riskmap.backend.account;

/** Why accounts stay as they are: one sentence for whoever manages them. */
public final class AccountRefused extends RuntimeException {

    AccountRefused(String message) {
        super(message);
    }
}
