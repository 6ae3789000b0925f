package riskmap.geodata.inspection;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Counts all findings and keeps the first of each kind. */
final class Findings {

    private final int most;
    private final Map<Finding.Kind, Integer> counts = new EnumMap<>(Finding.Kind.class);
    private final Map<Finding.Kind, List<Finding>> kept = new EnumMap<>(Finding.Kind.class);

    Findings(int most) {
        this.most = most;
        for (Finding.Kind kind : Finding.Kind.values()) {
            counts.put(kind, 0);
            kept.put(kind, new ArrayList<>());
        }
    }

    void add(Finding.Kind kind, Supplier<Finding> finding) {
        if (counts.merge(kind, 1, Integer::sum) <= most) {
            kept.get(kind).add(finding.get());
        }
    }

    Map<Finding.Kind, Integer> counts() {
        return counts;
    }

    List<Finding> kept() {
        return kept.values().stream().flatMap(List::stream).toList();
    }
}
