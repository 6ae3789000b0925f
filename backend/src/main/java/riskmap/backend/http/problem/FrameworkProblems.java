package riskmap.backend.http.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.micronaut.context.annotation.Primary;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.exceptions.response.Error;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import io.micronaut.http.server.exceptions.response.ErrorResponseProcessor;
import jakarta.inject.Singleton;
import java.util.UUID;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import riskmap.geodata.model.LocalizedText;

/**
 * The one handler of everything nobody else handled: unknown paths, wrong methods and media types, bodies too large,
 * malformed JSON, and faults of the program.
 */
@Singleton
@Primary
class FrameworkProblems implements ErrorResponseProcessor<byte[]> {

    private static final Logger LOG = LoggerFactory.getLogger(FrameworkProblems.class);

    private final KnownMethods methods;

    FrameworkProblems(KnownMethods methods) {
        this.methods = methods;
    }

    @Override
    public MutableHttpResponse<byte[]> processResponse(ErrorContext context, MutableHttpResponse<?> response) {
        Throwable cause = context.getRootCause().orElse(null);
        if (cause instanceof ProblemException thrown) {
            return ProblemAnswers.write(
                    context.getRequest(),
                    thrown.problem(),
                    response.status(thrown.problem().status()));
        }
        int status = response.code();
        if (status >= 500) {
            return fault(cause, context);
        }
        response.getHeaders().remove(HttpHeaders.ALLOW); // the framework names GET everywhere
        // The framework takes the route of all pages for one of every address; where nothing else is, there is nothing.
        Problem problem = status == 405 ? methods.refusal(context.getRequest()) : describe(status, context);
        return ProblemAnswers.write(context.getRequest(), problem, response.status(problem.status()));
    }

    private static Problem describe(int status, ErrorContext context) {
        String said = context.getErrors().stream().map(Error::getMessage).collect(Collectors.joining("; "));
        return switch (status) {
            case 404 -> Problem.noPage(context.getRequest().getPath());
            case 406 ->
                Problem.of(
                        406,
                        "not-acceptable",
                        LocalizedText.of("没有符合 Accept 头的表示", "No representation fits the Accept header"),
                        library(said));
            case 413 ->
                Problem.of(
                        413, "too-large", LocalizedText.of("请求内容太大", "The request body is too large"), library(said));
            case 415 ->
                Problem.of(
                        415,
                        "unsupported-media-type",
                        LocalizedText.of("不读取这种媒体类型的内容", "The body has a media type not read here"),
                        library(said));
            default -> badRequest(status, context, said);
        };
    }

    private static Problem badRequest(int status, ErrorContext context, String said) {
        String detail = context.getRootCause()
                .filter(JsonProcessingException.class::isInstance)
                .map(cause -> ((JsonProcessingException) cause).getOriginalMessage())
                .orElse(said);
        return Problem.of(
                status,
                "bad-request",
                LocalizedText.of("无法理解此请求", "The request cannot be understood"),
                library(Problem.shorten(detail)));
    }

    /** What the framework says exists in English only; a Chinese sentence stands before it. */
    private static LocalizedText library(String said) {
        String words = said.isBlank() ? "?" : said;
        return LocalizedText.of("框架的说明：" + words, words);
    }

    private static MutableHttpResponse<byte[]> fault(Throwable cause, ErrorContext context) {
        String reference = UUID.randomUUID().toString();
        LOG.error(
                "{} {} failed, reference {}",
                context.getRequest().getMethodName(),
                context.getRequest().getPath(),
                reference,
                cause);
        Problem problem = Problem.of(
                        500,
                        "internal",
                        LocalizedText.of("服务出错", "The service failed"),
                        LocalizedText.of(
                                "服务未能回答；日志中的编号为 " + reference,
                                "the service failed to answer; its log describes it under the reference " + reference))
                .with("reference", reference);
        return ProblemAnswers.answer(context.getRequest(), problem);
    }
}
