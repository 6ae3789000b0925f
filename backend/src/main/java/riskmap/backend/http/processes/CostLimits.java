package riskmap.backend.http.processes;

import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;
import java.util.Locale;
import riskmap.backend.http.city.Audience;
import riskmap.backend.http.problem.Problem;

/**
 * What a request may cost: refused before it is begun when it is too much. Strangers may ask for a part of what accounts
 * may.
 *
 * @param seconds most processor time of a request that is answered at once
 * @param jobSeconds most processor time of a job
 * @param strangersShare part of both that is allowed without an account, 0 to 1
 * @param patience after which a request that is answered at once is stopped, should the estimate have been wrong
 * @param bytes most bytes of a stranger's request
 */
@Singleton
record CostLimits(
        @Value("${riskmap.processes.seconds:20}") double seconds,
        @Value("${riskmap.processes.job-seconds:600}") double jobSeconds,
        @Value("${riskmap.processes.strangers-share:0.5}") double strangersShare,
        @Value("${riskmap.processes.patience:60s}") Duration patience,

        @Value("${riskmap.processes.strangers-bytes:1000000}")
        int bytes) {

    /** Refuses a request that costs too much. */
    void check(Cost cost, Audience audience, boolean job) {
        double share = audience == Audience.STAFF ? 1 : strangersShare;
        double most = share * (job ? jobSeconds : seconds);
        if (!(cost.seconds() <= most)) {
            String way = job || !(cost.seconds() <= share * jobSeconds)
                    ? "; ask for less" + (audience == Audience.STAFF ? "" : ", or log in")
                    : "; send the header Prefer: respond-async to have it done as a job";
            throw Problem.of(
                            400,
                            "too-costly",
                            "The request would take too long",
                            String.format(
                                    Locale.ROOT,
                                    "the request takes about %s s of one processor (%s); allowed are %s s %s%s",
                                    shown(cost.seconds()),
                                    cost.reason(),
                                    shown(most),
                                    job ? "as a job" : "at once",
                                    way))
                    .with("seconds", cost.seconds())
                    .with("allowed", most)
                    .toException();
        }
    }

    /** Two digits are more than an estimate knows. */
    private static String shown(double seconds) {
        return new BigDecimal(seconds).round(new MathContext(2)).toPlainString();
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
