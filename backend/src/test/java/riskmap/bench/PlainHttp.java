package riskmap.bench;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** An HTTP/1.1 client as small as {@link FastCgi}, with one connection that is kept open; used by one thread. */
final class PlainHttp implements AutoCloseable {

    private final Socket socket;
    private final DataInputStream in;
    private final OutputStream out;

    PlainHttp(int port) throws IOException {
        socket = new Socket("127.0.0.1", port);
        socket.setTcpNoDelay(true);
        in = new DataInputStream(new BufferedInputStream(socket.getInputStream(), 1 << 16));
        out = socket.getOutputStream();
    }

    /** The body of the answer to a GET; empty for 204. */
    byte[] get(String path) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        get(path, body);
        return body.toByteArray();
    }

    /** Writes the body of the answer to a GET. */
    void get(String path, OutputStream body) throws IOException {
        out.write(("GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
        String status = line();
        long length = 0;
        for (String header = line(); !header.isEmpty(); header = line()) {
            String lower = header.toLowerCase(Locale.ROOT);
            if (lower.startsWith("content-length:")) {
                length = Long.parseLong(lower.substring(15).strip());
            } else if (lower.startsWith("transfer-encoding:")) {
                length = -1;
            }
        }
        if (!status.contains(" 200 ") && !status.contains(" 204 ")) {
            throw new IOException(path + ": " + status + " " + new String(in.readNBytes((int) Math.max(0, length))));
        }
        if (length >= 0) {
            copy(length, body);
        } else {
            chunks(body);
        }
    }

    private void chunks(OutputStream body) throws IOException {
        for (long size = Long.parseLong(line(), 16); size > 0; size = Long.parseLong(line(), 16)) {
            copy(size, body);
            line();
        }
        line();
    }

    private void copy(long length, OutputStream body) throws IOException {
        long left = length;
        while (left > 0) {
            byte[] block = in.readNBytes((int) Math.min(left, 1 << 16));
            body.write(block);
            left -= block.length;
            if (block.length == 0) {
                throw new EOFException();
            }
        }
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new EOFException();
            }
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
