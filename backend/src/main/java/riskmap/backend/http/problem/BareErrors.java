package riskmap.backend.http.problem;

import io.micronaut.core.annotation.Order;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;

/** Gives a problem document to errors the framework answers without a body, such as a forbidden origin. */
@ServerFilter("/**")
class BareErrors {

    @ResponseFilter
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void describe(HttpRequest<?> request, MutableHttpResponse<?> response) {
        if (response.code() < 400
                || request.getMethod() == HttpMethod.HEAD
                || response.getBody().isPresent()) {
            return;
        }
        String detail = response.code() == 403
                ? "a page of another origin may not speak to this service"
                : request.getMethodName() + " on '" + Problem.shorten(request.getPath()) + "' was refused";
        ProblemAnswers.write(Problem.of(response.code(), "refused", "The request was refused", detail), response);
    }
}
