package riskmap.backend.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import riskmap.backend.TestPostgis;
import riskmap.backend.store.opening.CityDatabase;
import riskmap.geodata.model.LayerCatalog;

/** Acknowledged means durable: a writing process is killed with {@code kill -9}, then the store is opened and counted. */
class DurabilityTest {

    private static final int BULK = 150_000;
    private static final int CHUNK = 10_000;

    @TempDir
    Path folder;

    @Test
    void editsOnH2() throws IOException, InterruptedException {
        for (int round = 0; round < 3; round++) {
            killDuringEdits(StoreSettings.embedded(folder.resolve("round" + round)));
        }
    }

    @Test
    void editsOnPostgis() throws IOException, InterruptedException {
        killDuringEdits(postgis());
    }

    @Test
    void bulkOnH2() throws IOException, InterruptedException {
        killDuringBulk(StoreSettings.embedded(folder));
    }

    @Test
    void bulkOnPostgis() throws IOException, InterruptedException {
        killDuringBulk(postgis());
    }

    private static StoreSettings postgis() {
        TestPostgis.Database database = TestPostgis.newDatabase();
        return StoreSettings.server(database.jdbcUrl(), database.user(), database.password());
    }

    private static void killDuringEdits(StoreSettings settings) throws IOException, InterruptedException {
        long seed = System.nanoTime();
        int acknowledged = writeAndKill(seed, 20, 1_000_000, settings, 20 + new Random(seed).nextInt(60));
        try (CityDatabase database = CityDatabase.open(settings, LayerCatalog.standard(), Clock.systemUTC())) {
            assertWhole(database.features(), acknowledged, "seed " + seed);
        }
    }

    private static void killDuringBulk(StoreSettings settings) throws IOException, InterruptedException {
        int acknowledged = writeAndKill(1, CHUNK, BULK, settings, 4);
        assertTrue(acknowledged < BULK, "the load ended before it was killed");
        try (CityDatabase database = CityDatabase.open(settings, LayerCatalog.standard(), Clock.systemUTC())) {
            FeatureStore store = database.features();
            int found = assertWhole(store, acknowledged, "bulk");
            // the same import again, from the beginning
            int written = 0;
            for (int first = 0; first < BULK; first += CHUNK) {
                Commit commit = store.commit(KilledWriter.transaction(first, CHUNK));
                written += commit.changes().stream().mapToInt(Change::upserts).sum();
            }
            assertEquals(BULK - found, written);
            assertEquals(BULK, assertWhole(store, BULK, "after the second run"));
        }
    }

    /** All that was acknowledged is there, and no transaction in part. */
    private static int assertWhole(FeatureStore store, int acknowledged, String message) {
        List<String> ids = new ArrayList<>();
        long logged = store.read(view -> {
            view.readLayer(StoreUnderTest.RISKS, feature -> {
                assertEquals(1, feature.version());
                ids.add(feature.id());
            });
            return view.changesAfter(0, 1_000_000).stream()
                    .mapToLong(Change::upserts)
                    .sum();
        });
        int found = ids.size();
        System.out.println(message + ": acknowledged " + acknowledged + ", found " + found);
        assertTrue(found >= acknowledged, message + ": acknowledged " + acknowledged + ", found " + found);
        assertEquals(logged, found, message);
        for (int i = 0; i < found; i += 1 + found / 1000) {
            assertTrue(store.existing(StoreUnderTest.RISKS, List.of("k" + i)).contains("k" + i), "k" + i);
        }
        return found;
    }

    /** Starts a writer, kills it after some acknowledgements, and says how many features were acknowledged. */
    private static int writeAndKill(long seed, int size, int limit, StoreSettings settings, int acknowledgements)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx600m",
                "-cp",
                System.getProperty("java.class.path"),
                KilledWriter.class.getName()));
        command.addAll(KilledWriter.arguments(seed, size, limit, settings));
        Process writer = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        int acknowledged = 0;
        try (BufferedReader lines = writer.inputReader(StandardCharsets.UTF_8)) {
            int seen = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("ack ")) {
                    acknowledged = Integer.parseInt(line.split(" ")[2]) + 1;
                    if (++seen == acknowledgements) {
                        Thread.sleep(new Random(seed)
                                .nextInt(Math.min(size, 300))); // into the middle of a later transaction
                        writer.toHandle().destroyForcibly(); // SIGKILL, without closing the pipe we read from
                    }
                }
            }
        }
        assertEquals(137, writer.waitFor(), "the writer was not killed");
        return acknowledged;
    }
}
