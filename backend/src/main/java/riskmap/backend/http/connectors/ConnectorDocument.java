package riskmap.backend.http.connectors;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import riskmap.backend.connector.ConnectorState;
import riskmap.backend.connector.runs.Run;
import riskmap.backend.connector.runs.RunCounts;
import riskmap.geodata.intake.join.JoinReport;
import riskmap.geodata.intake.join.NoMatch;
import riskmap.geodata.intake.join.Unmatched;

/** Connectors and runs as members of a document. */
final class ConnectorDocument {

    private ConnectorDocument() {}

    static Map<String, Object> of(ConnectorState state, int runs, String language) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("id", state.entry().id());
        state.entry().connector().ifPresent(connector -> {
            tree.put("title", connector.title().in(language));
            tree.put("source", connector.source().shown());
            tree.put("layer", connector.target());
            tree.put("joinedWith", connector.join().layer());
            tree.put("scheduled", connector.schedule().isPresent());
            connector.schedule().ifPresent(schedule -> tree.put("schedule", schedule.text()));
            tree.put("vanished", connector.deletesVanished() ? "delete" : "keep");
        });
        tree.put("health", state.health().code());
        put(tree, "since", state.since());
        if (state.entry().fault() != null) {
            tree.put("fault", state.entry().fault());
        }
        put(tree, "next", state.next());
        tree.put(
                "runs",
                state.runs().stream().limit(runs).map(run -> run(run, language)).toList());
        tree.put("links", links(state, language));
        return tree;
    }

    private static List<Map<String, String>> links(ConnectorState state, String language) {
        String self = "/connectors/" + state.entry().id();
        boolean zh = language.equals("zh");
        return List.of(
                Map.of("rel", "self", "href", self, "title", zh ? "连接器" : "The connector"),
                Map.of(
                        "rel",
                        "related",
                        "href",
                        self + "/unmatched",
                        "title",
                        zh ? "未匹配的记录" : "Records without match"));
    }

    private static Map<String, Object> run(Run run, String language) {
        RunCounts counts = run.counts();
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("id", run.id());
        tree.put("status", run.status().code());
        tree.put("actor", run.actor());
        put(tree, "started", run.started());
        put(tree, "finished", run.finished());
        tree.put("read", counts.read());
        tree.put("matched", counts.matched());
        tree.put("joinRate", counts.rate());
        tree.put("unmatched", reasons(counts.reasons(), language));
        tree.put("deleted", counts.deleted());
        if (run.importId() != null) {
            tree.put("import", "/imports/" + run.importId());
        }
        if (run.message() != null) {
            tree.put("message", run.message());
        }
        return tree;
    }

    private static Map<String, Object> reasons(Map<NoMatch, Long> counts, String language) {
        Map<String, Object> reasons = new LinkedHashMap<>();
        counts.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(entry -> reasons.put(
                        entry.getKey().code(),
                        Map.of(
                                "count",
                                entry.getValue(),
                                "title",
                                entry.getKey().title().in(language))));
        return reasons;
    }

    /** What a dry run found, with the first of what did not match. */
    static Map<String, Object> of(JoinReport report, int most, String language) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("read", report.read());
        tree.put("matched", report.matched());
        tree.put("joinRate", report.rate());
        tree.put("unmatched", reasons(report.reasons(), language));
        tree.put(
                "first",
                report.unmatched().stream()
                        .limit(most)
                        .map(one -> unmatched(one, language))
                        .toList());
        return tree;
    }

    private static void put(Map<String, Object> tree, String name, Instant time) {
        if (time != null) {
            tree.put(name, time.toString());
        }
    }

    static Map<String, Object> unmatched(Unmatched one, String language) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("record", one.record());
        tree.put("value", one.value());
        tree.put("reason", one.why().code());
        tree.put("title", one.why().title().in(language));
        return tree;
    }
}
