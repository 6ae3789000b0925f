package riskmap.backend.http.search;

import static riskmap.backend.http.standard.Operation.integer;
import static riskmap.backend.http.standard.Operation.schema;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import riskmap.backend.http.request.Link;
import riskmap.backend.http.standard.Operation;
import riskmap.backend.http.standard.StandardPart;

/** What the search adds to the service's self-description. No standard describes it. */
@Singleton
class SearchPart implements StandardPart {

    @Override
    public List<Map<String, Object>> links(String base, String language) {
        return List.of(Link.of(
                base + "/ogc/search?q={text}",
                "search",
                "application/geo+json",
                language.equals("en") ? "Search by name" : "按名称搜索"));
    }

    @Override
    public Map<String, Object> paths(String language) {
        return Map.of(
                "/search",
                Map.of(
                        "get",
                        Operation.of("search", language.equals("en") ? "Search by name" : "按名称搜索", "search")
                                .needed("q", "text in the name", schema("string"))
                                .parameter("limit", "most hits", integer(1, 100))
                                .parameter("collections", "layers, separated by commas", schema("string"))
                                .answers(200, "hits, best first", schema("object"), "application/geo+json")
                                .build()));
    }
}
