package riskmap.backend.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;
import riskmap.backend.live.MemoryCity;
import riskmap.geodata.model.Feature;

/** The service over a city in memory, on a free port, spoken to by the JDK's client. */
public final class TestService implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Password of the account {@code admin}. */
    public static final String PASSWORD = "a test's password";

    private final EmbeddedServer server;
    private final HttpClient client = HttpClient.newHttpClient();

    private TestService(EmbeddedServer server) {
        this.server = server;
    }

    /** Starts a service with an empty city. */
    public static TestService start() {
        return start(Map.of());
    }

    /** Starts a service with an empty city and further configuration. */
    public static TestService start(Map<String, Object> configuration) {
        Map<String, Object> all = new HashMap<>();
        all.put("riskmap.test.memory", true);
        all.put("riskmap.connectors", false);
        all.put("micronaut.server.port", -1);
        all.put("riskmap.admin-password", PASSWORD);
        all.putAll(configuration);
        return new TestService(ApplicationContext.run(EmbeddedServer.class, all));
    }

    /** Starts a service over a real store, that of {@code riskmap.data-dir} or {@code riskmap.jdbc-url}, and waits for it. */
    public static TestService stored(Map<String, Object> configuration) {
        Map<String, Object> all = new HashMap<>();
        all.put("micronaut.server.port", -1);
        all.put("riskmap.admin-password", PASSWORD);
        all.putAll(configuration);
        // Not the test environment: its database lives in memory and ends with the context.
        TestService service = new TestService(ApplicationContext.builder()
                .deduceEnvironment(false)
                .properties(all)
                .run(EmbeddedServer.class));
        service.awaitReady();
        return service;
    }

    /** Waits until the city has been read from its store. */
    public void awaitReady() {
        for (int i = 0; get("/health/readiness").statusCode() != 200; i++) {
            if (i == 300) {
                throw new IllegalStateException("the service was not ready within half a minute");
            }
            try {
                Thread.sleep(100);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }

    /** The city behind the service. */
    public MemoryCity city() {
        return server.getApplicationContext().getBean(MemoryCity.class);
    }

    /** A part of the service. */
    public <T> T get(Class<T> type) {
        return server.getApplicationContext().getBean(type);
    }

    /** Port the service listens on. */
    public int port() {
        return server.getPort();
    }

    /** Address of a path. */
    public URI uri(String path) {
        return URI.create("http://127.0.0.1:" + server.getPort() + path);
    }

    /** Headers of somebody who may edit. */
    public String[] asAdmin(String... headers) {
        String body = "{\"username\":\"admin\",\"password\":\"" + PASSWORD + "\"}";
        JsonNode token = json(send("POST", "/login", body, "Content-Type", "application/json"));
        if (!token.has("access_token")) {
            throw new IllegalStateException("login failed: " + token);
        }
        List<String> all = new ArrayList<>(List.of(headers));
        all.addAll(
                List.of("Authorization", "Bearer " + token.get("access_token").asText()));
        return all.toArray(String[]::new);
    }

    /** Answers a GET. */
    public HttpResponse<byte[]> get(String path, String... headers) {
        return send("GET", path, null, headers);
    }

    /** The JSON document a GET answers with. */
    public JsonNode json(String path, String... headers) {
        return json(get(path, headers));
    }

    /** The body of an answer as JSON. */
    public static JsonNode json(HttpResponse<byte[]> response) {
        try {
            return JSON.readTree(response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(new String(response.body(), java.nio.charset.StandardCharsets.UTF_8), e);
        }
    }

    /** Sends any request; header names and values alternate. */
    public HttpResponse<byte[]> send(String method, String path, String body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri(path))
                .method(
                        method,
                        body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** One of the processes. */
    public ProcessClient process(String id) {
        return new ProcessClient(this, id);
    }

    /** A stored feature, from words: WKT and alternating names and values of attributes. */
    public static Feature feature(String id, String wkt, Object... attributes) {
        Map<String, Object> values = new HashMap<>();
        for (int i = 0; i < attributes.length; i += 2) {
            values.put((String) attributes[i], attributes[i + 1]);
        }
        try {
            return new Feature(id, new WKTReader().read(wkt), values, 1, java.time.Instant.EPOCH);
        } catch (ParseException e) {
            throw new IllegalArgumentException(wkt, e);
        }
    }

    /** Risk points {@code p00}, {@code p01} … on a diagonal from 120.00, 31.00 in steps of 0.01 degrees. */
    public static List<Feature> diagonal(int count) {
        String[] levels = {"red", "orange", "yellow", "blue", "none"};
        List<Feature> features = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String wkt = "POINT (" + (120 + i / 100.0) + " " + (31 + i / 100.0) + ")";
            features.add(feature(String.format("p%02d", i), wkt, "name", "储罐 " + i, "level", levels[i % 5]));
        }
        return features;
    }

    @Override
    public void close() {
        server.getApplicationContext().close();
    }
}
