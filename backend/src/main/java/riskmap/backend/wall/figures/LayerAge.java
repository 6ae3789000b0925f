package riskmap.backend.wall.figures;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import riskmap.backend.wall.document.Times;
import riskmap.geodata.snapshot.LayerTable;

/**
 * How old a layer is, and whether that is too old.
 *
 * @param updated the time of which it speaks, see {@link LayerTable#asOf}; null when it never held anything
 * @param seconds its age, never below zero: a clock that is behind makes nothing younger than new
 */
record LayerAge(LayerTable table, Instant updated, Long seconds, State state) {

    private static final int DEAD_AFTER = 3;

    /** States, the best first. An empty layer says nothing of others. */
    enum State {
        EMPTY,
        LIVE,
        OLD,
        DEAD;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * The age of a layer.
     *
     * @param outage whether the store cannot be read, so that no layer can be called live
     */
    static LayerAge of(LayerTable table, Instant now, boolean outage) {
        if (table.size() == 0 && table.revision() == 0) {
            return new LayerAge(table, null, null, State.EMPTY);
        }
        Instant updated = table.asOf();
        Duration age = Duration.between(updated, now);
        Duration limit = table.layer().staleAfter();
        State state = State.LIVE;
        if (limit != null && age.compareTo(limit.multipliedBy(DEAD_AFTER)) > 0) {
            state = State.DEAD;
        } else if (outage || limit != null && age.compareTo(limit) > 0) {
            state = State.OLD;
        }
        return new LayerAge(table, updated, Math.max(0, age.toSeconds()), table.size() == 0 ? State.EMPTY : state);
    }

    /** The worst state of several layers. */
    static State worst(Collection<LayerAge> ages) {
        return ages.stream().map(LayerAge::state).max(Comparator.naturalOrder()).orElse(State.EMPTY);
    }

    /** The oldest change of several layers; null when none of them ever held anything. */
    static Instant oldest(Collection<LayerAge> ages) {
        return ages.stream()
                .map(LayerAge::updated)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    Map<String, Object> toDocument() {
        Duration limit = table.layer().staleAfter();
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("id", table.layer().id());
        tree.put("count", table.size());
        tree.put("updated", Times.text(updated));
        tree.put("age_s", seconds);
        tree.put("stale_after_s", limit == null ? null : limit.toSeconds());
        tree.put("state", state.code());
        return tree;
    }
}
