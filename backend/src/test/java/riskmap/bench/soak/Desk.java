package riskmap.bench.soak;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;

/** Speaks to the service as its administrator, over HTTP. A service that is away is an {@link IOException}. */
final class Desk {

    static final ObjectMapper JSON = new ObjectMapper();

    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final Duration GLANCE = Duration.ofMillis(800);

    private final URI base;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private volatile String token = "";

    Desk(int port) {
        this.base = URI.create("http://127.0.0.1:" + port);
    }

    URI address(String path) {
        return base.resolve(path);
    }

    /** Whether the service has its city and answers for it. */
    boolean ready() throws InterruptedException {
        try {
            HttpRequest request = HttpRequest.newBuilder(address("/health/readiness"))
                    .timeout(GLANCE)
                    .build();
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    /** Sends a request, logged in; answers the status. The body is GeoJSON below {@code /ogc}, JSON elsewhere. */
    HttpResponse<String> send(String method, String path, Object body, String... headers)
            throws IOException, InterruptedException {
        HttpResponse<String> answer = once(method, path, body, headers);
        if (answer.statusCode() != 401) {
            return answer;
        }
        Map<String, String> who = Map.of("username", "admin", "password", Service.PASSWORD);
        JsonNode login = JSON.readTree(once("POST", "/login", who).body());
        if (!login.has("access_token")) {
            throw new IOException("login: " + login);
        }
        token = login.get("access_token").asText();
        return once(method, path, body, headers);
    }

    private HttpResponse<String> once(String method, String path, Object body, String... headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(address(path)).timeout(PATIENCE);
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        if (headers.length > 0) {
            request.headers(headers);
        }
        if (body == null) {
            request.method(method, HttpRequest.BodyPublishers.noBody());
        } else {
            request.header("Content-Type", path.startsWith("/ogc") ? "application/geo+json" : "application/json");
            request.method(method, HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body)));
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    /** A resource; anything but a success is an error. */
    JsonNode get(String path) throws IOException, InterruptedException {
        HttpResponse<String> answer = send("GET", path, null);
        if (answer.statusCode() != 200) {
            throw new IOException(path + " answered " + answer.statusCode() + ": " + answer.body());
        }
        return JSON.readTree(answer.body());
    }

    /** Tells every screen something. Answers whether the service took it; false while it is away. */
    boolean command(Map<String, Object> members) throws InterruptedException {
        try {
            HttpResponse<String> answer = send("POST", "/wall/commands", members);
            if (answer.statusCode() >= 400 && answer.statusCode() < 500) {
                throw new IllegalStateException(members + " was refused: " + answer.body());
            }
            return answer.statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }
}
