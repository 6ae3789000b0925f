package riskmap.backend.http.collections;

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
import riskmap.backend.http.request.Addresses;
import riskmap.backend.http.request.Language;
import riskmap.backend.http.request.Link;
import riskmap.backend.http.request.Parameters;
import riskmap.backend.live.LiveCity;
import riskmap.geodata.model.Attribute;
import riskmap.geodata.model.Layer;
import riskmap.geodata.snapshot.LayerTable;

/** {@code /ogc/collections} and what describes one layer. */
@Controller("/ogc/collections")
@Produces(MediaType.ALL)
class CollectionController {

    private final LiveCity city;
    private final Addresses addresses;

    CollectionController(LiveCity city, Addresses addresses) {
        this.city = city;
        this.addresses = addresses;
    }

    @Get
    HttpResponse<?> collections(HttpRequest<?> request) {
        Parameters.of(request);
        CityView view = CityView.of(request, city);
        String language = Language.of(request);
        String base = addresses.base(request);
        CollectionDocument document = new CollectionDocument(base, language, view);
        List<Map<String, Object>> collections =
                view.tables().stream().map(document::describe).toList();
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("version", view.snapshot().version());
        tree.put("time", view.snapshot().time().toString());
        tree.put(
                "links",
                List.of(
                        Link.of(base + "/ogc/collections?f=json", "self", "application/json"),
                        Link.of(base + "/ogc/collections?f=html", "alternate", "text/html"),
                        Link.of(base + "/ogc", "root", "application/json")));
        tree.put("collections", collections);
        return Documents.answer(request, language.equals("en") ? "Layers" : "图层", tree);
    }

    @Get("/{layer}")
    HttpResponse<?> collection(HttpRequest<?> request, @PathVariable String layer) {
        Parameters.of(request);
        CityView view = CityView.of(request, city);
        LayerTable table = view.table(layer);
        String language = Language.of(request);
        return Documents.answer(
                request,
                table.layer().title().in(language),
                new CollectionDocument(addresses.base(request), language, view).describe(table));
    }

    @Get("/{layer}/queryables")
    HttpResponse<?> queryables(HttpRequest<?> request, @PathVariable String layer) {
        return schema(request, layer, "queryables", QueryablesDocument::of);
    }

    @Get("/{layer}/sortables")
    HttpResponse<?> sortables(HttpRequest<?> request, @PathVariable String layer) {
        return schema(request, layer, "sortables", QueryablesDocument::sortables);
    }

    /** Describes attributes of a layer as a JSON schema. */
    private interface Schema {
        Map<String, Object> of(Layer layer, List<Attribute> visible, String self, String language);
    }

    private HttpResponse<?> schema(HttpRequest<?> request, String layer, String name, Schema schema) {
        Parameters.of(request);
        CityView view = CityView.of(request, city);
        LayerTable table = view.table(layer);
        String language = Language.of(request);
        String self = addresses.base(request) + "/ogc/collections/" + layer + "/" + name;
        return Documents.answer(
                request,
                table.layer().title().in(language),
                schema.of(table.layer(), view.attributes(table), self, language),
                "application/schema+json");
    }
}
