package riskmap.backend.http.features;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import riskmap.backend.http.document.Documents;
import riskmap.backend.http.request.Language;
import riskmap.backend.http.request.Link;
import riskmap.geodata.model.Attribute;
import riskmap.geodata.model.Feature;
import riskmap.geodata.model.Layer;
import riskmap.geodata.snapshot.LayerTable;

/** Features as plain pages. */
final class ItemsHtml {

    private ItemsHtml() {}

    /** A page of features as a table. */
    static HttpResponse<?> answer(HttpRequest<?> request, ItemsPage page) {
        String language = Language.of(request);
        List<Map<String, Object>> features = new ArrayList<>();
        for (int row : page.rows()) {
            Feature feature = page.table().feature(row);
            Map<String, Object> line = new LinkedHashMap<>();
            String href = request.getPath() + "/" + feature.id() + "?f=html";
            line.put("id", Link.of(href, "item", "text/html", feature.id()));
            page.form()
                    .attributes()
                    .forEach(
                            attribute -> line.put(attribute.title().in(language), shown(feature, attribute, language)));
            features.add(line);
        }
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("numberMatched", page.matched());
        tree.put("numberReturned", page.rows().length);
        tree.put("links", page.links().links());
        tree.put("features", features);
        return Documents.html(request, page.table().layer().title().in(language), tree);
    }

    /** One feature. */
    static HttpResponse<?> answer(
            HttpRequest<?> request, LayerTable table, Feature feature, List<Attribute> attributes) {
        String language = Language.of(request);
        Layer layer = table.layer();
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("id", feature.id());
        attributes.forEach(attribute -> tree.put(attribute.title().in(language), shown(feature, attribute, language)));
        tree.put("version", feature.version());
        tree.put("updated", feature.updated());
        tree.put("geometry", feature.geometry().getGeometryType());
        tree.put(
                "links",
                List.of(
                        Link.of("?f=json", "alternate", ItemsController.GEOJSON, "GeoJSON"),
                        Link.of(
                                "../items?f=html",
                                "collection",
                                "text/html",
                                layer.title().in(language))));
        return Documents.html(request, layer.title().in(language) + " " + feature.id(), tree);
    }

    private static Object shown(Feature feature, Attribute attribute, String language) {
        Object value = feature.value(attribute.name());
        if (value == null) {
            return "";
        }
        return attribute
                .codeList()
                .flatMap(list -> list.find(value.toString()))
                .<Object>map(code -> code.title().in(language))
                .orElse(value);
    }
}
