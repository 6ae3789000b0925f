package riskmap.backend.http.processes;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.time.Clock;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import riskmap.backend.http.city.CityView;
import riskmap.backend.http.document.Documents;
import riskmap.backend.http.jobs.Job;
import riskmap.backend.http.jobs.JobDocument;
import riskmap.backend.http.jobs.JobQueue;
import riskmap.backend.http.jobs.Owner;
import riskmap.backend.http.jobs.ResultAnswer;
import riskmap.backend.http.jobs.ResultFolder;
import riskmap.backend.http.request.Addresses;
import riskmap.backend.http.request.JsonBody;
import riskmap.backend.http.request.Language;
import riskmap.backend.http.request.Link;
import riskmap.backend.http.request.Parameters;
import riskmap.backend.live.LiveCity;

/** {@code /ogc/processes}: the list, one description, and execution, at once or as a job. */
@Controller("/ogc/processes")
@Produces(MediaType.ALL)
class ProcessController {

    private final LiveCity city;
    private final Processes processes;
    private final Addresses addresses;
    private final JobQueue queue;
    private final ResultFolder folder;
    private final CostLimits limits;
    private final Clock clock;

    ProcessController(
            LiveCity city,
            Processes processes,
            Addresses addresses,
            JobQueue queue,
            ResultFolder folder,
            CostLimits limits,
            Clock clock) {
        this.city = city;
        this.processes = processes;
        this.addresses = addresses;
        this.queue = queue;
        this.folder = folder;
        this.limits = limits;
        this.clock = clock;
    }

    @Get
    HttpResponse<?> list(HttpRequest<?> request) {
        Parameters.of(request);
        String base = addresses.base(request);
        String language = Language.of(request);
        ProcessDocument document = new ProcessDocument(base, language);
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("processes", processes.all().stream().map(document::summary).toList());
        tree.put("links", List.of(Link.of(base + "/ogc/processes", "self", "application/json")));
        return Documents.answer(request, language.equals("en") ? "Processes" : "分析", tree);
    }

    @Get("/{id}")
    HttpResponse<?> describe(HttpRequest<?> request, @PathVariable String id) {
        Parameters.of(request);
        AnalysisProcess process = processes.process(id);
        String language = Language.of(request);
        ProcessDocument document = new ProcessDocument(addresses.base(request), language);
        return Documents.answer(request, process.title().in(language), document.describe(process));
    }

    @Post("/{id}/execution")
    @Consumes(MediaType.APPLICATION_JSON)
    @ExecuteOn("analysis")
    HttpResponse<?> execute(HttpRequest<?> request, @PathVariable String id, @Body byte[] body) {
        Parameters.of(request);
        AnalysisProcess process = processes.process(id);
        CityView view = CityView.of(request, city);
        limits.check(body, view.audience());
        ExecuteRequest asked = ExecuteRequest.of(process, JsonBody.parse(body));
        Execution execution = new Execution(process, asked, view, clock.instant(), clock, folder);
        boolean job = prefersJob(request);
        limits.check(execution.cost(), view.audience(), job);
        if (job) {
            return accepted(request, queue.submit(Owner.of(request), id, execution));
        }
        return ResultAnswer.last(request, execution.run(new Deadline(limits.patience())));
    }

    /** RFC 7240: preferences are separated by commas, what is unknown is passed over. */
    private static boolean prefersJob(HttpRequest<?> request) {
        return request.getHeaders().getAll("Prefer").stream()
                .flatMap(header -> Arrays.stream(header.split(",", 20)))
                .anyMatch(preference -> preference.strip().equalsIgnoreCase("respond-async"));
    }

    private HttpResponse<?> accepted(HttpRequest<?> request, Job job) {
        JobDocument document = new JobDocument(addresses.base(request), Language.of(request));
        return HttpResponse.created(Documents.json(document.status(job)))
                .contentType(MediaType.APPLICATION_JSON_TYPE)
                .header(HttpHeaders.LOCATION, document.address(job))
                .header("Preference-Applied", "respond-async")
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store");
    }
}
