package riskmap.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/**
 * What connected screens cost the service: processor time, memory, bytes for each event. Every screen has its channel and
 * the stream of changes. Speaks to a running service; its processor time and memory are read from the system.
 */
public final class WallBench {

    private static final int ROUNDS = 200;
    private static final byte[] MARK = "event: c".getBytes(StandardCharsets.US_ASCII);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final URI base;
    private final ProcessHandle service;
    private final HttpClient client = HttpClient.newHttpClient();
    private final AtomicLong bytes = new AtomicLong();
    private final AtomicLong events = new AtomicLong();

    private WallBench(URI base, long pid) {
        this.base = base;
        this.service = ProcessHandle.of(pid).orElseThrow();
    }

    /** Arguments: address of the service, password of {@code admin}, process id of the service, number of screens. */
    public static void main(String[] args) throws Exception {
        WallBench bench = new WallBench(URI.create(args[0]), Long.parseLong(args[2]));
        int screens = Integer.parseInt(args[3]);
        String login = JSON.writeValueAsString(Map.of("username", "admin", "password", args[1]));
        String token = "Bearer "
                + JSON.readTree(bench.send("POST", "/login", login, "none").body())
                        .get("access_token")
                        .asText();
        bench.report("before", screens, 0, () -> {});
        bench.connect(screens);
        Thread.sleep(5000);
        bench.report("20 s of heartbeats alone", screens, 0, () -> Thread.sleep(20_000));
        String pause = "{\"targets\":[\"*\"],\"kind\":\"pause\"}";
        bench.report("commands to all", screens, ROUNDS, () -> bench.send("POST", "/wall/commands", pause, token));
        int[] number = {0};
        bench.report("edits, heard by all", screens, ROUNDS, () -> {
            String feature = "{\"type\":\"Feature\",\"geometry\":{\"type\":\"Point\",\"coordinates\":[120.7,31.3]},"
                    + "\"properties\":{\"name\":\"bench\",\"state\":\"normal\"}}";
            bench.send("PUT", "/ogc/collections/sensors/items/wall-bench-" + number[0]++, feature, token);
        });
        bench.report(ROUNDS + " times the figures of the same city", screens, 0, () -> {
            for (int i = 0; i < ROUNDS; i++) {
                bench.send("GET", "/wall/figures", null, token);
            }
        });
        System.exit(0);
    }

    @FunctionalInterface
    private interface Step {
        void run() throws Exception;
    }

    /** Does a step so many times, or once where no events are awaited, and says what it cost. */
    private void report(String what, int screens, int rounds, Step step) throws Exception {
        long bytesBefore = bytes.get();
        Duration before = service.info().totalCpuDuration().orElseThrow();
        long start = System.nanoTime();
        for (int i = 0; i < Math.max(1, rounds); i++) {
            long awaited = events.get() + (rounds == 0 ? 0 : screens);
            step.run();
            while (events.get() < awaited) {
                Thread.sleep(1);
            }
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        Duration cpu = service.info().totalCpuDuration().orElseThrow().minus(before);
        double each = rounds == 0 ? 0 : (double) (bytes.get() - bytesBefore) / rounds / screens;
        System.out.printf(
                "%s: %.1f s, processor %d ms (%.2f ms each), %.0f bytes each and screen, resident %d MB%n",
                what, seconds, cpu.toMillis(), rounds == 0 ? 0.0 : (double) cpu.toMillis() / rounds, each, resident());
    }

    private long resident() throws IOException {
        return Files.readAllLines(Path.of("/proc/" + service.pid() + "/status")).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                .findFirst()
                .orElse(-1);
    }

    private HttpResponse<byte[]> send(String method, String path, String body, String token) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(base.resolve(path))
                .header("Content-Type", path.startsWith("/ogc") ? "application/geo+json" : "application/json")
                .header("Authorization", token)
                .method(
                        method,
                        body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body));
        HttpResponse<byte[]> answer = client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        if (answer.statusCode() >= 300) {
            throw new IOException(path + " answered " + answer.statusCode() + ": "
                    + new String(answer.body(), StandardCharsets.UTF_8));
        }
        return answer;
    }

    private void connect(int screens) throws IOException {
        Selector selector = Selector.open();
        for (int i = 0; i < screens; i++) {
            open(selector, "/wall/channel?screen=bench-" + i);
            open(selector, "/events");
        }
        Thread reader = new Thread(() -> read(selector), "reader");
        reader.setDaemon(true);
        reader.start();
    }

    private void open(Selector selector, String path) throws IOException {
        SocketChannel channel = SocketChannel.open(new InetSocketAddress(base.getHost(), base.getPort()));
        String request = "GET " + path + " HTTP/1.1\r\nHost: " + base.getAuthority() + "\r\n\r\n";
        channel.write(ByteBuffer.wrap(request.getBytes(StandardCharsets.US_ASCII)));
        channel.configureBlocking(false);
        channel.register(selector, SelectionKey.OP_READ, new int[1]);
    }

    private void read(Selector selector) {
        ByteBuffer buffer = ByteBuffer.allocate(1 << 16);
        try {
            while (selector.select(key -> take(key, buffer)) >= 0) {
                Thread.onSpinWait();
            }
        } catch (IOException e) {
            System.err.println("reading ended: " + e.getMessage());
        }
    }

    /** Counts bytes, and the beginnings of events named command or change. */
    private void take(SelectionKey key, ByteBuffer buffer) {
        int[] matched = (int[]) key.attachment();
        buffer.clear();
        try {
            int count = ((SocketChannel) key.channel()).read(buffer);
            if (count < 0) {
                throw new IOException("the service ended a stream");
            }
            bytes.addAndGet(count);
            for (int i = 0; i < count; i++) {
                matched[0] = buffer.get(i) == MARK[matched[0]] ? matched[0] + 1 : buffer.get(i) == MARK[0] ? 1 : 0;
                if (matched[0] == MARK.length) {
                    matched[0] = 0;
                    events.incrementAndGet();
                }
            }
        } catch (IOException e) {
            key.cancel();
            System.err.println(e.getMessage());
        }
    }
}
