package riskmap.backend.http.editing;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import riskmap.backend.http.city.CityView;
import riskmap.backend.http.problem.Problem;
import riskmap.geodata.model.Feature;
import riskmap.geodata.model.Layer;
import riskmap.geodata.model.Layer.Violation;
import riskmap.geodata.model.LocalizedText;

/**
 * Reads the JSON form of a transaction: {@code {"semantic":"atomic","transaction":[…]}}, each entry with {@code action},
 * {@code collection} and what the action needs. Only the form is looked at here, not the city.
 */
final class TransactionBody {

    /** Most changes one transaction may ask for. */
    static final int MOST = 1000;

    private static final TreeSet<String> MEMBERS =
            new TreeSet<>(List.of("action", "collection", "id", "ifMatch", "feature", "items", "title", "description"));

    private final CityView view;
    private final TransactionFaults faults = new TransactionFaults();
    private final List<Action> actions = new ArrayList<>();

    private TransactionBody(CityView view) {
        this.view = view;
    }

    /**
     * The changes asked for, in order.
     *
     * @throws riskmap.backend.http.problem.ProblemException of status 422 that names every fault of the form, 413 for too
     *     many changes
     */
    static List<Action> read(JsonNode body, CityView view) {
        TransactionBody reader = new TransactionBody(view);
        reader.envelope(body);
        reader.faults.refuse();
        return reader.actions;
    }

    private void envelope(JsonNode body) {
        String semantic = body.path("semantic").asText("atomic");
        if (!semantic.equals("atomic")) {
            fault(
                    -1,
                    "(body)",
                    "semantic",
                    semantic,
                    LocalizedText.of("应为 atomic：全部或全不", "must be atomic: all or nothing"),
                    List.of("atomic"));
        }
        JsonNode list = body.path("transaction");
        if (!list.isArray()) {
            fault(
                    -1,
                    "(body)",
                    "transaction",
                    null,
                    LocalizedText.of("应为操作的数组", "must be an array of actions"),
                    List.of());
            return;
        }
        for (int i = 0; i < list.size(); i++) {
            action(i, list.get(i));
        }
    }

    private void action(int index, JsonNode node) {
        String place = "transaction[" + index + "]";
        if (!node.isObject()) {
            fault(index, place, "(action)", node.toString(), LocalizedText.of("应为对象", "must be an object"), List.of());
            return;
        }
        node.fieldNames().forEachRemaining(name -> {
            if (!MEMBERS.contains(name)) {
                fault(
                        index,
                        place,
                        name,
                        null,
                        LocalizedText.of("不是操作的成员", "is no member of an action"),
                        List.copyOf(MEMBERS));
            }
        });
        Optional<Action.Kind> kind = Action.Kind.find(node.path("action").asText());
        if (kind.isEmpty()) {
            fault(
                    index,
                    place,
                    "action",
                    node.path("action").asText(),
                    LocalizedText.of("不是操作", "is no action"),
                    Action.Kind.codes());
        }
        Optional<Layer> layer = layer(index, place, node.path("collection").asText());
        if (kind.isPresent() && layer.isPresent()) {
            if (kind.get() == Action.Kind.INSERT) {
                inserts(index, place, layer.get(), node);
            } else {
                change(index, place, kind.get(), layer.get(), node);
            }
        }
    }

    private Optional<Layer> layer(int index, String place, String id) {
        List<Layer> layers = view.tables().stream().map(table -> table.layer()).toList();
        Optional<Layer> found =
                layers.stream().filter(layer -> layer.id().equals(id)).findFirst();
        if (found.isEmpty()) {
            List<String> known = layers.stream().map(Layer::id).toList();
            fault(index, place, "collection", id, LocalizedText.of("不是图层", "is no layer"), known);
        }
        return found;
    }

    private void inserts(int index, String place, Layer layer, JsonNode node) {
        JsonNode items = node.path("items");
        if (node.has("feature") == items.isArray()) {
            fault(
                    index,
                    place,
                    "items",
                    null,
                    LocalizedText.of("新增须有 items 数组或 feature 之一", "an insert has either items, an array, or feature"),
                    List.of());
        } else if (items.isArray()) {
            for (int i = 0; i < items.size(); i++) {
                add(new Action(
                        index, place + ".items[" + i + "]", Action.Kind.INSERT, layer, null, null, items.get(i)));
            }
        } else {
            add(new Action(index, place, Action.Kind.INSERT, layer, null, null, node.get("feature")));
        }
    }

    private void change(int index, String place, Action.Kind kind, Layer layer, JsonNode node) {
        String id = node.path("id").isTextual()
                ? node.get("id").textValue()
                : node.path("feature").path("id").textValue();
        if (!Feature.isId(id)) {
            fault(index, place, "id", id, LocalizedText.of("应为要素的标识", "must be the id of a feature"), List.of());
        }
        boolean needsContent = kind != Action.Kind.DELETE;
        if (node.has("feature") != needsContent || node.has("items")) {
            LocalizedText reason = needsContent
                    ? LocalizedText.of("此操作需要 feature，且不能有 items", "this action needs a feature, and no items")
                    : LocalizedText.of("删除不带 feature", "a delete has none");
            fault(index, place, "feature", null, reason, List.of());
        }
        JsonNode ifMatch = node.path("ifMatch");
        if (!ifMatch.isMissingNode() && !ifMatch.isTextual()) {
            fault(
                    index,
                    place,
                    "ifMatch",
                    ifMatch.toString(),
                    LocalizedText.of("应为文字形式的标签，或 *", "must be an entity tag as text, or *"),
                    List.of());
        }
        add(new Action(index, place, kind, layer, id, ifMatch.textValue(), node.get("feature")));
    }

    private void add(Action action) {
        if (actions.size() == MOST) {
            throw Problem.of(
                            413,
                            "too-many-changes",
                            LocalizedText.of("事务太大", "The transaction is too large"),
                            LocalizedText.of(
                                    "一个事务最多 " + MOST + " 处修改，新增的每一项都计入；“" + action.place() + "”超出",
                                    "a transaction has at most " + MOST + " changes, every item of an insert counted; '"
                                            + action.place() + "' is one more"))
                    .with("maximum", MOST)
                    .toException();
        }
        actions.add(action);
    }

    private void fault(
            int index, String place, String field, Object value, LocalizedText reason, List<String> allowed) {
        faults.add(index, place, new Violation(field, value, reason, allowed));
    }
}
