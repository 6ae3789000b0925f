package riskmap.backend.wall.relay;

import java.util.List;
import riskmap.backend.store.wall.WallStore;
import riskmap.backend.store.wall.WallStore.Entry;
import riskmap.backend.wall.screen.Screens;

/** Follows the log and tells the screens here what was added. */
final class Follower {

    private final WallStore store;
    private final Screens screens;
    private final Runnable beforeEnding;
    private long position;

    Follower(WallStore store, Screens screens, Runnable beforeEnding) {
        this.store = store;
        this.screens = screens;
        this.beforeEnding = beforeEnding;
    }

    /** Reads on from where the log was read last. Several threads may, but each entry is told once, and in order. */
    void follow() {
        tell(store.after(position()));
    }

    private synchronized long position() {
        return position;
    }

    private synchronized void tell(List<Entry> entries) {
        for (Entry entry : entries) {
            if (entry.position() > position) {
                position = entry.position();
                tell(entry);
            }
        }
    }

    private void tell(Entry entry) {
        if (entry.kind().equals(EntryText.END)) {
            beforeEnding.run();
            entry.targets().forEach(screens::end);
        } else {
            EntryText.told(entry).ifPresent(screens::tell);
        }
    }
}
