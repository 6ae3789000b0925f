package riskmap.geodata.intake;

import java.util.Locale;
import java.util.stream.Collectors;

/** The report as a person at a terminal reads it. */
final class ReportText {

    private ReportText() {}

    static String of(IntakeReport report, int issuesShown) {
        StringBuilder out = new StringBuilder();
        out.append(String.format(
                Locale.ROOT,
                "%s (%s): read %,d = accepted %,d + repaired %,d + rejected %,d%n",
                report.source(),
                report.crs(),
                report.read(),
                report.accepted(),
                report.repaired(),
                report.rejected()));
        report.features()
                .forEach((layer, count) -> out.append(String.format(Locale.ROOT, "  %s: %,d%n", layer, count)));
        if (!report.issuesByKind().isEmpty()) {
            out.append("  issues: ").append(kinds(report)).append(System.lineSeparator());
        }
        report.issues().stream()
                .limit(issuesShown)
                .forEach(issue -> out.append("  ").append(line(issue)).append(System.lineSeparator()));
        long more = report.issueCount() - Math.min(issuesShown, report.issues().size());
        if (more > 0) {
            out.append(String.format(Locale.ROOT, "  … and %,d more%n", more));
        }
        return out.toString();
    }

    private static String kinds(IntakeReport report) {
        return report.issuesByKind().entrySet().stream()
                .map(entry -> String.format(Locale.ROOT, "%s %,d", entry.getKey(), entry.getValue()))
                .collect(Collectors.joining(", "));
    }

    /** One issue in one line: place, identity, what became of it, field, reason. */
    static String line(IntakeIssue issue) {
        String id = issue.subject().id() == null ? "" : " [" + issue.subject().id() + "]";
        String field = issue.field() == null ? "" : issue.field() + " ";
        return issue.subject().place() + id + " " + issue.severity().name().toLowerCase(Locale.ROOT) + ": " + field
                + issue.reason();
    }
}
