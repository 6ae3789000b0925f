package riskmap.backend.http.problem;

import io.micronaut.core.annotation.Order;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import riskmap.geodata.model.LocalizedText;

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
        String what = request.getMethodName() + " on '" + Problem.shorten(request.getPath()) + "'";
        LocalizedText detail = response.code() == 403
                ? LocalizedText.of("其他来源的网页不得访问本服务", "a page of another origin may not speak to this service")
                : LocalizedText.of("请求被拒绝：" + what, what + " was refused");
        LocalizedText title = LocalizedText.of("请求被拒绝", "The request was refused");
        ProblemAnswers.write(request, Problem.of(response.code(), "refused", title, detail), response);
    }
}
