/**
 * The one door for writes, and the one writer of snapshots.
 *
 * <p>A write goes {@link riskmap.backend.live.WriteDoor}: validate, commit to the store, publish a new snapshot, announce
 * it on the {@link riskmap.backend.live.ChangeFeed}. Readers ask {@link riskmap.backend.live.LiveCity} once per request.
 */
package riskmap.backend.live;
