package riskmap.geodata.intake.issue;

import java.util.Locale;
import java.util.stream.Collectors;
import riskmap.geodata.model.LocalizedText;

/** The report as a person at a terminal reads it. */
final class ReportText {

    private static final LocalizedText TOTALS = LocalizedText.of(
            "%s（%s）：读取 %,d = 接受 %,d + 修复 %,d + 拒绝 %,d%n",
            "%s (%s): read %,d = accepted %,d + repaired %,d + rejected %,d%n");
    private static final LocalizedText ISSUES = LocalizedText.of("  问题：%s%n", "  issues: %s%n");
    private static final LocalizedText MORE = LocalizedText.of("  … 另有 %,d 条%n", "  … and %,d more%n");

    private final String language;

    ReportText(String language) {
        this.language = language;
    }

    String of(IntakeReport report, int issuesShown) {
        StringBuilder out = new StringBuilder();
        out.append(format(
                TOTALS,
                report.source(),
                report.crs(),
                report.read(),
                report.accepted(),
                report.repaired(),
                report.rejected()));
        report.features()
                .forEach((layer, count) -> out.append(String.format(Locale.ROOT, "  %s: %,d%n", layer, count)));
        if (!report.issuesByKind().isEmpty()) {
            out.append(format(ISSUES, kinds(report)));
        }
        report.issues().stream()
                .limit(issuesShown)
                .forEach(issue -> out.append("  ").append(line(issue)).append(System.lineSeparator()));
        long more = report.issueCount() - Math.min(issuesShown, report.issues().size());
        return more > 0 ? out.append(format(MORE, more)).toString() : out.toString();
    }

    private String format(LocalizedText form, Object... values) {
        return String.format(Locale.ROOT, form.in(language), values);
    }

    private static String kinds(IntakeReport report) {
        return report.issuesByKind().entrySet().stream()
                .map(entry -> String.format(Locale.ROOT, "%s %,d", entry.getKey(), entry.getValue()))
                .collect(Collectors.joining(", "));
    }

    /** One issue in one line: place, identity, what became of it, field, reason. */
    private String line(IntakeIssue issue) {
        boolean english = language.startsWith("en");
        SourcePlace place = issue.subject().place();
        String id = issue.subject().id() == null ? "" : " [" + issue.subject().id() + "]";
        String field = issue.field() == null ? "" : issue.field() + " ";
        return (english ? place.toString() : place.toChinese()) + id + " "
                + severity(issue.severity()).in(language) + (english ? ": " : "：") + field
                + issue.reason().in(language);
    }

    private static LocalizedText severity(IntakeIssue.Severity severity) {
        return switch (severity) {
            case REJECTED -> LocalizedText.of("已拒绝", "rejected");
            case REPAIRED -> LocalizedText.of("已修复", "repaired");
            case NOTICE -> LocalizedText.of("提示", "notice");
        };
    }
}
