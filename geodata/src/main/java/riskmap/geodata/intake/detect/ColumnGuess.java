package riskmap.geodata.intake.detect;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import riskmap.geodata.intake.mapping.ColumnName;
import riskmap.geodata.intake.mapping.LooseTimes;
import riskmap.geodata.model.Attribute;
import riskmap.geodata.model.Layer;

/**
 * Which attribute a column is likely to hold.
 *
 * @param column name of the column
 * @param attribute name of the attribute
 * @param confidence 0 to 1: how alike the names are, times the share of its values the attribute can take
 */
public record ColumnGuess(String column, String attribute, double confidence) {

    private static final double SAME_NAME = 1;
    private static final double NAME_INSIDE = 0.75;
    private static final double VALUES_ONLY = 0.6;

    /** Below this nothing is suggested. */
    static final double LEAST = 0.5;

    /** The likely attribute of each column, at most one column for an attribute, surest first. */
    public static List<ColumnGuess> of(SourceSample sample, Layer layer, ZoneId zone) {
        List<ColumnGuess> all = new ArrayList<>();
        for (String column : sample.columns().keySet()) {
            for (Attribute attribute : layer.attributes()) {
                double confidence = confidence(column, sample.values(column), attribute, zone);
                if (confidence >= LEAST) {
                    all.add(new ColumnGuess(column, attribute.name(), confidence));
                }
            }
        }
        all.sort(Comparator.comparingDouble(guess -> -guess.confidence()));
        Set<String> attributes = new HashSet<>();
        Map<String, ColumnGuess> chosen = new LinkedHashMap<>();
        for (ColumnGuess guess : all) {
            if (!chosen.containsKey(guess.column()) && attributes.add(guess.attribute())) {
                chosen.put(guess.column(), guess);
            }
        }
        return List.copyOf(chosen.values());
    }

    private static double confidence(String column, Collection<String> values, Attribute attribute, ZoneId zone) {
        double named = alike(column, attribute);
        double fit = fit(values, attribute, zone);
        // Codes are telling by themselves; any text fits a free one.
        double coded = attribute.codes() != null && values.size() > 1 ? VALUES_ONLY : 0;
        return Math.max(named, fit == 1 ? coded : 0) * fit;
    }

    private static double alike(String column, Attribute attribute) {
        String word = ColumnName.word(column);
        List<String> names = List.of(
                ColumnName.word(attribute.name()),
                ColumnName.word(attribute.title().zh()),
                ColumnName.word(attribute.title().en()));
        if (names.contains(word)) {
            return SAME_NAME;
        }
        return names.stream().anyMatch(name -> isInside(name, word) || isInside(word, name)) ? NAME_INSIDE : 0;
    }

    /** Two Chinese characters are a word; three Latin letters may be any. */
    private static boolean isInside(String part, String whole) {
        boolean latin = part.chars().allMatch(c -> c < 128);
        return part.length() >= (latin ? 4 : 2) && whole.contains(part);
    }

    private static double fit(Collection<String> values, Attribute attribute, ZoneId zone) {
        if (values.isEmpty()) {
            return 1;
        }
        long good = values.stream()
                .filter(value -> isReadable(value, attribute, zone))
                .count();
        return (double) good / values.size();
    }

    private static boolean isReadable(String value, Attribute attribute, ZoneId zone) {
        try {
            attribute.read(LooseTimes.normalise(value, attribute.type(), zone));
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
