package riskmap.backend.http.filter;

import static riskmap.backend.http.standard.Operation.schema;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import riskmap.backend.http.request.Link;
import riskmap.backend.http.standard.Operation;
import riskmap.backend.http.standard.StandardPart;

/** What filters add to the service's self-description. */
@Singleton
class FilterPart implements StandardPart {

    private static final String SPEC = "http://www.opengis.net/spec/";

    @Override
    public List<String> conformance() {
        Stream<String> features = Stream.of("filter", "features-filter", "queryables", "queryables-query-parameters")
                .map(name -> SPEC + "ogcapi-features-3/1.0/conf/" + name);
        Stream<String> cql2 = Stream.of(
                        "cql2-text",
                        "cql2-json",
                        "basic-cql2",
                        "advanced-comparison-operators",
                        "case-insensitive-comparison",
                        "accent-insensitive-comparison",
                        "basic-spatial-functions",
                        "basic-spatial-functions-plus",
                        "spatial-functions",
                        "temporal-functions",
                        "array-functions",
                        "property-property",
                        "functions",
                        "arithmetic")
                .map(name -> SPEC + "cql2/1.0/conf/" + name);
        return Stream.concat(features, cql2).toList();
    }

    @Override
    public List<Map<String, Object>> links(String base, String language) {
        return List.of(Link.of(
                base + "/ogc/functions",
                "http://www.opengis.net/def/rel/ogc/1.0/functions",
                "application/json",
                language.equals("en") ? "Functions of filters" : "筛选函数"));
    }

    @Override
    public Map<String, Object> paths(String language) {
        String title = language.equals("en") ? "Functions of filters" : "筛选函数";
        return Map.of(
                "/functions",
                Map.of(
                        "get",
                        Operation.of("functions", title, "layers")
                                .answers(200, "the functions", schema("object"), "application/json", "text/html")
                                .build()));
    }
}
