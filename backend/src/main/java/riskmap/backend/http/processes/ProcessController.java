package riskmap.backend.http.processes;

import com.fasterxml.jackson.databind.JsonNode;
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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import riskmap.backend.http.city.CityView;
import riskmap.backend.http.document.Documents;
import riskmap.backend.http.document.StreamedJson;
import riskmap.backend.http.problem.Problem;
import riskmap.backend.http.request.Addresses;
import riskmap.backend.http.request.Language;
import riskmap.backend.http.request.Link;
import riskmap.backend.http.request.Parameters;
import riskmap.backend.live.LiveCity;

/** {@code /ogc/processes}: the list, one description, and synchronous execution. */
@Controller("/ogc/processes")
@Produces(MediaType.ALL)
class ProcessController {

    private final LiveCity city;
    private final Processes processes;
    private final Addresses addresses;
    private final StreamedJson answers;
    private final Clock clock;

    ProcessController(LiveCity city, Processes processes, Addresses addresses, StreamedJson answers, Clock clock) {
        this.city = city;
        this.processes = processes;
        this.addresses = addresses;
        this.answers = answers;
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
    @ExecuteOn("work")
    HttpResponse<?> execute(HttpRequest<?> request, @PathVariable String id, @Body JsonNode body) {
        Parameters.of(request);
        AnalysisProcess process = processes.process(id);
        if (!body.isObject()) {
            throw Problem.badParameter("body", body, "an object with the member inputs")
                    .toException();
        }
        Inputs inputs = Inputs.of(process.inputs(), body.get("inputs"));
        Request asked = new Request(CityView.of(request, city.snapshot()), inputs, clock.instant());
        Answer answer = process.run(asked);
        Provenance provenance = Provenance.of(process, asked, clock.instant());
        return answers.answer(request, answer.mediaType(), json -> {
            json.writeStartObject();
            answer.members().write(json);
            provenance.write(json);
            json.writeEndObject();
            return false;
        });
    }
}
