package riskmap.backend.http.processes.coverage;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import riskmap.geodata.coverage.CoverageReport;
import riskmap.geodata.inspection.GridWorkload;

/** One line per grid: measures, workload, then for each layer the number of features, in all and by level. */
final class GridTable {

    private GridTable() {}

    static void write(OutputStream out, CoverageReport report, GridCensus census) throws IOException {
        CSVPrinter printer = new CSVPrinter(new OutputStreamWriter(out, StandardCharsets.UTF_8), CSVFormat.RFC4180);
        Map<String, Set<String>> levels = census.levels();
        printer.printRecord(header(census, levels));
        for (int i = 0; i < report.grids().size(); i++) {
            CoverageReport.GridMeasure grid = report.grids().get(i);
            List<Object> line =
                    new ArrayList<>(List.of(grid.id(), grid.code(), grid.area(), grid.perimeter(), grid.compactness()));
            if (census.isCounted()) {
                workload(line, census.workload(i));
                counts(line, census.of(i), levels);
            }
            printer.printRecord(line);
        }
        printer.flush();
    }

    private static List<Object> header(GridCensus census, Map<String, Set<String>> levels) {
        List<Object> header = new ArrayList<>(List.of("id", "code", "area", "perimeter", "compactness"));
        if (census.isCounted()) {
            header.addAll(List.of("patrols_due", "inspections_due", "site_hours", "travel_hours", "class_not_known"));
        }
        levels.forEach((layer, values) -> {
            header.add(layer);
            values.stream().filter(level -> !level.isEmpty()).forEach(level -> header.add(layer + "." + level));
        });
        return header;
    }

    private static void workload(List<Object> line, GridWorkload load) {
        line.addAll(List.of(load.patrols(), load.inspections(), load.siteHours(), load.travelHours(), load.notKnown()));
    }

    private static void counts(
            List<Object> line, Map<String, GridCensus.LayerCount> counts, Map<String, Set<String>> levels) {
        levels.forEach((layer, values) -> {
            GridCensus.LayerCount count = counts.get(layer);
            line.add(count.count());
            values.stream()
                    .filter(level -> !level.isEmpty())
                    .forEach(level -> line.add(count.byLevel().getOrDefault(level, 0)));
        });
    }
}
