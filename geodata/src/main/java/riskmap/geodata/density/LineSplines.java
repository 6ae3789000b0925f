package riskmap.geodata.density;

/**
 * Reads rows of nodes where the columns of cells cross them.
 *
 * <p>A column of cells moves aside by little from one row of nodes to the next. So the weights of the four nodes around a
 * crossing are computed for some rows at a time, and in between they change evenly.
 */
final class LineSplines {

    /**
     * How far a column may move aside over the rows done at a time, nodes. Weights that change evenly instead of by cubics are
     * wrong by an eighth of its square times the second derivative: by 5·10⁻⁵ of the peak of a Gaussian on 4 nodes.
     */
    private static final float ASIDE = 0.08f;

    private final Lattice lattice;
    private final StripPlaces places;
    private final float[][] lines;

    /** Node before a cell's crossing. */
    private final int[] nodes;

    private final float[][] weights = new float[4][];
    private final float[][] changes = new float[4][];

    /**
     * A reader.
     *
     * @param lines receives the rows of nodes
     */
    LineSplines(Lattice lattice, StripPlaces places, int columns, float[][] lines) {
        this.lattice = lattice;
        this.places = places;
        this.lines = lines;
        nodes = new int[columns];
        for (int k = 0; k < 4; k++) {
            weights[k] = new float[columns];
            changes[k] = new float[columns];
        }
    }

    /** Reads the rows of nodes from the lowest to the highest under the segments from a cell to before another. */
    void read(int from, int to, int low, int high) {
        float steepest = 0;
        for (int segment = from; segment < to; segment = places.next(segment)) {
            steepest = Math.max(steepest, Math.abs(places.slope(segment)));
        }
        int most = (int) Math.max(1, Math.min(1 + ASIDE / steepest, 1 + high - low));
        for (int line = low; line <= high; line += most) {
            readSome(from, to, low, line, Math.min(line + most - 1, high));
        }
    }

    private void readSome(int from, int to, int low, int first, int last) {
        int start = to;
        int end = from;
        for (int segment = from; segment < to; segment = places.next(segment)) {
            if (places.low(segment) <= last && first <= places.high(segment)) {
                start = Math.min(start, segment);
                end = places.next(segment);
                begin(segment, end, first, last);
            }
        }
        for (int line = first; line <= last; line++) {
            int before = (places.baseRow() + line) * lattice.width() - 1;
            gather(lattice.nodes(), before, start, end, lines[line - low]);
            for (int k = 0; k < 4 && line < last; k++) {
                change(weights[k], changes[k], start, end);
            }
        }
    }

    /** Weights at the first row and their changes from row to row. */
    private void begin(int segment, int end, int first, int last) {
        float share = 1f / Math.max(1, last - first);
        int base = places.base(segment);
        for (int i = segment; i < end; i++) {
            float place = places.crossing(i, first);
            float later = places.crossing(i, last);
            int whole = (int) (0.5f * (place + later));
            nodes[i] = base + whole;
            float f = place - whole;
            float g = later - whole;
            set(i, 0, cubed(1 - f), cubed(1 - g), share);
            set(i, 1, second(f), second(g), share);
            set(i, 2, second(1 - f), second(1 - g), share);
            set(i, 3, cubed(f), cubed(g), share);
        }
    }

    private void set(int i, int k, float weight, float later, float share) {
        weights[k][i] = weight;
        changes[k][i] = share * (later - weight);
    }

    private static float cubed(float f) {
        return 1 / 6f * f * f * f;
    }

    /** Weight of the node a fraction before the place; that of the node before it is {@link #cubed} of the rest. */
    private static float second(float f) {
        return 2 / 3f - f * f * (1 - 0.5f * f);
    }

    private static void change(float[] weights, float[] changes, int from, int to) {
        for (int i = from; i < to; i++) {
            weights[i] += changes[i];
        }
    }

    private void gather(float[] values, int before, int from, int to, float[] into) {
        float[] a = weights[0];
        float[] b = weights[1];
        float[] c = weights[2];
        float[] d = weights[3];
        int[] node = nodes;
        for (int i = from; i < to; i++) {
            int k = before + node[i];
            into[i] = a[i] * values[k] + b[i] * values[k + 1] + c[i] * values[k + 2] + d[i] * values[k + 3];
        }
    }
}
