package riskmap.backend.http.jobs;

import io.micronaut.http.HttpRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import riskmap.backend.http.problem.Problem;
import riskmap.backend.http.request.Parameters;
import riskmap.backend.http.request.Period;
import riskmap.geodata.model.LocalizedText;

/**
 * Which jobs a list shows: the query parameters of OGC API – Processes' job list.
 *
 * @param processes ids of processes; empty for all
 * @param statuses words of statuses; empty for all
 * @param types kinds of jobs; here every job is of the kind {@code process}
 * @param created when the job was accepted
 * @param least seconds the work has taken at least
 * @param greatest seconds the work has taken at most
 * @param limit most jobs of a page
 * @param offset jobs before the page
 */
record JobFilter(
        List<String> processes,
        List<String> statuses,
        List<String> types,
        Optional<Period> created,
        int least,
        int greatest,
        int limit,
        int offset) {

    static final int MOST = 1000;
    static final int DEFAULT = 100;

    static JobFilter of(HttpRequest<?> request) {
        Parameters given = Parameters.of(
                request, "processID", "status", "type", "datetime", "minDuration", "maxDuration", "limit", "offset");
        List<String> statuses = given.list("status");
        List<String> words = JobStatus.words();
        statuses.stream().filter(status -> !words.contains(status)).findFirst().ifPresent(status -> {
            throw Problem.badParameter(
                            "status",
                            status,
                            LocalizedText.of(
                                    "下列的一个或几个：" + String.join("、", words),
                                    "one or several of " + String.join(", ", words)))
                    .toException();
        });
        int least = given.integer("minDuration", 0, Integer.MAX_VALUE, 0);
        return new JobFilter(
                given.list("processID"),
                statuses,
                given.list("type"),
                given.text("datetime").map(Period::parse),
                least,
                given.integer("maxDuration", least, Integer.MAX_VALUE, Integer.MAX_VALUE),
                given.integer("limit", 1, MOST, DEFAULT),
                given.integer("offset", 0, Integer.MAX_VALUE, 0));
    }

    boolean takes(Job job, Instant now) {
        JobState state = job.state();
        return (processes.isEmpty() || processes.contains(job.process()))
                && (statuses.isEmpty() || statuses.contains(state.status().word()))
                && (types.isEmpty() || types.contains("process"))
                && created.filter(period -> job.created().isBefore(period.from())
                                || job.created().isAfter(period.to()))
                        .isEmpty()
                && lasted(state, now);
    }

    private boolean lasted(JobState state, Instant now) {
        if (state.started() == null) {
            return least == 0;
        }
        Instant end = state.finished() == null ? now : state.finished();
        double seconds = Duration.between(state.started(), end).toMillis() / 1000.0;
        return seconds >= least && seconds <= greatest;
    }
}
