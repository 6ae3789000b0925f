package riskmap.backend.http.editing;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import riskmap.backend.http.geojson.FeatureTag;
import riskmap.backend.http.geojson.ItemDocument;
import riskmap.backend.live.WriteDoor.Applied;
import riskmap.geodata.model.Feature;

/** What a transaction did: a summary, and for each change the version it made. */
record TransactionAnswer(String base, List<Action> actions, Applied applied, Preference preference) {

    Map<String, Object> document() {
        Map<String, Object> summary = new LinkedHashMap<>();
        for (Action.Kind kind : Action.Kind.values()) {
            long count =
                    actions.stream().filter(action -> action.kind() == kind).count();
            summary.put(kind.code(), count);
        }
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("semantic", "atomic");
        document.put("sequence", applied.sequence());
        document.put("summary", summary);
        if (preference != Preference.MINIMAL) {
            document.put("results", results());
        }
        return document;
    }

    private List<Map<String, Object>> results() {
        Iterator<Feature> stored = applied.features().iterator();
        List<Map<String, Object>> results = new ArrayList<>();
        for (Action action : actions) {
            Map<String, Object> result = new LinkedHashMap<>();
            result.put("action", action.index());
            result.put("place", action.place());
            result.put("operation", action.kind().code());
            result.put("collection", action.layer().id());
            if (action.kind() == Action.Kind.DELETE) {
                result.put("id", action.id());
            } else {
                add(result, action, stored.next());
            }
            results.add(result);
        }
        return results;
    }

    private void add(Map<String, Object> result, Action action, Feature feature) {
        result.put("id", feature.id());
        result.put("version", feature.version());
        result.put("etag", FeatureTag.of(action.layer(), feature));
        result.put("href", base + "/ogc/collections/" + action.layer().id() + "/items/" + feature.id());
        if (preference == Preference.REPRESENTATION) {
            result.put("feature", ItemDocument.tree(feature));
        }
    }
}
