/**
 * OGC API – Features, parts 4 and 11 (drafts): changing one feature, and several at once.
 *
 * <p>A change is read, held against the version its maker saw ({@link riskmap.backend.http.editing.Preconditions}), and
 * passed through the write door. A transaction is read into {@link riskmap.backend.http.editing.Action}s, which a
 * {@link riskmap.backend.http.editing.TransactionPlan} turns into edits of one commit. A client that repeats a request
 * with its {@link riskmap.backend.http.editing.RequestKey} gets the first answer again.
 */
package riskmap.backend.http.editing;
