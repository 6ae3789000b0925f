package riskmap.backend.http.features;

import static riskmap.backend.http.standard.Operation.integer;
import static riskmap.backend.http.standard.Operation.reference;
import static riskmap.backend.http.standard.Operation.schema;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import riskmap.backend.http.city.Audience;
import riskmap.backend.http.crs.WireCrs;
import riskmap.backend.http.filter.FilterParameter;
import riskmap.backend.http.standard.AttributeSchema;
import riskmap.backend.http.standard.Operation;
import riskmap.geodata.model.Attribute;
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
                .parameter("bbox", "west,south,east,north in degrees, or in the order and units of bbox-crs", bbox())
                .parameter("bbox-crs", "reference system of bbox, one of the collection's crs", uri())
                .parameter("crs", "reference system of the answer, one of the collection's crs", uri())
                .parameter("limit", "features on a page", limit())
                .parameter("offset", "features skipped", schema("integer"))
                .parameter("after", "place the page comes behind, from a link next", schema("string"))
                .parameter("before", "place the page ends before, from a link prev", schema("string"))
                .parameter("sortby", "attributes to sort by, descending after a minus", sortable())
                .parameter("datetime", "instant or interval of RFC 3339", schema("string"))
                .parameter("properties", "attributes to be written", names())
                .parameter("skipGeometry", "whether geometries are left out", schema("boolean"))
                .parameter("asOf", "RFC 3339 instant, not ahead: the layer as it was then", instant())
                .parameter("q", "text in the name", schema("string"))
                .parameter("filter", "condition in CQL2", schema("string"))
                .parameter("filter-lang", "encoding of filter", languages())
                .parameter("filter-crs", "reference system of positions in filter, one of the collection's crs", uri());
        Audience.ANYONE
                .attributes(layer)
                .forEach(attribute -> operation.parameter(
                        attribute.name(), attribute.title().in(language), AttributeSchema.of(attribute, language)));
        return operation
                .answers(200, "a page of features", collection(), ItemsController.GEOJSON, HTML)
                .build();
    }

    private static Map<String, Object> bbox() {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", "array");
        schema.put("minItems", 4);
        schema.put("maxItems", 6);
        schema.put("items", schema("number"));
        return schema;
    }

    private Map<String, Object> names() {
        return listOf(
                Audience.ANYONE.attributes(layer).stream().map(Attribute::name).toList());
    }

    private Map<String, Object> sortable() {
        return listOf(Audience.ANYONE.attributes(layer).stream()
                .flatMap(attribute -> Stream.of(attribute.name(), "+" + attribute.name(), "-" + attribute.name()))
                .toList());
    }

    private static Map<String, Object> listOf(List<String> values) {
        return Map.of("type", "array", "items", Map.of("type", "string", "enum", values));
    }

    private static Map<String, Object> instant() {
        return Map.of("type", "string", "format", "date-time");
    }

    private static Map<String, Object> uri() {
        return Map.of("type", "string", "format", "uri", "default", WireCrs.CRS84.uri());
    }

    private static Map<String, Object> languages() {
        return Map.of("type", "string", "enum", FilterParameter.LANGUAGES, "default", FilterParameter.LANGUAGES.get(0));
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
                .parameter("crs", "reference system of the answer, one of the collection's crs", uri())
                .parameter("asOf", "RFC 3339 instant, not ahead: the feature as it was then", instant())
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
