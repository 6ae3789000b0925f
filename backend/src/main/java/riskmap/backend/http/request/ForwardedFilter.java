package riskmap.backend.http.request;

import io.micronaut.core.annotation.Order;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpHeaders;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Takes away a {@code Forwarded} header that is none by RFC 7239, and an {@code X-Forwarded-} host, scheme or port that is
 * none: the framework fails on some of them while it makes the address of a link. Links then name the host spoken to.
 */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
class ForwardedFilter {

    // The framework divides a host at its first colon, so that an IPv6 address would come out wrong.
    private static final String HOST = "[A-Za-z0-9._-]{1,253}(:[0-9]{1,5})?";
    private static final String SCHEME = "(?i:https?)";
    private static final String NODE = "[A-Za-z0-9._-]+|\"[A-Za-z0-9._:\\[\\]-]+\"";
    private static final String PAIR =
            "(?i:host)=(" + HOST + "|\"" + HOST + "\")|(?i:proto)=" + SCHEME + "|(?i:for|by)=(" + NODE + ")";
    private static final String BETWEEN = "[ \t]*[;,][ \t]*";

    private static final Map<String, Pattern> FORMS = Map.of(
            "X-Forwarded-Host", Pattern.compile(HOST),
            "X-Forwarded-Proto", Pattern.compile(SCHEME),
            "X-Forwarded-Port", Pattern.compile("[0-9]{1,5}"),
            "Forwarded", Pattern.compile("(" + PAIR + ")(" + BETWEEN + "(" + PAIR + "))*+"));

    @RequestFilter
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void wellFormed(HttpRequest<?> request) {
        if (request.getHeaders() instanceof MutableHttpHeaders headers) {
            FORMS.forEach((name, form) -> {
                if (headers.contains(name)
                        && headers.getAll(name).stream()
                                .anyMatch(text -> !form.matcher(text.strip()).matches())) {
                    headers.remove(name);
                }
            });
        }
    }
}
