package riskmap.geodata.filter.expression;

/** How large a filter may be, so that reading and testing it takes bounded time. */
public final class Limits {

    /** Most characters of a filter, in text or JSON. */
    public static final int LONGEST = 20_000;

    /** Most levels of the tree, and of brackets. */
    public static final int DEEPEST = 50;

    /** Most elements of one list or array. */
    public static final int MOST_ITEMS = 1000;

    /** Most vertices of all geometries together. */
    public static final int MOST_VERTICES = 5000;

    /** Most operators and functions of a filter. */
    public static final int MOST_CALLS = 200;

    /** Most of them that look at geometries, which takes many times as long. */
    public static final int MOST_SPATIAL = 20;

    private Limits() {}

    /**
     * Refuses a text that is too long.
     *
     * @throws FilterException naming the length and the limit
     */
    public static String checkLength(String text) {
        if (text.length() > LONGEST) {
            throw new FilterException("it has " + text.length() + " characters; at most " + LONGEST + " are read");
        }
        return text;
    }
}
