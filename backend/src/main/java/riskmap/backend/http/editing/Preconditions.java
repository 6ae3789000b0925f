package riskmap.backend.http.editing;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import riskmap.backend.http.geojson.FeatureTag;
import riskmap.backend.http.geojson.ItemDocument;
import riskmap.backend.http.problem.Problem;
import riskmap.backend.live.WriteDoor.Edit;
import riskmap.geodata.model.Feature;
import riskmap.geodata.model.Layer;
import riskmap.geodata.model.LocalizedText;
import riskmap.geodata.snapshot.LayerTable;

/**
 * What a change demands of the feature it changes. Nothing that exists is changed by somebody who does not say which
 * version was seen, so that of two editors the second one hears of the first.
 *
 * @param current the feature as it is, or null when there is none
 * @param expectedVersion the version it must still have when the change is written; 0 for "must not exist"
 */
record Preconditions(Feature current, long expectedVersion) {

    /** The demands of a PUT: a version when the feature exists, that it does not exist otherwise. */
    static Preconditions ofPut(HttpRequest<?> request, LayerTable table, String id, String address) {
        Feature current = find(table, id);
        String noneMatch = request.getHeaders().get(HttpHeaders.IF_NONE_MATCH);
        if (current != null
                && noneMatch != null
                && FeatureTag.matches(noneMatch, FeatureTag.of(table.layer(), current))) {
            throw failed(table.layer(), id, current).toException();
        }
        if (current == null && !request.getHeaders().contains(HttpHeaders.IF_MATCH)) {
            return new Preconditions(null, 0);
        }
        return ofChange(request, table, id, address);
    }

    /** The demands of a change to a feature that should exist. */
    static Preconditions ofChange(HttpRequest<?> request, LayerTable table, String id, String address) {
        Feature current = find(table, id);
        String match = request.getHeaders().get(HttpHeaders.IF_MATCH);
        if (match == null) {
            throw missing(table.layer().id(), id, address).toException();
        }
        if (current == null || !FeatureTag.matches(match, FeatureTag.of(table.layer(), current))) {
            throw failed(table.layer(), id, current).toException();
        }
        return new Preconditions(current, current.version());
    }

    /** The feature of an id, or null. */
    static Feature find(LayerTable table, String id) {
        int row = table.row(id);
        return row < 0 ? null : table.feature(row);
    }

    private static Problem missing(String layer, String id, String address) {
        return Problem.of(
                        428,
                        "precondition-required",
                        LocalizedText.of("修改须说明所依据的版本", "A change has to name the version it was made for"),
                        LocalizedText.of(
                                "要素“" + id + "”已存在；请在 If-Match 头中给出 GET " + address
                                        + " 在 ETag 头中返回的标签，或以 If-Match: * 不论版本地修改",
                                "feature '" + id + "' exists; send the header If-Match with the entity tag that GET "
                                        + address
                                        + " answers in the header ETag, or If-Match: * to change it whatever its"
                                        + " version"))
                .with("layer", layer)
                .with("feature", id)
                .with("href", address);
    }

    /** The problem of a change made for another version than there is now. */
    static Problem failed(Layer layer, String id, Feature current) {
        Problem problem = Problem.of(
                412,
                "precondition-failed",
                LocalizedText.of("要素已不是修改所依据的状态", "The feature is not in the state the change was made for"),
                current == null
                        ? LocalizedText.of("要素“" + id + "”不存在", "feature '" + id + "' does not exist")
                        : LocalizedText.of(
                                "要素“" + id + "”现在是第 " + current.version() + " 版",
                                "feature '" + id + "' has version " + current.version() + " now"));
        return describe(problem, layer, id, current);
    }

    /** The problem of a new feature whose id is taken. */
    static Problem taken(Layer layer, Edit edit, Feature current) {
        Problem problem = Problem.of(
                409,
                "conflict",
                LocalizedText.of("修改与当前状态冲突", "The change conflicts with the present state"),
                LocalizedText.of(
                        "图层“" + edit.layerId() + "”已有要素“" + edit.id() + "”",
                        "layer '" + edit.layerId() + "' already has a feature '" + edit.id() + "'"));
        return describe(problem, layer, edit.id(), current);
    }

    private static Problem describe(Problem problem, Layer layer, String id, Feature current) {
        Problem described = problem;
        for (Map.Entry<String, Object> member : state(layer, id, current).entrySet()) {
            described = described.with(member.getKey(), member.getValue());
        }
        return current == null ? described : described.withHeader(HttpHeaders.ETAG, FeatureTag.of(layer, current));
    }

    /** A feature as it is now, for a problem document: what an editor needs to merge and try again. */
    static Map<String, Object> state(Layer layer, String id, Feature current) {
        Map<String, Object> state = new LinkedHashMap<>();
        state.put("layer", layer.id());
        state.put("feature", id);
        state.put("current", current == null ? null : ItemDocument.tree(current));
        if (current != null) {
            state.put("version", current.version());
            state.put("etag", FeatureTag.of(layer, current));
        }
        return state;
    }
}
