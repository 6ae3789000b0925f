package riskmap.backend.http.tiles;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Produces;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.stream.Stream;
import riskmap.backend.http.city.Audience;
import riskmap.backend.http.city.CityView;
import riskmap.backend.http.document.Encoding;
import riskmap.backend.http.problem.Problem;
import riskmap.backend.http.request.Parameters;
import riskmap.backend.live.LiveCity;
import riskmap.geodata.snapshot.LayerTable;
import riskmap.geodata.tiles.TileAddress;
import riskmap.geodata.tiles.TileOptions;
import riskmap.geodata.tiles.TileOptions.Aggregation;
import riskmap.geodata.tiles.TileScheme;

/** Vector tiles; note the order of the address: zoom, row, column. */
@Controller("/ogc")
@Produces(MediaType.ALL)
class TileController {

    static final String MVT = "application/vnd.mapbox-vector-tile";

    private static final List<String> LAYER_PARAMETERS = Stream.concat(
                    Stream.of("clusters"), TileSelection.PARAMETERS.stream())
            .toList();
    private static final List<String> CITY_PARAMETERS =
            Stream.concat(Stream.of("collections"), LAYER_PARAMETERS.stream()).toList();

    private final LiveCity city;
    private final TileMaker maker;

    TileController(LiveCity city, TileMaker maker) {
        this.city = city;
        this.maker = maker;
    }

    @Get("/collections/{layer}/tiles/{set}/{z}/{y}/{x}")
    CompletionStage<? extends HttpResponse<?>> layerTile(
            HttpRequest<?> request,
            @PathVariable String layer,
            @PathVariable String set,
            @PathVariable String z,
            @PathVariable String y,
            @PathVariable String x) {
        Parameters parameters = Parameters.of(request, LAYER_PARAMETERS);
        CityView view = CityView.of(request, city);
        return answer(request, parameters, view, List.of(view.table(layer)), address(set, z, y, x));
    }

    @Get("/tiles/{set}/{z}/{y}/{x}")
    CompletionStage<? extends HttpResponse<?>> cityTile(
            HttpRequest<?> request,
            @PathVariable String set,
            @PathVariable String z,
            @PathVariable String y,
            @PathVariable String x) {
        Parameters parameters = Parameters.of(request, CITY_PARAMETERS);
        CityView view = CityView.of(request, city);
        List<String> chosen = parameters.list("collections");
        List<LayerTable> tables = chosen.isEmpty()
                ? view.tables()
                : chosen.stream().map(view::table).toList();
        return answer(request, parameters, view, tables, address(set, z, y, x));
    }

    private CompletionStage<? extends HttpResponse<?>> answer(
            HttpRequest<?> request,
            Parameters parameters,
            CityView view,
            List<LayerTable> tables,
            TileAddress address) {
        requireMvt(parameters);
        Aggregation aggregation = parameters.flag("clusters", true) ? Aggregation.CLUSTERS : Aggregation.NONE;
        TileOptions options = new TileOptions(aggregation, view.audience() == Audience.STAFF);
        List<String> ids = tables.stream().map(table -> table.layer().id()).toList();
        TileKey key = new TileKey(ids, address, options, TileSelection.of(parameters, view, tables));
        boolean gzip = Encoding.acceptsGzip(request);
        return maker.tile(key, tables, view.snapshot().version(), gzip)
                .thenApply(tile -> answer(request, tile, gzip, tables, view.audience()));
    }

    private static HttpResponse<?> answer(
            HttpRequest<?> request, KeptTile tile, boolean gzip, List<LayerTable> tables, Audience audience) {
        MutableHttpResponse<?> response;
        if (tile.isKnownTo(request.getHeaders().get(HttpHeaders.IF_NONE_MATCH))) {
            response = HttpResponse.notModified();
        } else if (tile.isEmpty()) {
            response = HttpResponse.noContent();
        } else {
            response = HttpResponse.ok(gzip ? tile.bytes() : tile.plain()).contentType(MVT);
            if (gzip) {
                response.header(HttpHeaders.CONTENT_ENCODING, "gzip");
            }
        }
        int seconds = tables.stream()
                .mapToInt(table -> table.layer().cacheSeconds())
                .min()
                .orElse(0);
        String scope = audience == Audience.STAFF ? "private, " : "";
        return response.header(HttpHeaders.ETAG, tile.tag(gzip))
                .header(HttpHeaders.CACHE_CONTROL, scope + (seconds == 0 ? "no-cache" : "max-age=" + seconds))
                .header(HttpHeaders.VARY, "Accept-Encoding, Authorization");
    }

    private static void requireMvt(Parameters parameters) {
        String format = parameters.text("f").orElse("mvt");
        if (!format.equals("mvt")) {
            throw Problem.badParameter("f", format, "mvt").toException();
        }
    }

    private static TileAddress address(String set, String z, String y, String x) {
        TileScheme scheme = MatrixSet.of(set).scheme();
        int zoom = Parameters.integer("z", z, 0, scheme.lastZoom());
        return new TileAddress(
                scheme,
                zoom,
                Parameters.integer("x", x, 0, scheme.columns(zoom) - 1),
                Parameters.integer("y", y, 0, scheme.rows(zoom) - 1));
    }
}
