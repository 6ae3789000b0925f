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
                    thrown.problem(), response.status(thrown.problem().status()));
        }
        int status = response.code();
        if (status >= 500) {
            return fault(cause, context);
        }
        response.getHeaders().remove(HttpHeaders.ALLOW); // the framework names GET everywhere
        // The framework takes the route of all pages for one of every address; where nothing else is, there is nothing.
        Problem problem = status == 405 ? methods.refusal(context.getRequest()) : describe(status, context);
        return ProblemAnswers.write(problem, response.status(problem.status()));
    }

    private static Problem describe(int status, ErrorContext context) {
        String said = context.getErrors().stream().map(Error::getMessage).collect(Collectors.joining("; "));
        return switch (status) {
            case 404 -> Problem.noPage(context.getRequest().getPath());
            case 406 -> Problem.of(406, "not-acceptable", "No representation fits the Accept header", said);
            case 413 -> Problem.of(413, "too-large", "The request body is too large", said);
            case 415 -> Problem.of(415, "unsupported-media-type", "The body has a media type not read here", said);
            default -> badRequest(status, context, said);
        };
    }

    private static Problem badRequest(int status, ErrorContext context, String said) {
        String detail = context.getRootCause()
                .filter(JsonProcessingException.class::isInstance)
                .map(cause -> ((JsonProcessingException) cause).getOriginalMessage())
                .orElse(said);
        return Problem.of(status, "bad-request", "The request cannot be understood", Problem.shorten(detail));
    }

    private static MutableHttpResponse<byte[]> fault(Throwable cause, ErrorContext context) {
        String reference = UUID.randomUUID().toString();
        LOG.error(
                "{} {} failed, reference {}",
                context.getRequest().getMethodName(),
                context.getRequest().getPath(),
                reference,
                cause);
        return ProblemAnswers.answer(Problem.of(
                        500,
                        "internal",
                        "The service failed",
                        "the service failed to answer; its log describes it under the reference " + reference)
                .with("reference", reference));
    }
}
