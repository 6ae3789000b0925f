package riskmap.geodata.filter.expression;

/**
 * A filter that cannot be read, or means nothing for the layer it is put to. The message says where, what was found and
 * what is expected, in words fit for the person who wrote the filter. The only exception filters throw for what somebody
 * wrote.
 */
public final class FilterException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int position;

    /** A fault of the whole, or of a part the message names. */
    public FilterException(String message) {
        this(message, 0);
    }

    /**
     * A fault at a place.
     *
     * @param position number of the character, from 1; 0 when unknown
     */
    public FilterException(String message, int position) {
        super(position > 0 ? "at character " + position + ": " + message : message);
        this.position = position;
    }

    /** Number of the character the fault was found at, from 1; 0 when the message names the part instead. */
    public int position() {
        return position;
    }
}
