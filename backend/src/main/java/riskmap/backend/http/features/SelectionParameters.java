package riskmap.backend.http.features;

import static riskmap.backend.http.standard.Operation.schema;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import riskmap.backend.http.city.Audience;
import riskmap.backend.http.crs.WireCrs;
import riskmap.backend.http.filter.FilterParameter;
import riskmap.backend.http.standard.AttributeSchema;
import riskmap.backend.http.standard.Operation;
import riskmap.geodata.model.Attribute;
import riskmap.geodata.model.Layer;

/** The query parameters that say which features of a layer are asked for, and in what form: of items and of exports. */
public record SelectionParameters(Layer layer, String language) {

    /** Adds them to an operation. */
    public Operation addTo(Operation operation) {
        operation
                .parameter("bbox", "west,south,east,north in degrees, or in the order and units of bbox-crs", bbox())
                .parameter("bbox-crs", "reference system of bbox, one of the collection's crs", uri())
                .parameter("crs", "reference system of the answer, one of the collection's crs", uri())
                .parameter("sortby", "attributes to sort by, descending after a minus", sortable())
                .parameter("datetime", "instant or interval of RFC 3339", schema("string"))
                .parameter("properties", "attributes to be written", names())
                .parameter("asOf", "RFC 3339 instant, not ahead: the layer as it was then", instant())
                .parameter("q", "text in the name", schema("string"))
                .parameter("filter", "condition in CQL2", schema("string"))
                .parameter("filter-lang", "encoding of filter", languages())
                .parameter("filter-crs", "reference system of positions in filter, one of the collection's crs", uri());
        Audience.ANYONE
                .attributes(layer)
                .forEach(attribute -> operation.parameter(
                        attribute.name(), attribute.title().in(language), AttributeSchema.of(attribute, language)));
        return operation;
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
        return Operation.list(
                Audience.ANYONE.attributes(layer).stream().map(Attribute::name).toList());
    }

    private Map<String, Object> sortable() {
        return Operation.list(Audience.ANYONE.attributes(layer).stream()
                .flatMap(attribute -> Stream.of(attribute.name(), "+" + attribute.name(), "-" + attribute.name()))
                .toList());
    }

    static Map<String, Object> instant() {
        return Map.of("type", "string", "format", "date-time");
    }

    static Map<String, Object> uri() {
        return Map.of("type", "string", "format", "uri", "default", WireCrs.CRS84.uri());
    }

    private static Map<String, Object> languages() {
        return Map.of("type", "string", "enum", FilterParameter.LANGUAGES, "default", FilterParameter.LANGUAGES.get(0));
    }
}
