package riskmap.bench.soak;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;

/** The figures of a run as Markdown, and whether they are good enough. */
final class Report {

    private static final double MOST = 1.10;
    private static final long LONG_OUTAGE = 15_000; // shorter ones may be over before they have to be admitted

    private final Run run;
    private final List<String> faults = new ArrayList<>();
    private final StringBuilder bars = new StringBuilder();

    Report(Run run) {
        this.run = run;
        grows("JavaScript heap", row -> row.held().heap());
        grows("DOM nodes", row -> row.held().nodes());
        grows("listeners", row -> row.held().listeners());
        grows("heap of the service", Row::heap);
        counts("events", Row::events, run.plan().events());
        counts("scene changes", Row::scenes, run.plan().scenes());
        counts("kills", Row::restarts, run.plan().restarts());
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
        double times = Tables.ratio(run.rows(), value);
        bar(
                what,
                String.format(Locale.ROOT, "%.2f times its value after the first tenth", times),
                "1.10",
                times <= MOST);
    }

    private void counts(String what, ToLongFunction<Row> value, long least) {
        long count = value.applyAsLong(run.rows().get(Plan.PARTS - 1));
        bar(what, String.valueOf(count), String.valueOf(least), count >= least);
    }

    private void none(String what, long count) {
        bar(what, String.valueOf(count), "0", count == 0);
    }

    private void bar(String what, String is, String asked, boolean kept) {
        bars.append(String.format("| %s | %s | %s | %s |%n", what, is, asked, kept ? "kept" : "**missed**"));
        if (!kept) {
            faults.add(what + ": " + is);
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
        return head() + Tables.all(run.rows()) + "\n" + outages() + screen() + verdict();
    }

    private String head() {
        Plan plan = run.plan();
        double[] loads = run.rows().stream().mapToDouble(Row::load).sorted().toArray();
        return String.format(
                Locale.ROOT,
                """
                # Soak of a wall screen

                A day's worth of events, scene changes and outages in %d minutes, in a real browser. The program and its conditions:
                [benchmarks](../backend/src/test/java/riskmap/bench/README.md), `riskmap.bench.soak.WallSoak`.

                    ./run --version
                    … riskmap.bench.soak.WallSoak backend/target/riskmap.jar report.md 18200 %d %d %d %d

                %s, %s without graphics card and without a test driver, one screen of 1280×720, `/wall` with the public profile;
                service with `-Xmx1g` on H2, %s demo zone, Java %s. %d cores, load %.0f to %.0f (with the run itself), so nothing
                here is a statement about speed. %d edits acknowledged (none of them missing after a kill), %d scene changes, %d
                kills by SIGKILL. Sizes in MB (10⁶ bytes) after garbage collections; "heard" are changes the page was told of one
                by one: edits made between the start of the service and the return of the screen come as one notice to read
                everything anew. The service is a fresh process after each kill, measured half a tenth after the last one;
                "stretch" is a further tenth without a kill.

                """,
                run.millis() / 60_000,
                plan.events(),
                plan.scenes(),
                plan.restarts(),
                plan.millis() / 60_000,
                LocalDate.now(),
                run.browser().replace('/', ' '),
                WallSoak.DEMO,
                Runtime.version().feature(),
                Runtime.getRuntime().availableProcessors(),
                loads[0],
                loads[loads.length - 1],
                last().events(),
                last().scenes(),
                last().restarts());
    }

    private Row last() {
        return run.rows().get(run.rows().size() - 1);
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
        String said = faults.isEmpty() ? "The bar is kept." : "The bar is missed: " + String.join("; ", faults) + ".";
        return "\n## Verdict\n\n**" + said + "**\n\n| after tenth 10 | is | asked | |\n| --- | --- | --- | --- |\n"
                + bars;
    }
}
