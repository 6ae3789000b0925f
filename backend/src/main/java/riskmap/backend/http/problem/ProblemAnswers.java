package riskmap.backend.http.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import riskmap.backend.http.language.AskedLanguage;

/** Writes problems as answers. */
public final class ProblemAnswers {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private ProblemAnswers() {}

    /** The answer to a request that ended in a problem, in the language it asks for. */
    public static MutableHttpResponse<byte[]> answer(HttpRequest<?> request, Problem problem) {
        return write(request, problem, HttpResponse.status(HttpStatus.valueOf(problem.status())));
    }

    static MutableHttpResponse<byte[]> write(HttpRequest<?> request, Problem problem, MutableHttpResponse<?> response) {
        String language = AskedLanguage.ofProblem(request);
        problem.headers().forEach((name, value) -> response.getHeaders().set(name, value));
        response.getHeaders().set(HttpHeaders.CACHE_CONTROL, "no-store");
        response.getHeaders().set(HttpHeaders.CONTENT_LANGUAGE, language);
        return response.contentType(Problem.MEDIA_TYPE).body(bytes(problem, language));
    }

    /** The problem document in a language, as UTF-8 JSON. */
    public static byte[] bytes(Problem problem, String language) {
        try {
            return JSON.writeValueAsBytes(problem.toDocument(language));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a problem document could not be written", e);
        }
    }
}
