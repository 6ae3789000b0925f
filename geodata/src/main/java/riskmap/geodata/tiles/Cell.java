package riskmap.geodata.tiles;

/**
 * A cell of the lattice while its members are being counted. Lattice cells are cells of the Mercator grid with the lowest
 * {@code shift} bits left out.
 */
final class Cell {

    private final int shift;
    private final int[] byCode;
    private int column;
    private int line;
    private int count;
    private int lastRow;
    private long sumX;
    private long sumY;

    /**
     * A cell without members.
     *
     * @param codes number of codes that are counted
     */
    Cell(int shift, int codes) {
        this.shift = shift;
        byCode = new int[Math.max(1, codes)];
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

    long count() {
        return count;
    }

    long count(int code) {
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

    /** Whether a place lies in this cell. */
    boolean holds(int gridX, int gridY) {
        return count > 0 && gridX >>> shift == column && gridY >>> shift == line;
    }

    /** Empties the cell. */
    void clear() {
        count = 0;
        sumX = 0;
        sumY = 0;
        java.util.Arrays.fill(byCode, 0);
    }

    void add(int row, int gridX, int gridY, int code) {
        column = gridX >>> shift;
        line = gridY >>> shift;
        lastRow = row;
        count++;
        sumX += gridX;
        sumY += gridY;
        byCode[code]++;
    }
}
