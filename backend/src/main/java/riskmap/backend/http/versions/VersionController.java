package riskmap.backend.http.versions;

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
import java.util.List;
import java.util.Map;
import riskmap.backend.http.city.Audience;
import riskmap.backend.http.city.CityView;
import riskmap.backend.http.document.Documents;
import riskmap.backend.http.geojson.FeatureTag;
import riskmap.backend.http.geojson.ItemDocument;
import riskmap.backend.http.problem.Problem;
import riskmap.backend.http.request.Addresses;
import riskmap.backend.http.request.Parameters;
import riskmap.backend.live.CityHistory;
import riskmap.backend.live.CityHistory.Version;
import riskmap.backend.live.LiveCity;
import riskmap.geodata.model.Feature;
import riskmap.geodata.model.Layer;
import riskmap.geodata.model.LocalizedText;
import riskmap.geodata.snapshot.LayerTable;

/** {@code GET /ogc/collections/{layer}/items/{id}/versions} and one version. */
@Controller("/ogc/collections/{layer}/items/{id}/versions")
@Produces(MediaType.ALL)
@ExecuteOn(TaskExecutors.BLOCKING)
class VersionController {

    static final int USUAL = 100;
    static final int MOST = 1000;

    private final LiveCity city;
    private final CityHistory history;
    private final Addresses addresses;

    VersionController(LiveCity city, CityHistory history, Addresses addresses) {
        this.city = city;
        this.history = history;
        this.addresses = addresses;
    }

    @Get
    HttpResponse<?> versions(HttpRequest<?> request, @PathVariable String layer, @PathVariable String id) {
        Parameters parameters = Parameters.of(request, "limit", "before");
        int limit = parameters.integer("limit", 1, MOST, USUAL);
        int before = parameters.integer("before", 1, Integer.MAX_VALUE, Integer.MAX_VALUE);
        CityView view = CityView.of(request, city);
        LayerTable table = view.table(layer);
        List<Version> versions = history.versions(layer, id, before, limit + 1);
        if (versions.isEmpty() && before == Integer.MAX_VALUE) {
            throw never(layer, id);
        }
        VersionList list = new VersionList(
                addresses, request, document(request, view, table).address(id), view.audience());
        return Documents.answer(request, id, list.document(table.layer(), id, versions, limit))
                .header(HttpHeaders.CACHE_CONTROL, "no-cache");
    }

    @Get("/{version}")
    HttpResponse<?> version(
            HttpRequest<?> request, @PathVariable String layer, @PathVariable String id, @PathVariable String version) {
        Parameters.of(request);
        int number = Parameters.integer("version", version, 1, Integer.MAX_VALUE - 1);
        CityView view = CityView.of(request, city);
        LayerTable table = view.table(layer);
        Version found = history.versions(layer, id, number + 1L, 1).stream()
                .filter(one -> one.feature().version() == number)
                .findFirst()
                .orElseThrow(() -> none(layer, id, number));
        Feature shown = shown(view.audience(), table.layer(), found.feature());
        String tag = FeatureTag.of(table.layer(), shown);
        String seen = request.getHeaders().get(HttpHeaders.IF_NONE_MATCH);
        if (seen != null && FeatureTag.matches(seen, tag)) {
            return HttpResponse.notModified().header(HttpHeaders.ETAG, tag);
        }
        ItemDocument document = document(request, view, table);
        List<Map<String, Object>> links = VersionList.links(document.address(id), found);
        return document.answer(shown, links, HttpResponse.ok());
    }

    private Feature shown(Audience audience, Layer layer, Feature past) {
        if (audience == Audience.STAFF || layer.secretLink() == null) {
            return audience.edition(layer, past);
        }
        Feature latest = history.versions(layer.id(), past.id(), Long.MAX_VALUE, 1)
                .get(0)
                .feature();
        return audience.edition(layer, PresentSecrets.of(layer.secretLink(), past, latest));
    }

    private ItemDocument document(HttpRequest<?> request, CityView view, LayerTable table) {
        return new ItemDocument(addresses.base(request), table.layer(), view.attributes(table));
    }

    private static RuntimeException never(String layer, String id) {
        return Problem.notFound(LocalizedText.of(
                        "图层“" + layer + "”从未有过要素“" + Problem.shorten(id) + "”",
                        "layer '" + layer + "' never had a feature '" + Problem.shorten(id) + "'"))
                .with("layer", layer)
                .with("feature", Problem.shorten(id))
                .toException();
    }

    private RuntimeException none(String layer, String id, int number) {
        List<Version> last = history.versions(layer, id, Long.MAX_VALUE, 1);
        if (last.isEmpty()) {
            return never(layer, id);
        }
        long most = last.get(0).feature().version();
        return Problem.notFound(LocalizedText.of(
                        "要素“" + id + "”没有第 " + number + " 版，它有第 1 至 " + most + " 版",
                        "feature '" + id + "' has no version " + number + "; it has 1 to " + most))
                .with("layer", layer)
                .with("feature", id)
                .with("maximum", most)
                .toException();
    }
}
