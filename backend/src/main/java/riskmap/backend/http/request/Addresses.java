package riskmap.backend.http.request;

import io.micronaut.context.annotation.Value;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.server.util.HttpHostResolver;
import jakarta.inject.Singleton;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

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
        return self(request).with(replaced);
    }

    /** The address of this very request, to be varied. */
    public Self self(HttpRequest<?> request) {
        Map<String, String> encoded = new LinkedHashMap<>();
        request.getParameters().forEach((name, values) -> encoded.put(name, encode(name, values.get(0))));
        return new Self(base(request), request.getPath(), encoded);
    }

    /** The address of a request, taken apart once so that several links can be made of it. */
    public static final class Self {

        private final String base;
        private final String path;
        private final Map<String, String> parameters;

        private Self(String base, String path, Map<String, String> parameters) {
            this.base = base;
            this.path = path;
            this.parameters = parameters;
        }

        /** Scheme, host and port, without a final slash. */
        public String base() {
            return base;
        }

        /** The address with some parameters replaced; a null value removes one. */
        public String with(Map<String, String> replaced) {
            Map<String, String> shown = new LinkedHashMap<>(parameters);
            replaced.forEach((name, value) -> shown.put(name, value == null ? null : encode(name, value)));
            StringBuilder address = new StringBuilder(base).append(path);
            char before = '?';
            for (String parameter : shown.values()) {
                if (parameter != null) {
                    address.append(before).append(parameter);
                    before = '&';
                }
            }
            return address.toString();
        }
    }

    private static String encode(String name, String value) {
        return encode(name) + "=" + encode(value);
    }

    private static String encode(String text) {
        // Commas and colons are legal in a query and keep bbox and datetime readable.
        return URLEncoder.encode(text, StandardCharsets.UTF_8)
                .replace("%2C", ",")
                .replace("%3A", ":");
    }
}
