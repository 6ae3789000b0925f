package riskmap.backend.live;

import java.time.Instant;
import java.util.List;
import org.locationtech.jts.geom.Envelope;

/**
 * What changed between two published snapshots.
 *
 * @param sequence version of the snapshot now published
 * @param time time of its last change
 * @param layers ids of the layers that changed
 * @param envelope what the changes touched, longitude/latitude; the null envelope when unknown, meaning "everything"
 * @param count features written and deleted
 */
public record ChangeEvent(long sequence, Instant time, List<String> layers, Envelope envelope, int count) {}
