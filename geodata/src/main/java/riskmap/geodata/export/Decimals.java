package riskmap.geodata.export;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;

/**
 * Numbers as people write them: the shortest decimal that reads back as the same double, without exponent and without a
 * trailing {@code .0}. A decimal of at most 15 digits is the only one of that length that reads back as its double, so
 * those are written digit by digit; what has more goes the long way over {@link Double#toString(double)}.
 */
final class Decimals {

    /** Below this a whole number has at most 15 digits. */
    private static final double MOST = 1e15;

    private static final int ROOM = 24;

    /** Behind the point of numbers below and above {@link #SMALL}. */
    private static final int FINE = 9;

    private static final int COARSE = 3;
    private static final double SMALL = 1e6;
    private static final double[] POWERS = {1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9};

    private Decimals() {}

    /** Writes a finite number. */
    static void write(JsonGenerator json, double value) throws IOException {
        int decimals = Math.abs(value) < SMALL ? FINE : COARSE;
        double scaled = Math.rint(value * POWERS[decimals]);
        if (Math.abs(scaled) < MOST && scaled / POWERS[decimals] == value) {
            writeScaled(json, (long) scaled, decimals);
        } else if (value == Math.rint(value) && Math.abs(value) < MOST) {
            json.writeNumber((long) value);
        } else {
            json.writeNumber(value);
        }
    }

    /**
     * Writes a number rounded, halves to even; one that has no 15 digits left for so many decimals is written as it is.
     *
     * @param decimals digits kept behind the point, 0 to 9
     */
    static void writeRounded(JsonGenerator json, double value, int decimals) throws IOException {
        double scaled = Math.rint(value * POWERS[decimals]);
        if (Math.abs(scaled) < MOST) {
            writeScaled(json, (long) scaled, decimals);
        } else {
            write(json, value);
        }
    }

    /** Writes {@code scaled} · 10^−{@code decimals}. */
    private static void writeScaled(JsonGenerator json, long scaled, int decimals) throws IOException {
        long digits = Math.abs(scaled);
        int behind = decimals;
        while (behind > 0 && digits % 10 == 0) {
            digits /= 10;
            behind--;
        }
        if (behind == 0) {
            json.writeNumber(scaled < 0 ? -digits : digits);
            return;
        }
        char[] text = new char[ROOM];
        int at = ROOM;
        for (int place = 0; digits > 0 || place <= behind; place++) {
            if (place == behind) {
                text[--at] = '.';
            }
            text[--at] = (char) ('0' + digits % 10);
            digits /= 10;
        }
        if (scaled < 0) {
            text[--at] = '-';
        }
        json.writeNumber(text, at, ROOM - at);
    }
}
