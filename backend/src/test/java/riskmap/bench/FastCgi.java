package riskmap.bench;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;

/**
 * A FastCGI client with one connection that is kept open; used by one thread. It speaks over a file socket, as web servers
 * do: over TCP the many small records of an answer wait for delayed acknowledgements, 40 ms at a time.
 */
final class FastCgi implements AutoCloseable {

    private static final int VERSION = 1;
    private static final int BEGIN = 1;
    private static final int END = 3;
    private static final int PARAMS = 4;
    private static final int STDIN = 5;
    private static final int STDOUT = 6;
    private static final int RESPONDER = 1;
    private static final int KEEP = 1;

    private final SocketChannel socket;
    private final DataInputStream in;
    private final DataOutputStream out;

    FastCgi(Path address) throws IOException {
        socket = SocketChannel.open(UnixDomainSocketAddress.of(address));
        in = new DataInputStream(new java.io.BufferedInputStream(Channels.newInputStream(socket), 1 << 16));
        out = new DataOutputStream(new BufferedOutputStream(Channels.newOutputStream(socket)));
    }

    /** The body of the answer to a request with these variables. */
    byte[] request(Map<String, String> variables) throws IOException {
        record(BEGIN, new byte[] {0, RESPONDER, KEEP, 0, 0, 0, 0, 0});
        ByteArrayOutputStream pairs = new ByteArrayOutputStream();
        for (Map.Entry<String, String> variable : variables.entrySet()) {
            byte[] name = variable.getKey().getBytes(StandardCharsets.UTF_8);
            byte[] value = variable.getValue().getBytes(StandardCharsets.UTF_8);
            length(pairs, name.length);
            length(pairs, value.length);
            pairs.write(name);
            pairs.write(value);
        }
        record(PARAMS, pairs.toByteArray());
        record(PARAMS, new byte[0]);
        record(STDIN, new byte[0]);
        out.flush();
        return body(answer());
    }

    private static void length(ByteArrayOutputStream to, int length) {
        if (length < 128) {
            to.write(length);
        } else {
            for (int shift = 24; shift >= 0; shift -= 8) {
                to.write(length >> shift | (shift == 24 ? 0x80 : 0));
            }
        }
    }

    private void record(int type, byte[] content) throws IOException {
        out.writeByte(VERSION);
        out.writeByte(type);
        out.writeShort(1);
        out.writeShort(content.length);
        out.writeShort(0);
        out.write(content);
    }

    private byte[] answer() throws IOException {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        while (true) {
            if (in.readUnsignedByte() != VERSION) {
                throw new EOFException("not FastCGI");
            }
            int type = in.readUnsignedByte();
            in.readUnsignedShort();
            int length = in.readUnsignedShort();
            int padding = in.readUnsignedByte();
            in.readUnsignedByte();
            byte[] content = in.readNBytes(length);
            in.skipNBytes(padding);
            if (type == STDOUT) {
                whole.write(content);
            } else if (type == END) {
                return whole.toByteArray();
            }
        }
    }

    private static byte[] body(byte[] answer) {
        for (int i = 0; i + 3 < answer.length; i++) {
            if (answer[i] == '\r' && answer[i + 1] == '\n' && answer[i + 2] == '\r' && answer[i + 3] == '\n') {
                return java.util.Arrays.copyOfRange(answer, i + 4, answer.length);
            }
        }
        return answer;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
