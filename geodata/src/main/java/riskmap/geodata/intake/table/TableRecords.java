package riskmap.geodata.intake.table;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import riskmap.geodata.intake.RawRecord;
import riskmap.geodata.intake.SourceReader;
import riskmap.geodata.intake.issue.IntakeIssue;
import riskmap.geodata.intake.issue.IntakeIssue.Subject;
import riskmap.geodata.intake.issue.Misformed;
import riskmap.geodata.intake.issue.UnreadableSource;
import riskmap.geodata.intake.mapping.ImportMapping;
import riskmap.geodata.intake.mapping.Verbatim;
import riskmap.geodata.model.LocalizedText;

/** Makes a record of each row of a table, or says why not, whatever kind of file the table stands in. Immutable. */
public final class TableRecords {

    private static final GeometryFactory FACTORY = new GeometryFactory();

    private final TableHeader header;
    private final boolean guarded;

    private TableRecords(TableHeader header, boolean guarded) {
        this.header = header;
        this.guarded = guarded;
    }

    /**
     * How far a row reaches in its file, said behind an issue about it; empty when it is one line.
     *
     * @param zh in Chinese
     * @param en in English
     */
    public record Span(String zh, String en) {

        /** Nothing is said. */
        public static final Span NONE = new Span("", "");
    }

    /**
     * For the rows below a header.
     *
     * @param row the names in the header
     * @param sample the first row below it, or null when there is none
     * @param position where the mapping says the coordinates stand
     * @param guarded whether texts a spreadsheet would run as formulas stand behind an apostrophe, as in CSV files
     * @throws UnreadableSource when no columns of coordinates are found; the message lists the columns
     */
    public static TableRecords of(
            String source, List<String> row, List<String> sample, ImportMapping.Position position, boolean guarded)
            throws UnreadableSource {
        return new TableRecords(TableHeader.of(source, row, sample, position), guarded);
    }

    /** Name of a column; of the last one for fields behind it. */
    String name(int column) {
        return header.names().get(Math.min(column, header.names().size() - 1));
    }

    /** Whether there is a field for every column. Empty ones behind the last come from spreadsheets and mean nothing. */
    boolean fits(List<String> fields) {
        int columns = header.names().size();
        return fields.size() >= columns
                && fields.subList(columns, fields.size()).stream().allMatch(String::isBlank);
    }

    /**
     * Pushes the record of a row, or the issue that there is none.
     *
     * @param span said behind an issue about the number of fields
     */
    public void push(List<String> fields, Subject subject, Span span, SourceReader.Sink sink) {
        if (!fits(fields)) {
            sink.reject(new IntakeIssue.UnreadableRecord(
                    subject,
                    brief(String.join(" | ", fields)),
                    LocalizedText.of(
                            "该行有 " + fields.size() + " 个字段，表头有 "
                                    + header.names().size() + " 个" + span.zh(),
                            "the row has " + fields.size() + " fields and the header "
                                    + header.names().size() + span.en())));
            return;
        }
        List<IntakeIssue> findings = new ArrayList<>(0);
        boolean shape = header.wkt() >= 0
                && (!header.hasPair() || !fields.get(header.wkt()).isBlank());
        Geometry geometry = shape ? shape(fields, subject, findings) : point(fields, subject, findings);
        sink.accept(new RawRecord(subject.place(), null, null, geometry, values(fields), findings));
    }

    private Map<String, Object> values(List<String> fields) {
        Map<String, Object> values = new LinkedHashMap<>(header.names().size() * 2);
        for (int i = 0; i < header.names().size(); i++) {
            if (!header.isPlace(i)) {
                values.put(header.names().get(i), guarded ? unguarded(fields.get(i)) : fields.get(i));
            }
        }
        return values;
    }

    /**
     * The text behind the apostrophe an export writes before one a spreadsheet would run as a formula (and before one that
     * begins with apostrophes and then so). Blanks around it are the text's own.
     */
    private static Object unguarded(String text) {
        int bare = 0;
        while (bare < text.length() && text.charAt(bare) == '\'') {
            bare++;
        }
        boolean formula = bare > 0 && bare < text.length() && "=+-@\t\r".indexOf(text.charAt(bare)) >= 0;
        return formula ? new Verbatim(text.substring(1)) : text;
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
            findings.add(new IntakeIssue.MissingGeometry(
                    subject, null, LocalizedText.of("列“" + name + "”为空", "column '" + name + "' is empty")));
        } catch (NumberFormatException e) {
            findings.add(new IntakeIssue.MissingGeometry(
                    subject,
                    brief(text),
                    LocalizedText.of(
                            "列“" + name + "”的“" + brief(text) + "”不是数字",
                            "column '" + name + "' holds '" + brief(text) + "', which is not a number")));
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
                findings.add(new IntakeIssue.GeometryRepaired(
                        subject, null, LocalizedText.of("未闭合的环已闭合", "an open ring was closed")));
            }
            return parsed.geometry();
        } catch (IllegalArgumentException e) {
            findings.add(new IntakeIssue.UnreadableRecord(subject, brief(text), Misformed.textOf(e)));
            return null;
        }
    }

    static String brief(String text) {
        return text.length() > 200 ? text.substring(0, 200) + "…" : text;
    }
}
