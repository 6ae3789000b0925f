package riskmap.backend.http.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;

/** Writes problems as answers. */
public final class ProblemAnswers {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private ProblemAnswers() {}

    /** The answer to a request that ended in a problem. */
    public static MutableHttpResponse<byte[]> answer(Problem problem) {
        return write(problem, io.micronaut.http.HttpResponse.status(HttpStatus.valueOf(problem.status())));
    }

    static MutableHttpResponse<byte[]> write(Problem problem, MutableHttpResponse<?> response) {
        problem.headers().forEach((name, value) -> response.getHeaders().set(name, value));
        response.getHeaders().set(HttpHeaders.CACHE_CONTROL, "no-store");
        return response.contentType(Problem.MEDIA_TYPE).body(bytes(problem));
    }

    /** The problem document as UTF-8 JSON. */
    public static byte[] bytes(Problem problem) {
        try {
            return JSON.writeValueAsBytes(problem.toDocument());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a problem document could not be written", e);
        }
    }
}
