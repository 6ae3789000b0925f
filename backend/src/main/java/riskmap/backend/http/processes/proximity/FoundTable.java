package riskmap.backend.http.processes.proximity;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import riskmap.geodata.model.Attribute;
import riskmap.geodata.snapshot.LayerTable;

/** What was found as a table: id, what was measured, position, then the layer's attributes. */
final class FoundTable {

    private FoundTable() {}

    static void write(OutputStream out, LayerTable table, List<Attribute> attributes, FoundFeatures.Found found)
            throws IOException {
        CSVPrinter printer = printer(out);
        List<Object> line = new ArrayList<>(List.of("id"));
        line.addAll(found.names());
        line.addAll(List.of("longitude", "latitude"));
        attributes.forEach(attribute -> line.add(attribute.name()));
        printer.printRecord(line);
        for (int i = 0; i < found.size(); i++) {
            int row = found.row(i);
            line.clear();
            line.add(table.id(row));
            for (int name = 0; name < found.names().size(); name++) {
                line.add(FoundFeatures.rounded(found.measure(i, name)));
            }
            line.addAll(List.of(table.lon(row), table.lat(row)));
            attributes.forEach(attribute -> line.add(table.value(row, attribute.name())));
            printer.printRecord(line);
        }
        printer.flush();
    }

    static CSVPrinter printer(OutputStream out) throws IOException {
        return new CSVPrinter(new OutputStreamWriter(out, StandardCharsets.UTF_8), CSVFormat.RFC4180);
    }
}
