package riskmap.backend.http.processes;

import java.time.Duration;
import riskmap.backend.http.problem.Problem;
import riskmap.geodata.model.LocalizedText;
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
                            LocalizedText.of("请求用时太久", "The request took too long"),
                            LocalizedText.of(
                                    "请求在 " + patience.toSeconds() + " 秒后被停止；可用 Prefer: respond-async 头作为任务执行",
                                    "the request was stopped after " + patience.toSeconds()
                                            + " s; send the header Prefer: respond-async to have it done as a job"))
                    .with("allowed", patience.toString())
                    .toException();
        }
    }
}
