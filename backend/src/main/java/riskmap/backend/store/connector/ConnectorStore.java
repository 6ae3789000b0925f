package riskmap.backend.store.connector;

import java.time.Instant;
import java.util.List;
import riskmap.backend.connector.runs.Run;
import riskmap.backend.store.StoreUnavailable;
import riskmap.geodata.intake.join.Unmatched;

/** The runs of connectors, shared by all instances. Every method may throw {@link StoreUnavailable}. */
public interface ConnectorStore {

    /** Runs kept of each connector. */
    int KEPT = 50;

    /**
     * Begins a run, unless another instance was faster: when one of this connector is running, or a run has begun that the
     * caller does not know of, nothing is written. A run whose instance has not been heard of is closed as abandoned first.
     *
     * @param lastKnown identity of the newest run the caller knows, or null when it knows none
     * @param heardBefore a running one silent since then is abandoned
     * @return whether the run is the caller's
     */
    boolean claim(Run begun, String lastKnown, Instant heardBefore);

    /** Tells that a run goes on. */
    void giveSign(String runId, Instant now);

    /** Ends a run. A successful one brings the list of what did not match in place of the one before. */
    void finish(Run ended, List<Unmatched> unmatched);

    /** The runs of a connector, newest first. */
    List<Run> runs(String connector, int limit);

    /** What a run did not match, as far as it is kept, in the order of the source. */
    List<Unmatched> unmatched(String runId, int offset, int limit);
}
