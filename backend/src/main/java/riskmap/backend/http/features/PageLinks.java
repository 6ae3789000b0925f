package riskmap.backend.http.features;

import static riskmap.backend.http.features.ItemsController.GEOJSON;

import io.micronaut.http.HttpRequest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import riskmap.backend.http.request.Addresses;
import riskmap.backend.http.request.Format;
import riskmap.backend.http.request.Language;
import riskmap.backend.http.request.Link;

/**
 * The links of a page of items.
 *
 * <p>{@code next} continues behind the last feature of the page and {@code prev} ends before the first, so that features
 * added or deleted meanwhile neither repeat nor hide others. All of them carry the parameters of the request.
 */
record PageLinks(List<Map<String, Object>> links) {

    static PageLinks of(
            Addresses addresses, HttpRequest<?> request, String layer, Format format, Selection selection, int[] rows) {
        Addresses.Self self = addresses.self(request);
        Map<String, Object> json = Link.of(self.with(Map.of("f", "json")), "self", GEOJSON);
        Map<String, Object> html = Link.of(self.with(Map.of("f", "html")), "self", "text/html");
        List<Map<String, Object>> links = new ArrayList<>();
        links.add(format == Format.JSON ? json : html);
        Map<String, Object> other = format == Format.JSON ? html : json;
        other.put("rel", "alternate");
        links.add(other);
        selection.before(rows).ifPresent(place -> links.add(page(self, request, format, "prev", "before", place)));
        selection.after(rows).ifPresent(place -> links.add(page(self, request, format, "next", "after", place)));
        links.add(Link.of(self.base() + "/ogc/collections/" + layer, "collection", "application/json"));
        return new PageLinks(links);
    }

    private static Map<String, Object> page(
            Addresses.Self self, HttpRequest<?> request, Format format, String rel, String parameter, Cursor place) {
        Map<String, String> replaced = new HashMap<>();
        replaced.put("after", null);
        replaced.put("before", null);
        replaced.put("offset", null);
        replaced.put(parameter, place.token());
        if (format == Format.HTML) {
            replaced.put("f", "html");
        }
        boolean english = Language.of(request).equals("en");
        String title = rel.equals("next") ? english ? "Next page" : "下一页" : english ? "Page before" : "上一页";
        String type = format == Format.HTML ? "text/html" : GEOJSON;
        return Link.of(self.with(replaced), rel, type, title);
    }

    /** The same links as an HTTP header. */
    String header() {
        return links.stream()
                .map(link -> "<" + link.get("href") + ">; rel=\"" + link.get("rel") + "\"; type=\"" + link.get("type")
                        + "\"")
                .collect(Collectors.joining(", "));
    }
}
