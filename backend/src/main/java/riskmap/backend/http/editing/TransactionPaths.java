package riskmap.backend.http.editing;

import static riskmap.backend.http.standard.Operation.reference;
import static riskmap.backend.http.standard.Operation.schema;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import riskmap.backend.http.standard.Operation;
import riskmap.geodata.model.Layer;
import riskmap.geodata.model.LayerCatalog;

/** The OpenAPI operation and schema of transactions. */
final class TransactionPaths {

    private static final String SCHEMA = "transaction";

    private TransactionPaths() {}

    static void addTo(Map<String, Object> paths, String language) {
        String title = language.equals("en") ? "Several changes, all or none" : "多项变更，全部生效或全部不生效";
        paths.put(
                "/transactions",
                Map.of(
                        "post",
                        Operation.of("transaction", title, "transactions")
                                .inHeader(
                                        "Prefer",
                                        "return=minimal for a summary, return=representation for features too")
                                .inHeader(
                                        RequestKey.HEADER,
                                        "repeating the request with the same key and body answers the first answer")
                                .body(reference(SCHEMA), TransactionController.MEDIA_TYPE, "application/json")
                                .answers(200, "everything was done", schema("object"), "application/json")
                                .answers(409, "nothing was done: an id is taken; conflicts name the actions", Map.of())
                                .answers(412, "nothing was done: conflicts name actions and present versions", Map.of())
                                .answers(413, "more than " + TransactionBody.MOST + " changes, or 16 MB", Map.of())
                                .answers(422, "nothing was done: errors name action, field and value", Map.of())
                                .answers(428, "nothing was done: actions without ifMatch", Map.of())
                                .build()));
    }

    static Map<String, Object> schemas(LayerCatalog catalog) {
        List<String> layers = catalog.layers().stream().map(Layer::id).toList();
        Map<String, Object> action = new LinkedHashMap<>();
        action.put("action", Map.of("type", "string", "enum", Action.Kind.codes()));
        action.put("collection", Map.of("type", "string", "enum", layers));
        action.put("id", described("string", "the feature to replace, update or delete"));
        action.put("ifMatch", described("string", "entity tag of the version seen, or *; not for inserts"));
        action.put("feature", described("object", "GeoJSON feature; for an update a merge patch of it (RFC 7396)"));
        action.put("items", Map.of("type", "array", "items", schema("object"), "description", "features to insert"));
        action.put("title", schema("string"));
        action.put("description", schema("string"));
        Map<String, Object> entry = object(List.of("action", "collection"), action);
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("semantic", Map.of("type", "string", "enum", List.of("atomic")));
        members.put("transaction", Map.of("type", "array", "maxItems", TransactionBody.MOST, "items", entry));
        return Map.of(SCHEMA, object(List.of("transaction"), members));
    }

    private static Map<String, Object> object(List<String> required, Map<String, Object> members) {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", "object");
        schema.put("required", required);
        schema.put("properties", members);
        return schema;
    }

    private static Map<String, Object> described(String type, String description) {
        return Map.of("type", type, "description", description);
    }
}
