package riskmap.geodata.intake.osm;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import riskmap.geodata.intake.osm.pbf.Tags;

/** Keeps of an object's tags what the rules and the attributes read; a building may carry forty others. */
final class TagFilter {

    private final Set<String> keys = new HashSet<>(List.of("type", "area"));

    TagFilter(TagRules rules) {
        rules.all().forEach(rule -> rule.conditions().forEach(condition -> keys.add(condition.key())));
        keys.addAll(ObjectValues.KEYS);
    }

    Tags keep(Tags tags) {
        List<String> kept = new ArrayList<>();
        tags.forEach((key, value) -> {
            if (keys.contains(key)) {
                kept.add(key);
                kept.add(value);
            }
        });
        return Tags.of(kept);
    }
}
