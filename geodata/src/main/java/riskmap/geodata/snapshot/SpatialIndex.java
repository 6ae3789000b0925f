package riskmap.geodata.snapshot;

import java.util.function.IntConsumer;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.index.strtree.STRtree;

/**
 * Finds rows by envelope. Life cycle: built from all envelopes at once, then immutable and safe to share.
 *
 * <p>Coordinates are degrees, longitude first.
 */
public final class SpatialIndex {

    private final STRtree tree = new STRtree();

    private SpatialIndex() {}

    /** Builds the index; row numbers are positions in the array. */
    public static SpatialIndex of(Envelope[] envelopes) {
        SpatialIndex index = new SpatialIndex();
        for (int row = 0; row < envelopes.length; row++) {
            index.tree.insert(envelopes[row], row);
        }
        index.tree.build();
        return index;
    }

    /** Calls {@code found} with every row whose envelope touches the box, in no stated order. */
    public void search(double minX, double minY, double maxX, double maxY, IntConsumer found) {
        tree.query(new Envelope(minX, maxX, minY, maxY), row -> found.accept((Integer) row));
    }
}
