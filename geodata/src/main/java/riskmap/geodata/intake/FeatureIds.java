package riskmap.geodata.intake;

import riskmap.geodata.model.Feature;

/**
 * Makes the identities of features from what a source offers. The same source always gives the same identities, so that it
 * can be imported again without duplicates.
 */
final class FeatureIds {

    private static final int LONGEST = 120;

    private FeatureIds() {}

    /**
     * The identity of a record: prefix and its own identity, characters an identity cannot have written as {@code _}
     * and their code in hexadecimal.
     *
     * @return null when the result is empty or too long
     */
    static String of(String prefix, String raw) {
        String text = raw.strip();
        String id = prefix + (Feature.isId("x" + text) || text.length() > LONGEST ? text : escape(text));
        return !text.isEmpty() && Feature.isId(id) ? id : null;
    }

    /** A prefix for records without identity: the file's name without its ending, and a colon. */
    static String prefixOf(String source) {
        int dot = source.lastIndexOf('.');
        String stem = escape(dot > 0 ? source.substring(0, dot) : source);
        return stem.substring(0, Math.min(stem.length(), 60)) + ":";
    }

    private static String escape(String text) {
        StringBuilder out = new StringBuilder();
        text.codePoints().forEach(c -> {
            if (c < 128 && Feature.isId(Character.toString(c))) {
                out.appendCodePoint(c);
            } else {
                out.append('_').append(Integer.toHexString(c));
            }
        });
        return out.toString();
    }
}
