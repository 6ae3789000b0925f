package riskmap.geodata.tiles;

import java.util.Arrays;

/**
 * A run of vertices in the units of one tile, growing; the scratch paper of clipping. Vertices are whole numbers held as
 * doubles, because far vertices of a shape seen at a high zoom do not fit an int.
 */
final class Path {

    private double[] xs = new double[64];
    private double[] ys = new double[64];
    private int size;

    int size() {
        return size;
    }

    double x(int vertex) {
        return xs[vertex];
    }

    double y(int vertex) {
        return ys[vertex];
    }

    void clear() {
        size = 0;
    }

    void removeLast() {
        size--;
    }

    /** Adds a vertex unless it repeats the last one. */
    void add(double x, double y) {
        if (size > 0 && xs[size - 1] == x && ys[size - 1] == y) {
            return;
        }
        if (size == xs.length) {
            xs = Arrays.copyOf(xs, 2 * size);
            ys = Arrays.copyOf(ys, 2 * size);
        }
        xs[size] = x;
        ys[size++] = y;
    }

    /** Adds all vertices of another path, or all in the opposite order. */
    void addAll(Path other, boolean backwards) {
        for (int i = 0; i < other.size; i++) {
            int vertex = backwards ? other.size - 1 - i : i;
            add(other.xs[vertex], other.ys[vertex]);
        }
    }

    /** Keeps the vertices from {@code first} to before {@code end}. */
    void trim(int first, int end) {
        System.arraycopy(xs, first, xs, 0, end - first);
        System.arraycopy(ys, first, ys, 0, end - first);
        size = end - first;
    }

    /** Whether this path begins where another ends, or the other has no vertex yet. */
    boolean follows(Path other) {
        int last = other.size - 1;
        return last < 0 || xs[0] == other.xs[last] && ys[0] == other.ys[last];
    }

    /** Cross product of the last two steps when the path went on to a vertex; 0 when it would go straight on or back. */
    double turn(double x, double y) {
        return (xs[size - 1] - xs[size - 2]) * (y - ys[size - 1]) - (ys[size - 1] - ys[size - 2]) * (x - xs[size - 1]);
    }

    /** Dot product of the last two steps when the path went on to a vertex; negative when it would turn back. */
    double ahead(double x, double y) {
        return (xs[size - 1] - xs[size - 2]) * (x - xs[size - 1]) + (ys[size - 1] - ys[size - 2]) * (y - ys[size - 1]);
    }

    /** Twice the area the path encloses, positive when it runs clockwise with y to the south. */
    double doubleArea() {
        double sum = 0;
        for (int i = 0, j = size - 1; i < size; j = i++) {
            sum += (xs[j] - xs[0]) * (ys[i] - ys[0]) - (xs[i] - xs[0]) * (ys[j] - ys[0]);
        }
        return sum;
    }
}
