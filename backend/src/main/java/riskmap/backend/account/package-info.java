/**
 * Accounts, logging in, and who may do what: reading is open or not by configuration, every write needs a role.
 *
 * <p>Passwords are kept as salted PBKDF2 hashes. Tokens are signed with a secret that lives in the database, so they
 * outlive restarts and hold on every instance, as long as the account is there with the same role.
 */
package riskmap.backend.account;
