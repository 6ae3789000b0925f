package riskmap.geodata.snapshot;

/**
 * A code for every row in one, two or four bytes, as few as the greatest code allows. Codes are kept plus one, so that
 * {@link Column#NONE} is 0. Immutable.
 */
final class Codes {

    private final int size;
    private final byte[] narrow;
    private final char[] middle;
    private final int[] wide;

    private Codes(byte[] narrow, char[] middle, int[] wide) {
        this.narrow = narrow;
        this.middle = middle;
        this.wide = wide;
        size = narrow != null ? narrow.length : middle != null ? middle.length : wide.length;
    }

    /** Packs codes that are below a bound. */
    static Codes of(int[] codes, int bound) {
        return pack(codes.length, bound, row -> codes[row]);
    }

    private static Codes pack(int size, int bound, java.util.function.IntUnaryOperator codes) {
        if (bound <= 0xff) {
            byte[] narrow = new byte[size];
            for (int row = 0; row < size; row++) {
                narrow[row] = (byte) (codes.applyAsInt(row) + 1);
            }
            return new Codes(narrow, null, null);
        }
        if (bound <= Character.MAX_VALUE) {
            char[] middle = new char[size];
            for (int row = 0; row < size; row++) {
                middle[row] = (char) (codes.applyAsInt(row) + 1);
            }
            return new Codes(null, middle, null);
        }
        int[] wide = new int[size];
        for (int row = 0; row < size; row++) {
            wide[row] = codes.applyAsInt(row) + 1;
        }
        return new Codes(null, null, wide);
    }

    /** These codes, all below a bound, in another order of rows. */
    Codes ordered(int[] order, int bound) {
        return pack(size, bound, row -> get(order[row]));
    }

    int size() {
        return size;
    }

    int get(int row) {
        if (narrow != null) {
            return (narrow[row] & 0xff) - 1;
        }
        return (middle != null ? middle[row] : wide[row]) - 1;
    }

    /** These codes and those of new rows, all of them below a bound. */
    Codes merged(Merge merge, int[] added, int bound) {
        Codes old = bound <= room() ? this : pack(size, bound, this::get);
        Codes more = pack(added.length, old.room(), row -> added[row]);
        return new Codes(
                old.narrow == null ? null : merge.apply(old.narrow, more.narrow),
                old.middle == null ? null : merge.apply(old.middle, more.middle),
                old.wide == null ? null : merge.apply(old.wide, more.wide));
    }

    /** The greatest bound these codes could have. */
    private int room() {
        return narrow != null ? 0xff : middle != null ? Character.MAX_VALUE : Integer.MAX_VALUE;
    }
}
