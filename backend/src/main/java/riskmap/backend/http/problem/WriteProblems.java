package riskmap.backend.http.problem;

import io.micronaut.context.annotation.Factory;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import riskmap.backend.live.InvalidEdit;
import riskmap.backend.live.WriteDoor;
import riskmap.geodata.model.Layer;
import riskmap.geodata.model.LocalizedText;

/** Answers with what the write door refused. */
@Factory
public class WriteProblems {

    @Singleton
    ExceptionHandler<InvalidEdit, HttpResponse<byte[]>> invalid() {
        return (request, invalid) -> ProblemAnswers.answer(
                request,
                Problem.of(
                                422,
                                "invalid-feature",
                                LocalizedText.of("要素不符合图层的定义", "The feature breaks the layer's declaration"),
                                invalid.text())
                        .with("errors", fields(invalid.violations())));
    }

    @Singleton
    ExceptionHandler<WriteDoor.KeyReused, HttpResponse<byte[]>> reused() {
        return (request, reused) -> ProblemAnswers.answer(request, reused(Problem.shorten(reused.key())));
    }

    private static Problem reused(String key) {
        return Problem.of(
                        422,
                        "idempotency-key-reused",
                        LocalizedText.of("Idempotency-Key 属于另一请求", "The Idempotency-Key belongs to another request"),
                        LocalizedText.of(
                                "Idempotency-Key“" + key + "”在 24 小时内已用于地址或内容不同的请求；每个新请求须用自己的键",
                                "the Idempotency-Key '" + key + "' was used within 24 hours by a request with another"
                                        + " address or body; give every new request a key of its own"))
                .with("key", key);
    }

    @Singleton
    ExceptionHandler<WriteDoor.Unavailable, HttpResponse<byte[]>> unavailable() {
        return (request, unavailable) -> ProblemAnswers.answer(
                request,
                Problem.of(
                                503,
                                "store-unavailable",
                                LocalizedText.of("数据库现在不能接受修改", "The store cannot take changes now"),
                                unavailable.text())
                        .withHeader("Retry-After", "5"));
    }

    private static List<Map<String, Object>> fields(List<Layer.Violation> violations) {
        return violations.stream().map(WriteProblems::field).toList();
    }

    /** One fault as problem documents show it: field, value, reason, and what is allowed. */
    public static Map<String, Object> field(Layer.Violation violation) {
        Map<String, Object> field = new LinkedHashMap<>();
        field.put("field", violation.field());
        field.put("value", violation.value() == null ? null : Problem.shorten(violation.value()));
        field.put("reason", violation.reason());
        if (!violation.allowed().isEmpty()) {
            field.put("allowed", violation.allowed());
        }
        return field;
    }
}
