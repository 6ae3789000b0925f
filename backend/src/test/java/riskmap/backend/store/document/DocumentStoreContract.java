package riskmap.backend.store.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import riskmap.backend.store.document.DocumentStore.Document;

/** What every store of documents keeps. */
abstract class DocumentStoreContract {

    /** An empty store. */
    abstract DocumentStore documents();

    @Test
    void whatIsWrittenIsRead() {
        DocumentStore documents = documents();
        Document second = documents.put("scene", "b", 0, "{\"名\":2}", "ann").orElseThrow();
        Document first = documents.put("scene", "a", 0, "{}", "bob").orElseThrow();
        documents.put("wall", "a", 0, "[]", "ann").orElseThrow();
        assertEquals(List.of(first, second), documents.list("scene"));
        assertEquals(List.of(), documents.list("nothing"));
    }

    @Test
    void ofTwoWritersTheSecondIsRefused() {
        DocumentStore documents = documents();
        Document first = documents.put("scene", "a", 0, "1", "ann").orElseThrow();
        assertTrue(documents.put("scene", "a", 0, "2", "bob").isEmpty());
        Document next = documents.put("scene", "a", first.version(), "3", "ann").orElseThrow();
        assertTrue(next.version() > first.version());
        assertTrue(documents.put("scene", "a", first.version(), "4", "bob").isEmpty());
        assertFalse(documents.remove("scene", "a", first.version()));
        assertEquals(List.of(next), documents.list("scene"));
    }

    @Test
    void aVersionIsNotGivenTwice() {
        DocumentStore documents = documents();
        long first = documents.put("scene", "a", 0, "1", "ann").orElseThrow().version();
        assertTrue(documents.remove("scene", "a", DocumentStore.ANY));
        assertFalse(documents.remove("scene", "a", DocumentStore.ANY));
        long again = documents
                .put("scene", "a", DocumentStore.ANY, "2", "ann")
                .orElseThrow()
                .version();
        assertTrue(again > first, again + " after " + first);
    }
}
