package riskmap.backend.http.editing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** JSON Merge Patch, RFC 7396: members given replace, members given as null go, the others stay. */
final class MergePatch {

    static final String MEDIA_TYPE = "application/merge-patch+json";

    private MergePatch() {}

    /** The target after the patch; neither argument is changed. */
    static JsonNode apply(JsonNode target, JsonNode patch) {
        if (!patch.isObject()) {
            return patch;
        }
        ObjectNode result = JsonNodeFactory.instance.objectNode();
        if (target instanceof ObjectNode object) {
            result.setAll(object);
        }
        patch.properties().forEach(member -> {
            if (member.getValue().isNull()) {
                result.remove(member.getKey());
            } else {
                JsonNode before = result.path(member.getKey());
                result.set(member.getKey(), apply(before, member.getValue()));
            }
        });
        return result;
    }
}
