package riskmap.geodata.intake.osm;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import riskmap.geodata.intake.osm.TagRule.Shape;
import riskmap.geodata.intake.osm.pbf.Tags;

/** The rules of {@code tag-rules.txt}, found by key so that an object meets only the few that may fit it. */
final class TagRules {

    private static final TagRules STANDARD = new TagRules(read("tag-rules.txt"));

    private record Numbered(int line, TagRule rule) {}

    private final Map<String, List<Numbered>> byKey = new HashMap<>();
    private final List<TagRule> all;

    TagRules(List<TagRule> rules) {
        all = List.copyOf(rules);
        for (int line = 0; line < all.size(); line++) {
            TagRule rule = all.get(line);
            byKey.computeIfAbsent(rule.leadingKey(), key -> new ArrayList<>()).add(new Numbered(line, rule));
        }
    }

    static TagRules standard() {
        return STANDARD;
    }

    List<TagRule> all() {
        return all;
    }

    /** The rules a node fits, at most one for each layer. */
    List<TagRule> forNode(Tags tags) {
        return fitting(tags, Shape::takesNodes);
    }

    /** The rules a way fits when it is taken as a line. */
    List<TagRule> forLine(Tags tags) {
        return fitting(tags, shape -> shape == Shape.LINE);
    }

    /** The rules a closed way or a multipolygon fits. */
    List<TagRule> forArea(Tags tags) {
        return tags.is("area", "no") ? List.of() : fitting(tags, Shape::takesAreas);
    }

    private List<TagRule> fitting(Tags tags, Predicate<Shape> shape) {
        if (tags.isEmpty()) {
            return List.of();
        }
        Map<String, Numbered> best = new LinkedHashMap<>();
        tags.forEach((key, value) -> {
            for (Numbered candidate : byKey.getOrDefault(key, List.of())) {
                TagRule rule = candidate.rule();
                Numbered known = best.get(rule.layer());
                boolean better = known == null || candidate.line() < known.line();
                if (better && shape.test(rule.shape()) && rule.fits(tags)) {
                    best.put(rule.layer(), candidate);
                }
            }
        });
        return best.isEmpty()
                ? List.of()
                : best.values().stream().map(Numbered::rule).toList();
    }

    private static List<TagRule> read(String resource) {
        InputStream stream = TagRules.class.getResourceAsStream(resource);
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(TagRule::parse)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
