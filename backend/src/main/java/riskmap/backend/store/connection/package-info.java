/** The pool and its transactions, the wording of failures, and how an instance hears of the commits of others. */
package riskmap.backend.store.connection;
