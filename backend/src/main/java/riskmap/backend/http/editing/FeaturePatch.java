package riskmap.backend.http.editing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.TokenBuffer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import riskmap.backend.http.geojson.FeatureBody;
import riskmap.backend.live.InvalidEdit;
import riskmap.geodata.export.GeoJson;
import riskmap.geodata.model.Feature;
import riskmap.geodata.model.Layer;
import riskmap.geodata.model.LocalizedText;

/** A merge patch of the GeoJSON form of a feature. */
final class FeaturePatch {

    /** Members of the documents this service answers; a patch made from one may still hold them. */
    private static final Set<String> MEMBERS =
            new TreeSet<>(Set.of("type", "id", "geometry", "properties", "bbox", "version", "updated", "links"));

    private static final ObjectMapper JSON = JsonMapper.builder().build();

    private FeaturePatch() {}

    /**
     * The feature after the patch. A geometry the patch does not mention stays exactly as it is.
     *
     * @throws InvalidEdit naming everything that cannot be patched or would be wrong
     */
    static FeatureBody apply(Feature current, JsonNode patch, Layer layer) {
        check(patch);
        FeatureBody body = FeatureBody.read(MergePatch.apply(tree(current), patch), layer);
        return patch.has("geometry") ? body : new FeatureBody(body.id(), current.geometry(), body.attributes());
    }

    private static void check(JsonNode patch) {
        if (!patch.isObject()) {
            throw new InvalidEdit(
                    LocalizedText.of("要素的合并补丁应为 JSON 对象", "a merge patch of a feature is a JSON object"),
                    List.of(new Layer.Violation(
                            "(body)", patch.toString(), LocalizedText.of("应为 JSON 对象", "must be a JSON object"))));
        }
        List<Layer.Violation> unknown = patch.properties().stream()
                .filter(member -> !MEMBERS.contains(member.getKey()))
                .map(member -> new Layer.Violation(
                        member.getKey(),
                        member.getValue().toString(),
                        LocalizedText.of(
                                "不是要素的成员，属性应写在 properties 中",
                                "is no member of a feature; attributes stand in properties"),
                        List.copyOf(MEMBERS)))
                .toList();
        if (!unknown.isEmpty()) {
            throw new InvalidEdit(LocalizedText.of("补丁含有要素没有的成员", "the patch has members a feature has not"), unknown);
        }
    }

    private static ObjectNode tree(Feature feature) {
        try (TokenBuffer tokens = new TokenBuffer(JSON, false)) {
            GeoJson.writeFeature(tokens, feature);
            return JSON.readTree(tokens.asParser());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
