package riskmap.backend.http.tiles;

import io.micronaut.http.HttpRequest;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Envelope;
import riskmap.backend.http.city.CityView;
import riskmap.backend.http.request.Addresses;
import riskmap.backend.http.request.Language;
import riskmap.backend.http.request.Link;
import riskmap.backend.http.request.Parameters;
import riskmap.geodata.snapshot.LayerTable;

/**
 * The tilesets of one layer or of several: one for each tile matrix set.
 *
 * @param path address of the list of tilesets
 * @param query query string of the tiles, with the question mark, or empty
 * @param tables the layers, in drawing order
 */
record Tilesets(String path, String query, String title, List<LayerTable> tables, String language, String base) {

    /** Those of one layer. */
    static Tilesets of(HttpRequest<?> request, Addresses addresses, LayerTable table) {
        String language = Language.of(request);
        String base = addresses.base(request);
        String path = base + "/ogc/collections/" + table.layer().id() + "/tiles";
        return new Tilesets(path, "", table.layer().title().in(language), List.of(table), language, base);
    }

    /** Those of the city, or of the layers the parameter {@code collections} names. */
    static Tilesets of(HttpRequest<?> request, Addresses addresses, CityView view, Parameters parameters) {
        List<String> chosen = parameters.list("collections");
        List<LayerTable> tables = chosen.isEmpty()
                ? view.tables()
                : chosen.stream().map(view::table).toList();
        String language = Language.of(request);
        String base = addresses.base(request);
        return new Tilesets(
                base + "/ogc/tiles",
                chosen.isEmpty() ? "" : "?collections=" + String.join(",", chosen),
                language.equals("en") ? "The whole city" : "整个城市",
                tables,
                language,
                base);
    }

    /** The list, as OGC API – Tiles has it. */
    Map<String, Object> list() {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put(
                "links",
                List.of(
                        Link.of(path + "?f=json", "self", "application/json"),
                        Link.of(path + "?f=html", "alternate", "text/html")));
        tree.put(
                "tilesets",
                Arrays.stream(MatrixSet.values())
                        .map(set -> new TilesetDocument(this, set).summary())
                        .toList());
        return tree;
    }

    Envelope bounds() {
        Envelope bounds = new Envelope();
        tables.forEach(table -> bounds.expandToInclude(table.bounds()));
        return bounds;
    }
}
