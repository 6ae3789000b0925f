package riskmap.backend.http.editing;

import static riskmap.backend.http.standard.Operation.reference;
import static riskmap.backend.http.standard.Operation.schema;

import java.util.LinkedHashMap;
import java.util.Map;
import riskmap.backend.http.geojson.ItemDocument;
import riskmap.backend.http.standard.Operation;
import riskmap.geodata.model.Layer;

/** The OpenAPI operations that change features of one layer. */
final class EditingPaths {

    private static final String JSON = "application/json";
    private static final String PREFER = "return=minimal or return=representation (RFC 7240)";

    private final Layer layer;
    private final String title;

    EditingPaths(Layer layer, String language) {
        this.layer = layer;
        this.title = layer.title().in(language);
    }

    void addTo(Map<String, Object> paths) {
        String items = "/collections/" + layer.id() + "/items";
        paths.put(items, Map.of("post", create()));
        Map<String, Object> item = new LinkedHashMap<>();
        item.put("put", replace());
        item.put("patch", update());
        item.put("delete", delete());
        paths.put(items + "/{id}", item);
    }

    private Map<String, Object> create() {
        return Operation.of(name("create"), title, layer.id())
                .inHeader("Prefer", PREFER)
                .inHeader(
                        RequestKey.HEADER, "repeating the request with the same key and body answers the first answer")
                .body(reference(layer.id()), ItemDocument.MEDIA_TYPE, JSON)
                .answers(201, "the feature as stored", reference(layer.id()), ItemDocument.MEDIA_TYPE)
                .answers(409, "the id is taken; the problem holds the present version", Map.of())
                .answers(422, "the problem names every field, its value and what is allowed", Map.of())
                .build();
    }

    private Map<String, Object> replace() {
        return conditional("replace")
                .inHeader("If-None-Match", "* to create only")
                .inHeader("Prefer", PREFER)
                .body(reference(layer.id()), ItemDocument.MEDIA_TYPE, JSON)
                .answers(200, "the feature as stored", reference(layer.id()), ItemDocument.MEDIA_TYPE)
                .answers(201, "the feature is new", reference(layer.id()), ItemDocument.MEDIA_TYPE)
                .build();
    }

    private Map<String, Object> update() {
        return conditional("update")
                .inHeader("Prefer", PREFER)
                .body(schema("object"), MergePatch.MEDIA_TYPE)
                .answers(200, "the feature as stored", reference(layer.id()), ItemDocument.MEDIA_TYPE)
                .build();
    }

    private Map<String, Object> delete() {
        return conditional("delete")
                .secured()
                .answers(204, "the feature is gone; its versions stay", Map.of())
                .build();
    }

    private Operation conditional(String verb) {
        return Operation.of(name(verb), title, layer.id())
                .inPath("id", "id of the feature", schema("string"))
                .inHeader(
                        "If-Match", "entity tag of the version the change was made for; needed when the feature exists")
                .answers(412, "the feature has another version; the problem holds it", Map.of())
                .answers(428, "the header If-Match is missing", Map.of());
    }

    private String name(String verb) {
        return verb + "." + layer.id();
    }
}
