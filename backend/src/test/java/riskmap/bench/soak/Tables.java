package riskmap.bench.soak;

import java.util.List;
import java.util.Locale;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;

/** The figures of a run as tables of Markdown, one line for each part. */
final class Tables {

    private static final double MB = 1e6;
    private static final List<String> KINDS = List.of("renderer", "browser", "gpu-process", "network");

    private Tables() {}

    /** What was counted, then the memory of the browser. */
    static String all(List<Row> rows) {
        return counted(rows)
                + "\nThe browser's own memory (anonymous and shared, without files mapped) by process, MB:\n\n"
                + browser(rows);
    }

    /** How many times its value after the first tenth something has after the last one. */
    static double ratio(List<Row> rows, ToLongFunction<Row> value) {
        return (double) value.applyAsLong(rows.get(Plan.PARTS - 1)) / value.applyAsLong(rows.get(0));
    }

    private static String counted(List<Row> rows) {
        StringBuilder text =
                new StringBuilder("| part | events | heard | scenes | restarts | JS heap | nodes | listeners"
                        + " | documents | canvas | service heap | service | threads | latest |\n|"
                        + " ---: |".repeat(14) + "\n");
        for (int i = 0; i < rows.size(); i++) {
            text.append(line(name(i), rows.get(i)));
        }
        return text.append(String.format(
                        Locale.ROOT,
                        "| last to first | | | | | %.3f | %.3f | %.3f | | | %.3f | | | |%n",
                        ratio(rows, row -> row.held().heap()),
                        ratio(rows, row -> row.held().nodes()),
                        ratio(rows, row -> row.held().listeners()),
                        ratio(rows, Row::heap)))
                .toString();
    }

    private static String name(int part) {
        return part < Plan.PARTS ? String.valueOf(part + 1) : "stretch";
    }

    /** One line of what was counted. */
    static String line(String part, Row row) {
        Screen.Held held = row.held();
        return String.format(
                Locale.ROOT,
                "| %s | %d | %d | %d | %d | %.2f | %d | %d | %d | %.1f | %.1f | %.0f | %d | %s |%n",
                part,
                row.events(),
                row.heard(),
                row.scenes(),
                row.restarts(),
                held.heap() / MB,
                held.nodes(),
                held.listeners(),
                held.documents(),
                held.canvas() / MB,
                row.heap() / MB,
                row.resident() / MB,
                row.threads(),
                row.current() ? "yes" : "no");
    }

    private static String browser(List<Row> rows) {
        String head =
                "| part | " + String.join(" | ", KINDS) + " | others | together |\n|" + " ---: |".repeat(7) + "\n";
        StringBuilder text = new StringBuilder(head);
        for (int i = 0; i < rows.size(); i++) {
            text.append("| ")
                    .append(name(i))
                    .append(" | ")
                    .append(cells(rows.get(i)))
                    .append(" |\n");
        }
        return text.append(String.format(
                        Locale.ROOT,
                        "| last to first | %.3f | | | | | %.3f |%n",
                        ratio(rows, row -> row.memory("renderer")),
                        ratio(rows, Row::browserTotal)))
                .toString();
    }

    /** Memory of one kind of process after another, then of all others, then of all. */
    static String cells(Row row) {
        long known = KINDS.stream().mapToLong(row::memory).sum();
        return KINDS.stream().map(kind -> megabytes(row.memory(kind))).collect(Collectors.joining(" | ")) + " | "
                + megabytes(row.browserTotal() - known) + " | " + megabytes(row.browserTotal());
    }

    private static String megabytes(long bytes) {
        return String.format(Locale.ROOT, "%.1f", bytes / MB);
    }
}
