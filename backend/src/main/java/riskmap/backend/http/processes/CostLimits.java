package riskmap.backend.http.processes;

import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;
import riskmap.backend.http.city.Audience;
import riskmap.backend.http.problem.Problem;
import riskmap.geodata.model.LocalizedText;

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
            boolean staff = audience == Audience.STAFF;
            LocalizedText way = job || !(cost.seconds() <= share * jobSeconds)
                    ? LocalizedText.of("请减少要求" + (staff ? "" : "，或登录"), "ask for less" + (staff ? "" : ", or log in"))
                    : LocalizedText.of(
                            "可用 Prefer: respond-async 头作为任务执行",
                            "send the header Prefer: respond-async to have it done as a job");
            throw Problem.of(
                            400,
                            "too-costly",
                            LocalizedText.of("请求会用时太久", "The request would take too long"),
                            LocalizedText.of(
                                    "请求约需一个处理器 " + shown(cost.seconds()) + " 秒（" + cost.reason() + "），"
                                            + (job ? "作为任务" : "直接执行") + "允许 " + shown(most) + " 秒；" + way.zh(),
                                    "the request takes about " + shown(cost.seconds()) + " s of one processor ("
                                            + cost.reason() + "); allowed are " + shown(most) + " s "
                                            + (job ? "as a job" : "at once") + "; " + way.en()))
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
                            LocalizedText.of("请求内容太大", "The request body is too large"),
                            LocalizedText.of(
                                    "内容有 " + body.length + " 字节，没有账号时允许 " + bytes + " 字节",
                                    "the body has " + body.length + " bytes; allowed are " + bytes
                                            + " without an account"))
                    .with("allowed", bytes)
                    .toException();
        }
    }
}
