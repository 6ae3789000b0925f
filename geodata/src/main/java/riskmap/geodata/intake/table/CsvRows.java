package riskmap.geodata.intake.table;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import riskmap.geodata.intake.CountedInput;
import riskmap.geodata.intake.IntakeIssue;
import riskmap.geodata.intake.IntakeIssue.Subject;
import riskmap.geodata.intake.RawRecord;
import riskmap.geodata.intake.SourcePlace;
import riskmap.geodata.intake.SourceReader;
import riskmap.geodata.intake.TextEncoding;

/** Makes a record of each row, or says why not. */
final class CsvRows {

    private static final int REPORT_EVERY = 1000;
    private static final GeometryFactory FACTORY = new GeometryFactory();

    private final String source;
    private final TableHeader header;
    private final TextEncoding encoding;
    private final SourceReader.Sink sink;
    private final CountedInput bytes;

    CsvRows(String source, TableHeader header, TextEncoding encoding, SourceReader.Sink sink, CountedInput bytes) {
        this.source = source;
        this.header = header;
        this.encoding = encoding;
        this.sink = sink;
        this.bytes = bytes;
    }

    void readAll(CsvParser rows) throws IOException {
        tell("is read as " + encoding.charset().name() + " (" + encoding.how() + ")");
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
            tell("has a header and no rows");
        } else if (!rows.endedByNewline()) {
            tell("does not end with an end of line; if it was cut off, its last row may not be whole");
        }
        sink.progress(bytes.count());
    }

    private void tell(String note) {
        sink.notice(new IntakeIssue.SourceNote(Subject.at(SourcePlace.whole(source)), null, note));
    }

    private void row(CsvParser rows, CsvParser.Found found) {
        Subject subject = Subject.at(new SourcePlace(source, "line", rows.startLine()));
        switch (found) {
            case TOO_LONG ->
                sink.reject(new IntakeIssue.TooLarge(
                        subject,
                        null,
                        "the row is longer than " + CsvReader.LONGEST_ROW + " characters or " + CsvParser.MOST_FIELDS
                                + " fields" + span(rows)));
            case OPEN_QUOTE ->
                sink.reject(new IntakeIssue.UnreadableRecord(
                        subject, null, "a quote is opened here and never closed" + span(rows)));
            default -> record(subject, rows);
        }
    }

    private static String span(CsvParser rows) {
        return rows.line() > rows.startLine() + 1 ? "; it reaches to line " + rows.line() : "";
    }

    private void record(Subject subject, CsvParser rows) {
        List<String> fields = rows.fields();
        int columns = header.names().size();
        if (!fits(fields, columns)) {
            sink.reject(new IntakeIssue.UnreadableRecord(
                    subject,
                    brief(String.join(" | ", fields)),
                    "the row has " + fields.size() + " fields and the header " + columns + span(rows)));
            return;
        }
        int broken = brokenField(fields);
        if (broken >= 0) {
            sink.reject(new IntakeIssue.BrokenText(
                    subject,
                    brief(fields.get(broken)),
                    "column '" + header.names().get(Math.min(broken, columns - 1)) + "' holds bytes that are not "
                            + encoding.charset().name()));
            return;
        }
        List<IntakeIssue> findings = new ArrayList<>(0);
        boolean shape = header.wkt() >= 0
                && (!header.hasPair() || !fields.get(header.wkt()).isBlank());
        Geometry geometry = shape ? shape(fields, subject, findings) : point(fields, subject, findings);
        sink.accept(new RawRecord(subject.place(), null, null, geometry, values(fields), findings));
    }

    /** Empty fields behind the last column come from spreadsheets and mean nothing. */
    private static boolean fits(List<String> fields, int columns) {
        return fields.size() >= columns
                && fields.subList(columns, fields.size()).stream().allMatch(String::isBlank);
    }

    private static int brokenField(List<String> fields) {
        for (int i = 0; i < fields.size(); i++) {
            if (fields.get(i).indexOf('\uFFFD') >= 0) {
                return i;
            }
        }
        return -1;
    }

    private Map<String, Object> values(List<String> fields) {
        Map<String, Object> values = new LinkedHashMap<>(header.names().size() * 2);
        for (int i = 0; i < header.names().size(); i++) {
            if (!header.isPlace(i)) {
                values.put(header.names().get(i), plain(fields.get(i)));
            }
        }
        return values;
    }

    /** Without the apostrophe an export writes before a text a spreadsheet would run as a formula. */
    private static String plain(String text) {
        boolean guarded = text.length() > 1 && text.charAt(0) == '\'' && "=+-@\t\r".indexOf(text.charAt(1)) >= 0;
        return guarded ? text.substring(1) : text;
    }

    private Geometry point(List<String> fields, Subject subject, List<IntakeIssue> findings) {
        Double x = number(header.x(), fields, subject, findings);
        Double y = number(header.y(), fields, subject, findings);
        return x == null || y == null ? null : FACTORY.createPoint(new Coordinate(x, y));
    }

    private Double number(int column, List<String> fields, Subject subject, List<IntakeIssue> findings) {
        String text = fields.get(column).strip();
        String name = header.names().get(column);
        try {
            if (!text.isEmpty()) {
                return Double.parseDouble(text);
            }
            findings.add(new IntakeIssue.MissingGeometry(subject, null, "column '" + name + "' is empty"));
        } catch (NumberFormatException e) {
            findings.add(new IntakeIssue.MissingGeometry(
                    subject, brief(text), "column '" + name + "' holds '" + brief(text) + "', which is not a number"));
        }
        return null;
    }

    private Geometry shape(List<String> fields, Subject subject, List<IntakeIssue> findings) {
        String text = fields.get(header.wkt());
        if (text.isBlank()) {
            return null;
        }
        try {
            WktText.Parsed parsed = WktText.read(text);
            if (parsed.closed()) {
                findings.add(new IntakeIssue.GeometryRepaired(subject, null, "an open ring was closed"));
            }
            return parsed.geometry();
        } catch (IllegalArgumentException e) {
            findings.add(new IntakeIssue.UnreadableRecord(subject, brief(text), e.getMessage()));
            return null;
        }
    }

    private static String brief(String text) {
        return text.length() > 200 ? text.substring(0, 200) + "…" : text;
    }
}
