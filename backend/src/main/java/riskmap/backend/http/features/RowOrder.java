package riskmap.backend.http.features;

/** The rows of one table in the order of pages. Immutable. */
interface RowOrder {

    /** Number of rows. */
    int size();

    /** Row at a rank. */
    int row(int rank);

    /** Rank of a row. */
    int rank(int row);

    /** The place of a row, for the links to the pages before and after it. */
    Cursor cursor(int row);

    /**
     * Finds a place, whether or not its feature is still there.
     *
     * @return the rank of the row that stands there; where none does, −1 − the rank of the first row behind it
     */
    int find(Cursor cursor);

    /** First rank behind a place. */
    default int after(Cursor cursor) {
        int found = find(cursor);
        return found >= 0 ? found + 1 : -found - 1;
    }

    /** First rank not before a place. */
    default int from(Cursor cursor) {
        int found = find(cursor);
        return found >= 0 ? found : -found - 1;
    }
}
