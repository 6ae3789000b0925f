package riskmap.backend.live;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A cable to a server that can be pulled out and put in again: forwards a port, or does not. */
public final class Cable implements Closeable {

    private final String host;
    private final int port;
    private final int localPort;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private volatile ServerSocket entrance;

    /** A cable to a port, plugged in. */
    public Cable(String host, int port) throws IOException {
        this.host = host;
        this.port = port;
        entrance = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        localPort = entrance.getLocalPort();
        start(() -> accept(entrance));
    }

    /** Port to speak to. */
    public int port() {
        return localPort;
    }

    /** Ends all connections and refuses new ones. */
    public void pull() throws IOException {
        entrance.close();
        for (Socket socket : open) {
            socket.close();
        }
    }

    /** Forwards again, at the same port. */
    public void plug() throws IOException {
        ServerSocket socket = new ServerSocket(localPort, 50, InetAddress.getLoopbackAddress());
        entrance = socket;
        start(() -> accept(socket));
    }

    private static void start(Runnable work) {
        Thread thread = new Thread(work, "cable");
        thread.setDaemon(true);
        thread.start();
    }

    private void accept(ServerSocket at) {
        try {
            while (true) {
                Socket near = at.accept();
                Socket far = new Socket(host, port);
                open.add(near);
                open.add(far);
                if (at.isClosed()) {
                    // accepted while the cable was being pulled
                    near.close();
                    far.close();
                }
                start(() -> pump(near, far));
                start(() -> pump(far, near));
            }
        } catch (IOException e) {
            // the cable was pulled
            return;
        }
    }

    private void pump(Socket from, Socket to) {
        byte[] buffer = new byte[16_384];
        try (from;
                to) {
            InputStream in = from.getInputStream();
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                to.getOutputStream().write(buffer, 0, n);
            }
        } catch (IOException e) {
            // either end hung up
            open.remove(from);
        }
        open.remove(from);
    }

    @Override
    public void close() throws IOException {
        pull();
    }
}
