package riskmap.bench.soak;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;

/** The figures of a run as Markdown, and whether they are good enough. */
final class Report {

    private static final double MOST = 1.10;
    private static final long LONG_OUTAGE = 15_000; // shorter ones may be over before they have to be admitted
    private static final double MB = 1e6;

    private final Run run;
    private final List<Row> parts;
    private final List<String> faults = new ArrayList<>();

    Report(Run run) {
        this.run = run;
        this.parts = run.rows().subList(0, Plan.PARTS);
        grows("JavaScript heap", row -> row.held().heap());
        grows("DOM nodes", row -> row.held().nodes());
        grows("listeners", row -> row.held().listeners());
        grows("heap of the service", Row::heap);
        none(
                "parts after which the screen did not show the latest city",
                run.rows().stream().filter(row -> !row.current()).count());
        none("blank pictures", run.outages().stream().mapToInt(Outage::blank).sum());
        none(
                "outages that were not admitted",
                run.outages().stream().filter(Report::isHidden).count());
        none(
                "outages admitted with the wrong minute",
                run.outages().stream()
                        .filter(one -> one.isAdmitted() && !one.saidSince())
                        .count());
        none("reloads nobody asked for", run.reloads());
        none("errors of the page", run.screen().errors().size());
        none("pages that did not begin anew in their scene", run.resumed() ? 0 : 1);
    }

    private void grows(String what, ToLongFunction<Row> value) {
        double times = (double) value.applyAsLong(parts.get(parts.size() - 1)) / value.applyAsLong(parts.get(0));
        if (times > MOST) {
            faults.add(String.format(Locale.ROOT, "%s: %.2f times its value after the first tenth", what, times));
        }
    }

    private void none(String what, long count) {
        if (count > 0) {
            faults.add(what + ": " + count);
        }
    }

    private static boolean isHidden(Outage outage) {
        return !outage.isAdmitted() && outage.away() > LONG_OUTAGE;
    }

    /** What is not as it should be; empty when the bar is kept. */
    List<String> faults() {
        return faults;
    }

    String text() {
        return table() + "\n" + outages() + screen() + verdict();
    }

    private String table() {
        String head =
                "| part | events | heard | scenes | restarts | JS heap MB | nodes | listeners | documents | canvas MB"
                        + " | browser MB | service heap MB | service MB | threads | latest |\n|" + " ---: |".repeat(15)
                        + "\n";
        StringBuilder text = new StringBuilder(head);
        for (int i = 0; i < run.rows().size(); i++) {
            text.append(line(
                    i < Plan.PARTS ? String.valueOf(i + 1) : "stretch",
                    run.rows().get(i)));
        }
        return text.append(String.format(
                        Locale.ROOT,
                        "| last to first | | | | | %.3f | %.3f | %.3f | | | | %.3f | | | |%n",
                        ratio(row -> row.held().heap()),
                        ratio(row -> row.held().nodes()),
                        ratio(row -> row.held().listeners()),
                        ratio(Row::heap)))
                .toString();
    }

    private double ratio(ToDoubleFunction<Row> value) {
        return value.applyAsDouble(parts.get(parts.size() - 1)) / value.applyAsDouble(parts.get(0));
    }

    /** One line of the table. */
    static String line(String part, Row row) {
        Screen.Held held = row.held();
        return String.format(
                Locale.ROOT,
                "| %s | %d | %d | %d | %d | %.2f | %d | %d | %d | %.1f | %.0f | %.1f | %.0f | %d | %s |%n",
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
                row.browser() / MB,
                row.heap() / MB,
                row.resident() / MB,
                row.threads(),
                row.current() ? "yes" : "no");
    }

    private String outages() {
        List<Outage> all = run.outages();
        List<Outage> admitted = all.stream().filter(Outage::isAdmitted).toList();
        double same = all.stream().mapToDouble(Outage::sameness).max().orElse(0);
        return "- Outages: " + all.size() + ", away for " + seconds(all, Outage::away) + "; admitted " + admitted.size()
                + " of them, after " + seconds(admitted, Outage::admittedAfter) + "; not admitted were "
                + all.stream()
                        .filter(one -> !one.isAdmitted())
                        .map(one -> one.away() / 1000 + " s")
                        .toList()
                + ".\n- Live again by itself: " + all.size() + " times, " + seconds(all, Outage::recoveredAfter)
                + " after the service was ready.\n- Blank pictures: "
                + all.stream().mapToInt(Outage::blank).sum()
                + String.format(Locale.ROOT, "; the most of one colour was %.0f %%.%n", same * 100);
    }

    private static String seconds(List<Outage> outages, ToLongFunction<Outage> millis) {
        long[] sorted = outages.stream().mapToLong(millis).sorted().toArray();
        if (sorted.length == 0) {
            return "no time";
        }
        return String.format(
                Locale.ROOT,
                "%.1f to %.1f s (median %.1f)",
                sorted[0] / 1e3,
                sorted[sorted.length - 1] / 1e3,
                sorted[sorted.length / 2] / 1e3);
    }

    private String screen() {
        String errors = run.screen().errors().stream().distinct().limit(10).collect(Collectors.joining("; "));
        return "- Reloads nobody asked for: " + run.reloads() + "; said not to be live while the service ran: "
                + run.falseAlarms() + " times; errors of the page: "
                + run.screen().errors().size() + (errors.isEmpty() ? "" : " (" + errors + ")")
                + "; requests that failed: "
                + run.screen().unreachable() + ".\n- Made too large, the page began anew in its scene: "
                + (run.resumed() ? "yes" : "no") + ".\n- Took " + run.millis() / 60_000 + " minutes.\n";
    }

    private String verdict() {
        return "\n**"
                + (faults.isEmpty() ? "The bar is kept." : "The bar is missed: " + String.join("; ", faults) + ".")
                + "**\n";
    }
}
