package riskmap.geodata.density;

/** A row of nodes as the cubics between each node and the next, which read faster than the spline itself. */
final class LineCubics {

    private final float[] a;
    private final float[] b;
    private final float[] c;
    private final float[] d;

    LineCubics(int mostNodes) {
        a = new float[mostNodes];
        b = new float[mostNodes];
        c = new float[mostNodes];
        d = new float[mostNodes];
    }

    /** Takes so many nodes from the first; one before and two after them are read as well. */
    void set(float[] nodes, int first, int count) {
        System.arraycopy(nodes, first - 1, a, 0, count);
        System.arraycopy(nodes, first, b, 0, count);
        System.arraycopy(nodes, first + 1, c, 0, count);
        System.arraycopy(nodes, first + 2, d, 0, count);
        thirds(a, b, c, d, count);
        others(a, b, c, count);
    }

    /** The spline's coefficients of the third power in place of the fourth node. */
    private static void thirds(float[] a, float[] b, float[] c, float[] d, int count) {
        for (int k = 0; k < count; k++) {
            d[k] = 1 / 6f * (d[k] - a[k]) + 0.5f * (b[k] - c[k]);
        }
    }

    private static void others(float[] a, float[] b, float[] c, int count) {
        for (int k = 0; k < count; k++) {
            float both = 0.5f * (a[k] + c[k]);
            float half = 0.5f * (c[k] - a[k]);
            a[k] = 1 / 3f * both + 2 / 3f * b[k];
            c[k] = both - b[k];
            b[k] = half;
        }
    }

    /**
     * Reads at the places {@code start + line·slope}, counted from a node.
     *
     * @param node the node counted from
     */
    void read(float[] start, float[] slope, int line, int node, int from, int to, float[] into) {
        for (int i = from; i < to; i++) {
            float place = start[i] + line * slope[i];
            int whole = (int) place;
            float f = place - whole;
            int k = node + whole;
            into[i] = a[k] + f * (b[k] + f * (c[k] + f * d[k]));
        }
    }
}
