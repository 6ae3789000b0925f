package riskmap.backend.http.tiles;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import riskmap.backend.http.request.Link;

/** What is told about the one style of the city's tiles. */
final class Styles {

    static final String ID = "city";
    static final String MEDIA_TYPE = "application/vnd.mapbox.style+json";

    private Styles() {}

    /**
     * The style as a list of styles and a tileset name it.
     *
     * @param collections the layers it draws; none means all
     */
    static Map<String, Object> summary(String base, List<String> collections, String language) {
        String query = collections.isEmpty() ? "" : "&collections=" + String.join(",", collections);
        String address = base + "/ogc/styles/" + ID + "?lang=" + language + query;
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("id", ID);
        tree.put("title", title(language));
        tree.put("links", List.of(Link.of(address, "stylesheet", MEDIA_TYPE, "MapLibre")));
        return tree;
    }

    static String title(String language) {
        return language.equals("en") ? "City safety risk map" : "城市安全风险一张图";
    }
}
