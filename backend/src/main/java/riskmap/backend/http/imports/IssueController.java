package riskmap.backend.http.imports;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import riskmap.backend.http.document.Documents;
import riskmap.backend.http.problem.Problem;
import riskmap.backend.http.request.Language;
import riskmap.backend.http.request.Parameters;
import riskmap.backend.intake.Imports;
import riskmap.backend.intake.ledger.ImportIssue;
import riskmap.backend.intake.ledger.ImportRecord;
import riskmap.backend.intake.ledger.IssuePage;
import riskmap.backend.intake.ledger.IssueQuery;
import riskmap.geodata.model.LocalizedText;

/** The issues of an import, page by page or as a file, and its report. */
@Controller("/imports/{id}")
@Produces(MediaType.ALL)
@ExecuteOn(TaskExecutors.BLOCKING)
class IssueController {

    private static final int PAGE = 100;
    private static final int ALL = 10_000;

    private final Imports imports;

    IssueController(Imports imports) {
        this.imports = imports;
    }

    @Get("/issues")
    HttpResponse<?> issues(HttpRequest<?> request, @PathVariable String id) {
        Parameters parameters = Parameters.of(request, "limit", "offset", "kind", "sort");
        String format = parameters.text("f").orElse("json");
        IssueQuery query = new IssueQuery(
                parameters.text("kind").orElse(null),
                order(parameters.text("sort").orElse("number")),
                parameters.integer("offset", 0, ALL, 0),
                parameters.integer("limit", 1, ALL, format.equals("json") ? PAGE : ALL));
        ImportRecord record = imports.find(id);
        IssuePage page = imports.issues(id, query);
        return switch (format) {
            case "json" -> json(record, page);
            case "csv" ->
                file(
                        record,
                        ".issues.csv",
                        "text/csv; charset=utf-8",
                        IssueDocuments.csv(page.issues(), Language.of(request)));
            case "geojson" ->
                file(
                        record,
                        ".issues.geojson",
                        "application/geo+json",
                        IssueDocuments.geoJson(page.issues(), Language.of(request)));
            default ->
                throw Problem.badParameter("f", format, LocalizedText.of("json、csv 或 geojson", "json, csv or geojson"))
                        .toException();
        };
    }

    private static IssueQuery.Order order(String name) {
        return switch (name) {
            case "number" -> IssueQuery.Order.NUMBER;
            case "kind" -> IssueQuery.Order.KIND;
            case "severity" -> IssueQuery.Order.SEVERITY;
            case "field" -> IssueQuery.Order.FIELD;
            case "id" -> IssueQuery.Order.ID;
            default ->
                throw Problem.badParameter(
                                "sort",
                                name,
                                LocalizedText.of(
                                        "number、kind、severity、field 或 id", "number, kind, severity, field or id"))
                        .toException();
        };
    }

    private static HttpResponse<?> json(ImportRecord record, IssuePage page) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("numberMatched", page.matched());
        tree.put("numberReturned", page.issues().size());
        tree.put("numberFound", record.counts().issues());
        tree.put(
                "issues",
                page.issues().stream()
                        .map(issue -> IssueDocuments.member(issue, ImportDocument.texts(issue.reason())))
                        .toList());
        return HttpResponse.ok(Documents.json(tree))
                .contentType(MediaType.APPLICATION_JSON)
                .header(HttpHeaders.CACHE_CONTROL, "no-store");
    }

    @Get("/report")
    HttpResponse<?> report(HttpRequest<?> request, @PathVariable String id) {
        Parameters parameters = Parameters.of(request);
        String language = Language.of(request);
        ImportRecord record = imports.find(id);
        List<ImportIssue> issues = imports.issues(id, new IssueQuery(null, IssueQuery.Order.NUMBER, 0, ALL))
                .issues();
        if (parameters.text("f").orElse("").equals("csv")) {
            return file(record, ".report.csv", "text/csv", ReportCsv.of(record, issues, language));
        }
        Map<String, Object> tree = ImportDocument.whole(record, imports);
        if (record.message() != null) {
            tree.put("message", record.message().in(language));
        }
        tree.put("mapping", record.mapping());
        tree.put(
                "issues",
                issues.stream()
                        .map(issue ->
                                IssueDocuments.member(issue, issue.reason().in(language)))
                        .toList());
        boolean zh = language.equals("zh");
        String title = (zh ? "导入报告 " : "Import report ") + record.file();
        return Documents.answer(request, title, tree).header(HttpHeaders.CACHE_CONTROL, "no-store");
    }

    private static HttpResponse<?> file(ImportRecord record, String ending, String type, String content) {
        String name = URLEncoder.encode(record.file() + ending, StandardCharsets.UTF_8)
                .replace("+", "%20");
        return HttpResponse.ok(content.getBytes(StandardCharsets.UTF_8))
                .contentType(type)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename*=UTF-8''" + name)
                .header(HttpHeaders.CACHE_CONTROL, "no-store");
    }
}
