package riskmap.backend.http.processes;

import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Locale;
import riskmap.backend.http.city.Audience;
import riskmap.backend.http.problem.Problem;

/**
 * What a request may cost: refused before it is begun when it is too much. Strangers may ask for a part of what accounts
 * may.
 *
 * @param steps most steps of a request that is answered at once
 * @param jobSteps most steps of a job
 * @param strangersShare part of both that is allowed without an account, 0 to 1
 * @param patience after which a request that is answered at once is stopped, should the estimate have been wrong
 * @param bytes most bytes of a stranger's request
 */
@Singleton
record CostLimits(
        @Value("${riskmap.processes.steps:2e9}") double steps,
        @Value("${riskmap.processes.job-steps:6e10}") double jobSteps,
        @Value("${riskmap.processes.strangers-share:0.5}") double strangersShare,
        @Value("${riskmap.processes.patience:60s}") Duration patience,

        @Value("${riskmap.processes.strangers-bytes:1000000}")
        int bytes) {

    /** Refuses a request that costs too much. */
    void check(Cost cost, Audience audience, boolean job) {
        double share = audience == Audience.STAFF ? 1 : strangersShare;
        double most = share * (job ? jobSteps : steps);
        if (!(cost.steps() <= most)) {
            String way = job || !(cost.steps() <= share * jobSteps)
                    ? "; ask for less" + (audience == Audience.STAFF ? "" : ", or log in")
                    : "; send the header Prefer: respond-async to have it done as a job";
            throw Problem.of(
                            400,
                            "too-costly",
                            "The request would take too long",
                            String.format(
                                    Locale.ROOT,
                                    "the request takes about %.1e steps (%s); allowed are %.1e %s%s",
                                    cost.steps(),
                                    cost.reason(),
                                    most,
                                    job ? "as a job" : "at once",
                                    way))
                    .with("steps", cost.steps())
                    .with("allowed", most)
                    .toException();
        }
    }

    /** Refuses a stranger's body that is too large. */
    void check(byte[] body, Audience audience) {
        if (body != null && body.length > bytes && audience != Audience.STAFF) {
            throw Problem.of(
                            413,
                            "too-large",
                            "The request body is too large",
                            "the body has " + body.length + " bytes; allowed are " + bytes + " without an account")
                    .with("allowed", bytes)
                    .toException();
        }
    }
}
