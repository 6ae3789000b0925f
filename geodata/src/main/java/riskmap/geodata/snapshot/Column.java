package riskmap.geodata.snapshot;

import java.util.Arrays;
import riskmap.geodata.model.AttributeType;

/**
 * The values of one attribute in all rows of a table: a code per row and each distinct value once. Two rows have equal
 * values exactly when they have equal codes. Immutable and safe to share.
 */
public final class Column {

    /** Code of a row without value. */
    public static final int NONE = -1;

    private static final int SPARE = 1024;

    private final AttributeType type;
    private final Codes codes;
    private final Dictionary dictionary;

    private Column(AttributeType type, Codes codes, Dictionary dictionary) {
        this.type = type;
        this.codes = codes;
        this.dictionary = dictionary;
    }

    /** Type of the values. */
    public AttributeType type() {
        return type;
    }

    /** Code of a row's value: 0 to {@link #codes()} − 1, or {@link #NONE}. */
    public int code(int row) {
        return codes.get(row);
    }

    /** One more than the greatest code. Some codes may be of values no row has any more. */
    public int codes() {
        return dictionary.size();
    }

    /** The value of a code. */
    public Object valueOf(int code) {
        return dictionary.value(code);
    }

    /** Code of a value, or {@link #NONE} when no row has it. The value must be of the column's Java type. */
    public int codeOf(Object value) {
        return dictionary.find(value);
    }

    /** The row's value, or null. Texts are made anew by every call; compare codes where many rows are looked at. */
    public Object value(int row) {
        int code = codes.get(row);
        return code == NONE ? null : dictionary.value(code);
    }

    /** The row's value as a number, or NaN when it has none or is no number. */
    public double number(int row) {
        int code = codes.get(row);
        return code != NONE && dictionary.entries().value(code) instanceof Number number
                ? number.doubleValue()
                : Double.NaN;
    }

    /** Hands on the UTF-8 bytes of a code's text. Only for columns of type {@link AttributeType#TEXT}. */
    public void text(int code, TextSink sink) {
        Entries.Texts texts = (Entries.Texts) dictionary.entries();
        sink.text(texts.bytes(), texts.start(code), texts.ends()[code]);
    }

    /**
     * Orders the texts of two codes by their code points, without making them. Only for columns of type {@link
     * AttributeType#TEXT}.
     */
    int compare(int codeA, int codeB) {
        return ((Entries.Texts) dictionary.entries()).compare(codeA, codeB);
    }

    /** Takes a text as bytes that must neither be changed nor kept. */
    @FunctionalInterface
    public interface TextSink {
        /** The text stands in {@code utf8} from {@code from} to before {@code to}. */
        void text(byte[] utf8, int from, int to);
    }

    /** Number of rows. */
    int rows() {
        return codes.size();
    }

    /** This column in another order of rows; the values are shared. */
    Column ordered(int[] order) {
        return new Column(type, codes.ordered(order, codes()), dictionary);
    }

    /** This column and that of new rows. */
    Column merged(Merge merge, Column added) {
        Dictionary.Builder values = dictionary.append();
        int[] newCodes = new int[added.rows()];
        for (int row = 0; row < newCodes.length; row++) {
            int code = added.code(row);
            newCodes[row] = code == NONE ? NONE : values.add(added.dictionary, code);
        }
        Dictionary merged = values.build();
        Column column = new Column(type, codes.merged(merge, newCodes, merged.size()), merged);
        return column.codes() > column.rows() + Math.max(SPARE, column.rows() / 4) ? column.renumbered() : column;
    }

    /** The same column with codes in the order of the rows and none unused. */
    private Column renumbered() {
        int[] unordered = new int[rows()];
        Arrays.setAll(unordered, codes::get);
        return of(type, unordered, dictionary);
    }

    /**
     * A column with a value for each row, given by its code in a dictionary. It has codes and a dictionary of its own, in
     * the order of the rows, so that texts of neighbouring rows are neighbours in memory.
     */
    static Column of(AttributeType type, int[] codes, Dictionary dictionary) {
        Dictionary.Builder values = Dictionary.empty(type == AttributeType.TEXT).append();
        int[] newCode = new int[dictionary.size()];
        Arrays.fill(newCode, NONE);
        int[] next = new int[codes.length];
        for (int row = 0; row < next.length; row++) {
            int code = codes[row];
            if (code != NONE && newCode[code] == NONE) {
                newCode[code] = values.add(dictionary, code);
            }
            next[row] = code == NONE ? NONE : newCode[code];
        }
        return new Column(type, Codes.of(next, values.size()), values.buildTrimmed());
    }
}
