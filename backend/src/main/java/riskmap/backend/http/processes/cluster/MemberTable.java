package riskmap.backend.http.processes.cluster;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import riskmap.geodata.snapshot.LayerTable;

/** The members of all clusters as a table, cluster by cluster; 0 is the number of the noise, which comes last. */
final class MemberTable {

    private MemberTable() {}

    static void write(OutputStream out, LayerTable enterprises, ClusterReport report) throws IOException {
        CSVPrinter printer = new CSVPrinter(new OutputStreamWriter(out, StandardCharsets.UTF_8), CSVFormat.RFC4180);
        printer.printRecord("cluster", "standing", "id", "name", "trade", "level", "longitude", "latitude");
        for (int i = 0; i < report.clusters().size(); i++) {
            String standing =
                    report.clusters().get(i).comparison().standing().name().toLowerCase(Locale.ROOT);
            for (int row : report.found().clusters().get(i).rows()) {
                line(printer, i + 1, standing, enterprises, row);
            }
        }
        for (int row : report.found().noise()) {
            line(printer, 0, "noise", enterprises, row);
        }
        printer.flush();
    }

    private static void line(CSVPrinter printer, int number, String standing, LayerTable table, int row)
            throws IOException {
        printer.printRecord(
                number,
                standing,
                table.id(row),
                table.value(row, "name"),
                table.value(row, "trade"),
                table.value(row, "level"),
                table.lon(row),
                table.lat(row));
    }
}
