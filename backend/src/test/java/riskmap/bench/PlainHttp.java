package riskmap.bench;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** An HTTP/1.1 client as small as {@link FastCgi}, with one connection that is kept open; used by one thread. */
final class PlainHttp implements AutoCloseable {

    private static final int CHUNKED = -1;

    private final Socket socket;
    private final InputStream in;
    private final OutputStream out;
    private final byte[] buffer = new byte[1 << 16];
    private int next;
    private int end;

    PlainHttp(int port) throws IOException {
        socket = new Socket("127.0.0.1", port);
        socket.setTcpNoDelay(true);
        in = socket.getInputStream();
        out = socket.getOutputStream();
    }

    /** The body of the answer to a GET; empty for 204. */
    byte[] get(String path) throws IOException {
        long length = ask(path);
        if (length >= 0) {
            byte[] body = new byte[Math.toIntExact(length)];
            read(body);
            return body;
        }
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        chunks(body);
        return body.toByteArray();
    }

    /** Writes the body of the answer to a GET. */
    void get(String path, OutputStream body) throws IOException {
        long length = ask(path);
        if (length >= 0) {
            copy(length, body);
        } else {
            chunks(body);
        }
    }

    /** Sends a GET and reads the head of its answer; answers the length of the body. */
    private long ask(String path) throws IOException {
        out.write(("GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
        String status = line();
        long length = 0;
        for (String header = line(); !header.isEmpty(); header = line()) {
            if (isNamed(header, "content-length:")) {
                length = Long.parseLong(header.substring(15).strip());
            } else if (isNamed(header, "transfer-encoding:")) {
                length = CHUNKED;
            }
        }
        if (!status.contains(" 200 ") && !status.contains(" 204 ")) {
            ByteArrayOutputStream body = new ByteArrayOutputStream();
            copy(Math.max(0, length), body);
            throw new IOException(path + ": " + status + " " + body.toString(StandardCharsets.UTF_8));
        }
        return length;
    }

    private static boolean isNamed(String header, String name) {
        return header.regionMatches(true, 0, name, 0, name.length());
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
            if (next == end) {
                fill();
            }
            int count = (int) Math.min(left, end - next);
            body.write(buffer, next, count);
            next += count;
            left -= count;
        }
    }

    private void read(byte[] body) throws IOException {
        int count = Math.min(body.length, end - next);
        System.arraycopy(buffer, next, body, 0, count);
        next += count;
        if (in.readNBytes(body, count, body.length - count) < body.length - count) {
            throw new EOFException();
        }
    }

    /** The next line without its end. */
    private String line() throws IOException {
        int at = next;
        while (at == end || buffer[at] != '\n') {
            if (at < end) {
                at++;
            } else {
                at -= next;
                fill();
                at += next;
            }
        }
        int stop = at > next && buffer[at - 1] == '\r' ? at - 1 : at;
        String line = new String(buffer, next, stop - next, StandardCharsets.ISO_8859_1);
        next = at + 1;
        return line;
    }

    /** Reads more behind what is not taken yet, which is moved to the front. */
    private void fill() throws IOException {
        System.arraycopy(buffer, next, buffer, 0, end - next);
        end -= next;
        next = 0;
        if (end == buffer.length) {
            throw new IOException("a line longer than " + end + " bytes");
        }
        int count = in.read(buffer, end, buffer.length - end);
        if (count < 0) {
            throw new EOFException();
        }
        end += count;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
