package riskmap.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import riskmap.geodata.tiles.TileAddress;

/**
 * How long after an edit the changed tile can be read, over HTTP with event listeners attached; and how many items and
 * tiles a second are answered. Speaks to a running service: address and password are the arguments.
 */
public final class LiveBench {

    private static final int LISTENERS = 20;
    private static final int EDITS = 60;
    private static final int ZOOM = 16;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final String base;
    private final HttpClient client = HttpClient.newHttpClient();
    private final Random random = new Random(1);
    private volatile CountDownLatch heard = new CountDownLatch(0);
    private volatile long awaited;

    private LiveBench(String base) {
        this.base = base;
    }

    /** Arguments: address of the service, password of {@code admin}. */
    public static void main(String[] args) throws Exception {
        LiveBench bench = new LiveBench(args[0]);
        bench.edits(bench.login(args[1]));
        bench.throughput("items, limit 100 with a box", "/ogc/collections/enterprises/items?limit=100&bbox=");
    }

    private String login(String password) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(base + "/login"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(
                        JSON.writeValueAsString(java.util.Map.of("username", "admin", "password", password))))
                .build();
        JsonNode token = JSON.readTree(
                client.send(request, HttpResponse.BodyHandlers.ofByteArray()).body());
        return "Bearer " + token.get("access_token").asText();
    }

    private void edits(String token) throws Exception {
        for (int i = 0; i < LISTENERS; i++) {
            Thread thread = new Thread(this::listen, "listener-" + i);
            thread.setDaemon(true);
            thread.start();
        }
        Thread.sleep(2000);
        List<Double> millis = new ArrayList<>();
        for (int i = 0; i < EDITS; i++) {
            millis.add(edit(token, i));
        }
        report("commit, event heard by " + LISTENERS + " listeners, new tile read", millis);
    }

    private double edit(String token, int number) throws Exception {
        double lon = 120.62 + random.nextDouble() / 5;
        double lat = 31.23 + random.nextDouble() / 6;
        String body = "{\"type\":\"Feature\",\"geometry\":{\"type\":\"Point\",\"coordinates\":[" + lon + "," + lat
                + "]},\"properties\":{\"name\":\"bench\",\"level\":\"blue\"}}";
        awaited = Long.MAX_VALUE;
        heard = new CountDownLatch(LISTENERS);
        awaited = JSON.readTree(get("/health").body()).get("version").asLong() + 1;
        long start = System.nanoTime();
        HttpRequest put = HttpRequest.newBuilder(
                        URI.create(base + "/ogc/collections/enterprises/items/bench-" + number))
                .header("Authorization", token)
                .header("Content-Type", "application/geo+json")
                .PUT(HttpRequest.BodyPublishers.ofString(body))
                .build();
        int status = client.send(put, HttpResponse.BodyHandlers.discarding()).statusCode();
        boolean all = heard.await(20, TimeUnit.SECONDS);
        TileAddress tile = TileAddress.of(lon, lat, ZOOM);
        HttpResponse<byte[]> read =
                get("/ogc/collections/enterprises/tiles/WebMercatorQuad/" + tile.z() + "/" + tile.y() + "/" + tile.x());
        String text = new String(read.body(), StandardCharsets.ISO_8859_1);
        if (status >= 300 || !all || !text.contains("bench-" + number)) {
            throw new IllegalStateException("edit " + number + " answered " + status + ", heard by all: " + all);
        }
        return (System.nanoTime() - start) / 1e6;
    }

    private void listen() {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(base + "/events")).build();
        try (BufferedReader in = new BufferedReader(new InputStreamReader(
                client.send(request, HttpResponse.BodyHandlers.ofInputStream()).body(), StandardCharsets.UTF_8))) {
            long id = 0;
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                if (line.startsWith("id: ")) {
                    id = Long.parseLong(line.substring(4));
                } else if (line.equals("event: change") && id >= awaited) {
                    heard.countDown();
                }
            }
        } catch (IOException e) {
            System.err.println("a listener ended: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void throughput(String what, String path) throws Exception {
        List<Double> millis = new ArrayList<>();
        long start = System.nanoTime();
        while (System.nanoTime() - start < 5_000_000_000L) {
            double lon = 120.62 + random.nextDouble() / 5;
            double lat = 31.23 + random.nextDouble() / 6;
            long before = System.nanoTime();
            get(path + lon + "," + lat + "," + (lon + 0.01) + "," + (lat + 0.01));
            millis.add((System.nanoTime() - before) / 1e6);
        }
        report(what + ", one connection, " + millis.size() / 5 + " a second", millis);
    }

    private HttpResponse<byte[]> get(String path) throws Exception {
        return client.send(
                HttpRequest.newBuilder(URI.create(base + path)).build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    private static void report(String what, List<Double> millis) {
        double[] sorted =
                millis.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        System.out.printf(
                "%s: p50 %.1f ms, p99 %.1f ms, most %.1f ms, n %d%n",
                what,
                sorted[sorted.length / 2],
                sorted[(int) (sorted.length * 0.99)],
                Arrays.stream(sorted).max().orElse(0),
                sorted.length);
    }
}
