package riskmap.geodata.demo.town;

import java.util.Arrays;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;

/** Points along the lines traced so far, each with its heading, to ask how close a parallel line is. */
final class Samples {

    private static final double CELL = 120;
    private static final double REACH = 12_000;
    private static final int SIZE = (int) (2 * REACH / CELL);

    /** Per cell: x, y, cosine and sine of the heading, four numbers a sample. */
    private final double[][] cells = new double[SIZE * SIZE][];

    private final int[] counts = new int[SIZE * SIZE];

    /** Adds a line, one sample about every 20 m. */
    void add(List<Coordinate> line) {
        for (int i = 1; i < line.size(); i++) {
            Coordinate a = line.get(i - 1);
            Coordinate b = line.get(i);
            double length = a.distance(b);
            int pieces = Math.max(1, (int) Math.ceil(length / 24));
            for (int k = 0; k < pieces && length > 0; k++) {
                double t = (k + 0.5) / pieces;
                add(a.x + t * (b.x - a.x), a.y + t * (b.y - a.y), (b.x - a.x) / length, (b.y - a.y) / length);
            }
        }
    }

    private void add(double x, double y, double cos, double sin) {
        int column = cell(x);
        int row = cell(y);
        if (column < 0 || row < 0 || column >= SIZE || row >= SIZE) {
            return;
        }
        int at = row * SIZE + column;
        if (cells[at] == null) {
            cells[at] = new double[16];
        } else if (cells[at].length == counts[at] * 4) {
            cells[at] = Arrays.copyOf(cells[at], counts[at] * 8);
        }
        double[] held = cells[at];
        int start = 4 * counts[at]++;
        held[start] = x;
        held[start + 1] = y;
        held[start + 2] = cos;
        held[start + 3] = sin;
    }

    /** Whether a line of about the same heading passes within the distance. */
    boolean parallelWithin(double distance, double x, double y, double cos, double sin) {
        double limit = distance * distance;
        int lastRow = Math.min(SIZE - 1, cell(y + distance));
        int lastColumn = Math.min(SIZE - 1, cell(x + distance));
        for (int row = Math.max(0, cell(y - distance)); row <= lastRow; row++) {
            for (int column = Math.max(0, cell(x - distance)); column <= lastColumn; column++) {
                if (hit(row * SIZE + column, limit, x, y, cos, sin)) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean hit(int cell, double limit, double x, double y, double cos, double sin) {
        double[] held = cells[cell];
        for (int i = 0; i < counts[cell] * 4; i += 4) {
            double dx = held[i] - x;
            double dy = held[i + 1] - y;
            if (dx * dx + dy * dy < limit && Math.abs(held[i + 2] * cos + held[i + 3] * sin) > 0.72) {
                return true;
            }
        }
        return false;
    }

    private static int cell(double metres) {
        return (int) Math.floor((metres + REACH) / CELL);
    }
}
