package riskmap.geodata.cluster;

import java.util.Arrays;

/**
 * Points in space sorted into equal cubes, of which only those that hold a point are there. Cells stand in the order of
 * their cubes' columns and of levels in a column; every cell holds an unbroken run of {@link #points places}. Levels count along
 * the axis on which the points lie closest, so that of the points of a city few cells stand on top of each other.
 *
 * <p>Any two points of a cell are at most the reach apart: the diagonal of a cube is the reach, less a millionth for
 * rounding. Points within the reach of each other lie at most {@value #STEPS} cubes apart along each axis.
 */
final class CubeGrid {

    /** Cubes a point can reach beyond its own one: an edge is the reach by √3. */
    static final int STEPS = 2;

    private static final double SAFE = 1 - 1e-6;
    private static final int DIGIT = 16;

    private final SortedPoints sorted;

    /** First place of each cell, and the end of the last one. */
    private final int[] starts;

    /** The {@link #column} of each cell; a last one, that of no cell, lies beyond all. */
    private final long[] columns;

    /** How high in its column each cell lies. */
    private final int[] levels;

    /**
     * Sorts points.
     *
     * @param from three metres for each point; not changed
     * @param reach metres; at least {@link ClusterDetection#MIN_METRES}, for which an int numbers the cubes of the whole earth
     */
    CubeGrid(double[] from, double reach) {
        int[][] numbers = numbers(from, reach / Math.sqrt(3) * SAFE);
        int[] points = order(numbers);
        starts = starts(numbers, points);
        columns = new long[starts.length];
        levels = new int[starts.length];
        double[] boxes = new double[6 * cells()];
        for (int cell = 0; cell < cells(); cell++) {
            int point = points[starts[cell]];
            columns[cell] = column(numbers[0][point], numbers[1][point]);
            levels[cell] = numbers[2][point];
            SortedPoints.box(from, points, start(cell), end(cell), boxes, cell);
        }
        columns[cells()] = Long.MAX_VALUE;
        sorted = new SortedPoints(from, points, boxes);
    }

    private static int[] starts(int[][] numbers, int[] points) {
        int[] firsts = new int[points.length + 1];
        int cells = 0;
        for (int place = 0; place < points.length; place++) {
            if (place == 0 || !isSame(numbers, points[place], points[place - 1])) {
                firsts[cells++] = place;
            }
        }
        firsts[cells] = points.length;
        return Arrays.copyOf(firsts, cells + 1);
    }

    /** A column of cubes, which ascends by first and then by second number; those of two differ by that of the difference. */
    static long column(int first, int second) {
        return ((long) first << 32) + second;
    }

    /** Of each point's cube the two numbers of its column, and its level. */
    private static int[][] numbers(double[] xyz, double side) {
        double[] least = new double[3];
        double[] extent = new double[3];
        for (int axis = 0; axis < 3; axis++) {
            double low = Double.POSITIVE_INFINITY;
            double high = Double.NEGATIVE_INFINITY;
            for (int i = axis; i < xyz.length; i += 3) {
                low = Math.min(low, xyz[i]);
                high = Math.max(high, xyz[i]);
            }
            least[axis] = low;
            extent[axis] = high - low;
        }
        int flat = extent[0] < extent[1] ? 0 : 1;
        flat = extent[2] < extent[flat] ? 2 : flat;
        int[][] numbers = new int[3][xyz.length / 3];
        for (int k = 0; k < 3; k++) {
            int axis = (flat + 1 + k) % 3;
            for (int i = 0; i < numbers[k].length; i++) {
                numbers[k][i] = (int) ((xyz[3 * i + axis] - least[axis]) / side);
            }
        }
        return numbers;
    }

    /** The points in the order of their numbers, sorted by one digit after the other, the least first. */
    private static int[] order(int[][] numbers) {
        int[] order = new int[numbers[0].length];
        Arrays.setAll(order, i -> i);
        for (int k = 2; k >= 0; k--) {
            int most = 0;
            for (int number : numbers[k]) {
                most = Math.max(most, number);
            }
            for (int shift = 0; shift < Integer.SIZE && most >> shift > 0; shift += DIGIT) {
                order = sort(order, numbers[k], shift, Math.min(most >> shift, (1 << DIGIT) - 1));
            }
        }
        return order;
    }

    private static int[] sort(int[] order, int[] numbers, int shift, int greatest) {
        int mask = (1 << DIGIT) - 1;
        int[] next = new int[greatest + 2];
        for (int number : numbers) {
            next[(number >> shift & mask) + 1]++;
        }
        for (int digit = 0; digit < greatest; digit++) {
            next[digit + 1] += next[digit];
        }
        int[] sorted = new int[order.length];
        for (int i : order) {
            sorted[next[numbers[i] >> shift & mask]++] = i;
        }
        return sorted;
    }

    private static boolean isSame(int[][] numbers, int a, int b) {
        return numbers[0][a] == numbers[0][b] && numbers[1][a] == numbers[1][b] && numbers[2][a] == numbers[2][b];
    }

    int cells() {
        return starts.length - 1;
    }

    int start(int cell) {
        return starts[cell];
    }

    int end(int cell) {
        return starts[cell + 1];
    }

    /** How many points a cell holds. */
    int count(int cell) {
        return starts[cell + 1] - starts[cell];
    }

    /** The column a cell lies in; for the number after the last cell one beyond all. */
    long column(int cell) {
        return columns[cell];
    }

    /** How high in its column a cell lies. */
    int level(int cell) {
        return levels[cell];
    }

    /** The points, by their places; the boxes are those around the points of each cell. */
    SortedPoints points() {
        return sorted;
    }
}
