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
        long before = position;
        List<Entry> added =
                entries.stream().filter(entry -> entry.position() > before).toList();
        added.forEach(entry -> position = entry.position());
        screens.tell(
                added.stream().flatMap(entry -> EntryText.told(entry).stream()).toList());
        added.stream().filter(entry -> entry.kind().equals(EntryText.END)).forEach(this::end);
    }

    private void end(Entry entry) {
        beforeEnding.run();
        entry.targets().forEach(screens::end);
    }
}
