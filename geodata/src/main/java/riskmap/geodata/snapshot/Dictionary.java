package riskmap.geodata.snapshot;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * The distinct values of a column, numbered from 0. Immutable to its readers and safe to share.
 *
 * <p>A later dictionary that holds more values shares the memory of the earlier one: values are appended behind the
 * earlier one's end, where it never looks. Only the holder of the latest size may append in place; a builder started from
 * any other dictionary works on a copy.
 */
final class Dictionary {

    private static final int CLAIMED = -1;

    private final Entries entries;
    private final int[] slots;
    private final int size;
    private final AtomicInteger tip;

    private Dictionary(Entries entries, int[] slots, int size, AtomicInteger tip) {
        this.entries = entries;
        this.slots = slots;
        this.size = size;
        this.tip = tip;
    }

    /** A dictionary without values: of texts, or of boxed values. */
    static Dictionary empty(boolean texts) {
        Entries none = texts ? new Entries.Texts(new byte[0], new int[0]) : new Entries.Boxes(new Object[0]);
        return new Dictionary(none, new int[2], 0, new AtomicInteger(0));
    }

    /** Number of values; codes are below it. */
    int size() {
        return size;
    }

    Object value(int code) {
        return entries.value(code);
    }

    Entries entries() {
        return entries;
    }

    /** Code of a value, or -1. */
    int find(Object value) {
        return slots[probe(slots, entries, entries.key(value), size)] - 1;
    }

    /**
     * The slot that holds a key, or the empty one where the search for it ends. Slots hold codes plus one; those of values
     * at or behind {@code size} belong to a later dictionary.
     */
    private static int probe(int[] slots, Entries entries, Object key, int size) {
        int slot = firstSlot(entries.hash(key), slots);
        for (int held = slots[slot]; held != 0; held = slots[slot]) {
            if (held <= size && entries.same(held - 1, key)) {
                return slot;
            }
            slot = slot + 1 & slots.length - 1;
        }
        return slot;
    }

    /** Enters a code that is known to be new. */
    private static void enter(int[] slots, int hash, int code) {
        int slot = firstSlot(hash, slots);
        while (slots[slot] != 0) {
            slot = slot + 1 & slots.length - 1;
        }
        slots[slot] = code + 1;
    }

    private static int firstSlot(int hash, int[] slots) {
        int spread = hash * 0x9e3779b9;
        return (spread ^ spread >>> 15) & slots.length - 1;
    }

    /** A builder that begins with the values of this dictionary. */
    Builder append() {
        return new Builder(this);
    }

    /** Collects values; used by one thread, for one dictionary. */
    static final class Builder {

        private Entries entries;
        private int[] slots;
        private int size;
        private AtomicInteger tip;
        private boolean owner;

        private Builder(Dictionary from) {
            entries = from.entries;
            slots = from.slots;
            size = from.size;
            tip = from.tip;
        }

        /** Code of a value, a new one when it was not there. */
        int add(Object value) {
            return addKey(entries.key(value));
        }

        /** Code of another dictionary's value of the same kind, a new one when it was not there. */
        int add(Dictionary other, int code) {
            return addKey(other.entries.keyAt(code));
        }

        private int addKey(Object key) {
            int slot = probe(slots, entries, key, size);
            if (slots[slot] != 0) {
                return slots[slot] - 1;
            }
            claim();
            entries = entries.put(size, key);
            size++;
            if (3L * size > 2L * slots.length) {
                rehash();
            } else {
                enter(slots, entries.hash(key), size - 1);
            }
            return size - 1;
        }

        int size() {
            return size;
        }

        /** Code of a value, or -1. */
        int find(Object value) {
            return slots[probe(slots, entries, entries.key(value), size)] - 1;
        }

        private void claim() {
            if (!owner) {
                owner = true;
                if (!tip.compareAndSet(size, CLAIMED)) {
                    entries = entries.trimmed(size);
                    tip = new AtomicInteger(CLAIMED);
                    rehash();
                }
            }
        }

        private void rehash() {
            slots = new int[Math.max(8, Integer.highestOneBit(Math.max(1, 2 * size - 1)) << 1)];
            for (int code = 0; code < size; code++) {
                enter(slots, entries.hashAt(code), code);
            }
        }

        /** The dictionary; the builder is of no further use. */
        Dictionary build() {
            if (owner) {
                tip.set(size);
            }
            return new Dictionary(entries, slots, size, tip);
        }

        /** The dictionary without spare room, for values that are not expected to grow. */
        Dictionary buildTrimmed() {
            tip = new AtomicInteger(size);
            owner = false;
            return new Dictionary(entries.trimmed(size), slots, size, tip);
        }
    }
}
