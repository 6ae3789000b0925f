package riskmap.backend.intake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;
import riskmap.backend.live.InvalidEdit;
import riskmap.backend.live.WriteDoor;
import riskmap.geodata.intake.Intake;
import riskmap.geodata.model.Feature;
import riskmap.geodata.model.Layer;

/** Gathers features and hands them on when there are enough for a transaction. */
final class Batch implements Intake.FeatureSink {

    /** Features in a transaction: enough to make its cost small, few enough for the memory and for other writers. */
    static final int FEATURES = 2000;

    /** Points in a transaction, which bounds the memory of large polygons. */
    private static final int POINTS = 200_000;

    private final Taker taker;
    private final String file;
    private final LongConsumer stored;
    private Map<String, List<Feature>> features = new LinkedHashMap<>();
    private int count;
    private int points;
    private long written;
    private long unchanged;
    private long sequence;

    /** Takes features by layer id. */
    @FunctionalInterface
    interface Taker {

        /** Nothing is taken, nothing is told. */
        Taker NOWHERE = features -> new WriteDoor.Loaded(0, 0, 0);

        /** Takes them all or none. */
        WriteDoor.Loaded take(Map<String, List<Feature>> features);
    }

    /**
     * An empty batch.
     *
     * @param taker where features go
     * @param stored is told the number of features taken
     */
    Batch(Taker taker, String file, LongConsumer stored) {
        this.taker = taker;
        this.file = file;
        this.stored = stored;
    }

    @Override
    public void accept(Layer layer, Feature feature) {
        features.computeIfAbsent(layer.id(), id -> new ArrayList<>()).add(feature);
        count++;
        points += feature.geometry().getNumPoints();
        if (count >= FEATURES || points >= POINTS) {
            flush();
        }
    }

    /** Hands on what is gathered; it is durable when this returns. */
    void flush() {
        if (count > 0) {
            try {
                WriteDoor.Loaded loaded = taker.take(features);
                written += loaded.written();
                unchanged += loaded.unchanged();
                sequence = Math.max(sequence, loaded.sequence());
            } catch (WriteDoor.Unavailable | InvalidEdit e) {
                throw new ImportStopped(file, written + unchanged, e);
            }
        }
        features = new LinkedHashMap<>();
        count = 0;
        points = 0;
        stored.accept(written + unchanged);
    }

    long written() {
        return written;
    }

    long unchanged() {
        return unchanged;
    }

    long sequence() {
        return sequence;
    }
}
