package riskmap.backend.intake;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import riskmap.backend.live.StoreAnswer;
import riskmap.geodata.model.LocalizedText;

/**
 * What is seen to every few seconds as long as imports are open: those at work here give a sign of life, those that have
 * given none are closed as abandoned, and files that were kept long enough are removed.
 */
final class Upkeep implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Upkeep.class);

    /** How long another instance may be silent before its import counts as abandoned. */
    private static final Duration SILENCE = Duration.ofSeconds(30);

    private static final int BEAT_SECONDS = 5;
    private static final LocalizedText ABANDONED = LocalizedText.of(
            "服务在处理过程中停止。已写入的保留，再次运行即可继续。",
            "The service stopped while it was at work. What was written is kept; run it again to go on.");

    private final ImportRooms rooms;
    private final UploadFolder uploads;
    private final JobDesk desk;
    private final boolean alone;
    private final ScheduledExecutorService beat = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "imports");
        thread.setDaemon(true);
        return thread;
    });

    /**
     * Begins, and marks what was abandoned by an earlier run of the service.
     *
     * @param alone whether no other instance shares the database
     */
    Upkeep(ImportRooms rooms, UploadFolder uploads, JobDesk desk, boolean alone) {
        this.rooms = rooms;
        this.uploads = uploads;
        this.desk = desk;
        this.alone = alone;
        closeAbandoned(alone ? Duration.ZERO : SILENCE);
        beat.scheduleWithFixedDelay(this::see, BEAT_SECONDS, BEAT_SECONDS, TimeUnit.SECONDS);
    }

    private void see() {
        try {
            desk.giveSigns();
            if (!alone) {
                closeAbandoned(SILENCE);
            }
            uploads.removeOlder(
                    rooms.now().minus(UploadFolder.KEPT), id -> desk.find(id).isPresent());
        } catch (IOException | RuntimeException e) {
            LOG.warn("Imports could not be looked after: {}", e.getMessage());
        }
    }

    private void closeAbandoned(Duration silence) {
        StoreAnswer.to(() -> rooms.ledger().closeAbandoned(rooms.now().minus(silence), ABANDONED));
    }

    @Override
    public void close() {
        beat.shutdownNow();
    }
}
