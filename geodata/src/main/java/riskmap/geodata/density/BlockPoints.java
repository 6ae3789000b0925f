package riskmap.geodata.density;

/** Points sorted by the blocks of a lattice that feel them; a point near an edge belongs to several. */
final class BlockPoints {

    private static final int CELLS = Lattice.CELLS;

    private final WeightedPoints points;
    private final double step;
    private final int firstColumn;
    private final int firstRow;
    private final int columns;
    private final int[] start;
    private final int[] members;

    private BlockPoints(
            WeightedPoints points,
            double step,
            int firstColumn,
            int firstRow,
            int columns,
            int[] start,
            int[] members) {
        this.points = points;
        this.step = step;
        this.firstColumn = firstColumn;
        this.firstRow = firstRow;
        this.columns = columns;
        this.start = start;
        this.members = members;
    }

    static BlockPoints of(WeightedPoints points, double step, int firstColumn, int firstRow, int columns, int rows) {
        int[] start = new int[columns * rows + 1];
        visit(points, step, firstColumn, firstRow, columns, rows, (block, point) -> start[block + 1]++);
        for (int i = 1; i < start.length; i++) {
            start[i] += start[i - 1];
        }
        int[] members = new int[start[start.length - 1]];
        int[] next = start.clone();
        visit(points, step, firstColumn, firstRow, columns, rows, (block, point) -> members[next[block]++] = point);
        return new BlockPoints(points, step, firstColumn, firstRow, columns, start, members);
    }

    private interface Visitor {
        void visit(int block, int point);
    }

    /** Calls for every point and every block of the region within the margin of it, points in their order. */
    private static void visit(
            WeightedPoints points, double step, int firstColumn, int firstRow, int columns, int rows, Visitor visitor) {
        double reach = LatticeKernel.MARGIN + 3;
        for (int i = 0; i < points.size(); i++) {
            double u = points.x(i) / step;
            double v = points.y(i) / step;
            int west = Math.max(0, block(u - reach) - firstColumn);
            int east = Math.min(columns - 1, block(u + reach) - firstColumn);
            int south = Math.max(0, block(v - reach) - firstRow);
            int north = Math.min(rows - 1, block(v + reach) - firstRow);
            for (int row = south; row <= north; row++) {
                for (int column = west; column <= east; column++) {
                    visitor.visit(row * columns + column, i);
                }
            }
        }
    }

    private static int block(double lattice) {
        return (int) Math.floor(lattice / CELLS);
    }

    int count(int block) {
        return start[block + 1] - start[block];
    }

    /** The weights of a block's points on its nodes and those of its margin. */
    float[][] spread(int block, double scale) {
        double[][] nodes = new double[Fourier.SIZE][Fourier.SIZE];
        int originX = (firstColumn + block % columns) * CELLS - 1 - LatticeKernel.MARGIN;
        int originY = (firstRow + block / columns) * CELLS - 1 - LatticeKernel.MARGIN;
        double[] wx = new double[4];
        double[] wy = new double[4];
        for (int i = start[block]; i < start[block + 1]; i++) {
            int point = members[i];
            double u = points.x(point) / step;
            double v = points.y(point) / step;
            int column = (int) Math.floor(u);
            int row = (int) Math.floor(v);
            CubicSpline.weights(u - column, wx);
            CubicSpline.weights(v - row, wy);
            add(nodes, column - 1 - originX, row - 1 - originY, wx, wy, points.weight(point) * scale);
        }
        return floats(nodes);
    }

    private static void add(double[][] nodes, int x, int y, double[] wx, double[] wy, double weight) {
        if (x < 0 || y < 0 || x + 4 > Fourier.SIZE || y + 4 > Fourier.SIZE) {
            return;
        }
        for (int row = 0; row < 4; row++) {
            double[] line = nodes[y + row];
            double w = weight * wy[row];
            line[x] += w * wx[0];
            line[x + 1] += w * wx[1];
            line[x + 2] += w * wx[2];
            line[x + 3] += w * wx[3];
        }
    }

    private static float[][] floats(double[][] nodes) {
        float[][] square = Fourier.square();
        for (int y = 0; y < Fourier.SIZE; y++) {
            for (int x = 0; x < Fourier.SIZE; x++) {
                square[y][x] = (float) nodes[y][x];
            }
        }
        return square;
    }
}
