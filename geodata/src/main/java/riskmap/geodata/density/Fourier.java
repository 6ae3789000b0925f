package riskmap.geodata.density;

/**
 * Fourier transform of a square of {@value #SIZE} × {@value #SIZE} complex numbers in place, for convolutions.
 *
 * <p>Radix 4. The way forth leaves frequencies in digit-reversed order and transposed, the way back expects them so;
 * products of two spectra need no other order. Real and imaginary parts stand in rows of their own and every step works
 * on whole rows, which the compiler turns into vector instructions.
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

    /** Forth: rows of values become rows of frequencies, in the order described above. */
    static void forth(float[][] re, float[][] im) {
        columnsForth(re, im);
        transpose(re);
        transpose(im);
        columnsForth(re, im);
    }

    /** Back, without the factor 1/SIZE². */
    static void back(float[][] re, float[][] im) {
        columnsBack(re, im);
        transpose(re);
        transpose(im);
        columnsBack(re, im);
    }

    private static void columnsForth(float[][] re, float[][] im) {
        for (int length = SIZE; length > 1; length /= 4) {
            int quarter = length / 4;
            for (int k = 0; k < quarter; k++) {
                int turn = k * (SIZE / length);
                for (int at = k; at < SIZE; at += length) {
                    butterfly(re, im, at, quarter);
                    turn(re[at + quarter], im[at + quarter], COS[turn], -SIN[turn]);
                    turn(re[at + 2 * quarter], im[at + 2 * quarter], COS[2 * turn], -SIN[2 * turn]);
                    turn(re[at + 3 * quarter], im[at + 3 * quarter], COS[3 * turn], -SIN[3 * turn]);
                }
            }
        }
    }

    private static void columnsBack(float[][] re, float[][] im) {
        for (int length = 4; length <= SIZE; length *= 4) {
            int quarter = length / 4;
            for (int k = 0; k < quarter; k++) {
                int turn = k * (SIZE / length);
                for (int at = k; at < SIZE; at += length) {
                    turn(re[at + quarter], im[at + quarter], COS[turn], SIN[turn]);
                    turn(re[at + 2 * quarter], im[at + 2 * quarter], COS[2 * turn], SIN[2 * turn]);
                    turn(re[at + 3 * quarter], im[at + 3 * quarter], COS[3 * turn], SIN[3 * turn]);
                    butterfly(im, re, at, quarter);
                }
            }
        }
    }

    /** One step of radix 4 on four rows; with real and imaginary parts exchanged it turns the other way round. */
    private static void butterfly(float[][] re, float[][] im, int at, int quarter) {
        butterfly(
                re[at], im[at],
                re[at + quarter], im[at + quarter],
                re[at + 2 * quarter], im[at + 2 * quarter],
                re[at + 3 * quarter], im[at + 3 * quarter]);
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
        if (sin == 0 && cos == 1) {
            return;
        }
        for (int x = 0; x < SIZE; x++) {
            float r = re[x];
            float i = im[x];
            re[x] = r * cos - i * sin;
            im[x] = r * sin + i * cos;
        }
    }

    /** In place, in squares that fit the first-level cache. */
    private static void transpose(float[][] rows) {
        int side = 16;
        for (int top = 0; top < SIZE; top += side) {
            for (int left = 0; left <= top; left += side) {
                for (int y = top; y < top + side; y++) {
                    float[] row = rows[y];
                    int end = Math.min(left + side, y);
                    for (int x = left; x < end; x++) {
                        float value = row[x];
                        row[x] = rows[x][y];
                        rows[x][y] = value;
                    }
                }
            }
        }
    }

    /** Frequency in radians per step at a position of the order the way forth leaves. */
    static double frequency(int position) {
        int reversed = (position & 3) << 6 | (position >> 2 & 3) << 4 | (position >> 4 & 3) << 2 | position >> 6;
        return 2 * Math.PI * reversed / SIZE;
    }

    /** A square of zeros. */
    static float[][] square() {
        return new float[SIZE][SIZE];
    }
}
