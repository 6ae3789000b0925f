package riskmap.geodata.tiles;

import java.util.Arrays;
import riskmap.geodata.snapshot.LayerTable;

/**
 * A cell of the lattice while its members are being counted. Lattice cells are cells of the world's grid with the lowest
 * {@code shift} bits left out. Rows are in the order of the curve, so the members of a cell are one run of rows.
 */
final class Cell {

    private final LayerTable table;
    private final Attributes attributes;
    private final int shift;
    private final int[] byCode;
    private int column;
    private int line;
    private int count;
    private int lastRow;
    private long sumX;
    private long sumY;

    /** A cell without members. */
    Cell(LayerTable table, Attributes attributes, int shift) {
        this.table = table;
        this.attributes = attributes;
        this.shift = shift;
        byCode = new int[Math.max(1, attributes.codes())];
    }

    int shift() {
        return shift;
    }

    int column() {
        return column;
    }

    int line() {
        return line;
    }

    int count() {
        return count;
    }

    int count(int code) {
        return byCode[code];
    }

    int lastRow() {
        return lastRow;
    }

    int meanX() {
        return (int) (sumX / count);
    }

    int meanY() {
        return (int) (sumY / count);
    }

    /** Whether a row lies in this cell. */
    boolean holds(int row) {
        return table.gridX(row) >>> shift == column && table.gridY(row) >>> shift == line;
    }

    /** Makes this the cell of a row, without members. */
    void moveTo(int row) {
        column = table.gridX(row) >>> shift;
        line = table.gridY(row) >>> shift;
        count = 0;
        sumX = 0;
        sumY = 0;
        Arrays.fill(byCode, 0);
    }

    /** The row after the last one in this cell, searched from a row that is in it up to {@code limit}. */
    int endFrom(int row, int limit) {
        int inside = row;
        int step = 1;
        while (inside + step < limit && holds(inside + step)) {
            inside += step;
            step *= 2;
        }
        int outside = Math.min(limit, inside + step);
        while (outside - inside > 1) {
            int middle = inside + outside >>> 1;
            if (holds(middle)) {
                inside = middle;
            } else {
                outside = middle;
            }
        }
        return outside;
    }

    /** Counts rows that lie in this cell. */
    void add(int from, int to) {
        lastRow = to - 1;
        count += to - from;
        for (int row = from; row < to; row++) {
            sumX += table.gridX(row);
        }
        for (int row = from; row < to; row++) {
            sumY += table.gridY(row);
        }
        for (int row = from; row < to; row++) {
            byCode[attributes.code(row)]++;
        }
    }
}
