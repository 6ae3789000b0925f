package riskmap.bench;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicLong;

/** Screens without a browser: each has its one stream, read on one thread. */
final class ScreenStreams {

    private static final byte[] MARK = "event: c".getBytes(StandardCharsets.US_ASCII);

    private final URI base;
    private final AtomicLong bytes = new AtomicLong();
    private final AtomicLong events = new AtomicLong();

    ScreenStreams(URI base) {
        this.base = base;
    }

    /** Connects so many screens and reads what they are told from now on. */
    void connect(int screens) throws IOException {
        Selector selector = Selector.open();
        for (int i = 0; i < screens; i++) {
            open(selector, "/wall/channel?screen=bench-" + i);
        }
        Thread reader = new Thread(() -> read(selector), "reader");
        reader.setDaemon(true);
        reader.start();
    }

    /** Bytes read so far. */
    long bytes() {
        return bytes.get();
    }

    /** Commands and changes read so far. */
    long events() {
        return events.get();
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
