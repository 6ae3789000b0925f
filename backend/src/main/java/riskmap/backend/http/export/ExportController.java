package riskmap.backend.http.export;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.server.types.files.StreamedFile;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import riskmap.backend.http.city.CityView;
import riskmap.backend.http.features.SelectedItems;
import riskmap.backend.http.problem.Problem;
import riskmap.backend.http.request.Language;
import riskmap.backend.http.versions.Moments;
import riskmap.geodata.export.Excerpt;
import riskmap.geodata.export.files.FileFormat;
import riskmap.geodata.model.Layer;
import riskmap.geodata.model.LocalizedText;
import riskmap.geodata.snapshot.LayerTable;

/** {@code GET /ogc/collections/{layer}/export}: the items a request selects, as one file. */
@Controller("/ogc/collections/{layer}/export")
@Produces(MediaType.ALL)
@ExecuteOn("work")
class ExportController {

    private final Moments moments;
    private final SelectedItems items;
    private final ExportFiles files;

    ExportController(Moments moments, SelectedItems items, ExportFiles files) {
        this.moments = moments;
        this.items = items;
        this.files = files;
    }

    @Get
    HttpResponse<?> export(HttpRequest<?> request, @PathVariable String layer) {
        CityView view = moments.view(request, layer);
        LayerTable table = view.table(layer);
        SelectedItems.All all = items.of(request, view, table);
        FileFormat format = format(request);
        ExportFiles.Written written = files.write(new Excerpt(table, all.rows(), all.attributes(), all.crs()), format);
        StreamedFile body = new StreamedFile(written.content(), MediaType.of(format.mediaType()), 0, written.bytes());
        return HttpResponse.ok(body)
                .contentType(MediaType.of(format.mediaType()))
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition(table.layer(), format, Language.of(request)))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header("X-Content-Type-Options", "nosniff");
    }

    private static FileFormat format(HttpRequest<?> request) {
        String asked = request.getParameters().get("f");
        try {
            return asked == null ? FileFormat.GEOJSON : FileFormat.of(asked);
        } catch (IllegalArgumentException e) {
            throw Problem.badParameter(
                            "f", asked, LocalizedText.of("下列之一：" + FileFormat.ids(), "any of " + FileFormat.ids()))
                    .toException();
        }
    }

    /** The file's name: the layer's id, and for clients that know RFC 5987 its title. */
    private static String disposition(Layer layer, FileFormat format, String language) {
        String title = layer.title().in(language).replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]", "-");
        String encoded = URLEncoder.encode(title + "." + format.extension(), StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A");
        return "attachment; filename=\"" + layer.id() + "." + format.extension() + "\"; filename*=UTF-8''" + encoded;
    }
}
