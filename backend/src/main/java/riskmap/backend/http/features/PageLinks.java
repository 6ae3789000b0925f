package riskmap.backend.http.features;

import io.micronaut.http.HttpRequest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import riskmap.backend.http.request.Addresses;
import riskmap.backend.http.request.Link;
import riskmap.geodata.snapshot.LayerTable;

/**
 * The links of a page of items.
 *
 * <p>{@code next} continues after the last id of the page, so that features added or deleted meanwhile neither repeat nor
 * hide others.
 */
record PageLinks(List<Map<String, Object>> links) {

    static PageLinks of(
            Addresses addresses, HttpRequest<?> request, LayerTable table, ItemsQuery query, int[] rows, boolean last) {
        List<Map<String, Object>> links = new ArrayList<>();
        links.add(Link.of(addresses.self(request, Map.of("f", "json")), "self", ItemsController.GEOJSON));
        links.add(Link.of(addresses.self(request, Map.of("f", "html")), "alternate", "text/html"));
        if (!last) {
            Map<String, String> next = new HashMap<>();
            next.put("after", table.id(rows[rows.length - 1]));
            next.put("offset", null);
            links.add(Link.of(addresses.self(request, next), "next", ItemsController.GEOJSON));
        }
        String collection =
                addresses.base(request) + "/ogc/collections/" + table.layer().id();
        links.add(Link.of(collection, "collection", "application/json"));
        return new PageLinks(links);
    }

    /** The same links as an HTTP header. */
    String header() {
        return links.stream()
                .map(link -> "<" + link.get("href") + ">; rel=\"" + link.get("rel") + "\"; type=\"" + link.get("type")
                        + "\"")
                .collect(Collectors.joining(", "));
    }
}
