package riskmap.backend.http.wall;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;

/** A screen's channel, or any other event stream, read from a plain socket when told to. */
final class WallStream implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Socket socket = new Socket();
    private final BufferedReader in;
    private final Set<String> heard = new HashSet<>();
    private String lastId = "";

    WallStream(int port, String path, String... headers) throws IOException {
        // Small buffers, so that a reader that does not read is noticed soon.
        socket.setReceiveBufferSize(4096);
        socket.connect(new java.net.InetSocketAddress("127.0.0.1", port));
        socket.setSoTimeout(20_000);
        StringBuilder request = new StringBuilder("GET " + path + " HTTP/1.1\r\nHost: localhost\r\n");
        for (int i = 0; i < headers.length; i += 2) {
            request.append(headers[i]).append(": ").append(headers[i + 1]).append("\r\n");
        }
        socket.getOutputStream().write((request + "\r\n").getBytes(StandardCharsets.US_ASCII));
        in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8), 1024);
    }

    static WallStream screen(int port, String id, String... headers) throws IOException {
        return new WallStream(port, "/wall/channel?screen=" + id, headers);
    }

    /** The status line of the answer. */
    String status() throws IOException {
        return in.readLine();
    }

    /** The data of the next event of a kind. */
    JsonNode next(String kind) throws IOException {
        boolean wanted = false;
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            if (line.startsWith("id: ")) {
                lastId = line.substring(4);
            } else if (line.startsWith("event: ")) {
                heard.add(line.substring(7));
                wanted = line.equals("event: " + kind);
            } else if (line.startsWith("data: ") && wanted) {
                return JSON.readTree(line.substring(6));
            }
        }
        throw new IOException("the stream ended before an event '" + kind + "'");
    }

    /** Whether an event of a kind has been read. */
    boolean has(String kind) {
        return heard.contains(kind);
    }

    /** The number of the last event that had one, which a reader that comes back names. */
    String lastId() {
        return lastId;
    }

    /** Whether the service ends the stream; reads what comes until then. */
    boolean ends() throws IOException {
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            // The last chunk of an answer is empty: a line with its length, 0.
            if (line.equals("0")) {
                return true;
            }
        }
        return true;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
