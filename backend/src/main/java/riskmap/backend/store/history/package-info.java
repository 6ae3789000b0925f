/** The versions of features: the one that holds, in the table of its layer, and those that ended, in the history. */
package riskmap.backend.store.history;
