package riskmap.backend.http.tiles;

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
import riskmap.geodata.snapshot.LayerTable;

/** What describes tiles: lists of tilesets, one tileset (also as TileJSON), and the tile matrix set. */
@Controller("/ogc")
@Produces(MediaType.ALL)
class TilesetController {

    private static final String CITY_ZH = "整个城市";

    private final LiveCity city;
    private final Addresses addresses;

    TilesetController(LiveCity city, Addresses addresses) {
        this.city = city;
        this.addresses = addresses;
    }

    @Get("/collections/{layer}/tiles")
    HttpResponse<?> layerTilesets(HttpRequest<?> request, @PathVariable String layer) {
        Parameters.of(request);
        LayerTable table = CityView.of(request, city.snapshot()).table(layer);
        return list(request, tileset(request, table));
    }

    @Get("/collections/{layer}/tiles/WebMercatorQuad")
    HttpResponse<?> layerTileset(HttpRequest<?> request, @PathVariable String layer) {
        Parameters.of(request);
        LayerTable table = CityView.of(request, city.snapshot()).table(layer);
        return one(request, tileset(request, table));
    }

    @Get("/tiles")
    HttpResponse<?> cityTilesets(HttpRequest<?> request) {
        Parameters.of(request);
        return list(
                request, tileset(request, CityView.of(request, city.snapshot()).tables()));
    }

    @Get("/tiles/WebMercatorQuad")
    HttpResponse<?> cityTileset(HttpRequest<?> request) {
        Parameters parameters = Parameters.of(request, "collections");
        CityView view = CityView.of(request, city.snapshot());
        List<String> chosen = parameters.list("collections");
        return one(
                request,
                tileset(
                        request,
                        chosen.isEmpty()
                                ? view.tables()
                                : chosen.stream().map(view::table).toList()));
    }

    @Get("/tileMatrixSets")
    HttpResponse<?> matrixSets(HttpRequest<?> request) {
        Parameters.of(request);
        Map<String, Object> set = new LinkedHashMap<>();
        set.put("id", MatrixSet.ID);
        set.put("title", MatrixSet.TITLE);
        set.put("uri", MatrixSet.URI);
        set.put(
                "links",
                List.of(Link.of(
                        addresses.base(request) + "/ogc/tileMatrixSets/" + MatrixSet.ID, "self", "application/json")));
        return Documents.answer(request, "Tile matrix sets", Map.of("tileMatrixSets", List.of(set)));
    }

    @Get("/tileMatrixSets/WebMercatorQuad")
    HttpResponse<?> matrixSet(HttpRequest<?> request) {
        Parameters.of(request);
        return Documents.answer(request, MatrixSet.TITLE, MatrixSet.document());
    }

    private TilesetDocument tileset(HttpRequest<?> request, LayerTable table) {
        String language = Language.of(request);
        String path =
                addresses.base(request) + "/ogc/collections/" + table.layer().id() + "/tiles";
        return new TilesetDocument(
                path, "", table.layer().title().in(language), List.of(table), language, addresses.base(request));
    }

    private TilesetDocument tileset(HttpRequest<?> request, List<LayerTable> tables) {
        String language = Language.of(request);
        String chosen = request.getParameters().get("collections");
        return new TilesetDocument(
                addresses.base(request) + "/ogc/tiles",
                chosen == null
                        ? ""
                        : "?collections="
                                + String.join(
                                        ",",
                                        tables.stream()
                                                .map(table -> table.layer().id())
                                                .toList()),
                language.equals("en") ? "The whole city" : CITY_ZH,
                tables,
                language,
                addresses.base(request));
    }

    private static HttpResponse<?> list(HttpRequest<?> request, TilesetDocument tileset) {
        return Documents.answer(request, tileset.title(), tileset.list());
    }

    private static HttpResponse<?> one(HttpRequest<?> request, TilesetDocument tileset) {
        String format = request.getParameters().get("f");
        if ("tilejson".equals(format)) {
            return HttpResponse.ok(Documents.json(tileset.tileJson())).contentType(MediaType.APPLICATION_JSON);
        }
        if (format != null && !List.of("json", "html").contains(format)) {
            throw Problem.badParameter("f", format, "json, html or tilejson").toException();
        }
        return Documents.answer(request, tileset.title(), tileset.describe());
    }
}
