package riskmap.backend.store;

import java.time.Instant;
import org.locationtech.jts.geom.Envelope;

/**
 * A row of the change log: what one transaction did to one layer.
 *
 * @param sequence grows with every row, in commit order
 * @param layerId the layer touched
 * @param time when it was committed
 * @param actor who wrote
 * @param upserts features created or replaced
 * @param deletes features deleted
 * @param envelope of every old and new geometry touched, longitude/latitude
 */
public record Change(
        long sequence, String layerId, Instant time, String actor, int upserts, int deletes, Envelope envelope) {}
