package riskmap.geodata.intake.table;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import riskmap.geodata.crs.Crs;
import riskmap.geodata.intake.CountedInput;
import riskmap.geodata.intake.SourceFile;
import riskmap.geodata.intake.TextEncoding;
import riskmap.geodata.intake.issue.SourcePlace;
import riskmap.geodata.intake.issue.UnreadableSource;
import riskmap.geodata.intake.mapping.ImportMapping;
import riskmap.geodata.model.LocalizedText;

/**
 * Reads a CSV file: a header, then one record per row. Encoding, delimiter and the columns of the place are taken from the
 * mapping or detected. Memory is bounded by the longest row, 16 million characters.
 */
public final class CsvReader extends SourceFile {

    /** Characters a row may have: a multi-polygon of some 400,000 points as well-known text. */
    static final int LONGEST_ROW = 16_000_000;

    private final TextEncoding encoding;
    private final char delimiter;
    private final TableRecords records;

    private CsvReader(Path file, Crs crs, TextEncoding encoding, char delimiter, TableRecords records) {
        super(file, crs);
        this.encoding = encoding;
        this.delimiter = delimiter;
        this.records = records;
    }

    /**
     * Opens a file: looks at its encoding and header.
     *
     * @throws UnreadableSource when it is empty, not text, or has no columns of coordinates
     * @throws IllegalArgumentException when the mapping's reference system is not known
     */
    public static CsvReader open(Path file, ImportMapping mapping) throws IOException {
        String name = file.getFileName().toString();
        Crs crs = declared(mapping);
        TextEncoding encoding = TextEncoding.of(file, mapping.text().encoding());
        Character given = mapping.text().delimiter();
        char delimiter = given != null ? given : Delimiters.guess(head(file, encoding));
        try (Reader text = encoding.reader(Files.newInputStream(file))) {
            CsvParser rows = new CsvParser(text, delimiter, LONGEST_ROW, true);
            List<String> first = headerOf(name, rows);
            List<String> sample = rows.next() == CsvParser.Found.ROW ? rows.fields() : null;
            return new CsvReader(
                    file, crs, encoding, delimiter, TableRecords.of(name, first, sample, mapping.position(), true));
        }
    }

    private static List<String> headerOf(String name, CsvParser rows) throws IOException {
        return switch (rows.next()) {
            case ROW -> rows.fields();
            case END -> throw new UnreadableSource(name, "是空文件", "is empty");
            case OPEN_QUOTE ->
                throw new UnreadableSource(
                        name, "首行有引号打开后一直没有闭合", "opens a quote in its first row and never closes it");
            case TOO_LONG ->
                throw new UnreadableSource(
                        name,
                        "首行超过 " + LONGEST_ROW + " 个字符或 " + CsvParser.MOST_FIELDS + " 列，不是表格",
                        "has a first row of more than " + LONGEST_ROW + " characters or " + CsvParser.MOST_FIELDS
                                + " columns; it is not a table");
        };
    }

    private static String head(Path file, TextEncoding encoding) throws IOException {
        char[] chars = new char[1 << 16];
        try (Reader text = encoding.reader(Files.newInputStream(file))) {
            int n = new BufferedReader(text, chars.length).read(chars);
            return new String(chars, 0, Math.max(0, n));
        }
    }

    @Override
    public void verify() throws IOException {
        try (Reader text = encoding.reader(Files.newInputStream(file()))) {
            CsvParser rows = new CsvParser(text, delimiter, LONGEST_ROW, false);
            CsvParser.Found found = rows.next();
            while (found == CsvParser.Found.ROW || found == CsvParser.Found.TOO_LONG) {
                found = rows.next();
            }
            if (found == CsvParser.Found.OPEN_QUOTE) {
                throw new UnreadableSource(
                        new SourcePlace(name(), "line", rows.startLine()),
                        LocalizedText.of(
                                "此处打开的引号一直没有闭合；文件被截断，或缺少引号",
                                "a quote is opened here and never closed; the file is cut off or a quote is missing"),
                        null);
            }
        }
    }

    @Override
    public void read(Sink sink) throws IOException {
        CountedInput bytes = new CountedInput(Files.newInputStream(file()));
        try (Reader text = encoding.reader(bytes)) {
            CsvRows rows = new CsvRows(name(), records, encoding, sink, bytes);
            rows.readAll(new CsvParser(text, delimiter, LONGEST_ROW, true));
        }
    }
}
