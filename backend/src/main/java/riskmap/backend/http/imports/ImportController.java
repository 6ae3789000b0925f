package riskmap.backend.http.imports;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.micronaut.core.annotation.Nullable;
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
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.util.LinkedHashMap;
import java.util.Map;
import riskmap.backend.http.city.ReadyCity;
import riskmap.backend.http.document.Documents;
import riskmap.backend.http.problem.Problem;
import riskmap.backend.http.request.JsonBody;
import riskmap.backend.http.request.Parameters;
import riskmap.backend.http.stream.EventAnswer;
import riskmap.backend.intake.Imports;
import riskmap.backend.intake.ledger.ImportRecord;
import riskmap.backend.live.LiveCity;
import riskmap.geodata.model.LayerCatalog;
import riskmap.geodata.model.LocalizedText;

/** Brings files in, looks at them, sets them to work, takes them back. */
@Controller("/imports")
@Produces(MediaType.ALL)
@ExecuteOn(TaskExecutors.BLOCKING)
class ImportController {

    private static final int PAGE = 50;
    private static final int LARGEST_PAGE = 500;
    private static final int LONGEST_MAPPING = 100_000;

    private final Imports imports;
    private final ImportEvents events;
    private final CodeTexts codes;
    private final LiveCity city;

    ImportController(Imports imports, ImportEvents events, LayerCatalog catalog, LiveCity city) {
        this.imports = imports;
        this.events = events;
        this.codes = new CodeTexts(catalog);
        this.city = city;
    }

    @Get
    HttpResponse<?> list(HttpRequest<?> request) {
        Parameters parameters = Parameters.of(request, "limit", "offset");
        int limit = parameters.integer("limit", 1, LARGEST_PAGE, PAGE);
        int offset = parameters.integer("offset", 0, Integer.MAX_VALUE, 0);
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("numberMatched", imports.count());
        tree.put("fileLimit", imports.limit());
        tree.put(
                "imports",
                imports.list(offset, limit).stream()
                        .map(record -> ImportDocument.of(record, imports))
                        .toList());
        return fresh(HttpResponse.ok(Documents.json(tree)));
    }

    @Post
    @Consumes(MediaType.ALL)
    HttpResponse<?> upload(HttpRequest<?> request, @Nullable @Body InputStream content) throws IOException {
        Parameters parameters = Parameters.of(request, "name");
        String name = parameters.text("name").orElseThrow(() -> Problem.badParameter(
                        "name", "", LocalizedText.of("文件名", "the name of the file"))
                .toException());
        long announced = request.getContentLength();
        if (announced > imports.limit()) {
            throw Problem.of(
                            413,
                            "too-large",
                            LocalizedText.of("文件太大", "The file is too large"),
                            LocalizedText.of(
                                    "文件有 " + announced + " 字节，最多接受 " + imports.limit() + " 字节（riskmap.import-limit）",
                                    "the file has " + announced + " bytes; at most " + imports.limit()
                                            + " are taken (riskmap.import-limit)"))
                    .with("limit", imports.limit())
                    .toException();
        }
        ImportRecord record =
                imports.upload(name, content == null ? InputStream.nullInputStream() : content, actor(request));
        return fresh(HttpResponse.created(Documents.json(ImportDocument.whole(record, imports)))
                .header(
                        HttpHeaders.LOCATION,
                        URI.create("/imports/" + record.id()).toString()));
    }

    @Get("/{id}")
    HttpResponse<?> one(HttpRequest<?> request, @PathVariable String id) {
        Parameters.of(request);
        return fresh(HttpResponse.ok(Documents.json(ImportDocument.whole(imports.find(id), imports))));
    }

    @Get("/{id}/events")
    HttpResponse<?> events(HttpRequest<?> request, @PathVariable String id) {
        Parameters.of(request);
        return EventAnswer.of(events.of(imports.find(id)));
    }

    @Post("/{id}/preview")
    @Consumes(MediaType.ALL)
    HttpResponse<?> preview(HttpRequest<byte[]> request, @PathVariable String id) {
        Parameters.of(request);
        ReadyCity.require(city);
        ObjectNode mapping = mapping(request);
        return fresh(HttpResponse.ok(PreviewDocument.write(imports.preview(id, mapping.toString()), mapping, codes)));
    }

    @Post("/{id}/dry-run")
    @Consumes(MediaType.ALL)
    HttpResponse<?> dryRun(HttpRequest<byte[]> request, @PathVariable String id) {
        return begin(request, id, true);
    }

    @Post("/{id}/run")
    @Consumes(MediaType.ALL)
    HttpResponse<?> run(HttpRequest<byte[]> request, @PathVariable String id) {
        return begin(request, id, false);
    }

    private HttpResponse<?> begin(HttpRequest<byte[]> request, String id, boolean dry) {
        Parameters.of(request);
        ReadyCity.require(city);
        return accepted(imports.run(id, mapping(request).toString(), dry, actor(request)));
    }

    @Post("/{id}/stop")
    @Consumes(MediaType.ALL)
    HttpResponse<?> stop(HttpRequest<?> request, @PathVariable String id) {
        Parameters.of(request);
        imports.stop(id);
        return accepted(imports.find(id));
    }

    @Get("/{id}/undo")
    HttpResponse<?> undoPlan(HttpRequest<?> request, @PathVariable String id) {
        Parameters.of(request);
        return fresh(HttpResponse.ok(Documents.json(ImportDocument.undo(imports.undoPlan(id)))));
    }

    @Post("/{id}/undo")
    @Consumes(MediaType.ALL)
    HttpResponse<?> undo(HttpRequest<?> request, @PathVariable String id) {
        boolean force = Parameters.of(request, "force").flag("force", false);
        return accepted(imports.undo(id, force, actor(request)));
    }

    private HttpResponse<?> accepted(ImportRecord record) {
        return fresh(HttpResponse.accepted()
                .header(HttpHeaders.LOCATION, "/imports/" + record.id())
                .body(Documents.json(ImportDocument.of(record, imports))));
    }

    private static HttpResponse<?> fresh(io.micronaut.http.MutableHttpResponse<byte[]> response) {
        return response.contentType(MediaType.APPLICATION_JSON).header(HttpHeaders.CACHE_CONTROL, "no-store");
    }

    /** The mapping in the body, which may be a mapping file with comments; an empty body is an empty mapping. */
    private static ObjectNode mapping(HttpRequest<byte[]> request) {
        byte[] body = request.getBody().orElse(new byte[0]);
        if (body.length > LONGEST_MAPPING) {
            throw Problem.of(
                            413,
                            "too-large",
                            LocalizedText.of("请求内容太大", "The request body is too large"),
                            LocalizedText.of(
                                    "映射有 " + body.length + " 字节，最多接受 " + LONGEST_MAPPING + " 字节",
                                    "the mapping has " + body.length + " bytes; at most " + LONGEST_MAPPING
                                            + " are taken"))
                    .toException();
        }
        JsonNode tree = JsonBody.parseCommented(body.length == 0 ? "{}".getBytes(StandardCharsets.UTF_8) : body);
        if (tree instanceof ObjectNode mapping) {
            return mapping;
        }
        throw Problem.of(
                        422,
                        "invalid-mapping",
                        LocalizedText.of("映射不适用", "The mapping does not fit"),
                        LocalizedText.of("映射应为 JSON 对象", "the mapping has to be a JSON object"))
                .toException();
    }

    private static String actor(HttpRequest<?> request) {
        return request.getUserPrincipal().map(Principal::getName).orElse("anonymous");
    }
}
