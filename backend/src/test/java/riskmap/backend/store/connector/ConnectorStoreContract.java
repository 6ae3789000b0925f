package riskmap.backend.store.connector;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import riskmap.backend.connector.runs.Run;
import riskmap.backend.connector.runs.RunCounts;
import riskmap.backend.connector.runs.RunStatus;
import riskmap.backend.store.StoreSettings;
import riskmap.backend.store.opening.CityDatabase;
import riskmap.geodata.intake.join.NoMatch;
import riskmap.geodata.intake.join.Unmatched;
import riskmap.geodata.model.LayerCatalog;

/** What every store of connector runs promises. Each test starts with an empty store. */
abstract class ConnectorStoreContract {

    private static final Instant NOON = Instant.parse("2026-11-22T04:00:00.123456Z");
    private static final Instant NEVER = Instant.EPOCH;

    @AutoClose
    private CityDatabase database;

    private ConnectorStore runs;

    /** Where a new, empty store is to be made. */
    abstract StoreSettings settings();

    @BeforeEach
    void open() {
        database = CityDatabase.open(settings(), LayerCatalog.standard(), Clock.systemUTC());
        runs = database.connectors();
    }

    private static Run begun(String id, int minute) {
        return Run.begun(id, "credit", "schedule", NOON.plusSeconds(60L * minute));
    }

    private static Run done(Run run, Map<NoMatch, Long> reasons) {
        return run.ended(
                RunStatus.DONE,
                new RunCounts(9, 6, reasons, 2),
                "import",
                "ab12",
                "说明",
                run.started().plusSeconds(5));
    }

    @Test
    void aRunIsKeptWithEverything() {
        Run run = begun("a", 0);
        assertTrue(runs.claim(run, null, NEVER));
        assertEquals(List.of(run), runs.runs("credit", 5));
        Run end = done(run, Map.of(NoMatch.UNKNOWN, 2L, NoMatch.CHECK_CHARACTER, 1L));
        List<Unmatched> unmatched =
                List.of(new Unmatched(3, "91x", NoMatch.CHECK_CHARACTER), new Unmatched(4, null, NoMatch.MISSING));
        runs.finish(end, unmatched);
        assertEquals(List.of(end), runs.runs("credit", 5));
        assertEquals(unmatched, runs.unmatched("a", 0, 10));
        assertEquals(unmatched.subList(1, 2), runs.unmatched("a", 1, 1));
        assertTrue(runs.runs("other", 5).isEmpty());
    }

    @Test
    void oneRunAtATimeAndNoneTwice() {
        Run first = begun("a", 0);
        assertTrue(runs.claim(first, null, NEVER));
        assertFalse(runs.claim(begun("b", 1), null, NEVER), "another instance that has not seen the first");
        assertFalse(runs.claim(begun("b", 1), "a", NEVER), "while it is running");
        runs.finish(done(first, Map.of()), List.of());
        assertFalse(runs.claim(begun("b", 1), null, NEVER), "its time had come, but the first was faster");
        assertTrue(runs.claim(begun("b", 1), "a", NEVER));
    }

    @Test
    void ofManyClaimsAtOnceOneWins() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(6);
        try {
            List<Callable<Boolean>> claims = java.util.stream.IntStream.range(0, 12)
                    .mapToObj(i -> (Callable<Boolean>) () -> runs.claim(begun("r" + i, i), null, NEVER))
                    .toList();
            int won = 0;
            for (Future<Boolean> claim : threads.invokeAll(claims)) {
                won += claim.get() ? 1 : 0;
            }
            assertEquals(1, won);
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void aSilentRunIsAbandoned() {
        assertTrue(runs.claim(begun("a", 0), null, NEVER));
        runs.giveSign("a", NOON.plusSeconds(100));
        assertFalse(runs.claim(begun("b", 3), "a", NOON.plusSeconds(90)));
        assertTrue(runs.claim(begun("b", 3), "a", NOON.plusSeconds(110)));
        assertEquals(RunStatus.ABANDONED, runs.runs("credit", 5).get(1).status());
        assertEquals(NOON.plusSeconds(100), runs.runs("credit", 5).get(1).finished());
    }

    @Test
    void aFailedRunKeepsTheListOfTheLastGoodOneAndOldRunsGo() {
        Run good = begun("good", 0);
        runs.claim(good, null, NEVER);
        runs.finish(done(good, Map.of()), List.of(new Unmatched(1, "x", NoMatch.NOT_A_CODE)));
        String last = "good";
        for (int i = 1; i <= ConnectorStore.KEPT + 3; i++) {
            Run bad = begun("bad" + i, i);
            assertTrue(runs.claim(bad, last, NEVER));
            runs.finish(bad.ended(RunStatus.FAILED, RunCounts.NONE, null, null, "no", NOON), List.of());
            last = bad.id();
        }
        assertEquals(1, runs.unmatched("good", 0, 10).size());
        assertEquals(ConnectorStore.KEPT + 1, runs.runs("credit", 1000).size(), "and the good one");
    }
}
