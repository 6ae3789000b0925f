package riskmap.geodata.intake.geojson;

import java.io.IOException;
import java.io.Reader;

/** Splits text into lines of a limited length; longer ones are skipped to their end. */
final class Lines {

    private final Reader in;
    private final int longest;
    private final char[] buffer = new char[1 << 16];
    private final StringBuilder line = new StringBuilder();
    private int position;
    private int filled;
    private long number;
    private boolean tooLong;

    Lines(Reader in, int longest) {
        this.in = in;
        this.longest = longest;
    }

    /** Goes to the next line; answers false at the end of the text. */
    boolean next() throws IOException {
        line.setLength(0);
        tooLong = false;
        int c = read();
        if (c < 0) {
            return false;
        }
        number++;
        for (; c >= 0 && c != '\n'; c = read()) {
            if (line.length() < longest) {
                line.append((char) c);
            } else {
                tooLong = true;
            }
        }
        return true;
    }

    /** The line, or its beginning when it is too long. */
    String text() {
        return line.toString();
    }

    /** Whether the line is longer than the limit. */
    boolean tooLong() {
        return tooLong;
    }

    /** Its number, from 1. */
    long number() {
        return number;
    }

    private int read() throws IOException {
        if (position == filled) {
            filled = Math.max(0, in.read(buffer, 0, buffer.length));
            position = 0;
            if (filled == 0) {
                return -1;
            }
        }
        return buffer[position++];
    }
}
