package riskmap.geodata.intake.table;

import java.io.IOException;
import java.util.List;
import riskmap.geodata.intake.CountedInput;
import riskmap.geodata.intake.SourceReader;
import riskmap.geodata.intake.TextEncoding;
import riskmap.geodata.intake.issue.IntakeIssue;
import riskmap.geodata.intake.issue.IntakeIssue.Subject;
import riskmap.geodata.intake.issue.SourcePlace;
import riskmap.geodata.model.LocalizedText;

/** Takes the rows of a CSV file one by one; those the parser could not make out are issues. */
final class CsvRows {

    private static final int REPORT_EVERY = 1000;

    private final String source;
    private final TableRecords records;
    private final TextEncoding encoding;
    private final SourceReader.Sink sink;
    private final CountedInput bytes;

    CsvRows(String source, TableRecords records, TextEncoding encoding, SourceReader.Sink sink, CountedInput bytes) {
        this.source = source;
        this.records = records;
        this.encoding = encoding;
        this.sink = sink;
        this.bytes = bytes;
    }

    void readAll(CsvParser rows) throws IOException {
        tell(
                "按 " + encoding.charset().name() + " 编码读取（" + chinese(encoding.how()) + "）",
                "is read as " + encoding.charset().name() + " (" + encoding.how() + ")");
        rows.next();
        long count = 0;
        for (CsvParser.Found found = rows.next(); found != CsvParser.Found.END; found = rows.next()) {
            row(rows, found);
            if (++count % REPORT_EVERY == 0) {
                sink.progress(bytes.count());
            }
            if (found == CsvParser.Found.OPEN_QUOTE) {
                break;
            }
        }
        if (count == 0) {
            tell("有表头而没有数据行", "has a header and no rows");
        } else if (!rows.endedByNewline()) {
            tell(
                    "文件末尾没有换行；如果被截断，最后一行可能不完整",
                    "does not end with an end of line; if it was cut off, its last row may not be whole");
        }
        sink.progress(bytes.count());
    }

    private void tell(String zh, String en) {
        sink.notice(new IntakeIssue.SourceNote(Subject.at(SourcePlace.whole(source)), null, LocalizedText.of(zh, en)));
    }

    private void row(CsvParser rows, CsvParser.Found found) {
        Subject subject = Subject.at(new SourcePlace(source, "line", rows.startLine()));
        switch (found) {
            case TOO_LONG ->
                sink.reject(new IntakeIssue.TooLarge(
                        subject,
                        null,
                        LocalizedText.of(
                                "该行超过 " + CsvReader.LONGEST_ROW + " 个字符或 " + CsvParser.MOST_FIELDS + " 个字段"
                                        + span(rows).zh(),
                                "the row is longer than " + CsvReader.LONGEST_ROW + " characters or "
                                        + CsvParser.MOST_FIELDS + " fields"
                                        + span(rows).en())));
            case OPEN_QUOTE ->
                sink.reject(new IntakeIssue.UnreadableRecord(
                        subject,
                        null,
                        LocalizedText.of(
                                "此处打开的引号一直没有闭合" + span(rows).zh(),
                                "a quote is opened here and never closed"
                                        + span(rows).en())));
            default -> record(subject, rows);
        }
    }

    private static TableRecords.Span span(CsvParser rows) {
        return rows.line() > rows.startLine() + 1
                ? new TableRecords.Span("；一直到第 " + rows.line() + " 行", "; it reaches to line " + rows.line())
                : TableRecords.Span.NONE;
    }

    private void record(Subject subject, CsvParser rows) {
        List<String> fields = rows.fields();
        int broken = records.fits(fields) ? brokenField(fields) : -1;
        if (broken >= 0) {
            sink.reject(new IntakeIssue.BrokenText(
                    subject,
                    TableRecords.brief(fields.get(broken)),
                    LocalizedText.of(
                            "列“" + records.name(broken) + "”含有不符合 "
                                    + encoding.charset().name() + " 编码的字节",
                            "column '" + records.name(broken) + "' holds bytes that are not "
                                    + encoding.charset().name())));
        } else {
            records.push(fields, subject, span(rows), sink);
        }
    }

    private static String chinese(String how) {
        return switch (how) {
            case "declared" -> "按声明";
            case "byte order mark" -> "按字节顺序标记";
            default -> "按内容判断";
        };
    }

    private static int brokenField(List<String> fields) {
        for (int i = 0; i < fields.size(); i++) {
            if (fields.get(i).indexOf('\uFFFD') >= 0) {
                return i;
            }
        }
        return -1;
    }
}
