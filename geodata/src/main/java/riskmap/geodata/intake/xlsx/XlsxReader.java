package riskmap.geodata.intake.xlsx;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import riskmap.geodata.crs.Crs;
import riskmap.geodata.intake.SourceFile;
import riskmap.geodata.intake.archive.Archive;
import riskmap.geodata.intake.issue.IntakeIssue;
import riskmap.geodata.intake.issue.IntakeIssue.Subject;
import riskmap.geodata.intake.issue.SourcePlace;
import riskmap.geodata.intake.issue.UnreadableSource;
import riskmap.geodata.intake.mapping.ImportMapping;
import riskmap.geodata.intake.table.TableRecords;
import riskmap.geodata.model.LocalizedText;

/**
 * Reads an XLSX workbook: a header, then one record per row, with the place in two columns or as well-known text as in a CSV
 * file. Limits: 2,000 columns, texts of 100,000 characters, 50 million characters of shared texts.
 */
public final class XlsxReader extends SourceFile {

    private static final int REPORT_EVERY = 500;

    private final TableRecords records;
    private final Continued columns;
    private final List<String> sheets;

    private XlsxReader(Path file, Crs crs, TableRecords records, Continued columns, List<String> sheets) {
        super(file, crs);
        this.records = records;
        this.columns = columns;
        this.sheets = sheets;
    }

    /**
     * Opens a workbook: looks at its first visible sheet's header.
     *
     * @throws UnreadableSource when it is damaged, has no rows, or no columns of coordinates
     * @throws IllegalArgumentException when the mapping's reference system is not known
     */
    public static XlsxReader open(Path file, ImportMapping mapping) throws IOException {
        String name = file.getFileName().toString();
        try (Archive archive = Archive.open(file);
                Workbook workbook = Workbook.open(name, archive);
                SheetRows rows = workbook.rows()) {
            if (!rows.next()) {
                throw new UnreadableSource(
                        name,
                        "工作表“" + workbook.sheet() + "”没有数据行",
                        "has no row in its sheet '" + workbook.sheet() + "'");
            }
            Continued columns = new Continued(rows.fields());
            List<String> header = columns.joined(rows.fields());
            List<String> sample = rows.next() ? columns.joined(rows.fields()) : null;
            TableRecords records = TableRecords.of(name, header, sample, mapping.position(), false);
            return new XlsxReader(file, declared(mapping), records, columns, workbook.sheets());
        }
    }

    @Override
    public void verify() throws IOException {
        try (Archive archive = Archive.open(file());
                Workbook workbook = Workbook.open(name(), archive);
                SheetRows rows = workbook.rows()) {
            while (rows.next()) {
                // Going through it is all that is wanted.
            }
        }
    }

    @Override
    public void read(Sink sink) throws IOException {
        if (sheets.size() > 1) {
            sink.notice(new IntakeIssue.SourceNote(
                    Subject.at(SourcePlace.whole(name())),
                    null,
                    LocalizedText.of(
                            "有 " + sheets.size() + " 个可见工作表，只读取第一个“" + sheets.get(0) + "”",
                            "has " + sheets.size() + " visible sheets; only the first, '" + sheets.get(0)
                                    + "', is read")));
        }
        try (Archive archive = Archive.open(file());
                Workbook workbook = Workbook.open(name(), archive);
                SheetRows rows = workbook.rows()) {
            rows.next();
            for (long count = 1; rows.next(); count++) {
                row(rows, sink);
                if (count % REPORT_EVERY == 0) {
                    sink.progress(rows.bytes());
                }
            }
            sink.progress(size());
        }
    }

    private void row(SheetRows rows, Sink sink) {
        Subject subject = Subject.at(new SourcePlace(name(), "row", rows.number()));
        if (rows.problem() != null) {
            sink.reject(new IntakeIssue.UnreadableRecord(subject, rows.problemValue(), rows.problem()));
        } else {
            records.push(columns.joined(rows.fields()), subject, TableRecords.Span.NONE, sink);
        }
    }
}
