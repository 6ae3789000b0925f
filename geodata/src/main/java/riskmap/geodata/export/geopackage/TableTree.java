package riskmap.geodata.export.geopackage;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * The b-tree of one table, built from left to right. Held in memory are one leaf page and, per leaf, its number and last row
 * number: twelve bytes for four kilobytes of rows.
 */
final class TableTree {

    /** What a leaf may hold of a row by SQLite's rules, the rest going to overflow pages. */
    private static final int MOST_LOCAL = SqliteFile.PAGE - 35;

    private static final int LEAST_LOCAL = (SqliteFile.PAGE - 12) * 32 / 255 - 23;
    private static final int OVERFLOW = SqliteFile.PAGE - 4;

    private final SqliteFile file;
    private CellPage leaf = page(CellPage.TABLE_LEAF);
    private List<Child> children = new ArrayList<>();
    private long last;

    TableTree(SqliteFile file) {
        this.file = file;
    }

    /** A page below, and the last row number in it. */
    private record Child(int page, long last) {}

    private static CellPage page(int kind) {
        return new CellPage(ByteBuffer.allocate(SqliteFile.PAGE), 0, kind);
    }

    /** Adds a row with the next number; the first is 1. */
    void add(byte[] record) throws IOException {
        add(last + 1, record);
    }

    /** Adds a row with a number above the last one's. */
    void add(long number, byte[] record) throws IOException {
        ByteArrayOutputStream cell = new ByteArrayOutputStream();
        SqliteRecord.varint(cell, record.length);
        SqliteRecord.varint(cell, number);
        int local = local(record.length);
        cell.write(record, 0, local);
        if (local < record.length) {
            cell.writeBytes(
                    ByteBuffer.allocate(4).putInt(overflow(record, local)).array());
        }
        if (!leaf.fits(cell.size())) {
            flushLeaf();
        }
        leaf.add(cell.toByteArray());
        last = number;
    }

    private static int local(int length) {
        if (length <= MOST_LOCAL) {
            return length;
        }
        int fitting = LEAST_LOCAL + (length - LEAST_LOCAL) % OVERFLOW;
        return fitting <= MOST_LOCAL ? fitting : LEAST_LOCAL;
    }

    /** Writes the rest of a row as a chain of pages; answers the first. */
    private int overflow(byte[] record, int from) throws IOException {
        int first = file.reserve();
        int number = first;
        for (int at = from; at < record.length; at += OVERFLOW) {
            ByteBuffer page = ByteBuffer.allocate(SqliteFile.PAGE);
            int length = Math.min(OVERFLOW, record.length - at);
            int next = at + length < record.length ? file.reserve() : 0;
            page.putInt(next).put(record, at, length);
            file.writeAt(number, page);
            number = next;
        }
        return first;
    }

    private void flushLeaf() throws IOException {
        children.add(new Child(file.write(leaf.page()), last));
        leaf = page(CellPage.TABLE_LEAF);
    }

    /** Writes what is left and the pages above; answers the root page. */
    int finish() throws IOException {
        if (!leaf.isEmpty() || children.isEmpty()) {
            flushLeaf();
        }
        while (children.size() > 1) {
            children = above(children);
        }
        return children.get(0).page;
    }

    private List<Child> above(List<Child> below) throws IOException {
        List<Child> parents = new ArrayList<>();
        CellPage page = page(CellPage.TABLE_INTERIOR);
        for (int i = 0; i < below.size(); i++) {
            Child child = below.get(i);
            ByteArrayOutputStream cell = new ByteArrayOutputStream();
            cell.writeBytes(ByteBuffer.allocate(4).putInt(child.page).array());
            SqliteRecord.varint(cell, child.last);
            boolean last = i + 1 == below.size();
            // The child that would not fit any more, or is the last of all, stands in the header.
            if (last || !page.fits(2 * cell.size() + 4) && below.size() - i > 2) {
                page.rightmost(child.page);
                parents.add(new Child(file.write(page.page()), child.last));
                page = page(CellPage.TABLE_INTERIOR);
            } else {
                page.add(cell.toByteArray());
            }
        }
        return parents;
    }
}
