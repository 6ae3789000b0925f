package riskmap.backend.http.request;

import io.micronaut.context.annotation.Value;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.server.util.HttpHostResolver;
import jakarta.inject.Singleton;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Absolute addresses for links, from {@code riskmap.base-url} or from the host the client spoke to. */
@Singleton
public class Addresses {

    private final HttpHostResolver hosts;
    private final String configured;

    Addresses(HttpHostResolver hosts, @Value("${riskmap.base-url:}") String configured) {
        this.hosts = hosts;
        this.configured = configured.replaceAll("/+$", "");
    }

    /** Scheme, host and port, without a final slash. */
    public String base(HttpRequest<?> request) {
        return configured.isEmpty() ? hosts.resolve(request) : configured;
    }

    /** The address of this very request, with some parameters replaced; a null value removes one. */
    public String self(HttpRequest<?> request, Map<String, String> replaced) {
        Map<String, String> parameters = new LinkedHashMap<>();
        request.getParameters().forEach((name, values) -> parameters.put(name, values.get(0)));
        parameters.putAll(replaced);
        String query = parameters.entrySet().stream()
                .filter(parameter -> parameter.getValue() != null)
                .map(parameter -> encode(parameter.getKey()) + "=" + encode(parameter.getValue()))
                .collect(Collectors.joining("&"));
        return base(request) + request.getPath() + (query.isEmpty() ? "" : "?" + query);
    }

    private static String encode(String text) {
        // Commas and colons are legal in a query and keep bbox and datetime readable.
        return URLEncoder.encode(text, StandardCharsets.UTF_8)
                .replace("%2C", ",")
                .replace("%3A", ":");
    }
}
