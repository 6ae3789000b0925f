package riskmap.backend.http.imports;

import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.function.Supplier;
import org.reactivestreams.Publisher;
import riskmap.backend.http.stream.ProgressEvents;
import riskmap.backend.http.stream.ProgressEvents.Watched;
import riskmap.backend.intake.Imports;
import riskmap.backend.intake.ledger.ImportRecord;

/** The progress of imports and undos as server-sent events, each the import as it stands in a list. */
@Singleton
class ImportEvents {

    private final Imports imports;
    private final ProgressEvents events;

    ImportEvents(Imports imports, @Value("${riskmap.imports.most-watchers:100}") int most) {
        this.imports = imports;
        this.events = new ProgressEvents("imports", most);
    }

    /**
     * What is told of an import.
     *
     * @param busy whether somebody is at work on it
     * @param document the import
     */
    private record State(boolean busy, Map<String, Object> document) {}

    /** The stream of an import. */
    Publisher<byte[]> of(ImportRecord record) {
        return events.of(new Watched<>(new Look(record), state -> !state.busy(), State::document));
    }

    /** While the work goes on here, its progress is known here; the ledger is asked for the rest. */
    private final class Look implements Supplier<State> {
        private ImportRecord record;

        private Look(ImportRecord record) {
            this.record = record;
        }

        @Override
        public State get() {
            boolean known =
                    record.status().isBusy() && imports.progress(record.id()).isPresent();
            if (!known) {
                record = imports.find(record.id());
            }
            return new State(record.status().isBusy(), ImportDocument.of(record, imports));
        }
    }
}
