package riskmap.backend.http.editing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import riskmap.backend.http.city.CityView;
import riskmap.backend.http.geojson.FeatureBody;
import riskmap.backend.http.geojson.FeatureTag;
import riskmap.backend.http.problem.Problem;
import riskmap.backend.live.EditConflict;
import riskmap.backend.live.InvalidEdit;
import riskmap.backend.live.WriteDoor.Edit;
import riskmap.geodata.model.Feature;
import riskmap.geodata.model.Layer.Violation;
import riskmap.geodata.model.LocalizedText;

/** The actions of a transaction held against the city: edits for the door, and everything that stands in their way. */
final class TransactionPlan {

    /** Conflicts that are listed with the present feature, which may be large. */
    private static final int MOST_CONFLICTS = 100;

    private final CityView view;
    private final List<Action> actions;
    private final List<Edit> edits = new ArrayList<>();
    private final TransactionFaults faults = new TransactionFaults();
    private final List<Map<String, Object>> blind = new ArrayList<>();
    private final List<Map<String, Object>> conflicts = new ArrayList<>();
    private int conflictCount;
    private boolean stale;

    private TransactionPlan(CityView view, List<Action> actions) {
        this.view = view;
        this.actions = actions;
    }

    /**
     * Makes the edits, one for each action.
     *
     * @throws riskmap.backend.http.problem.ProblemException of status 422 with every faulty field, else 428 with every
     *     action that names no version, else 412 or 409 with every action whose feature is in another state
     */
    static TransactionPlan of(CityView view, List<Action> actions) {
        TransactionPlan plan = new TransactionPlan(view, actions);
        for (Action action : actions) {
            plan.add(action);
        }
        if (!plan.faults.isEmpty()) {
            plan.checkTheOthers();
        }
        plan.refuse();
        return plan;
    }

    List<Edit> edits() {
        return edits;
    }

    private void add(Action action) {
        Feature current = action.id() == null
                ? null
                : Preconditions.find(view.table(action.layer().id()), action.id());
        if (action.kind() != Action.Kind.INSERT && !isExpected(action, current)) {
            current = null;
        }
        try {
            edits.add(edit(action, current));
        } catch (InvalidEdit invalid) {
            faults.add(action, invalid);
            edits.add(null);
        }
    }

    private boolean isExpected(Action action, Feature current) {
        if (current != null && action.ifMatch() == null) {
            blind.add(place(action));
            return false;
        }
        if (current == null || !FeatureTag.matches(action.ifMatch(), FeatureTag.of(action.layer(), current))) {
            conflict(action, current);
            return false;
        }
        return true;
    }

    /** The edit of an action, or null for an update of what is not there, which is a conflict already. */
    private static Edit edit(Action action, Feature current) {
        String layer = action.layer().id();
        long expected = current == null ? 0 : current.version();
        switch (action.kind()) {
            case INSERT:
                FeatureBody fresh = FeatureBody.read(action.content(), action.layer());
                return new Edit(Edit.Kind.CREATE, layer, fresh.id(), fresh.geometry(), fresh.attributes(), 0);
            case DELETE:
                return new Edit(Edit.Kind.DELETE, layer, action.id(), null, null, expected);
            case UPDATE:
                if (current == null) {
                    return null;
                }
                return put(action, FeaturePatch.apply(current, action.content(), action.layer()), expected);
            default:
                return put(action, FeatureBody.read(action.content(), action.layer()), expected);
        }
    }

    private static Edit put(Action action, FeatureBody body, long expected) {
        if (body.id() != null && !body.id().equals(action.id())) {
            LocalizedText must = LocalizedText.of("应为“" + action.id() + "”", "must be '" + action.id() + "'");
            Violation other = new Violation("id", body.id(), must, List.of(action.id()));
            throw new InvalidEdit(
                    LocalizedText.of("要素的标识与操作的不同", "the feature has another id than its action"), List.of(other));
        }
        return new Edit(Edit.Kind.PUT, action.layer().id(), action.id(), body.geometry(), body.attributes(), expected);
    }

    /** Where one action has faults, those of the others are wanted too, although the door was not asked. */
    private void checkTheOthers() {
        for (int i = 0; i < edits.size(); i++) {
            Edit edit = edits.get(i);
            if (edit != null && edit.attributes() != null) {
                Action action = actions.get(i);
                action.layer()
                        .check(edit.attributes())
                        .violations()
                        .forEach(wrong -> faults.add(action.index(), action.place(), wrong));
            }
        }
    }

    private void refuse() {
        faults.refuse();
        if (!blind.isEmpty()) {
            throw Problem.of(
                            428,
                            "precondition-required",
                            LocalizedText.of("修改须说明所依据的版本", "A change has to name the version it was made for"),
                            blind())
                    .with("actions", blind)
                    .toException();
        }
        if (!conflicts.isEmpty()) {
            throw problem().toException();
        }
    }

    private LocalizedText blind() {
        Object first = blind.get(0).get("place");
        return LocalizedText.of(
                blind.size() + " 个操作修改要素而没有 ifMatch，第一个是 " + first + "；请给出 GET 该要素时 ETag 头中的标签，或 *",
                blind.size() + " actions change features without ifMatch, the first is " + first
                        + "; give the entity tag that GET of the feature answers in the header ETag, or *");
    }

    private Problem problem() {
        Map<String, Object> first = conflicts.get(0);
        boolean gone = first.get("current") == null;
        LocalizedText detail = LocalizedText.of(
                first.get("place") + "：要素“" + first.get("feature") + "”"
                        + (gone ? "不存在" : "现在是第 " + first.get("version") + " 版"),
                first.get("place") + ": feature '" + first.get("feature") + "' "
                        + (gone ? "does not exist" : "has version " + first.get("version") + " now"));
        LocalizedText title = stale
                ? LocalizedText.of("没有任何修改：有要素处于别的状态", "Nothing was changed: a feature is in another state")
                : LocalizedText.of("没有任何修改：有标识已被占用", "Nothing was changed: an id is taken");
        Problem problem = Problem.of(stale ? 412 : 409, stale ? "precondition-failed" : "conflict", title, detail);
        return problem.with("count", conflictCount).with("conflicts", conflicts);
    }

    private void conflict(Action action, Feature current) {
        stale |= action.kind() != Action.Kind.INSERT;
        if (++conflictCount > MOST_CONFLICTS) {
            return;
        }
        Map<String, Object> conflict = place(action);
        String id = current == null ? action.id() : current.id();
        conflict.putAll(Preconditions.state(action.layer(), id, current));
        conflicts.add(conflict);
    }

    private static Map<String, Object> place(Action action) {
        Map<String, Object> place = new LinkedHashMap<>();
        place.put("action", action.index());
        place.put("place", action.place());
        return place;
    }

    /** The problem of a conflict the door found. */
    RuntimeException refusal(EditConflict found) {
        conflict(actions.get(found.edit()), found.current());
        return problem().toException();
    }

    /** Ends the request with what the door found wrong. */
    RuntimeException refusal(InvalidEdit found) {
        found.faults().forEach(fault -> {
            Action action = actions.get(fault.edit());
            faults.add(action.index(), action.place(), fault.violation());
        });
        faults.refuse();
        return found;
    }
}
