package riskmap.geodata.intake.geopackage;

import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** The rows of one table, in the order of their numbers: a walk through its b-tree. */
final class TableRows {

    private static final int INTERIOR = 0x05;
    private static final int LEAF = 0x0D;
    private static final int DEEPEST = 40;
    private static final int FILE_HEADER = 100;

    private final SqlitePages pages;
    private final Deque<Page> path = new ArrayDeque<>();
    private long visited;
    private long rowid;
    private List<Object> values = List.of();

    /** Before the first row of the table whose tree begins on a page. */
    TableRows(SqlitePages pages, long root) {
        this.pages = pages;
        descend(root);
    }

    /** Number of the row. */
    long rowid() {
        return rowid;
    }

    /** Its values: null, Long, Double, String, byte[]. The column that is the row's number is null here. */
    List<Object> values() {
        return values;
    }

    /** Goes to the next row. */
    boolean next() {
        while (!path.isEmpty()) {
            Page page = path.peek();
            if (page.next > page.cells - (page.leaf ? 1 : 0)) {
                path.pop();
            } else if (page.leaf) {
                read(page.bytes, page.cell(page.next++));
                return true;
            } else {
                int i = page.next++;
                descend(i == page.cells ? page.rightmost() : page.bytes.getInt(page.cell(i)) & 0xFFFFFFFFL);
            }
        }
        return false;
    }

    private void descend(long number) {
        // Every page belongs to one place of one tree; more visits than pages are a circle.
        if (++visited > pages.count() || path.size() > DEEPEST) {
            throw new Damaged("the pages of a table run in a circle");
        }
        path.push(new Page(pages.page(number), number == 1 ? FILE_HEADER : 0));
    }

    private void read(ByteBuffer page, int at) {
        ByteBuffer cell = page.duplicate();
        cell.position(at);
        try {
            long length = Varint.read(cell);
            rowid = Varint.read(cell);
            if (length < 0 || length > SqlitePages.MOST_BYTES) {
                throw new Damaged("row " + rowid + " says it has " + length + " bytes; at most "
                        + SqlitePages.MOST_BYTES + " are read");
            }
            values = Values.of(payload(cell, (int) length), pages.charset());
        } catch (java.nio.BufferUnderflowException | IllegalArgumentException | IndexOutOfBoundsException e) {
            throw new Damaged("row " + rowid + " is not whole");
        }
    }

    /** The bytes of a row, what stands on overflow pages included. */
    private ByteBuffer payload(ByteBuffer cell, int length) {
        int usable = pages.usable();
        int local = length;
        if (length > usable - 35) {
            int least = (usable - 12) * 32 / 255 - 23;
            int fitting = least + (length - least) % (usable - 4);
            local = fitting <= usable - 35 ? fitting : least;
        }
        ByteBuffer whole = ByteBuffer.allocate(Math.min(length, 1 << 16));
        whole = put(whole, cell, local, length);
        long next = local < length ? cell.getInt() & 0xFFFFFFFFL : 0;
        while (whole.position() < length) {
            ByteBuffer page = pages.page(next);
            next = page.getInt() & 0xFFFFFFFFL;
            whole = put(whole, page, Math.min(usable - 4, length - whole.position()), length);
        }
        return whole.flip();
    }

    /** Adds bytes; the buffer grows with what has been read, not with what a row claims. */
    private static ByteBuffer put(ByteBuffer whole, ByteBuffer from, int count, int length) {
        ByteBuffer to = whole;
        if (to.remaining() < count) {
            to = ByteBuffer.allocate(Math.min(length, Math.max(2 * whole.capacity(), whole.position() + count)));
            to.put(whole.flip());
        }
        int end = from.limit();
        to.put(from.limit(from.position() + count));
        from.limit(end);
        return to;
    }

    /** A page of the tree and how far it has been gone through. */
    private static final class Page {
        private final ByteBuffer bytes;
        private final int start;
        private final boolean leaf;
        private final int cells;
        private int next;

        Page(ByteBuffer bytes, int start) {
            this.bytes = bytes;
            this.start = start;
            int kind = bytes.get(start) & 0xFF;
            if (kind != LEAF && kind != INTERIOR) {
                throw new Damaged("a table stands on a page of kind " + kind + ", which holds no rows");
            }
            leaf = kind == LEAF;
            cells = bytes.getShort(start + 3) & 0xFFFF;
        }

        int cell(int i) {
            int pointer = start + (leaf ? 8 : 12) + 2 * i;
            int at = pointer + 2 <= bytes.capacity() ? bytes.getShort(pointer) & 0xFFFF : bytes.capacity();
            if (at + 4 > bytes.capacity()) {
                throw new Damaged("a page points behind its own end");
            }
            return at;
        }

        long rightmost() {
            return bytes.getInt(start + 8) & 0xFFFFFFFFL;
        }
    }
}
