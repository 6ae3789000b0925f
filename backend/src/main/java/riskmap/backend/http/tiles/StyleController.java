package riskmap.backend.http.tiles;

import io.micronaut.context.annotation.Value;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Produces;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import riskmap.backend.http.city.CityView;
import riskmap.backend.http.document.Documents;
import riskmap.backend.http.problem.Problem;
import riskmap.backend.http.request.Addresses;
import riskmap.backend.http.request.Language;
import riskmap.backend.http.request.Link;
import riskmap.backend.http.request.Parameters;
import riskmap.backend.live.LiveCity;
import riskmap.geodata.model.LocalizedText;

/** The style of the vector tiles for MapLibre and its like, derived from the layers' declarations. */
@Controller("/ogc/styles")
@Produces(MediaType.ALL)
class StyleController {

    private final LiveCity city;
    private final Addresses addresses;
    private final String glyphs;

    /**
     * The controller.
     *
     * @param glyphs address template of fonts in the glyph format, with {@code {fontstack}} and {@code {range}}; without
     *     one, styles have no text, since none could be drawn
     */
    StyleController(LiveCity city, Addresses addresses, @Nullable @Value("${riskmap.style.glyphs}") String glyphs) {
        this.city = city;
        this.addresses = addresses;
        this.glyphs = glyphs;
    }

    @Get
    HttpResponse<?> styles(HttpRequest<?> request) {
        Parameters parameters = Parameters.of(request, "collections");
        Tilesets shown = tilesets(request, parameters);
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("default", Styles.ID);
        tree.put("styles", List.of(Styles.summary(shown.base(), parameters.list("collections"), Language.of(request))));
        tree.put("links", List.of(Link.of(shown.base() + "/ogc/styles", "self", "application/json")));
        return Documents.answer(request, Styles.title(Language.of(request)), tree);
    }

    @Get("/{style}")
    HttpResponse<?> style(HttpRequest<?> request, @PathVariable String style) {
        Parameters parameters = Parameters.of(request, "collections");
        if (!style.equals(Styles.ID)) {
            throw Problem.notFound(LocalizedText.of(
                            "没有样式“" + Problem.shorten(style) + "”，现有 " + Styles.ID,
                            "there is no style '" + Problem.shorten(style) + "'; there is " + Styles.ID))
                    .with("allowed", List.of(Styles.ID))
                    .toException();
        }
        String format = parameters.text("f").orElse("json");
        if (!format.equals("json")) {
            throw Problem.badParameter("f", format, "json").toException();
        }
        Map<String, Object> document = new StyleDocument(tilesets(request, parameters), glyphs).tree();
        return HttpResponse.ok(Documents.json(document)).contentType(Styles.MEDIA_TYPE);
    }

    private Tilesets tilesets(HttpRequest<?> request, Parameters parameters) {
        return Tilesets.of(request, addresses, CityView.of(request, city), parameters);
    }
}
