package riskmap.backend.http.processes;

import java.time.Duration;
import riskmap.backend.http.problem.Problem;
import riskmap.geodata.model.Progress;

/** Stops work that somebody is waiting for on an open connection after a time. */
final class Deadline implements Progress {

    private final long end;
    private final Duration patience;

    Deadline(Duration patience) {
        this.patience = patience;
        this.end = System.nanoTime() + patience.toNanos();
    }

    @Override
    public void step(long done, long total) {
        if (System.nanoTime() - end > 0) {
            throw Problem.of(
                            400,
                            "too-long",
                            "The request took too long",
                            "the request was stopped after " + patience.toSeconds()
                                    + " s; send the header Prefer: respond-async to have it done as a job")
                    .with("allowed", patience.toString())
                    .toException();
        }
    }
}
