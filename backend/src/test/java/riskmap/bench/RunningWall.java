package riskmap.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** A running service, spoken to as {@code admin}. */
final class RunningWall {

    static final ObjectMapper JSON = new ObjectMapper();

    private final URI base;
    private final HttpClient client = HttpClient.newHttpClient();
    private final String token;

    /** Logs in. */
    RunningWall(URI base, String password) throws IOException, InterruptedException {
        this.base = base;
        HttpRequest login = HttpRequest.newBuilder(base.resolve("/login"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(
                        JSON.writeValueAsString(Map.of("username", "admin", "password", password))))
                .build();
        this.token = "Bearer " + json(answer(login)).get("access_token").asText();
    }

    URI uri(String path) {
        return base.resolve(path);
    }

    /** Sends a request with more headers, names and values in turn; an answer that is not a success is thrown. */
    HttpResponse<byte[]> send(String method, String path, String body, String... headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri(path))
                .header("Content-Type", path.startsWith("/ogc") ? "application/geo+json" : "application/json")
                .header("Authorization", token)
                .method(
                        method,
                        body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return answer(request.build());
    }

    private HttpResponse<byte[]> answer(HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
        if (answer.statusCode() >= 300) {
            throw new IOException(request.uri().getPath() + " answered " + answer.statusCode() + ": "
                    + new String(answer.body(), StandardCharsets.UTF_8));
        }
        return answer;
    }

    static JsonNode json(HttpResponse<byte[]> answer) throws IOException {
        return JSON.readTree(answer.body());
    }

    /** Tells screens to look at a box, with west, south, east and north in degrees. */
    void look(String targets, double... box) throws IOException, InterruptedException {
        send(
                "POST",
                "/wall/commands",
                "{\"targets\":" + targets + ",\"kind\":\"extent\",\"extent\":" + JSON.writeValueAsString(box) + "}");
    }
}
