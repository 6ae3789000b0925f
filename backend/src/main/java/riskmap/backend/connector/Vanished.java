package riskmap.backend.connector;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import riskmap.backend.connector.file.Connector;
import riskmap.backend.live.WriteDoor;
import riskmap.backend.live.WriteDoor.Edit;
import riskmap.geodata.snapshot.LayerTable;

/** Deletes the features of a connector whose record its source has no more. Every version of them is kept in history. */
final class Vanished {

    /** A source that loses more than this at once is more likely broken than right. */
    private static final double GREATEST_SHARE = 0.2;

    /** Always allowed, so that small lists can shrink. */
    private static final int ALWAYS = 5;

    private static final int AT_A_TIME = 500;

    private Vanished() {}

    /**
     * Deletes in transactions of 500.
     *
     * @param table the target layer now
     * @param there identities the source has
     * @return how many were deleted
     * @throws TooMany when they are more than a fifth of the connector's features; nothing was deleted
     */
    static long delete(Connector connector, LayerTable table, Set<String> there, WriteDoor door, String actor)
            throws TooMany {
        String prefix = connector.identity().prefix();
        List<Edit> edits = new ArrayList<>();
        int mine = 0;
        for (int row = 0; row < table.size(); row++) {
            String id = table.id(row);
            if (id.startsWith(prefix)) {
                mine++;
                if (!there.contains(id)) {
                    edits.add(new Edit(
                            Edit.Kind.DELETE,
                            connector.target(),
                            id,
                            null,
                            null,
                            table.feature(row).version()));
                }
            }
        }
        if (edits.size() > Math.max(ALWAYS, GREATEST_SHARE * mine)) {
            throw new TooMany(edits.size(), mine);
        }
        for (int at = 0; at < edits.size(); at += AT_A_TIME) {
            door.apply(actor, edits.subList(at, Math.min(edits.size(), at + AT_A_TIME)));
        }
        return edits.size();
    }

    /** Too many records have vanished at once. */
    static final class TooMany extends Exception {
        TooMany(int vanished, int of) {
            super("The source lacks " + vanished + " of the " + of
                    + " records known from it, more than a fifth at once;" + " nothing was deleted.");
        }
    }
}
