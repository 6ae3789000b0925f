package riskmap.backend.store.document;

import java.time.Clock;
import riskmap.backend.MemoryDocuments;

/** Documents in memory, as the tests of the service use them. */
class MemoryDocumentStoreTest extends DocumentStoreContract {

    @Override
    DocumentStore documents() {
        return new MemoryDocuments(Clock.systemUTC());
    }
}
