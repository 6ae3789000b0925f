package riskmap.backend.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Speaks HTTP over a plain socket, so that requests no client library would send can be sent. */
final class RawHttp {

    private RawHttp() {}

    /** An answer: status (0 when the server closed without one), head and body as text. */
    record Answer(int status, String head, String body) {}

    /** Sends a request as it stands and reads until the server closes. */
    static Answer send(int port, String request) {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(5_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            return parse(socket.getInputStream());
        } catch (IOException e) {
            throw new UncheckedIOException(request, e);
        }
    }

    /** A request with a path, or path and query, as it stands. */
    static Answer get(int port, String target, String... headers) {
        return send(
                port,
                "GET " + target + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n" + String.join("\r\n", headers)
                        + (headers.length == 0 ? "\r\n" : "\r\n\r\n"));
    }

    private static Answer parse(InputStream in) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            in.transferTo(bytes);
        } catch (IOException e) {
            // The server may reset a connection whose request it refused to read to the end.
            if (bytes.size() == 0) {
                return new Answer(0, "", "");
            }
        }
        String text = bytes.toString(StandardCharsets.UTF_8);
        int end = text.indexOf("\r\n\r\n");
        if (!text.startsWith("HTTP/1.1 ") || end < 0) {
            return new Answer(0, "", text);
        }
        return new Answer(Integer.parseInt(text.substring(9, 12)), text.substring(0, end), text.substring(end + 4));
    }
}
