package riskmap.backend;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.PostgreSQLContainer;
import org.testcontainers.utility.DockerImageName;
import riskmap.backend.TestPostgis.Server;

/** The three places a PostGIS for tests may come from. */
final class PostgisServers {

    private static final Path DEBIAN = Path.of("/usr/lib/postgresql");

    private PostgisServers() {}

    /** The server named in the environment. */
    static Optional<Server> named() {
        String url = System.getenv("RISKMAP_TEST_JDBC_URL");
        if (url == null || url.isBlank()) {
            return Optional.empty();
        }
        URI uri = URI.create(url.substring("jdbc:".length()));
        Map<String, String> query = Stream.of(
                        Optional.ofNullable(uri.getQuery()).orElse("").split("&"))
                .filter(pair -> pair.contains("="))
                .collect(Collectors.toMap(
                        pair -> pair.substring(0, pair.indexOf('=')), pair -> pair.substring(pair.indexOf('=') + 1)));
        int port = uri.getPort() < 0 ? 5432 : uri.getPort();
        return Optional.of(new Server(
                "jdbc:postgresql://" + uri.getHost() + ":" + port + "/",
                query.get("user"),
                query.get("password"),
                "RISKMAP_TEST_JDBC_URL",
                true));
    }

    /** A container, where an engine answers. */
    static Optional<Server> container() {
        boolean engine = System.getenv("DOCKER_HOST") != null || Files.exists(Path.of("/var/run/docker.sock"));
        if (!engine || !DockerClientFactory.instance().isDockerAvailable()) {
            return Optional.empty();
        }
        DockerImageName image = DockerImageName.parse("postgis/postgis:15-3.3").asCompatibleSubstituteFor("postgres");
        PostgreSQLContainer<?> container = new PostgreSQLContainer<>(image);
        container.start();
        Runtime.getRuntime().addShutdownHook(new Thread(container::stop));
        return Optional.of(new Server(
                "jdbc:postgresql://" + container.getHost() + ":" + container.getMappedPort(5432) + "/",
                container.getUsername(),
                container.getPassword(),
                "container " + image,
                false));
    }

    /** A cluster in a temporary folder, from installed binaries. */
    static Optional<Server> cluster() {
        Optional<Path> binaries = binaries();
        if (binaries.isEmpty()) {
            return Optional.empty();
        }
        try {
            Path folder = Files.createTempDirectory("riskmap-postgis");
            int port = freePort();
            boolean root = "root".equals(System.getProperty("user.name"));
            if (root) {
                run(List.of("chown", "postgres", folder.toString()));
            }
            String data = folder.resolve("data").toString();
            String options = "-F -p " + port + " -c listen_addresses=127.0.0.1 -c unix_socket_directories=" + folder
                    + " -c max_connections=200";
            run(as(root, binaries.get() + "/initdb", "-D", data, "-U", "postgres", "--no-sync", "-E", "UTF8"));
            Runtime.getRuntime().addShutdownHook(new Thread(() -> remove(root, binaries.get(), folder)));
            run(as(root, binaries.get() + "/pg_ctl", "-D", data, "-w", "-l", folder + "/log", "-o", options, "start"));
            return Optional.of(new Server(
                    "jdbc:postgresql://127.0.0.1:" + port + "/",
                    "postgres",
                    "",
                    "throw-away cluster " + folder,
                    false));
        } catch (IOException e) {
            throw new IllegalStateException("the throw-away PostGIS cluster did not start", e);
        }
    }

    private static Optional<Path> binaries() {
        if (!Files.isDirectory(DEBIAN)) {
            return Optional.empty();
        }
        File[] versions = DEBIAN.toFile().listFiles();
        return Arrays.stream(versions == null ? new File[0] : versions)
                .map(version -> version.toPath().resolve("bin"))
                .filter(bin -> Files.isExecutable(bin.resolve("initdb")))
                .max(Comparator.naturalOrder());
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** PostgreSQL refuses to run as root. */
    private static List<String> as(boolean root, String... command) {
        List<String> words = new ArrayList<>(root ? List.of("runuser", "-u", "postgres", "--") : List.of());
        words.addAll(List.of(command));
        return words;
    }

    private static void run(List<String> command) throws IOException {
        Process process = new ProcessBuilder(command)
                .directory(new File("/"))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS) || process.exitValue() != 0) {
                throw new IOException("failed: " + String.join(" ", command));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted: " + String.join(" ", command), e);
        }
    }

    private static void remove(boolean root, Path binaries, Path folder) {
        try {
            run(as(root, binaries + "/pg_ctl", "-D", folder + "/data", "-m", "immediate", "stop"));
            try (Stream<Path> files = Files.walk(folder)) {
                files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
            }
        } catch (IOException e) {
            System.err.println("the throw-away cluster in " + folder + " was not removed: " + e.getMessage());
        }
    }
}
