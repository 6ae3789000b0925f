package riskmap.geodata.intake.osm;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import riskmap.geodata.intake.osm.pbf.ElementVisitor.Kind;
import riskmap.geodata.intake.osm.pbf.Relation;
import riskmap.geodata.intake.osm.pbf.Tags;

/**
 * Whose tags a multipolygon bears. Today they stand on the relation; in older data on its outer ways; sometimes on both.
 * A way whose area has been given to its relation is not made an area of its own as well.
 */
final class MultipolygonTags {

    private final Extract extract;
    private final TagRules rules;
    private final Map<Integer, Set<TagRule>> claimed = new HashMap<>();

    MultipolygonTags(Extract extract, TagRules rules) {
        this.extract = extract;
        this.rules = rules;
    }

    /** The relation's own tags where they mean something, else those of its first outer way that mean something. */
    Tags tagsOf(Relation relation) {
        if (!rules.forArea(relation.tags()).isEmpty() || !relation.tags().is("type", "multipolygon")) {
            return relation.tags();
        }
        return outerWays(relation).stream()
                .map(extract.ways::tags)
                .filter(tags -> !rules.forArea(tags).isEmpty())
                .findFirst()
                .orElse(Tags.NONE);
    }

    /** Notes that the relation's area stands for its outer ways under these rules. */
    void claim(Relation relation, List<TagRule> matching) {
        for (int way : outerWays(relation)) {
            claimed.computeIfAbsent(way, key -> new HashSet<>()).addAll(matching);
        }
    }

    /** Those of the rules that no relation has claimed for the way. */
    List<TagRule> unclaimed(int way, List<TagRule> matching) {
        Set<TagRule> gone = claimed.get(way);
        return gone == null
                ? matching
                : matching.stream().filter(rule -> !gone.contains(rule)).toList();
    }

    private List<Integer> outerWays(Relation relation) {
        return relation.members().stream()
                .filter(member -> member.kind() == Kind.WAY && !member.role().equals("inner"))
                .map(member -> extract.ways.find(member.id()))
                .filter(way -> way >= 0)
                .toList();
    }
}
