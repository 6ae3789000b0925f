package riskmap.geodata.export.csv;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;
import riskmap.geodata.crs.Crs;
import riskmap.geodata.export.Excerpt;
import riskmap.geodata.export.LayerWriter;
import riskmap.geodata.model.Attribute;

/**
 * A CSV file: id, coordinates of points, well-known text of everything else, and the attributes by name. A file in another
 * system than longitude/latitude has its coordinates in columns x and y; which system it is must be said when it is read.
 */
public final class CsvWriter implements LayerWriter {

    @Override
    public void write(Excerpt excerpt, OutputStream out, LongConsumer progress) throws IOException {
        Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        // Spreadsheets take a file without this mark for the local code page and garble the Chinese.
        text.write('\uFEFF');
        CSVPrinter csv = new CSVPrinter(text, CSVFormat.RFC4180);
        csv.printRecord(header(excerpt));
        for (int i = 0; i < excerpt.size(); i++) {
            csv.printRecord(cells(excerpt, i));
            progress.accept(i + 1L);
        }
        text.flush();
    }

    private static List<String> header(Excerpt excerpt) {
        boolean lonLat = excerpt.crs().equals(Crs.LON_LAT);
        List<String> header =
                new ArrayList<>(List.of("id", lonLat ? "longitude" : "x", lonLat ? "latitude" : "y", "wkt"));
        excerpt.attributes().forEach(attribute -> header.add(attribute.name()));
        return header;
    }

    private static List<String> cells(Excerpt excerpt, int i) {
        Geometry geometry = excerpt.geometry(i);
        boolean isPoint = geometry instanceof Point && !geometry.isEmpty();
        List<String> cells = new ArrayList<>();
        cells.add(excerpt.id(i));
        cells.add(isPoint ? Double.toString(((Point) geometry).getX()) : "");
        cells.add(isPoint ? Double.toString(((Point) geometry).getY()) : "");
        cells.add(isPoint ? "" : geometry.toText());
        for (Attribute attribute : excerpt.attributes()) {
            Object value = excerpt.value(i, attribute);
            cells.add(value == null ? "" : value instanceof String text ? harmless(text) : value.toString());
        }
        return cells;
    }

    /**
     * A text a spreadsheet would run as a formula is written with an apostrophe before it. So is one that already begins
     * with apostrophes and then so: the first apostrophe of such a text is always ours, and intake takes it off.
     */
    private static String harmless(String text) {
        int bare = 0;
        while (bare < text.length() && text.charAt(bare) == '\'') {
            bare++;
        }
        boolean formula = bare < text.length() && "=+-@\t\r".indexOf(text.charAt(bare)) >= 0;
        return formula ? "'" + text : text;
    }
}
