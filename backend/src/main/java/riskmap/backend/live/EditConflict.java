package riskmap.backend.live;

import riskmap.geodata.model.Feature;

/** Someone else changed the feature first. */
public final class EditConflict extends RuntimeException {
    private final int edit;
    private final transient Feature current;

    /**
     * A conflict of one edit.
     *
     * @param edit its place in the list of edits, from 0
     * @param current the feature as it is now, or null when it does not exist
     */
    public EditConflict(String message, int edit, Feature current) {
        super(message);
        this.edit = edit;
        this.current = current;
    }

    /** Place of the edit in the list of edits, from 0. */
    public int edit() {
        return edit;
    }

    /** The feature as it is now, or null when it does not exist. */
    public Feature current() {
        return current;
    }
}
