package riskmap.backend.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import riskmap.backend.store.Transaction.Operation;
import riskmap.backend.store.opening.CityDatabase;
import riskmap.geodata.model.LayerCatalog;

/** A disk that is really full: a file system of a few megabytes in memory. Needs the right to mount one. */
class FullDiskTest {

    private static final int MOST_COMMITS = 500;

    @TempDir
    Path folder;

    private boolean mounted;

    private static boolean run(String... command) {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(20, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @BeforeEach
    void mount() {
        mounted = run("mount", "-t", "tmpfs", "-o", "size=6m", "tmpfs", folder.toString());
        assumeTrue(mounted, "no right to mount a file system");
    }

    @AfterEach
    void unmount() {
        if (mounted) {
            run("umount", folder.toString());
        }
    }

    private static CityDatabase open(Path folder) {
        return CityDatabase.open(StoreSettings.embedded(folder), LayerCatalog.standard(), Clock.systemUTC());
    }

    private static void write(FeatureStore store, int commit) {
        List<Operation> puts = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            String id = "c" + commit + "-" + i;
            puts.add(new Transaction.Put(
                    StoreUnderTest.RISKS, StoreUnderTest.risk(id, "POINT (" + i + " 1)", "red"), Transaction.ANY));
        }
        store.commit(new Transaction("ann", puts));
    }

    private static int fill(FeatureStore store) {
        int commits = 0;
        StoreUnavailable refused = null;
        while (refused == null && commits < MOST_COMMITS) {
            try {
                write(store, commits);
                commits++;
            } catch (StoreUnavailable e) {
                refused = e;
            }
        }
        assertTrue(refused != null, "the disk was never full");
        assertEquals(1, refused.getMessage().lines().count());
        assertTrue(refused.getMessage().contains("is full"), refused.getMessage());
        return commits;
    }

    @Test
    void whatWasAcknowledgedOutlivesAFullDisk() {
        int commits;
        try (CityDatabase database = open(folder)) {
            commits = fill(database.features());
            assertThrows(StoreUnavailable.class, () -> write(database.features(), MOST_COMMITS));
        }
        assertTrue(run("mount", "-o", "remount,size=64m", folder.toString()));
        try (CityDatabase database = open(folder)) {
            for (int commit = 0; commit < commits; commit++) {
                String id = "c" + commit + "-199";
                assertEquals(Set.of(id), database.features().existing(StoreUnderTest.RISKS, List.of(id)));
            }
            write(database.features(), MOST_COMMITS);
        }
    }
}
