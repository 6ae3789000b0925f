package riskmap.geodata.density;

/**
 * Fourier transform of a square of {@value #SIZE} × {@value #SIZE} complex numbers, for convolutions.
 *
 * <p>Radix 4. The way forth leaves frequencies in digit-reversed order and transposed, the way back expects them so;
 * products of two spectra need no other order. Real and imaginary parts stand in rows of their own and every step works
 * on whole rows, which the compiler turns into vector instructions; two steps at a time are done on sixteen rows, which
 * fit the first-level cache.
 */
final class Fourier {

    static final int SIZE = 256;

    private static final float[] COS = new float[SIZE];
    private static final float[] SIN = new float[SIZE];

    static {
        for (int i = 0; i < SIZE; i++) {
            COS[i] = (float) Math.cos(2 * Math.PI * i / SIZE);
            SIN[i] = (float) Math.sin(2 * Math.PI * i / SIZE);
        }
    }

    private Fourier() {}

    /** Complex numbers of a square by rows. */
    static final class Square {
        final float[][] re = new float[SIZE][SIZE];
        final float[][] im = new float[SIZE][SIZE];
    }

    /** Forth: rows of values become rows of frequencies, in the order described above; the values are lost. */
    static void forth(Square values, Square frequencies) {
        columnsForth(values);
        transpose(values.re, frequencies.re);
        transpose(values.im, frequencies.im);
        columnsForth(frequencies);
    }

    /** Back, without the factor 1/SIZE²; the frequencies are lost. */
    static void back(Square frequencies, Square values) {
        columnsBack(frequencies);
        transpose(frequencies.re, values.re);
        transpose(frequencies.im, values.im);
        columnsBack(values);
    }

    private static void columnsForth(Square square) {
        for (int first = 0; first < 16; first++) {
            for (int at = first; at < 64; at += 16) {
                stepForth(square, at, 64, at);
            }
            for (int at = first; at < SIZE; at += 64) {
                stepForth(square, at, 16, 4 * first);
            }
        }
        for (int first = 0; first < SIZE; first += 16) {
            for (int k = 0; k < 4; k++) {
                stepForth(square, first + k, 4, 16 * k);
            }
            for (int at = first; at < first + 16; at += 4) {
                stepForth(square, at, 1, 0);
            }
        }
    }

    private static void columnsBack(Square square) {
        for (int first = 0; first < SIZE; first += 16) {
            for (int at = first; at < first + 16; at += 4) {
                stepBack(square, at, 1, 0);
            }
            for (int k = 0; k < 4; k++) {
                stepBack(square, first + k, 4, 16 * k);
            }
        }
        for (int first = 0; first < 16; first++) {
            for (int at = first; at < SIZE; at += 64) {
                stepBack(square, at, 16, 4 * first);
            }
            for (int at = first; at < 64; at += 16) {
                stepBack(square, at, 64, at);
            }
        }
    }

    /** One step of radix 4 on the rows at, at + quarter, at + 2·quarter and at + 3·quarter. */
    private static void stepForth(Square square, int at, int quarter, int turn) {
        float[][] re = square.re;
        float[][] im = square.im;
        int b = at + quarter;
        int c = b + quarter;
        int d = c + quarter;
        butterfly(re[at], im[at], re[b], im[b], re[c], im[c], re[d], im[d]);
        if (turn > 0) {
            turn(re[b], im[b], COS[turn], -SIN[turn]);
            turn(re[c], im[c], COS[2 * turn], -SIN[2 * turn]);
            turn(re[d], im[d], COS[3 * turn], -SIN[3 * turn]);
        }
    }

    /** The inverse of {@link #stepForth} times 4. Exchanging real and imaginary parts turns a butterfly the other way. */
    private static void stepBack(Square square, int at, int quarter, int turn) {
        float[][] re = square.re;
        float[][] im = square.im;
        int b = at + quarter;
        int c = b + quarter;
        int d = c + quarter;
        if (turn > 0) {
            turn(re[b], im[b], COS[turn], SIN[turn]);
            turn(re[c], im[c], COS[2 * turn], SIN[2 * turn]);
            turn(re[d], im[d], COS[3 * turn], SIN[3 * turn]);
        }
        butterfly(im[at], re[at], im[b], re[b], im[c], re[c], im[d], re[d]);
    }

    private static void butterfly(
            float[] ar, float[] ai, float[] br, float[] bi, float[] cr, float[] ci, float[] dr, float[] di) {
        for (int x = 0; x < SIZE; x++) {
            float pr = ar[x] + cr[x];
            float pi = ai[x] + ci[x];
            float mr = ar[x] - cr[x];
            float mi = ai[x] - ci[x];
            float qr = br[x] + dr[x];
            float qi = bi[x] + di[x];
            float nr = br[x] - dr[x];
            float ni = bi[x] - di[x];
            ar[x] = pr + qr;
            ai[x] = pi + qi;
            br[x] = mr + ni;
            bi[x] = mi - nr;
            cr[x] = pr - qr;
            ci[x] = pi - qi;
            dr[x] = mr - ni;
            di[x] = mi + nr;
        }
    }

    private static void turn(float[] re, float[] im, float cos, float sin) {
        for (int x = 0; x < SIZE; x++) {
            float r = re[x];
            float i = im[x];
            re[x] = r * cos - i * sin;
            im[x] = r * sin + i * cos;
        }
    }

    /** Eight rows at a time, over some columns whose ends stay in the first-level cache. */
    private static void transpose(float[][] from, float[][] to) {
        int side = 64;
        for (int left = 0; left < SIZE; left += side) {
            for (int y = 0; y < SIZE; y += 8) {
                transpose(from, y, left, left + side, to);
            }
        }
    }

    private static void transpose(float[][] from, int y, int left, int right, float[][] to) {
        float[] a = from[y];
        float[] b = from[y + 1];
        float[] c = from[y + 2];
        float[] d = from[y + 3];
        float[] e = from[y + 4];
        float[] f = from[y + 5];
        float[] g = from[y + 6];
        float[] h = from[y + 7];
        for (int x = left; x < right; x++) {
            float[] column = to[x];
            column[y] = a[x];
            column[y + 1] = b[x];
            column[y + 2] = c[x];
            column[y + 3] = d[x];
            column[y + 4] = e[x];
            column[y + 5] = f[x];
            column[y + 6] = g[x];
            column[y + 7] = h[x];
        }
    }

    /** Frequency in radians per step at a position of the order the way forth leaves. */
    static double frequency(int position) {
        int reversed = (position & 3) << 6 | (position >> 2 & 3) << 4 | (position >> 4 & 3) << 2 | position >> 6;
        return 2 * Math.PI * reversed / SIZE;
    }
}
