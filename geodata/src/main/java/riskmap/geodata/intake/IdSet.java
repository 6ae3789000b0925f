package riskmap.geodata.intake;

/**
 * The identities met so far, as 128-bit hashes in one flat table: 16 bytes and a half-empty table each, where texts would
 * take a hundred. Two different identities share a hash once in 10^24 for a file of ten million.
 */
final class IdSet {

    /** Beyond this a source is refused: the table would grow past a gigabyte. */
    static final int LIMIT = 30_000_000;

    private long[] table = new long[1 << 11];
    private int size;

    /** Adds an identity; answers whether it is new. */
    boolean add(String scope, String id) {
        if (2 * (size + 1) > table.length / 2) {
            grow();
        }
        long high = hash(scope, id, 0x9E3779B97F4A7C15L);
        long low = hash(scope, id, 0xC2B2AE3D27D4EB4FL) | 1;
        int at = slot(table, high, low);
        if (table[at + 1] != 0) {
            return false;
        }
        table[at] = high;
        table[at + 1] = low;
        size++;
        return true;
    }

    /** Whether an identity has been added. */
    boolean contains(String scope, String id) {
        long high = hash(scope, id, 0x9E3779B97F4A7C15L);
        long low = hash(scope, id, 0xC2B2AE3D27D4EB4FL) | 1;
        return table[slot(table, high, low) + 1] != 0;
    }

    int size() {
        return size;
    }

    private void grow() {
        long[] bigger = new long[Math.multiplyExact(table.length, 2)];
        for (int i = 0; i < table.length; i += 2) {
            if (table[i + 1] != 0) {
                int at = slot(bigger, table[i], table[i + 1]);
                bigger[at] = table[i];
                bigger[at + 1] = table[i + 1];
            }
        }
        table = bigger;
    }

    private static int slot(long[] table, long high, long low) {
        int mask = table.length / 2 - 1;
        int at = (int) (high ^ (high >>> 32)) & mask;
        while (table[2 * at + 1] != 0 && (table[2 * at] != high || table[2 * at + 1] != low)) {
            at = (at + 1) & mask;
        }
        return 2 * at;
    }

    /** A multiply and shift hash over the characters, finished as SplitMix64 does. */
    private static long hash(String scope, String id, long seed) {
        long h = mix(seed, scope);
        h = mix(h * seed + 1, id);
        h = (h ^ (h >>> 30)) * 0xBF58476D1CE4E5B9L;
        h = (h ^ (h >>> 27)) * 0x94D049BB133111EBL;
        return h ^ (h >>> 31);
    }

    private static long mix(long start, String text) {
        long h = start;
        for (int i = 0; i < text.length(); i++) {
            h = (h ^ text.charAt(i)) * 0xFF51AFD7ED558CCDL;
            h ^= h >>> 32;
        }
        return h;
    }
}
