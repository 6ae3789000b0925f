package riskmap.backend.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;
import riskmap.backend.live.WriteDoor;
import riskmap.geodata.model.Feature;

/**
 * Collects features and sends them through the write door some thousand at a time; closing sends the rest. What was sent is
 * durable; the map shows it a moment later.
 */
final class BatchLoader implements AutoCloseable {

    private static final int BATCH = 5_000;

    private final WriteDoor door;
    private final String actor;
    private final LongConsumer progress;
    private final Map<String, List<Feature>> pending = new LinkedHashMap<>();
    private int waiting;
    private long done;

    BatchLoader(RunningService service, String actor, LongConsumer progress) {
        this.door = service.get(WriteDoor.class);
        this.actor = actor;
        this.progress = progress;
    }

    void add(String layerId, Feature feature) {
        pending.computeIfAbsent(layerId, id -> new ArrayList<>()).add(feature);
        if (++waiting == BATCH) {
            send();
        }
    }

    private void send() {
        if (waiting > 0) {
            door.load(actor, pending);
            done += waiting;
            progress.accept(done);
            pending.clear();
            waiting = 0;
        }
    }

    @Override
    public void close() {
        send();
    }
}
