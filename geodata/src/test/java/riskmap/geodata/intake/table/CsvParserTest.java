package riskmap.geodata.intake.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** Rows and fields. */
class CsvParserTest {

    @Provide
    Arbitrary<List<List<String>>> tables() {
        return Arbitraries.strings()
                .withChars("ab \"',;\n\r\t中")
                .ofMaxLength(6)
                .list()
                .ofMinSize(2)
                .ofMaxSize(5)
                .list()
                .ofMaxSize(6);
    }

    @Property
    void whatIsWrittenIsRead(@ForAll("tables") List<List<String>> table) throws IOException {
        String text = table.stream()
                .map(row -> row.stream()
                        .map(field -> '"' + field.replace("\"", "\"\"") + '"')
                        .collect(Collectors.joining(",")))
                .collect(Collectors.joining("\r\n"));
        assertEquals(table, rows(text, ','));
    }

    @Test
    void rowsEndInAnyWay() throws IOException {
        List<List<String>> expected = List.of(List.of("a", "b"), List.of("c", ""), List.of("", "d"));
        assertEquals(expected, rows("a;b\nc;\n;d", ';'));
        assertEquals(expected, rows("a;b\r\nc;\r\n\r\n;d\r\n", ';'));
        assertEquals(expected, rows("a;b\rc;\r;d\r", ';'));
    }

    @Test
    void linesAreCountedThroughQuotesAndBlanks() throws IOException {
        CsvParser parser = new CsvParser(new StringReader("h\n\n\"a\nb\"\nc"), ',', 100, true);
        parser.next();
        assertEquals(1, parser.startLine());
        parser.next();
        assertEquals(3, parser.startLine());
        parser.next();
        assertEquals(5, parser.startLine());
    }

    @Test
    void aGigabyteInOneLineIsGoneThroughInLittleMemory() throws IOException {
        CsvParser parser = new CsvParser(new Endless(1_000_000_000L), ',', CsvReader.LONGEST_ROW, true);
        Runtime runtime = Runtime.getRuntime();
        System.gc();
        long before = runtime.totalMemory() - runtime.freeMemory();
        assertEquals(CsvParser.Found.TOO_LONG, parser.next());
        System.gc();
        long held = runtime.totalMemory() - runtime.freeMemory() - before;
        assertTrue(held < 100_000_000, "held " + held + " bytes");
        assertEquals(CsvParser.Found.END, parser.next());
    }

    private static List<List<String>> rows(String text, char delimiter) throws IOException {
        CsvParser parser = new CsvParser(new StringReader(text), delimiter, 10_000, true);
        List<List<String>> rows = new ArrayList<>();
        while (parser.next() == CsvParser.Found.ROW) {
            rows.add(List.copyOf(parser.fields()));
        }
        return rows;
    }

    /** A text of one letter, repeated. */
    private static final class Endless extends Reader {
        private long left;

        Endless(long length) {
            left = length;
        }

        @Override
        public int read(char[] buffer, int from, int length) {
            int n = (int) Math.min(length, left);
            java.util.Arrays.fill(buffer, from, from + n, 'x');
            left -= n;
            return n == 0 ? -1 : n;
        }

        @Override
        public void close() {
            // Nothing is open.
        }
    }
}
