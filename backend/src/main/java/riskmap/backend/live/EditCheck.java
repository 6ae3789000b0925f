package riskmap.backend.live;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import riskmap.backend.live.WriteDoor.Edit;
import riskmap.backend.live.WriteDoor.Edit.Kind;
import riskmap.backend.store.Transaction;
import riskmap.backend.store.Transaction.Operation;
import riskmap.geodata.model.AttributeType;
import riskmap.geodata.model.Feature;
import riskmap.geodata.model.Layer;
import riskmap.geodata.model.LayerCatalog;
import riskmap.geodata.model.LocalizedText;

/** Holds edits against the declaration of their layers; collects everything that is wrong before it refuses. */
final class EditCheck {

    private final LayerCatalog catalog;

    EditCheck(LayerCatalog catalog) {
        this.catalog = catalog;
    }

    /**
     * Turns edits into operations.
     *
     * @param newIds makes an id for a feature that has none
     * @throws InvalidEdit with every violation of every edit
     */
    List<Operation> operations(List<Edit> edits, Supplier<String> newIds) {
        List<InvalidEdit.Fault> faults = new ArrayList<>();
        List<Operation> operations = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < edits.size(); i++) {
            Edit edit = edits.get(i);
            List<Layer.Violation> wrong = new ArrayList<>();
            operation(edit, newIds, wrong).ifPresent(operations::add);
            if (edit.id() != null && !seen.add(edit.layerId() + "/" + edit.id())) {
                wrong.add(new Layer.Violation(
                        "id", edit.id(), LocalizedText.of("在同一请求的多处修改中出现", "stands in several edits of one request")));
            }
            for (Layer.Violation violation : wrong) {
                faults.add(new InvalidEdit.Fault(i, violation));
            }
        }
        if (!faults.isEmpty()) {
            throw InvalidEdit.of(faults, edits.size() > 1);
        }
        return operations;
    }

    /**
     * Checks typed features whose attributes have been read against the catalogue before.
     *
     * @throws InvalidEdit with every violation, at most a hundred
     */
    void features(Map<String, List<Feature>> features) {
        List<Layer.Violation> violations = new ArrayList<>();
        features.forEach((layerId, list) -> {
            Optional<Layer> layer = layer(layerId, violations);
            for (Feature feature : list) {
                if (layer.isEmpty() || violations.size() >= 100) {
                    return;
                }
                GeometryCheck.cheap(layer.get(), feature.geometry(), feature.id() + ".", violations);
                storable(feature, violations);
            }
        });
        if (!violations.isEmpty()) {
            throw InvalidEdit.of(
                    violations.stream()
                            .map(one -> new InvalidEdit.Fault(0, one))
                            .toList(),
                    false);
        }
    }

    private static void storable(Feature feature, List<Layer.Violation> violations) {
        feature.attributes().forEach((name, value) -> {
            try {
                AttributeType.storable(value);
            } catch (IllegalArgumentException e) {
                violations.add(new Layer.Violation(
                        feature.id() + "." + name, null, LocalizedText.of("无法保存这个值", e.getMessage())));
            }
        });
    }

    private Optional<Operation> operation(Edit edit, Supplier<String> newIds, List<Layer.Violation> wrong) {
        Optional<Layer> layer = layer(edit.layerId(), wrong);
        String id = edit.id() == null && edit.kind() == Kind.CREATE ? newIds.get() : edit.id();
        if (!Feature.isId(id)) {
            wrong.add(new Layer.Violation(
                    "id",
                    id,
                    LocalizedText.of(
                            "不是 1 至 120 个 A-Z a-z 0-9 . _ : - 中的字符",
                            "is not 1 to 120 characters of A-Z a-z 0-9 . _ : -")));
        }
        if (edit.kind() == Kind.DELETE) {
            return wrong.isEmpty()
                    ? Optional.of(new Transaction.Delete(edit.layerId(), id, edit.expectedVersion()))
                    : Optional.empty();
        }
        if (layer.isEmpty()) {
            return Optional.empty();
        }
        GeometryCheck.full(layer.get(), edit.geometry(), wrong);
        Layer.Checked checked = layer.get().check(edit.attributes() == null ? Map.of() : edit.attributes());
        wrong.addAll(checked.violations());
        if (!wrong.isEmpty()) {
            return Optional.empty();
        }
        long expected = edit.kind() == Kind.CREATE ? 0 : edit.expectedVersion();
        Feature feature = Feature.unsaved(id, edit.geometry(), checked.values());
        return Optional.of(new Transaction.Put(edit.layerId(), feature, expected));
    }

    private Optional<Layer> layer(String id, List<Layer.Violation> wrong) {
        Optional<Layer> layer = catalog.find(String.valueOf(id));
        if (layer.isEmpty()) {
            String known =
                    String.join(", ", catalog.layers().stream().map(Layer::id).toList());
            wrong.add(new Layer.Violation(
                    "layer", id, LocalizedText.of("不是图层，图层有 " + known, "is no layer; the layers are " + known)));
        }
        return layer;
    }
}
