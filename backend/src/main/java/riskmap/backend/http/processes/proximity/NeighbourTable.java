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
import riskmap.geodata.proximity.Neighbour;
import riskmap.geodata.snapshot.LayerTable;

/** Neighbours as a table, nearest first: id, metres, position, then the layer's attributes. */
final class NeighbourTable {

    private NeighbourTable() {}

    static void write(OutputStream out, LayerTable table, List<Attribute> attributes, List<Neighbour> found)
            throws IOException {
        CSVPrinter printer = new CSVPrinter(new OutputStreamWriter(out, StandardCharsets.UTF_8), CSVFormat.RFC4180);
        List<Object> line = new ArrayList<>(List.of("id", "distance", "longitude", "latitude"));
        attributes.forEach(attribute -> line.add(attribute.name()));
        printer.printRecord(line);
        for (Neighbour neighbour : found) {
            int row = neighbour.row();
            line.clear();
            line.addAll(List.of(table.id(row), neighbour.distance(), table.lon(row), table.lat(row)));
            attributes.forEach(attribute -> line.add(table.value(row, attribute.name())));
            printer.printRecord(line);
        }
        printer.flush();
    }
}
