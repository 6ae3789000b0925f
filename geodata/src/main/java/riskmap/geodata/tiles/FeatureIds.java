package riskmap.geodata.tiles;

/**
 * The numeric ids the tile format wants. They depend on the feature's own id alone, so a feature keeps its number from
 * tile to tile and edit to edit; 53 bits, what a browser's number holds exactly.
 */
final class FeatureIds {

    private static final int BITS = 53;
    private static final long FNV_OFFSET = 0xcbf29ce484222325L;
    private static final long FNV_PRIME = 0x100000001b3L;

    private FeatureIds() {}

    static long of(byte[] id, int from, int to) {
        long hash = FNV_OFFSET;
        for (int i = from; i < to; i++) {
            hash = (hash ^ id[i]) * FNV_PRIME;
        }
        return ContentHash.mix(hash) >>> Long.SIZE - BITS;
    }

    /** The number of a lattice cell: its size as a power of two and its place. */
    static long ofCell(int size, int x, int y) {
        return ContentHash.mix(ContentHash.mix((long) size << 32 | x) + y) >>> Long.SIZE - BITS;
    }
}
