package riskmap.backend.http.jobs;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import riskmap.backend.http.document.Documents;
import riskmap.backend.http.problem.Problem;
import riskmap.backend.http.problem.ProblemAnswers;
import riskmap.backend.http.request.Addresses;
import riskmap.backend.http.request.Language;
import riskmap.backend.http.request.Link;
import riskmap.backend.http.request.Parameters;
import riskmap.backend.http.stream.EventAnswer;
import riskmap.geodata.model.LocalizedText;

/** {@code /ogc/jobs}: the list, a status, its events, the results, and dismissal. */
@Controller("/ogc/jobs")
@Produces(MediaType.ALL)
class JobController {

    private final JobQueue queue;
    private final JobEvents events;
    private final Addresses addresses;
    private final Clock clock;

    JobController(JobQueue queue, JobEvents events, Addresses addresses, Clock clock) {
        this.queue = queue;
        this.events = events;
        this.addresses = addresses;
        this.clock = clock;
    }

    @Get
    HttpResponse<?> list(HttpRequest<?> request) {
        JobFilter filter = JobFilter.of(request);
        Instant now = clock.instant();
        List<Job> found = queue.list(Owner.of(request)).stream()
                .filter(job -> filter.takes(job, now))
                .toList();
        JobDocument document = document(request);
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put(
                "jobs",
                found.stream()
                        .skip(filter.offset())
                        .limit(filter.limit())
                        .map(document::status)
                        .toList());
        tree.put("numberMatched", found.size());
        tree.put("links", links(request, filter, found.size()));
        return noStore(Documents.answer(request, Language.of(request).equals("en") ? "Jobs" : "任务", tree));
    }

    private List<Map<String, Object>> links(HttpRequest<?> request, JobFilter filter, int matched) {
        List<Map<String, Object>> links = new ArrayList<>();
        links.add(Link.of(addresses.self(request, Map.of()), "self", "application/json"));
        int next = filter.offset() + filter.limit();
        if (next < matched) {
            String href = addresses.self(request, Map.of("offset", String.valueOf(next)));
            links.add(Link.of(href, "next", "application/json"));
        }
        return links;
    }

    @Get("/{id}")
    HttpResponse<?> status(HttpRequest<?> request, @PathVariable String id) {
        Parameters.of(request);
        Job job = queue.find(Owner.of(request), id);
        return status(request, job);
    }

    @Delete("/{id}")
    HttpResponse<?> dismiss(HttpRequest<?> request, @PathVariable String id) {
        Parameters.of(request);
        Job job = queue.find(Owner.of(request), id);
        queue.dismiss(job);
        return status(request, job);
    }

    private HttpResponse<?> status(HttpRequest<?> request, Job job) {
        String title = Language.of(request).equals("en") ? "Job" : "任务";
        return noStore(Documents.answer(request, title, document(request).status(job)));
    }

    @Get("/{id}/events")
    HttpResponse<?> events(HttpRequest<?> request, @PathVariable String id) {
        Parameters.of(request);
        Job job = queue.find(Owner.of(request), id);
        return EventAnswer.of(events.of(job, document(request)));
    }

    @Get("/{id}/results")
    @ExecuteOn("work")
    HttpResponse<?> results(HttpRequest<?> request, @PathVariable String id) {
        Parameters.of(request);
        Job job = queue.find(Owner.of(request), id);
        JobState state = job.state();
        if (state.status() == JobStatus.FAILED) {
            return ProblemAnswers.answer(request, state.problem());
        }
        return ResultAnswer.kept(request, job.result().orElseThrow(() -> notReady(job)));
    }

    private static RuntimeException notReady(Job job) {
        String status = job.state().status().word();
        return Problem.of(
                        404,
                        "http://www.opengis.net/def/exceptions/ogcapi-processes-1/1.0/result-not-ready",
                        LocalizedText.of("没有结果", "There are no results"),
                        LocalizedText.of(
                                "任务“" + job.id() + "”的状态为 " + status + "，为 " + JobStatus.SUCCESSFUL.word() + " 时才有结果",
                                "job '" + job.id() + "' is " + status + "; results are there when it is "
                                        + JobStatus.SUCCESSFUL.word()))
                .with("status", status)
                .toException();
    }

    private JobDocument document(HttpRequest<?> request) {
        return new JobDocument(addresses.base(request), Language.of(request));
    }

    private static HttpResponse<?> noStore(io.micronaut.http.MutableHttpResponse<?> response) {
        return response.header(HttpHeaders.CACHE_CONTROL, "private, no-store");
    }
}
