package riskmap.backend.http.imports;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import riskmap.backend.http.request.JsonBody;
import riskmap.backend.intake.Imports;
import riskmap.backend.intake.Progress;
import riskmap.backend.intake.UndoPlan;
import riskmap.backend.intake.ledger.ImportCounts;
import riskmap.backend.intake.ledger.ImportRecord;
import riskmap.geodata.model.LocalizedText;

/** Imports as documents. */
final class ImportDocument {

    private ImportDocument() {}

    /** An import in a list. */
    static Map<String, Object> of(ImportRecord record, Imports imports) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("id", record.id());
        tree.put("file", record.file());
        tree.put("size", record.size());
        tree.put("actor", record.actor());
        tree.put("status", record.status().code());
        tree.put("layer", layer(record));
        tree.put("created", record.created().toString());
        put(tree, "started", record.started());
        put(tree, "finished", record.finished());
        put(tree, "crs", record.crs());
        if (record.message() != null) {
            tree.put("message", texts(record.message()));
        }
        put(tree, "undoneBy", record.undoneBy());
        tree.put("counts", counts(record.counts()));
        tree.put("fileKept", imports.hasFile(record));
        tree.put("mayRun", record.status().mayRun() && imports.hasFile(record));
        tree.put("mayUndo", record.status().mayUndo());
        imports.progress(record.id()).ifPresent(progress -> tree.put("progress", progress(progress)));
        return tree;
    }

    /** An import with everything known of it. */
    static Map<String, Object> whole(ImportRecord record, Imports imports) {
        Map<String, Object> tree = of(record, imports);
        tree.put("mapping", mapping(record));
        List<Long> changes = imports.changes(record.id());
        if (!changes.isEmpty()) {
            tree.put("firstChange", changes.get(changes.size() - 1));
            tree.put("lastChange", changes.get(0));
        }
        return tree;
    }

    /** A text in both languages, so that a page can change its own. */
    static Map<String, String> texts(LocalizedText text) {
        return Map.of("zh", text.zh(), "en", text.en());
    }

    private static JsonNode mapping(ImportRecord record) {
        return JsonBody.parse(record.mapping().getBytes(StandardCharsets.UTF_8));
    }

    private static String layer(ImportRecord record) {
        return mapping(record).path("layer").asText(null);
    }

    private static void put(Map<String, Object> tree, String name, Object value) {
        if (value != null) {
            tree.put(name, value.toString());
        }
    }

    static Map<String, Object> counts(ImportCounts counts) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("read", counts.read());
        tree.put("accepted", counts.accepted());
        tree.put("repaired", counts.repaired());
        tree.put("rejected", counts.rejected());
        tree.put("written", counts.written());
        tree.put("unchanged", counts.unchanged());
        tree.put("issues", counts.issues());
        return tree;
    }

    private static Map<String, Object> progress(Progress progress) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("stage", progress.stage());
        tree.put("features", progress.features());
        tree.put("done", progress.done());
        tree.put("total", progress.total());
        return tree;
    }

    /** What an undo would do. */
    static Map<String, Object> undo(UndoPlan plan) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("deletes", plan.deletes());
        tree.put("restores", plan.restores());
        tree.put("conflicts", plan.conflicts());
        tree.put("features", ImportProblems.conflicts(plan.examples()));
        return tree;
    }
}
