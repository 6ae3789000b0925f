package riskmap.geodata.crs;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A node of a reference system's well-known text: a keyword with its texts, numbers and nodes, as OGC 01-009 and ISO 19162
 * write them.
 *
 * @param keyword upper case
 * @param values texts and numbers in brackets, quotes taken off
 * @param nodes nodes in brackets
 */
record WktNode(String keyword, List<String> values, List<WktNode> nodes) {

    private static final int LONGEST = 20_000;
    private static final int DEEPEST = 20;

    /**
     * Parses a text.
     *
     * @throws IllegalArgumentException when brackets or quotes do not close, or it is too long or too deep
     */
    static WktNode parse(String text) {
        if (text.length() > LONGEST) {
            throw new IllegalArgumentException("the well-known text has more than " + LONGEST + " characters");
        }
        Cursor cursor = new Cursor(text);
        WktNode node = cursor.node(0);
        if (node == null) {
            throw new IllegalArgumentException("the text is no well-known text");
        }
        return node;
    }

    /** The first value, or an empty text. */
    String name() {
        return values.isEmpty() ? "" : values.get(0);
    }

    /** The first node below this one, at any depth, with one of the keywords. */
    Optional<WktNode> find(String... keywords) {
        for (WktNode node : nodes) {
            if (List.of(keywords).contains(node.keyword)) {
                return Optional.of(node);
            }
            Optional<WktNode> deeper = node.find(keywords);
            if (deeper.isPresent()) {
                return deeper;
            }
        }
        return Optional.empty();
    }

    /** A value as a number, NaN when it is none. */
    double number(int i) {
        try {
            return i < values.size() ? Double.parseDouble(values.get(i)) : Double.NaN;
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }

    /** Reads nodes from left to right. */
    private static final class Cursor {
        private final String text;
        private int at;

        Cursor(String text) {
            this.text = text;
        }

        WktNode node(int depth) {
            String keyword = word();
            if (depth > DEEPEST || keyword.isEmpty() || at >= text.length() || "[(".indexOf(text.charAt(at)) < 0) {
                return null;
            }
            WktNode node = new WktNode(keyword.toUpperCase(Locale.ROOT), new ArrayList<>(), new ArrayList<>());
            do {
                at++;
                member(node, depth);
                blanks();
            } while (at < text.length() && text.charAt(at) == ',');
            if (at >= text.length() || "])".indexOf(text.charAt(at)) < 0) {
                throw new IllegalArgumentException("the well-known text is cut off or not well formed");
            }
            at++;
            return node;
        }

        private void member(WktNode node, int depth) {
            blanks();
            int start = at;
            if (at < text.length() && text.charAt(at) == '"') {
                int end = text.indexOf('"', at + 1);
                if (end < 0) {
                    throw new IllegalArgumentException("the well-known text opens a quote and never closes it");
                }
                node.values.add(text.substring(at + 1, end));
                at = end + 1;
                return;
            }
            WktNode below = node(depth + 1);
            if (below != null) {
                node.nodes.add(below);
            } else {
                node.values.add(text.substring(start, at).strip());
            }
        }

        private String word() {
            blanks();
            int start = at;
            while (at < text.length() && "[](),\"".indexOf(text.charAt(at)) < 0) {
                at++;
            }
            return text.substring(start, at).strip();
        }

        private void blanks() {
            while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
                at++;
            }
        }
    }
}
