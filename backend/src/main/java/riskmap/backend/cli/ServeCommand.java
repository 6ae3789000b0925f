package riskmap.backend.cli;

import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import riskmap.backend.live.LiveCity;

/** Serves the city in the store until it is stopped. */
@Command(name = "serve", mixinStandardHelpOptions = true, description = "Serve the map of the city in the store.")
final class ServeCommand implements Callable<Integer> {

    @Mixin
    private StoreOptions store = new StoreOptions();

    @Option(
            names = "--port",
            paramLabel = "PORT",
            defaultValue = "${env:RISKMAP_PORT:-8080}",
            description = "TCP port, 0 for any free one (default: RISKMAP_PORT, else 8080).")
    private int port;

    @Option(
            names = "--host",
            paramLabel = "ADDRESS",
            defaultValue = "${env:RISKMAP_HOST:-127.0.0.1}",
            description = "Address to listen on (default: RISKMAP_HOST, else 127.0.0.1: this machine only).")
    private String host;

    @Option(
            names = "--demo-live",
            description = "Let the sensors of the full demo zone report, so that they do not go stale.")
    private boolean demoLive;

    @Override
    public Integer call() throws InterruptedException {
        return serve(service -> {});
    }

    /** Starts the parts, lets {@code first} prepare the city, then serves until the process is told to stop. */
    int serve(java.util.function.Consumer<RunningService> first) throws InterruptedException {
        checkPort();
        CountDownLatch stopped = new CountDownLatch(1);
        AtomicReference<DemoFeed> feed = new AtomicReference<>();
        try (RunningService service = RunningService.start(properties())) {
            // The store opens now, not at the first request: what is wrong with it is told here.
            service.get(LiveCity.class);
            first.accept(service);
            EmbeddedServer server = service.get(EmbeddedServer.class);
            server.start();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(service, feed.get(), stopped), "stop"));
            announce(server);
            feed.set(demoLive ? DemoFeed.start(service) : null);
            stopped.await();
        }
        return 0;
    }

    private Map<String, Object> properties() {
        Map<String, Object> properties = new LinkedHashMap<>(store.properties());
        properties.put("micronaut.server.port", port);
        properties.put("micronaut.server.host", host);
        return properties;
    }

    /** Asked before the database is opened, so that the answer comes at once and nothing has been touched. */
    private void checkPort() {
        if (port < 0 || port > 65_535) {
            throw new CommandFailure("Port " + port + " is outside 0 to 65535.");
        }
        try (ServerSocket probe = new ServerSocket()) {
            probe.setReuseAddress(true);
            probe.bind(new InetSocketAddress(InetAddress.getByName(host), port));
        } catch (IOException e) {
            throw new CommandFailure(
                    "Port " + port + " on " + host + " cannot be used (" + e.getMessage()
                            + "): stop what uses it or choose another with --port.",
                    e);
        }
    }

    private static void announce(EmbeddedServer server) {
        PrintStream out = System.out;
        out.println();
        out.println("  The map is at  http://" + server.getHost() + ":" + server.getPort() + "/");
        out.println("  Stop with Ctrl-C.");
        out.println();
        out.flush();
    }

    private static void stop(RunningService service, DemoFeed feed, CountDownLatch stopped) {
        if (feed != null) {
            feed.close();
        }
        service.close();
        System.out.println("Stopped; everything acknowledged is on disk.");
        stopped.countDown();
    }
}
