package riskmap.backend.http.request;

import io.micronaut.core.annotation.Order;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpHeaders;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import java.util.regex.Pattern;

/**
 * Takes away an {@code Accept-Language} that is none by RFC 9110: the framework fails on some of them (a lone comma, for
 * one) before any of our code is asked, and a request that names no language is answered in Chinese anyway.
 */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
class LanguageFilter {

    private static final Pattern RANGE =
            Pattern.compile("[A-Za-z0-9*-]{1,40}([ \t]*;[ \t]*[qQ]=[01](\\.[0-9]{0,3})?)?");

    @RequestFilter
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void readable(HttpRequest<?> request) {
        if (request.getHeaders() instanceof MutableHttpHeaders headers
                && headers.contains(HttpHeaders.ACCEPT_LANGUAGE)
                && headers.getAll(HttpHeaders.ACCEPT_LANGUAGE).stream().anyMatch(text -> !isReadable(text))) {
            headers.remove(HttpHeaders.ACCEPT_LANGUAGE);
        }
    }

    private static boolean isReadable(String text) {
        String[] ranges = text.split(",", -1);
        for (String range : ranges) {
            if (!RANGE.matcher(range.strip()).matches()) {
                return false;
            }
        }
        return true;
    }
}
