package riskmap.backend.http.processes.inspection;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import riskmap.geodata.coverage.GridAssignment;
import riskmap.geodata.inspection.InspectionReport;
import riskmap.geodata.inspection.Tally;
import riskmap.geodata.inspection.TallyCube;
import riskmap.geodata.inspection.VisitKind;

/** One line per grid, class of place and kind of visit that has places; places in no grid have an empty code. */
final class TallyTable {

    private static final Object[] HEADER = {
        "grid",
        "class",
        "visit",
        "places",
        "due",
        "seen",
        "overdue",
        "over_cap",
        "due_places",
        "unseen_places",
        "overdue_places",
        "over_cap_places",
        "share"
    };

    private TallyTable() {}

    static void write(OutputStream out, InspectionReport report) throws IOException {
        CSVPrinter printer = new CSVPrinter(new OutputStreamWriter(out, StandardCharsets.UTF_8), CSVFormat.RFC4180);
        printer.printRecord(HEADER);
        for (int grid = 0; grid < report.tallies().grids().size(); grid++) {
            lines(printer, report.tallies(), grid);
        }
        lines(printer, report.tallies(), GridAssignment.NONE);
        printer.flush();
    }

    private static void lines(CSVPrinter printer, TallyCube cube, int grid) throws IOException {
        String code =
                grid == GridAssignment.NONE ? null : cube.grids().get(grid).code();
        for (int i = 0; i < cube.classes().size(); i++) {
            for (VisitKind kind : VisitKind.values()) {
                Tally tally = cube.cell(grid, i, kind);
                if (tally.places() > 0) {
                    printer.printRecord(
                            code,
                            cube.classes().get(i).id(),
                            kind.word(),
                            tally.places(),
                            tally.due(),
                            tally.seen(),
                            tally.overdue(),
                            tally.overCap(),
                            tally.duePlaces(),
                            tally.unseenPlaces(),
                            tally.overduePlaces(),
                            tally.overCapPlaces(),
                            tally.share().isPresent() ? tally.share().getAsDouble() : null);
                }
            }
        }
    }
}
