package riskmap.backend.intake;

import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import riskmap.backend.intake.ledger.ImportRecord;
import riskmap.backend.store.StoreUnavailable;
import riskmap.backend.store.imports.ImportStore;
import riskmap.geodata.model.LocalizedText;

/** Work on one import on a thread of its own: can be watched and stopped, and keeps its row of the ledger up to date. */
abstract class Job implements Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(Job.class);

    private final ImportStore ledger;
    private final Clock clock;
    private ImportRecord record;
    private boolean ended;
    private volatile Progress progress = new Progress("waiting", 0, 0, 0);
    private volatile boolean stopping;

    /**
     * Work that is about to begin.
     *
     * @param record as it stands in the ledger, with the status of being at work
     */
    Job(ImportStore ledger, Clock clock, ImportRecord record) {
        this.ledger = ledger;
        this.clock = clock;
        this.record = record;
    }

    /** Does the work and ends with {@link #end}. */
    abstract void work();

    /** The row for a fault nobody foresaw. */
    abstract ImportRecord failed(LocalizedText why);

    @Override
    public final void run() {
        try {
            work();
        } catch (StoreUnavailable e) {
            LOG.warn("Import {} ({}): {}", record.id(), record.file(), e.getMessage());
            tryToEnd(LocalizedText.behind("数据库没有应答", e.getMessage()));
        } catch (RuntimeException e) {
            LOG.error("Import {} ({}) failed.", record.id(), record.file(), e);
            tryToEnd(LocalizedText.of("服务出错（" + e + "）", "the service failed: " + e));
        }
    }

    private void tryToEnd(LocalizedText why) {
        try {
            end(failed(why));
        } catch (StoreUnavailable e) {
            // The row stays at work without sign of life, and is closed as abandoned when the store answers again.
            LOG.warn("Import {}: its end could not be written. {}", record.id(), e.getMessage());
        }
    }

    /** Writes the last row of this work. */
    final synchronized void end(ImportRecord last) {
        ended = true;
        ledger.update(last, record.status());
    }

    /** Tells the ledger that this work goes on. */
    final synchronized void giveSign() {
        if (!ended) {
            ledger.giveSign(record.id(), record.status(), clock.instant());
        }
    }

    final ImportStore ledger() {
        return ledger;
    }

    final Clock clock() {
        return clock;
    }

    final ImportRecord record() {
        return record;
    }

    final Progress progress() {
        return progress;
    }

    final void show(Progress now) {
        progress = now;
    }

    /** Asks the work to end as soon as it can. */
    final void stop() {
        stopping = true;
    }

    final boolean isStopping() {
        return stopping;
    }
}
