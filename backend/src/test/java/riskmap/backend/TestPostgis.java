package riskmap.backend;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;

/**
 * A real PostGIS for tests and benchmarks, started once per JVM; each caller gets an empty database of its own.
 *
 * <p>Taken from, in this order: the server that {@code RISKMAP_TEST_JDBC_URL} names (with user and password in the URL;
 * the user must be allowed to create databases), Testcontainers where an engine answers, a throw-away cluster from
 * installed PostgreSQL binaries. Where there is none, tests are skipped with a message; with {@code CI=true} they fail.
 */
public final class TestPostgis {

    private static final AtomicInteger COUNT = new AtomicInteger();
    private static Optional<Server> server;

    private TestPostgis() {}

    /**
     * Where a database is.
     *
     * @param jdbcUrl without user and password
     * @param user may do everything in it
     * @param password its password
     */
    public record Database(String jdbcUrl, String user, String password) {

        /** A connection outside of any pool. */
        public Connection connect() throws SQLException {
            return DriverManager.getConnection(jdbcUrl, user, password);
        }
    }

    /**
     * A running server.
     *
     * @param urlBefore JDBC URL up to and with the slash before the database
     * @param user a user who may create databases
     * @param password its password
     * @param origin where it comes from, for people
     * @param lasting whether it goes on after the tests, so that their databases must be dropped
     */
    public record Server(String urlBefore, String user, String password, String origin, boolean lasting) {

        Database database(String name) {
            return new Database(urlBefore + name, user, password);
        }
    }

    /** A new, empty database; the calling test is skipped, or in CI fails, where there is no PostGIS. */
    public static Database newDatabase() {
        Server running = server().orElseGet(TestPostgis::refuse);
        String name = "riskmap_test_" + ProcessHandle.current().pid() + "_" + COUNT.incrementAndGet();
        try (Connection connection = running.database("postgres").connect();
                var statement = connection.createStatement()) {
            statement.execute("drop database if exists " + name);
            statement.execute("create database " + name);
            if (running.lasting()) {
                Runtime.getRuntime().addShutdownHook(new Thread(() -> drop(running, name)));
            }
        } catch (SQLException e) {
            throw new IllegalStateException("no test database can be made on " + running.origin(), e);
        }
        return running.database(name);
    }

    private static void drop(Server running, String name) {
        try (Connection connection = running.database("postgres").connect();
                var statement = connection.createStatement()) {
            statement.execute("drop database if exists " + name + " with (force)");
        } catch (SQLException e) {
            // The server keeps a database too much; whoever runs it should know.
            System.err.println("test database " + name + " was not dropped: " + e.getMessage());
        }
    }

    private static Server refuse() {
        String reason = "no PostGIS: RISKMAP_TEST_JDBC_URL is not set, no container engine answers,"
                + " no PostgreSQL binaries with PostGIS are installed";
        if ("true".equals(System.getenv("CI"))) {
            Assertions.fail(reason);
        }
        Assumptions.abort(reason);
        throw new IllegalStateException(reason);
    }

    /** The server, started at the first call. */
    public static synchronized Optional<Server> server() {
        if (server == null) {
            server = PostgisServers.named().or(PostgisServers::container).or(PostgisServers::cluster);
            server.ifPresent(found -> System.out.println("PostGIS for tests: " + found.origin()));
        }
        return server;
    }
}
