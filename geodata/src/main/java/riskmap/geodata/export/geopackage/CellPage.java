package riskmap.geodata.export.geopackage;

import java.nio.ByteBuffer;

/** A page of a b-tree: a header, pointers to cells growing from the front, cells growing from the back. */
final class CellPage {

    static final int TABLE_LEAF = 0x0D;
    static final int TABLE_INTERIOR = 0x05;
    static final int INDEX_LEAF = 0x0A;

    private final ByteBuffer page;
    private final int start;
    private final int header;
    private int count;
    private int content;

    /** A page without cells, whose header stands at {@code start}. */
    CellPage(ByteBuffer page, int start, int kind) {
        this.page = page;
        this.start = start;
        this.header = kind == TABLE_INTERIOR ? 12 : 8;
        this.content = page.capacity();
        page.put(start, (byte) kind);
        update();
    }

    boolean fits(int cell) {
        return start + header + 2 * (count + 1) + cell <= content;
    }

    boolean isEmpty() {
        return count == 0;
    }

    void add(byte[] cell) {
        content -= cell.length;
        page.put(content, cell);
        page.putShort(start + header + 2 * count, (short) content);
        count++;
        update();
    }

    /** The page of the rows behind all cells of an interior page. */
    void rightmost(int child) {
        page.putInt(start + 8, child);
    }

    ByteBuffer page() {
        return page;
    }

    private void update() {
        page.putShort(start + 3, (short) count).putShort(start + 5, (short) content);
    }
}
