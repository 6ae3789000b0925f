package riskmap.backend.http.connectors;

import io.micronaut.context.annotation.Factory;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import jakarta.inject.Singleton;
import riskmap.backend.connector.ConnectorRefused;
import riskmap.backend.connector.fetch.SourceFailure;
import riskmap.backend.http.problem.Problem;
import riskmap.backend.http.problem.ProblemAnswers;
import riskmap.geodata.model.LocalizedText;

/** Answers with what connectors refused. */
@Factory
class ConnectorProblems {

    @Singleton
    ExceptionHandler<ConnectorRefused, HttpResponse<byte[]>> refused() {
        return (request, refused) -> ProblemAnswers.answer(request, problem(refused));
    }

    @Singleton
    ExceptionHandler<SourceFailure, HttpResponse<byte[]>> failed() {
        return (request, failure) -> ProblemAnswers.answer(
                request,
                Problem.of(
                        502,
                        "source-failed",
                        LocalizedText.of("数据来源没有正常应答", "The source does not answer as it should"),
                        said("数据来源没有正常应答", failure)));
    }

    /** What exists in English only, behind a Chinese sentence. */
    private static LocalizedText said(String chinese, Exception failure) {
        return LocalizedText.behind(chinese, Problem.shorten(failure.getMessage()));
    }

    private static Problem problem(ConnectorRefused refused) {
        return switch (refused.reason()) {
            case UNKNOWN -> Problem.notFound(said("没有这个连接", refused));
            case BAD_FILE ->
                Problem.of(
                        409,
                        "bad-connector",
                        LocalizedText.of("连接的定义文件不能使用", "The connector's file cannot be used"),
                        said("连接的定义文件有误", refused));
            case BUSY ->
                Problem.of(
                                503,
                                "busy",
                                LocalizedText.of("试运行太多", "Too many dry runs are at work"),
                                said("试运行太多，请稍后再试", refused))
                        .withHeader("Retry-After", "30");
            case RUNNING ->
                Problem.of(
                                409,
                                "running",
                                LocalizedText.of("连接正在运行", "The connector is at work"),
                                said("连接正在运行，请稍后再试", refused))
                        .withHeader("Retry-After", "5");
        };
    }
}
