package riskmap.backend.http.features;

import static riskmap.backend.http.standard.Operation.integer;
import static riskmap.backend.http.standard.Operation.reference;
import static riskmap.backend.http.standard.Operation.schema;

import java.util.LinkedHashMap;
import java.util.Map;
import riskmap.backend.http.standard.Operation;
import riskmap.geodata.model.Layer;

/** The OpenAPI path items of one layer. */
final class FeaturePaths {

    private static final String JSON = "application/json";
    private static final String HTML = "text/html";

    private final Layer layer;
    private final String language;
    private final String title;

    FeaturePaths(Layer layer, String language) {
        this.layer = layer;
        this.language = language;
        this.title = layer.title().in(language);
    }

    static void collections(Map<String, Object> paths) {
        paths.put(
                "/collections",
                Map.of(
                        "get",
                        Operation.of("collections", "All layers", "layers")
                                .answers(200, "the layers", schema("object"), JSON, HTML)
                                .build()));
    }

    void addTo(Map<String, Object> paths) {
        String path = "/collections/" + layer.id();
        paths.put(path, Map.of("get", document("describe", "the description")));
        paths.put(path + "/queryables", Map.of("get", document("queryables", "what it can be filtered by")));
        paths.put(path + "/sortables", Map.of("get", document("sortables", "what it can be sorted by")));
        Map<String, Object> items = new LinkedHashMap<>();
        items.put("get", items());
        paths.put(path + "/items", items);
        Map<String, Object> item = new LinkedHashMap<>();
        item.put("get", item());
        paths.put(path + "/items/{id}", item);
    }

    private Map<String, Object> document(String verb, String answer) {
        return Operation.of(name(verb), title, layer.id())
                .answers(200, answer, schema("object"), JSON, HTML)
                .build();
    }

    private Map<String, Object> items() {
        Operation operation = Operation.of(name("items"), title, layer.id())
                .parameter("limit", "features on a page", limit())
                .parameter("offset", "features skipped", schema("integer"))
                .parameter("after", "place the page comes behind, from a link next", schema("string"))
                .parameter("before", "place the page ends before, from a link prev", schema("string"))
                .parameter("skipGeometry", "whether geometries are left out", schema("boolean"));
        new SelectionParameters(layer, language).addTo(operation);
        return operation
                .answers(200, "a page of features", collection(), ItemsController.GEOJSON, HTML)
                .build();
    }

    private static Map<String, Object> limit() {
        Map<String, Object> schema = new LinkedHashMap<>(integer(1, Paging.MOST));
        schema.put("default", Paging.USUAL);
        return schema;
    }

    private Map<String, Object> collection() {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("type", schema("string"));
        properties.put("timeStamp", schema("string"));
        properties.put("numberMatched", schema("integer"));
        properties.put("numberReturned", schema("integer"));
        properties.put("links", Map.of("type", "array", "items", schema("object")));
        properties.put("features", Map.of("type", "array", "items", reference(layer.id())));
        return Map.of("type", "object", "properties", properties);
    }

    private Map<String, Object> item() {
        return id(Operation.of(name("item"), title, layer.id()))
                .parameter(
                        "crs", "reference system of the answer, one of the collection's crs", SelectionParameters.uri())
                .parameter(
                        "asOf",
                        "RFC 3339 instant, not ahead: the feature as it was then",
                        SelectionParameters.instant())
                .inHeader("If-None-Match", "entity tag of the version already known")
                .answers(200, "the feature", reference(layer.id()), ItemsController.GEOJSON, HTML)
                .answers(304, "the version is known", Map.of())
                .build();
    }

    private static Operation id(Operation operation) {
        return operation.inPath("id", "id of the feature", schema("string"));
    }

    private String name(String verb) {
        return verb + "." + layer.id();
    }
}
