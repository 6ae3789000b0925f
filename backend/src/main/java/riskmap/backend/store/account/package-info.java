/** Accounts and the secrets of the service, in their tables. */
package riskmap.backend.store.account;
