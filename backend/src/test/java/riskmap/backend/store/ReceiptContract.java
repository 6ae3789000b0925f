package riskmap.backend.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static riskmap.backend.store.StoreUnderTest.risk;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import riskmap.backend.store.Transaction.Delete;
import riskmap.backend.store.Transaction.Operation;
import riskmap.backend.store.Transaction.Put;
import riskmap.backend.store.opening.CityDatabase;
import riskmap.geodata.model.Feature;

/** What every store promises of transactions that are sent twice. Each test starts with an empty store. */
interface ReceiptContract extends StoreUnderTest {

    private Commit create(String key, String fingerprint, String level) {
        Put put = new Put(RISKS, risk("local:" + UUID.randomUUID(), "POINT (1 1)", level), 0);
        return store().commit(new Transaction("ann", List.of(put), null, new Transaction.Receipt(key, fingerprint)));
    }

    @Test
    default void aTransactionWithAReceiptIsDoneOnce() {
        Commit first = create("k", "f", "red");
        Feature made = first.written().get(0);
        put(made.at(0, null));
        Commit again = create("k", "f", "red");
        assertTrue(again.repeated());
        assertFalse(first.repeated());
        assertEquals(first.written(), again.written());
        assertEquals(first.sequence(), again.sequence());
        assertEquals(List.of(), again.changes());
        assertEquals(1, all(RISKS).size());
        assertEquals(
                first.written(),
                store().recall("ann", new Transaction.Receipt("k", "f"))
                        .orElseThrow()
                        .written());
    }

    @Test
    default void theFirstAnswerOutlivesWhatItMade() {
        Commit first = create("k", "f", "red");
        Feature made = first.written().get(0);
        put(risk(made.id(), "POINT (2 2)", "blue"));
        assertEquals(first.written(), create("k", "f", "red").written());
        delete(made.id(), 2);
        assertEquals(first.written(), create("k", "f", "red").written());
        assertEquals(List.of(), all(RISKS));
    }

    @Test
    default void aKeyBelongsToOneRequestOfOneActor() {
        create("k", "f", "red");
        assertEquals(
                "k",
                assertThrows(ReceiptMismatch.class, () -> create("k", "other", "red"))
                        .key());
        assertEquals(1, all(RISKS).size());
        assertEquals(Optional.empty(), store().recall("bob", new Transaction.Receipt("k", "f")));
        assertEquals(Optional.empty(), store().recall("ann", new Transaction.Receipt("l", "f")));
    }

    @Test
    default void aTransactionThatFailedLeavesNoReceipt() {
        Put late = new Put(RISKS, risk("a", "POINT (1 1)", "red"), 7);
        Transaction failing = new Transaction("ann", List.of(late), null, new Transaction.Receipt("k", "f"));
        assertThrows(VersionConflict.class, () -> store().commit(failing));
        assertEquals(Optional.empty(), store().recall("ann", new Transaction.Receipt("k", "f")));
    }

    @Test
    default void receiptsOfDeletesAndOfNothingAreKept() {
        put(risk("a", "POINT (1 1)", "red"));
        List<Operation> both = List.of(new Delete(RISKS, "a", 1), new Put(RISKS, risk("b", "POINT (1 1)", "red"), 0));
        Transaction transaction = new Transaction("ann", both, null, new Transaction.Receipt("k", "f"));
        Commit first = store().commit(transaction);
        assertEquals(first.written(), store().commit(transaction).written());
        Transaction nothing = new Transaction(
                "ann", List.of(new Delete(RISKS, "never", Transaction.ANY)), null, new Transaction.Receipt("n", "f"));
        store().commit(nothing);
        assertTrue(store().commit(nothing).repeated());
    }

    @Test
    default void concurrentRepetitionsAreDoneOnce() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            Callable<Commit> request = () -> create("k", "f", "red");
            Set<List<Feature>> answers = new HashSet<>();
            for (Future<Commit> answer : threads.invokeAll(Collections.nCopies(16, request))) {
                answers.add(answer.get().written());
            }
            assertEquals(1, answers.size());
            assertEquals(1, all(RISKS).size());
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    default void receiptsAreKeptForADay() {
        Instant start = Instant.parse("2026-11-22T06:30:00Z");
        try (CityDatabase early = openAt(start)) {
            Put put = new Put(RISKS, risk("a", "POINT (1 1)", "red"), Transaction.ANY);
            early.features().commit(new Transaction("ann", List.of(put), null, new Transaction.Receipt("k", "f")));
        }
        Transaction.Receipt other = new Transaction.Receipt("k", "another request");
        try (CityDatabase late = openAt(start.plus(Duration.ofHours(23)))) {
            assertThrows(ReceiptMismatch.class, () -> late.features().recall("ann", other));
        }
        try (CityDatabase late = openAt(start.plus(Duration.ofHours(24)))) {
            assertEquals(Optional.empty(), late.features().recall("ann", other));
            Put put = new Put(RISKS, risk("b", "POINT (1 1)", "red"), Transaction.ANY);
            assertFalse(late.features()
                    .commit(new Transaction("ann", List.of(put), null, other))
                    .repeated());
        }
    }
}
