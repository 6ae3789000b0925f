/**
 * {@code GET /events}: server-sent events that say what changed, so that a screen refetches only that.
 *
 * <p>A listener who cannot keep up is never queued for without bound: what waits for it is replaced by one
 * {@code resync}, and it is let go when its connection stays blocked.
 */
package riskmap.backend.http.events;
