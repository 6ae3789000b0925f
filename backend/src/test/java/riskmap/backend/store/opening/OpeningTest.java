package riskmap.backend.store.opening;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import riskmap.backend.TestPostgis;
import riskmap.backend.store.KilledWriter;
import riskmap.backend.store.StoreSettings;
import riskmap.backend.store.StoreUnavailable;
import riskmap.geodata.model.LayerCatalog;

/** What cannot be opened is refused with one sentence that says why. */
class OpeningTest {

    @TempDir
    Path folder;

    private static void assertRefused(StoreSettings settings, String... words) {
        StoreUnavailable refused =
                assertThrows(StoreUnavailable.class, () -> open(settings).close());
        for (String word : words) {
            assertTrue(refused.getMessage().contains(word), refused.getMessage());
        }
        assertEquals(1, refused.getMessage().lines().count());
    }

    private static CityDatabase open(StoreSettings settings) {
        return CityDatabase.open(settings, LayerCatalog.standard(), Clock.systemUTC());
    }

    @Test
    void folderInUseByAnotherProcess() throws IOException, InterruptedException {
        Process other = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledWriter.class.getName(),
                        "1",
                        "1",
                        "1000000",
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader lines = other.inputReader(StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null && !line.startsWith("ack"); line = lines.readLine()) {
                Thread.onSpinWait();
            }
            assertRefused(StoreSettings.embedded(folder), folder.toString(), "in use by another");
        } finally {
            other.destroyForcibly().waitFor();
        }
    }

    @Test
    void folderThatIsAFile() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "x");
        assertRefused(StoreSettings.embedded(file), file.toString(), "cannot be made");
        assertRefused(StoreSettings.embedded(Path.of("/proc/riskmap")), "/proc/riskmap", "cannot be made");
    }

    @Test
    void fileThatIsNoDatabase() throws IOException {
        Files.writeString(folder.resolve("city.mv.db"), "no database ".repeat(2000));
        assertRefused(StoreSettings.embedded(folder), folder.toString());
    }

    @Test
    void databaseOfANewerProgram() throws SQLException {
        open(StoreSettings.embedded(folder)).close();
        String url = "jdbc:h2:file:" + folder.resolve("city") + ";DATABASE_TO_LOWER=TRUE";
        try (Connection connection = DriverManager.getConnection(url);
                var statement = connection.createStatement()) {
            statement.execute("insert into \"flyway_schema_history\" select 99, '77', 'from the future', type, script,"
                    + " checksum, installed_by, installed_on, execution_time, success"
                    + " from \"flyway_schema_history\" where \"version\" = '1'");
        }
        assertRefused(StoreSettings.embedded(folder), "newer risk map", "77");
    }

    @Test
    void wrongPasswordOrDatabase() {
        TestPostgis.Database database = TestPostgis.newDatabase();
        assertRefused(
                StoreSettings.server(database.jdbcUrl() + "_none", database.user(), database.password()),
                "no database of that name");
        assertRefused(StoreSettings.server("jdbc:postgresql://127.0.0.1:1/x", "u", "p"), "cannot be reached");
    }

    @Test
    void wrongPasswordOfAnEmbeddedDatabase() {
        String url = "jdbc:h2:file:" + folder.resolve("locked");
        open(StoreSettings.server(url, "city", "right")).close();
        assertRefused(StoreSettings.server(url, "city", "wrong"), "wrong user name or password", "'city'");
        open(StoreSettings.server(url, "city", "right")).close();
    }

    @Test
    void noRightToMakeTheExtension() throws SQLException {
        TestPostgis.Database database = TestPostgis.newDatabase();
        try (Connection connection = database.connect();
                var statement = connection.createStatement()) {
            statement.execute("drop role if exists riskmap_guest");
            statement.execute("create role riskmap_guest login password 'guest'");
        }
        StoreSettings guest = StoreSettings.server(database.jdbcUrl(), "riskmap_guest", "guest");
        assertRefused(guest, "PostGIS", "riskmap_guest", "create extension postgis");
    }

    @Test
    void passwordsAreNotShown() {
        StoreSettings settings = StoreSettings.server("jdbc:postgresql://db/city?password=secret", "u", "secret");
        assertEquals(List.of(-1), List.of(settings.toString().indexOf("secret")));
    }

    @Test
    void aUrlOfAnotherDatabaseIsRefusedWithoutItsPassword() {
        String message = assertThrows(
                        StoreUnavailable.class, () -> StoreSettings.server("jdbc:mysql://h/d?password=x", null, null))
                .getMessage();
        assertEquals(
                "The database URL jdbc:mysql://h/d cannot be used: it has to begin with jdbc:postgresql: or jdbc:h2:.",
                message);
    }
}
