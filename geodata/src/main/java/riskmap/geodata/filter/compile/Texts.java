package riskmap.geodata.filter.compile;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import riskmap.geodata.filter.expression.FilterException;

/** Conditions on texts, and the two foldings that make texts equal. */
final class Texts {

    /** Marks that make another letter rather than an accent: the Japanese sound marks. */
    private static final Pattern MARKS = Pattern.compile("[\\p{Mn}&&[^\\u3099\\u309A]]");

    private Texts() {}

    static Condition like(Operand operand, Operand pattern) {
        operand.as(Type.TEXT, "LIKE");
        if (!(pattern.constant() instanceof String text)) {
            throw new FilterException("the pattern of LIKE must be a text in single quotes, also inside CASEI or"
                    + " ACCENTI, but is " + pattern.words());
        }
        Wildcards wildcards = new Wildcards(text);
        return row -> {
            String value = (String) operand.value().at(row);
            return value == null ? Truth.UNKNOWN : Truth.of(wildcards.match(value));
        };
    }

    /** The same for texts that differ in case only, in every language: each sign by itself, after sharp s is spelled out. */
    static String withoutCase(String text) {
        String upper = text.toUpperCase(Locale.ROOT);
        StringBuilder folded = new StringBuilder(upper.length());
        upper.codePoints().map(Character::toLowerCase).forEach(folded::appendCodePoint);
        return folded.toString();
    }

    /** The same for texts that differ in accents only. */
    static String withoutAccents(String text) {
        String bare =
                MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
        return Normalizer.normalize(bare, Normalizer.Form.NFC);
    }
}
