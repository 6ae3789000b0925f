package riskmap.backend.store.sql;

import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Lists of ids as parameters, in batches. Both databases find them by index when the list is joined like a table; H2 takes
 * {@code = any(?)} apart row by row.
 */
public final class Ids {

    private static final int BATCH = 2000;

    private Ids() {}

    /** The ids in lists no longer than one parameter takes. */
    public static List<List<String>> batches(Collection<String> ids) {
        List<String> all = List.copyOf(ids);
        List<List<String>> batches = new ArrayList<>();
        for (int from = 0; from < all.size(); from += BATCH) {
            batches.add(all.subList(from, Math.min(all.size(), from + BATCH)));
        }
        return batches;
    }

    /** The first parameter as a table of ids, to be joined: {@code wanted.id}. */
    public static final String WANTED = "unnest(?) wanted (id)";

    /** A batch as the parameter of {@link #WANTED}. */
    public static Array array(Connection connection, List<String> ids) throws SQLException {
        return connection.createArrayOf("varchar", ids.toArray());
    }
}
