package riskmap.geodata.intake.table;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;

/**
 * Splits text into rows by RFC 4180: fields parted by a delimiter, quoted where they hold it, quotes doubled inside quotes,
 * rows ended by CR, LF or both. A row longer than the limit is skipped to its end, so no file can fill the memory.
 */
final class CsvParser {

    /** What {@link #next} found. */
    enum Found {
        /** A row; see {@link #fields()}. */
        ROW,
        /** A row beyond the limits; it has been skipped. */
        TOO_LONG,
        /** The text ended within quotes. */
        OPEN_QUOTE,
        /** The text ended. */
        END
    }

    /** Fields a row may have. */
    static final int MOST_FIELDS = 2000;

    private static final int NONE = -2;
    private static final int EOF = -1;

    private final Reader in;
    private final char delimiter;
    private final int longest;
    private final boolean keep;
    private final char[] buffer = new char[1 << 16];
    private final StringBuilder field = new StringBuilder();
    private List<String> fields = List.of();
    private int position;
    private int filled;
    private int ahead = NONE;
    private long line = 1;
    private long startLine;
    private int length;
    private boolean endedByNewline = true;

    /**
     * A parser at the beginning of a text.
     *
     * @param longest characters a row may have
     * @param keep whether the fields are wanted; without, they come out empty and the text is only gone through
     */
    CsvParser(Reader in, char delimiter, int longest, boolean keep) {
        this.in = in;
        this.delimiter = delimiter;
        this.longest = longest;
        this.keep = keep;
    }

    /** Goes to the next row that is not blank. */
    Found next() throws IOException {
        int c = read();
        while (c == '\n' || c == '\r') {
            endOfLine(c);
            c = read();
        }
        if (c == EOF) {
            return Found.END;
        }
        fields = new ArrayList<>(Math.max(8, fields.size()));
        startLine = line;
        length = 0;
        return row(c);
    }

    /** The fields of the row found. */
    List<String> fields() {
        return fields;
    }

    /** Line the row found begins on, from 1. */
    long startLine() {
        return startLine;
    }

    /** Line the parser stands on. */
    long line() {
        return line;
    }

    /** Whether the last row was ended by a line end, not by the end of the text. */
    boolean endedByNewline() {
        return endedByNewline;
    }

    private Found row(int first) throws IOException {
        int c = first;
        while (true) {
            field.setLength(0);
            if (c == '"') {
                c = quoted();
                if (c == EOF) {
                    return Found.OPEN_QUOTE;
                }
            }
            while (c != delimiter && c != '\n' && c != '\r' && c != EOF && length <= longest) {
                append(c);
                c = read();
            }
            if (length > longest || fields.size() >= MOST_FIELDS) {
                skipLine(c);
                return Found.TOO_LONG;
            }
            fields.add(field.toString());
            if (c != delimiter) {
                endOfLine(c);
                return Found.ROW;
            }
            c = read();
        }
    }

    /** Reads behind an opening quote to behind its closing one; answers the character that follows it. */
    private int quoted() throws IOException {
        while (length <= longest) {
            int c = read();
            if (c == EOF) {
                return EOF;
            }
            if (c == '"') {
                int after = read();
                if (after != '"') {
                    return after == EOF ? '\n' : after;
                }
            } else if (c == '\n') {
                line++;
            }
            append(c);
        }
        return ' ';
    }

    private void append(int c) {
        if (keep) {
            field.append((char) c);
        }
    }

    private void skipLine(int last) throws IOException {
        int c = last;
        while (c != '\n' && c != '\r' && c != EOF) {
            c = read();
        }
        endOfLine(c);
    }

    private void endOfLine(int c) throws IOException {
        endedByNewline = c != EOF;
        if (c == EOF) {
            return;
        }
        line++;
        if (c == '\r') {
            int after = read();
            if (after != '\n') {
                ahead = after;
            }
        }
    }

    private int read() throws IOException {
        length++;
        if (ahead != NONE) {
            int c = ahead;
            ahead = NONE;
            return c;
        }
        if (position == filled) {
            filled = in.read(buffer, 0, buffer.length);
            position = 0;
            if (filled <= 0) {
                filled = 0;
                return EOF;
            }
        }
        return buffer[position++];
    }
}
