package riskmap.backend.http.connectors;

import io.micronaut.context.annotation.Factory;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import jakarta.inject.Singleton;
import riskmap.backend.connector.ConnectorRefused;
import riskmap.backend.connector.fetch.SourceFailure;
import riskmap.backend.http.problem.Problem;
import riskmap.backend.http.problem.ProblemAnswers;

/** Answers with what connectors refused. */
@Factory
class ConnectorProblems {

    @Singleton
    ExceptionHandler<ConnectorRefused, HttpResponse<byte[]>> refused() {
        return (request, refused) -> ProblemAnswers.answer(problem(refused));
    }

    @Singleton
    ExceptionHandler<SourceFailure, HttpResponse<byte[]>> failed() {
        return (request, failure) -> ProblemAnswers.answer(Problem.of(
                502,
                "source-failed",
                "The source does not answer as it should",
                Problem.shorten(failure.getMessage())));
    }

    private static Problem problem(ConnectorRefused refused) {
        String said = refused.getMessage();
        return switch (refused.reason()) {
            case UNKNOWN -> Problem.notFound(Problem.shorten(said));
            case BAD_FILE -> Problem.of(409, "bad-connector", "The connector's file cannot be used", said);
            case BUSY ->
                Problem.of(503, "busy", "Too many dry runs are at work", said).withHeader("Retry-After", "30");
            case RUNNING ->
                Problem.of(409, "running", "The connector is at work", said).withHeader("Retry-After", "5");
        };
    }
}
