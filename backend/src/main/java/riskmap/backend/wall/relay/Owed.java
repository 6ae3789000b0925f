package riskmap.backend.wall.relay;

import java.util.ArrayDeque;
import java.util.Deque;
import riskmap.backend.store.wall.WallStore;
import riskmap.backend.store.wall.WallStore.Draft;

/** What the other instances have yet to hear of, because the store was away: the last entries, in their order. */
final class Owed {

    private static final int MOST = 200;

    private final Deque<Draft> waiting = new ArrayDeque<>();

    synchronized void add(Draft draft) {
        waiting.add(draft);
        if (waiting.size() > MOST) {
            waiting.remove();
        }
    }

    private synchronized Draft first() {
        return waiting.peek();
    }

    private synchronized void remove(Draft draft) {
        waiting.remove(draft);
    }

    /**
     * Adds all to the log. One that got there before the store went away, although nobody said so, is found there.
     */
    void payTo(WallStore store) {
        for (Draft draft = first(); draft != null; draft = first()) {
            store.add(draft);
            remove(draft);
        }
    }
}
