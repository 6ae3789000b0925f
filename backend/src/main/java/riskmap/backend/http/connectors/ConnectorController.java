package riskmap.backend.http.connectors;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.io.IOException;
import java.security.Principal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import riskmap.backend.connector.ConnectorState;
import riskmap.backend.connector.Connectors;
import riskmap.backend.http.document.Documents;
import riskmap.backend.http.problem.Problem;
import riskmap.backend.http.request.Language;
import riskmap.backend.http.request.Parameters;
import riskmap.geodata.intake.join.Unmatched;
import riskmap.geodata.model.LocalizedText;

/** Shows connectors, runs them, lists what they did not match. */
@Controller("/connectors")
@Produces(MediaType.ALL)
@ExecuteOn(TaskExecutors.BLOCKING)
class ConnectorController {

    private static final int PAGE = 100;
    private static final int ALL = 10_000;

    private final Connectors connectors;

    ConnectorController(Connectors connectors) {
        this.connectors = connectors;
    }

    @Get
    HttpResponse<?> list(HttpRequest<?> request) {
        Parameters.of(request);
        List<Map<String, Object>> list = connectors.list().stream()
                .map(state -> ConnectorDocument.of(state, 1, Language.of(request)))
                .toList();
        return json(HttpResponse.ok(), Map.of("connectors", list));
    }

    @Get("/{id}")
    HttpResponse<?> one(HttpRequest<?> request, @PathVariable String id) {
        Parameters.of(request);
        ConnectorState state = connectors.find(id);
        return json(HttpResponse.ok(), ConnectorDocument.of(state, state.runs().size(), Language.of(request)));
    }

    @Post("/{id}/run")
    @Consumes(MediaType.ALL)
    HttpResponse<?> run(HttpRequest<?> request, @PathVariable String id) {
        Parameters.of(request);
        String actor = request.getUserPrincipal().map(Principal::getName).orElse("anonymous");
        String run = connectors.run(id, actor);
        return json(HttpResponse.accepted(), Map.of("run", run)).header(HttpHeaders.LOCATION, "/connectors/" + id);
    }

    @Post("/{id}/dry-run")
    @Consumes(MediaType.ALL)
    HttpResponse<?> dryRun(HttpRequest<?> request, @PathVariable String id) throws IOException {
        Parameters.of(request);
        return json(HttpResponse.ok(), ConnectorDocument.of(connectors.dryRun(id), PAGE, Language.of(request)));
    }

    @Get("/{id}/unmatched")
    HttpResponse<?> unmatched(HttpRequest<?> request, @PathVariable String id) {
        Parameters parameters = Parameters.of(request, "limit", "offset");
        String format = parameters.text("f").orElse("json");
        int offset = parameters.integer("offset", 0, ALL, 0);
        int limit = parameters.integer("limit", 1, ALL, format.equals("json") ? PAGE : ALL);
        List<Unmatched> page = connectors.unmatched(id, offset, limit);
        String language = Language.of(request);
        return switch (format) {
            case "json" -> json(HttpResponse.ok(), list(page, language));
            case "csv" ->
                HttpResponse.ok(UnmatchedTable.csv(page, language))
                        .contentType("text/csv; charset=utf-8")
                        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + id + ".unmatched.csv\"")
                        .header(HttpHeaders.CACHE_CONTROL, "no-store");
            default ->
                throw Problem.badParameter("f", format, LocalizedText.of("json 或 csv", "json or csv"))
                        .toException();
        };
    }

    private static Map<String, Object> list(List<Unmatched> page, String language) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("numberReturned", page.size());
        tree.put(
                "unmatched",
                page.stream()
                        .map(one -> ConnectorDocument.unmatched(one, language))
                        .toList());
        return tree;
    }

    private static MutableHttpResponse<?> json(MutableHttpResponse<byte[]> response, Map<String, ?> tree) {
        return response.body(Documents.json(tree))
                .contentType(MediaType.APPLICATION_JSON)
                .header(HttpHeaders.CACHE_CONTROL, "no-store");
    }
}
