package riskmap.geodata.snapshot;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The values of a dictionary by code. What is below the size of a {@link Dictionary} that holds the entries never changes;
 * room behind it is written by the one builder that owns the tip.
 */
sealed interface Entries {

    /** The form in which a value is hashed, compared and put. */
    Object key(Object value);

    /** The key of an entry. */
    Object keyAt(int code);

    int hash(Object key);

    /** The same number for an entry as {@link #hash(Object)} for its key. */
    int hashAt(int code);

    boolean same(int code, Object key);

    Object value(int code);

    /** Puts the next entry; answers these entries, or larger ones when there was no room. */
    Entries put(int code, Object key);

    /** Entries that hold no more than the first {@code size}. */
    Entries trimmed(int size);

    /** Texts as UTF-8, one after the other. */
    record Texts(byte[] bytes, int[] ends) implements Entries {

        @Override
        public Object key(Object value) {
            return ((String) value).getBytes(StandardCharsets.UTF_8);
        }

        @Override
        public Object keyAt(int code) {
            return Arrays.copyOfRange(bytes, start(code), ends[code]);
        }

        @Override
        public int hash(Object key) {
            byte[] text = (byte[]) key;
            return hash(text, 0, text.length);
        }

        @Override
        public int hashAt(int code) {
            return hash(bytes, start(code), ends[code]);
        }

        private static int hash(byte[] bytes, int from, int to) {
            int hash = to - from;
            for (int i = from; i < to; i++) {
                hash = 31 * hash + bytes[i];
            }
            return hash;
        }

        @Override
        public boolean same(int code, Object key) {
            byte[] text = (byte[]) key;
            return Arrays.equals(bytes, start(code), ends[code], text, 0, text.length);
        }

        @Override
        public Object value(int code) {
            return new String(bytes, start(code), ends[code] - start(code), StandardCharsets.UTF_8);
        }

        /** Orders two texts by their code points, without making them. */
        int compare(int a, int b) {
            return Arrays.compareUnsigned(bytes, start(a), ends[a], bytes, start(b), ends[b]);
        }

        int start(int code) {
            return code == 0 ? 0 : ends[code - 1];
        }

        @Override
        public Entries put(int code, Object key) {
            byte[] text = (byte[]) key;
            int end = Math.addExact(start(code), text.length);
            byte[] roomy = end <= bytes.length ? bytes : Arrays.copyOf(bytes, roomFor(end));
            int[] more = code < ends.length ? ends : Arrays.copyOf(ends, roomFor(code + 1));
            System.arraycopy(text, 0, roomy, end - text.length, text.length);
            more[code] = end;
            return roomy == bytes && more == ends ? this : new Texts(roomy, more);
        }

        @Override
        public Entries trimmed(int size) {
            return new Texts(Arrays.copyOf(bytes, start(size)), Arrays.copyOf(ends, size));
        }
    }

    /** Boxed numbers, flags, days and instants. */
    record Boxes(Object[] values) implements Entries {

        @Override
        public Object key(Object value) {
            return value;
        }

        @Override
        public Object keyAt(int code) {
            return values[code];
        }

        @Override
        public int hash(Object key) {
            return key.hashCode();
        }

        @Override
        public int hashAt(int code) {
            return values[code].hashCode();
        }

        @Override
        public boolean same(int code, Object key) {
            return values[code].equals(key);
        }

        @Override
        public Object value(int code) {
            return values[code];
        }

        @Override
        public Entries put(int code, Object key) {
            if (code < values.length) {
                values[code] = key;
                return this;
            }
            return new Boxes(Arrays.copyOf(values, roomFor(code + 1))).put(code, key);
        }

        @Override
        public Entries trimmed(int size) {
            return new Boxes(Arrays.copyOf(values, size));
        }
    }

    private static int roomFor(int size) {
        return (int) Math.min(Integer.MAX_VALUE - 8L, size + size / 4L + 64);
    }
}
