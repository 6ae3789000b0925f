package riskmap.backend.http.features;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.annotation.ExecuteOn;
import riskmap.backend.http.city.CityView;
import riskmap.backend.http.crs.OfferedCrs;
import riskmap.backend.http.crs.WireCrs;
import riskmap.backend.http.document.StreamedJson;
import riskmap.backend.http.geojson.FeatureForm;
import riskmap.backend.http.geojson.FeatureTag;
import riskmap.backend.http.geojson.ItemDocument;
import riskmap.backend.http.request.Addresses;
import riskmap.backend.http.request.Format;
import riskmap.backend.http.request.Parameters;
import riskmap.backend.http.search.NameSearch;
import riskmap.backend.http.versions.Moments;
import riskmap.geodata.model.Feature;
import riskmap.geodata.snapshot.LayerTable;

/** {@code GET /ogc/collections/{layer}/items} and one item. */
@Controller("/ogc/collections/{layer}/items")
@Produces(MediaType.ALL)
@ExecuteOn("work")
class ItemsController {

    static final String GEOJSON = ItemDocument.MEDIA_TYPE;

    private final Moments moments;
    private final RowOrders orders;
    private final NameSearch search;
    private final StreamedJson answers;
    private final Addresses addresses;

    ItemsController(Moments moments, RowOrders orders, NameSearch search, StreamedJson answers, Addresses addresses) {
        this.moments = moments;
        this.orders = orders;
        this.search = search;
        this.answers = answers;
        this.addresses = addresses;
    }

    @Get
    HttpResponse<?> items(HttpRequest<?> request, @PathVariable String layer) {
        CityView view = moments.view(request, layer);
        LayerTable table = view.table(layer);
        Format format = Format.of(request, GEOJSON);
        ItemsQuery query = ItemsQuery.of(request, view, table, search);
        Selection selection = query.select(table, orders.of(table, query.sorting()));
        int[] rows = selection.page(query.paging());
        PageLinks links = PageLinks.of(addresses, request, layer, format, selection, rows);
        ItemsPage page = new ItemsPage(table, rows, selection.matched(), query.form(), links);
        return format == Format.HTML
                ? ItemsHtml.answer(request, page)
                : answers.answer(request, GEOJSON, page.source())
                        .header(HttpHeaders.LINK, links.header())
                        .header("Content-Crs", query.form().crs().header());
    }

    @Get("/{id}")
    HttpResponse<?> item(HttpRequest<?> request, @PathVariable String layer, @PathVariable String id) {
        CityView view = moments.view(request, layer);
        WireCrs crs = OfferedCrs.of(view.snapshot()).read(Parameters.of(request, "crs", Moments.AS_OF), "crs");
        LayerTable table = view.table(layer);
        Feature feature = table.feature(view.row(table, id));
        Format format = Format.of(request, GEOJSON);
        String tag = FeatureTag.of(table.layer(), feature);
        String seen = request.getHeaders().get(HttpHeaders.IF_NONE_MATCH);
        if (format == Format.JSON && seen != null && FeatureTag.matches(seen, tag)) {
            return HttpResponse.notModified().header(HttpHeaders.ETAG, tag);
        }
        FeatureForm form = new FeatureForm(view.attributes(table), crs, true);
        return format == Format.HTML
                ? ItemsHtml.answer(request, table, feature, view.attributes(table))
                : new ItemDocument(addresses.base(request), table.layer(), form).answer(feature, HttpResponse.ok());
    }
}
