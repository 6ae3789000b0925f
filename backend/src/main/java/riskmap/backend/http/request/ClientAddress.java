package riskmap.backend.http.request;

import io.micronaut.core.annotation.Order;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import java.net.InetAddress;
import riskmap.backend.http.problem.Problem;
import riskmap.geodata.model.LocalizedText;

/** The network address a request comes from, as far as the proxies before the service are trusted to say so. */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
public class ClientAddress {

    private static final String HEADER = "X-Forwarded-For";
    private static final String ATTRIBUTE = "riskmap.client-address";

    private final TrustedProxies proxies;

    ClientAddress(TrustedProxies proxies) {
        this.proxies = proxies;
    }

    /** The address as text, for whatever is counted by address. */
    public static String of(HttpRequest<?> request) {
        return request.getAttribute(ATTRIBUTE, String.class)
                .orElseGet(() -> peer(request).getHostAddress());
    }

    private static InetAddress peer(HttpRequest<?> request) {
        return request.getRemoteAddress().getAddress();
    }

    @RequestFilter
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void find(HttpRequest<?> request) {
        try {
            InetAddress client =
                    proxies.client(peer(request), request.getHeaders().getAll(HEADER));
            request.setAttribute(ATTRIBUTE, client.getHostAddress());
        } catch (IllegalArgumentException e) {
            throw Problem.of(
                            400,
                            "invalid-header",
                            LocalizedText.of("请求头的值不被允许", "A header has a value that is not allowed"),
                            LocalizedText.of(
                                    "代理服务器在请求头 " + HEADER + " 中写的“" + Problem.shorten(e.getMessage()) + "”不是网络地址",
                                    "the proxy names '" + Problem.shorten(e.getMessage()) + "' in the header " + HEADER
                                            + ", which is no network address"))
                    .with("header", HEADER)
                    .toException();
        }
    }
}
