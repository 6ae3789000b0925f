package riskmap.backend.http.problem;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import jakarta.inject.Singleton;

/** Answers with the problem a room threw. */
@Singleton
class ThrownProblems implements ExceptionHandler<ProblemException, HttpResponse<byte[]>> {

    @Override
    @SuppressWarnings("rawtypes")
    public HttpResponse<byte[]> handle(HttpRequest request, ProblemException thrown) {
        return ProblemAnswers.answer(request, thrown.problem());
    }
}
