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

/** Answers with what the write door refused. */
@Factory
public class WriteProblems {

    @Singleton
    ExceptionHandler<InvalidEdit, HttpResponse<byte[]>> invalid() {
        return (request, invalid) -> ProblemAnswers.answer(
                Problem.of(422, "invalid-feature", "The feature breaks the layer's declaration", invalid.getMessage())
                        .with("errors", fields(invalid.violations())));
    }

    @Singleton
    ExceptionHandler<WriteDoor.KeyReused, HttpResponse<byte[]>> reused() {
        return (request, reused) -> ProblemAnswers.answer(Problem.of(
                        422,
                        "idempotency-key-reused",
                        "The Idempotency-Key belongs to another request",
                        "the Idempotency-Key '" + Problem.shorten(reused.key()) + "' was used within 24 hours by a"
                                + " request with another address or body; give every new request a key of its own")
                .with("key", Problem.shorten(reused.key())));
    }

    @Singleton
    ExceptionHandler<WriteDoor.Unavailable, HttpResponse<byte[]>> unavailable() {
        return (request, unavailable) -> ProblemAnswers.answer(
                Problem.of(503, "store-unavailable", "The store cannot take changes now", unavailable.getMessage())
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
