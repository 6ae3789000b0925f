package riskmap.backend.http.collections;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Envelope;
import riskmap.backend.http.city.Audience;
import riskmap.backend.http.city.CityView;
import riskmap.backend.http.crs.OfferedCrs;
import riskmap.backend.http.crs.WireCrs;
import riskmap.backend.http.request.Link;
import riskmap.geodata.model.Layer;
import riskmap.geodata.model.LocalizedText;
import riskmap.geodata.snapshot.LayerTable;

/**
 * The description of a layer: what OGC API – Features asks for, and our own members from which clients derive layer
 * lists, legends, forms and the age of the data.
 */
final class CollectionDocument {

    private final String base;
    private final String language;
    private final CityView view;

    CollectionDocument(String base, String language, CityView view) {
        this.base = base;
        this.language = language;
        this.view = view;
    }

    Map<String, Object> describe(LayerTable table) {
        Layer layer = table.layer();
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("id", layer.id());
        tree.put("title", layer.title().in(language));
        tree.put("description", layer.description().in(language));
        tree.put("itemType", "feature");
        Envelope bounds = table.bounds();
        Map<String, Object> extent = new LinkedHashMap<>();
        if (!bounds.isNull()) {
            extent.put("spatial", spatial(bounds));
        }
        ValidTime.of(table).ifPresent(time -> extent.put("temporal", time.document()));
        if (!extent.isEmpty()) {
            tree.put("extent", extent);
        }
        tree.put("crs", OfferedCrs.of(view.snapshot()).uris());
        tree.put("storageCrs", WireCrs.CRS84.uri());
        // Features stand in the order of their ids, which are no attribute: no sortable orders them unless asked to.
        tree.put("defaultSortOrder", List.of());
        tree.put("links", links(layer));
        own(tree, table);
        return tree;
    }

    private static Map<String, Object> spatial(Envelope bounds) {
        Map<String, Object> spatial = new LinkedHashMap<>();
        spatial.put("bbox", List.of(List.of(bounds.getMinX(), bounds.getMinY(), bounds.getMaxX(), bounds.getMaxY())));
        spatial.put("crs", WireCrs.CRS84.uri());
        return spatial;
    }

    private List<Map<String, Object>> links(Layer layer) {
        String self = base + "/ogc/collections/" + layer.id();
        String schema = "application/schema+json";
        return List.of(
                Link.of(self + "?f=json", "self", "application/json"),
                Link.of(self + "?f=html", "alternate", "text/html"),
                Link.of(self + "/items?f=json", "items", "application/geo+json", "GeoJSON"),
                Link.of(self + "/items?f=html", "items", "text/html", "HTML"),
                Link.of(self + "/queryables", "http://www.opengis.net/def/rel/ogc/1.0/queryables", schema),
                Link.of(self + "/sortables", "http://www.opengis.net/def/rel/ogc/1.0/sortables", schema),
                Link.of(self + "/tiles", "http://www.opengis.net/def/rel/ogc/1.0/tilesets-vector", "application/json"));
    }

    private void own(Map<String, Object> tree, LayerTable table) {
        Layer layer = table.layer();
        tree.put("titles", both(layer.title()));
        tree.put("descriptions", both(layer.description()));
        tree.put("count", table.size());
        tree.put("revision", table.revision());
        tree.put("changed", table.changed().toString());
        tree.put("asOf", table.asOf().toString());
        tree.put(
                "staleAfterSeconds",
                layer.staleAfter() == null ? null : layer.staleAfter().toSeconds());
        tree.put("cacheSeconds", layer.cacheSeconds());
        tree.put("role", lower(layer.role()));
        tree.put("restricted", layer.restricted());
        if (view.audience() == Audience.ANYONE && layer.publicPosition() > 0) {
            tree.put(
                    layer.secretLink() == null ? "positionMetres" : "positionMetresAtHazardSources",
                    layer.publicPosition());
        }
        tree.put("geometryTypes", layer.geometry().types().stream().sorted().toList());
        tree.put("zooms", zooms(layer));
        tree.put("style", style(layer));
        tree.put(
                "attributes",
                view.attributes(table).stream()
                        .map(attribute -> AttributeDocument.of(attribute, language))
                        .toList());
    }

    private static Map<String, Object> zooms(Layer layer) {
        Map<String, Object> zooms = new LinkedHashMap<>();
        zooms.put("min", layer.zooms().min());
        zooms.put("max", layer.zooms().max());
        zooms.put("full", layer.zooms().full());
        return zooms;
    }

    private static Map<String, Object> style(Layer layer) {
        Map<String, Object> style = new LinkedHashMap<>();
        style.put("symbol", lower(layer.style().symbol()));
        style.put("colour", layer.style().colour());
        style.put("scale", layer.style().scale());
        style.put("label", layer.style().label());
        style.put("order", layer.style().order());
        return style;
    }

    static Map<String, Object> both(LocalizedText text) {
        Map<String, Object> both = new LinkedHashMap<>();
        both.put("zh", text.zh());
        both.put("en", text.en());
        return both;
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
