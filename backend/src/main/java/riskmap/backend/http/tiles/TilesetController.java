package riskmap.backend.http.tiles;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Produces;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import riskmap.backend.http.city.CityView;
import riskmap.backend.http.document.Documents;
import riskmap.backend.http.problem.Problem;
import riskmap.backend.http.request.Addresses;
import riskmap.backend.http.request.Link;
import riskmap.backend.http.request.Parameters;
import riskmap.backend.live.LiveCity;
import riskmap.geodata.model.LocalizedText;

/** What describes tiles: lists of tilesets, one tileset (also as TileJSON), and the tile matrix sets. */
@Controller("/ogc")
@Produces(MediaType.ALL)
class TilesetController {

    private final LiveCity city;
    private final Addresses addresses;

    TilesetController(LiveCity city, Addresses addresses) {
        this.city = city;
        this.addresses = addresses;
    }

    @Get("/collections/{layer}/tiles")
    HttpResponse<?> layerTilesets(HttpRequest<?> request, @PathVariable String layer) {
        Parameters.of(request);
        Tilesets tilesets = layer(request, layer);
        return Documents.answer(request, tilesets.title(), tilesets.list());
    }

    @Get("/collections/{layer}/tiles/{set}")
    HttpResponse<?> layerTileset(HttpRequest<?> request, @PathVariable String layer, @PathVariable String set) {
        Parameters.of(request);
        return one(request, new TilesetDocument(layer(request, layer), MatrixSet.of(set)));
    }

    @Get("/tiles")
    HttpResponse<?> cityTilesets(HttpRequest<?> request) {
        Tilesets tilesets = city(request);
        return Documents.answer(request, tilesets.title(), tilesets.list());
    }

    @Get("/tiles/{set}")
    HttpResponse<?> cityTileset(HttpRequest<?> request, @PathVariable String set) {
        return one(request, new TilesetDocument(city(request), MatrixSet.of(set)));
    }

    @Get("/tileMatrixSets")
    HttpResponse<?> matrixSets(HttpRequest<?> request) {
        Parameters.of(request);
        String base = addresses.base(request) + "/ogc/tileMatrixSets";
        List<Map<String, Object>> sets = Arrays.stream(MatrixSet.values())
                .map(set -> {
                    Map<String, Object> tree = set.summary();
                    tree.put("links", List.of(Link.of(base + "/" + set.id(), "self", "application/json")));
                    return tree;
                })
                .toList();
        return Documents.answer(request, "Tile matrix sets", Map.of("tileMatrixSets", sets));
    }

    @Get("/tileMatrixSets/{set}")
    HttpResponse<?> matrixSet(HttpRequest<?> request, @PathVariable String set) {
        Parameters.of(request);
        MatrixSet asked = MatrixSet.of(set);
        Map<String, Object> document = new LinkedHashMap<>(asked.document());
        String self = addresses.base(request) + "/ogc/tileMatrixSets/" + asked.id();
        document.put("links", List.of(Link.of(self, "self", "application/json")));
        return Documents.answer(request, asked.title(), document);
    }

    private Tilesets layer(HttpRequest<?> request, String layer) {
        return Tilesets.of(request, addresses, CityView.of(request, city).table(layer));
    }

    private Tilesets city(HttpRequest<?> request) {
        Parameters parameters = Parameters.of(request, "collections");
        return Tilesets.of(request, addresses, CityView.of(request, city), parameters);
    }

    private static HttpResponse<?> one(HttpRequest<?> request, TilesetDocument tileset) {
        String format = request.getParameters().get("f");
        if ("tilejson".equals(format) && tileset.set() == MatrixSet.WEB_MERCATOR_QUAD) {
            return HttpResponse.ok(Documents.json(tileset.tileJson())).contentType(MediaType.APPLICATION_JSON);
        }
        if (format != null && !List.of("json", "html").contains(format)) {
            LocalizedText allowed = tileset.set() == MatrixSet.WEB_MERCATOR_QUAD
                    ? LocalizedText.of("json、html 或 tilejson", "json, html or tilejson")
                    : LocalizedText.of("json 或 html", "json or html");
            throw Problem.badParameter("f", format, allowed).toException();
        }
        return Documents.answer(request, tileset.of().title(), tileset.describe());
    }
}
