package riskmap.backend.http.jobs;

import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import org.reactivestreams.Publisher;
import riskmap.backend.http.stream.ProgressEvents;
import riskmap.backend.http.stream.ProgressEvents.Watched;

/** The progress of jobs as server-sent events with their status documents. */
@Singleton
class JobEvents {

    private final ProgressEvents events;

    JobEvents(@Value("${riskmap.jobs.most-watchers:100}") int most) {
        this.events = new ProgressEvents("jobs", most);
    }

    /** The stream of a job. */
    Publisher<byte[]> of(Job job, JobDocument document) {
        return events.of(
                new Watched<>(job::state, state -> state.status().isFinal(), state -> document.status(job, state)));
    }
}
