package riskmap.backend.wall.relay;

import java.util.ArrayDeque;
import java.util.Deque;
import riskmap.backend.store.wall.WallStore;
import riskmap.backend.wall.command.Standing.Told;

/** Commands the other instances have yet to hear of, because the store was away: the last ones, in their order. */
final class Owed {

    private static final int MOST = 200;

    private final Deque<Told> waiting = new ArrayDeque<>();

    synchronized void add(Told told) {
        if (!told.command().targets().isEmpty()) {
            waiting.add(told);
        }
        if (waiting.size() > MOST) {
            waiting.remove();
        }
    }

    private synchronized Told first() {
        return waiting.peek();
    }

    private synchronized void remove(Told told) {
        waiting.remove(told);
    }

    /**
     * Adds all to the log. One that may have got there before the store went away is added again: whoever reads it sees by
     * its number that nothing is new.
     */
    void payTo(WallStore store) {
        for (Told told = first(); told != null; told = first()) {
            store.add(EntryText.draft(told));
            remove(told);
        }
    }
}
