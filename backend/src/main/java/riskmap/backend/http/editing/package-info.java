/**
 * OGC API – Features, part 4 (draft): changing one feature.
 *
 * <p>A change is read, held against the version its maker saw ({@link riskmap.backend.http.editing.Preconditions}), and
 * passed through the write door. A client that repeats a request with its {@link
 * riskmap.backend.http.editing.RequestKey} gets the first answer again.
 */
package riskmap.backend.http.editing;
