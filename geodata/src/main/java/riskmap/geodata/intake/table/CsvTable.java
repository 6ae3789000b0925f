package riskmap.geodata.intake.table;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import riskmap.geodata.intake.TextEncoding;
import riskmap.geodata.intake.issue.SourcePlace;
import riskmap.geodata.intake.issue.UnreadableSource;
import riskmap.geodata.model.LocalizedText;

/** A table as text whose rows have no place on the map: values by column, encoding and delimiter detected. */
public final class CsvTable {

    private static final int LONGEST_ROW = 1_000_000;
    private static final int HEAD = 1 << 16;

    private CsvTable() {}

    /** Takes rows. */
    @FunctionalInterface
    public interface Rows {

        /** Takes one: texts by column; an exception ends the reading. */
        void take(Map<String, Object> values) throws IOException;
    }

    /**
     * Reads a file to its end.
     *
     * @throws UnreadableSource when it is no table, or a row of it cannot be read
     * @throws IOException what the rows' taker throws
     */
    public static void read(Path file, Rows rows) throws IOException {
        TextEncoding encoding = TextEncoding.of(file, null);
        try (Reader text = new BufferedReader(encoding.reader(Files.newInputStream(file)), HEAD)) {
            char[] head = new char[HEAD];
            text.mark(HEAD);
            int n = text.read(head);
            text.reset();
            String name = file.getFileName().toString();
            if (n <= 0) {
                throw new UnreadableSource(name, "是空文件", "is empty");
            }
            CsvParser parser = new CsvParser(text, Delimiters.guess(new String(head, 0, n)), LONGEST_ROW, true);
            List<String> header = next(name, parser) ? parser.fields() : List.of();
            while (next(name, parser)) {
                rows.take(values(name, header, parser));
            }
        }
    }

    private static boolean next(String name, CsvParser parser) throws IOException {
        return switch (parser.next()) {
            case ROW -> true;
            case END -> false;
            case OPEN_QUOTE -> throw bad(name, parser, "此处打开的引号一直没有闭合", "a quote is opened here and never closed");
            case TOO_LONG ->
                throw bad(
                        name,
                        parser,
                        "该行超过 " + LONGEST_ROW + " 个字符",
                        "the row is longer than " + LONGEST_ROW + " characters");
        };
    }

    private static Map<String, Object> values(String name, List<String> header, CsvParser parser)
            throws UnreadableSource {
        List<String> fields = parser.fields();
        if (fields.size() > header.size()) {
            throw bad(
                    name,
                    parser,
                    "该行有 " + fields.size() + " 个字段，表头有 " + header.size() + " 个",
                    "the row has " + fields.size() + " fields and the header " + header.size());
        }
        Map<String, Object> values = new LinkedHashMap<>();
        for (int i = 0; i < fields.size(); i++) {
            values.put(header.get(i).strip(), fields.get(i));
        }
        return values;
    }

    private static UnreadableSource bad(String name, CsvParser parser, String zh, String en) {
        return new UnreadableSource(new SourcePlace(name, "line", parser.startLine()), LocalizedText.of(zh, en), null);
    }
}
