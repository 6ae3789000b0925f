package riskmap.backend.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import riskmap.backend.live.ChangeFeed;
import riskmap.backend.live.MemoryCity;

/** The event stream, read from a plain socket. */
class EventsTest {

    @AutoClose
    private TestService service;

    @BeforeEach
    void start() {
        service = TestService.start(Map.of("riskmap.events.heartbeat", "200ms", "riskmap.events.patience", "1s"));
    }

    private void change(int number) {
        String wkt = "POINT (120." + number + " 31)";
        service.city()
                .load("risk-points", List.of(TestService.feature("p" + number, wkt, "name", "n", "level", "red")));
    }

    private Stream open(String query, String... headers) throws IOException {
        return new Stream(service.port(), query, headers);
    }

    /** A client that reads events when told to. */
    private static final class Stream implements AutoCloseable {
        private final Socket socket;
        private final BufferedReader in;

        Stream(int port, String query, String... headers) throws IOException {
            socket = new Socket("127.0.0.1", port);
            socket.setSoTimeout(20_000);
            String request = "GET /events" + query + " HTTP/1.1\r\nHost: localhost\r\nAccept: text/event-stream\r\n"
                    + String.join("", headers) + "\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
        }

        /** The next event of a kind, as id, space, data. */
        String next(String kind) throws IOException {
            String id = "";
            boolean wanted = false;
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                if (line.startsWith("id: ")) {
                    id = line.substring(4);
                } else if (line.startsWith("event: ")) {
                    wanted = line.equals("event: " + kind);
                } else if (line.startsWith("data: ") && wanted) {
                    return id + " " + line.substring(6);
                } else if (line.isEmpty()) {
                    id = "";
                }
            }
            throw new IOException("the stream ended before an event '" + kind + "'");
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }

    @Test
    void aListenerHearsHelloThenChanges() throws IOException {
        change(1);
        // risk points may belong to a hazard store, so that only an account hears the exact area
        try (Stream stream = open("", "Authorization: " + service.asAdmin()[1] + "\r\n")) {
            String hello = stream.next("hello");
            assertTrue(
                    hello.startsWith("1 ") && hello.contains("\"version\":1") && hello.contains("serverTime"), hello);
            change(2);
            String change = stream.next("change");
            assertTrue(change.startsWith("2 "), change);
            assertTrue(
                    change.contains("\"layers\":[\"risk-points\"],\"bbox\":[120.2,31.0,120.2,31.0],\"count\":1"),
                    change);
            String beat = stream.next("heartbeat");
            assertTrue(beat.contains("\"risk-points\":{\"changed\":") && beat.contains("ageSeconds"), beat);
        }
    }

    @Test
    void theAreaOfASecretPlaceIsWholeCells() throws IOException {
        String staff = "Authorization: " + service.asAdmin()[1] + "\r\n";
        try (Stream anyone = open("");
                Stream known = open("", staff)) {
            anyone.next("hello");
            known.next("hello");
            service.city().load("hazard-sources", List.of(TestService.feature("h", "POINT (120.6134721 31.3058372)")));
            assertTrue(known.next("change").contains("\"bbox\":[120.6134721,31.3058372,120.6134721,31.3058372]"));
            String open = anyone.next("change");
            assertTrue(open.contains("hazard-sources") && open.contains("\"bbox\":[120.6"), open);
            assertFalse(open.contains("120.61347") || open.contains("31.30583"), open);
        }
    }

    @Test
    void aListenerWhoWasAwayHearsWhatItMissed() throws IOException {
        change(1);
        change(2);
        change(3);
        try (Stream stream = open("", "Last-Event-ID: 1\r\n");
                Stream other = open("?lastEventId=2")) {
            assertTrue(stream.next("change").startsWith("2 "));
            assertTrue(stream.next("change").startsWith("3 "));
            assertTrue(other.next("change").startsWith("3 "));
        }
    }

    @Test
    void aListenerWhoWasAwayTooLongIsResynchronised() throws IOException {
        for (int i = 1; i <= MemoryCity.MEMORY + 10; i++) {
            change(i);
        }
        for (String last : List.of("1", "99999", "nonsense")) {
            try (Stream stream = open("", "Last-Event-ID: " + last + "\r\n")) {
                assertTrue(stream.next("resync").startsWith("110 "), last);
            }
        }
    }

    @Test
    void aReaderThatNeverDrainsCostsNothingAndIsDropped() throws Exception {
        try (Stream stuck = open("");
                Stream good = open("")) {
            stuck.next("hello");
            good.next("hello");
            ChangeFeed feed = service.get(ChangeFeed.class);
            assertEquals(1, feed.listeners());
            List<riskmap.geodata.model.Feature> one = TestService.diagonal(1);
            int sent = 0;
            while (metric("riskmap_event_listeners") > 1 && sent < 400_000) {
                // The other one reads all it is sent, so that it is never behind.
                for (int i = 0; i < 100; i++) {
                    service.city().load("risk-points", one);
                    good.next("change");
                }
                sent += 100;
            }
            System.out.println("dropped after " + sent + " events");
            assertEquals(1, metric("riskmap_event_listeners"));
        }
    }

    private int metric(String name) {
        String text = new String(service.get("/metrics").body(), StandardCharsets.UTF_8);
        return text.lines()
                .filter(line -> line.startsWith(name + " "))
                .mapToInt(line -> (int) Double.parseDouble(line.substring(name.length() + 1)))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no metric " + name + " in\n" + text));
    }

    @Test
    void aClosedConnectionIsForgotten() throws Exception {
        try (Stream stream = open("")) {
            stream.next("hello");
        }
        for (int i = 0; i < 100 && metric("riskmap_event_listeners") > 0; i++) {
            Thread.sleep(50);
        }
        assertEquals(0, metric("riskmap_event_listeners"));
    }

    @Test
    void tooManyListenersAreRefusedWithTheLimit() throws IOException {
        service.close();
        service = TestService.start(Map.of("riskmap.events.most-per-address", 2));
        try (Stream first = open("");
                Stream second = open("")) {
            first.next("hello");
            second.next("hello");
            HttpResponse<byte[]> refused = service.get("/events");
            assertEquals(503, refused.statusCode());
            assertEquals(2, TestService.json(refused).get("allowedPerAddress").asInt());
            assertFalse(refused.headers().firstValue("Retry-After").isEmpty());
        }
        assertEquals(400, service.get("/events?lastEventId=x").statusCode());
    }
}
