package riskmap.geodata.export;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.locationtech.jts.geom.Point;
import riskmap.geodata.model.Attribute;
import riskmap.geodata.model.Feature;
import riskmap.geodata.snapshot.LayerTable;

/** Writes one layer to a stream, a row at a time. */
public final class LayerExport {

    private static final JsonFactory JSON = new JsonFactory();

    /** The formats a layer can be written in. */
    public enum Format {
        GEOJSON("geojson"),
        CSV("csv");

        private final String extension;

        Format(String extension) {
            this.extension = extension;
        }

        /** File name extension, without the dot. */
        public String extension() {
            return extension;
        }

        /**
         * The format of that name or extension.
         *
         * @throws IllegalArgumentException naming what there is
         */
        public static Format of(String name) {
            for (Format format : values()) {
                if (format.extension.equalsIgnoreCase(name)) {
                    return format;
                }
            }
            throw new IllegalArgumentException("no format '" + name + "'; the formats are geojson, csv");
        }
    }

    private LayerExport() {}

    /**
     * Writes every feature of the table and leaves the stream open.
     *
     * @param progress called with the number of rows written so far
     * @throws UncheckedIOException when the stream cannot be written
     */
    public static void write(LayerTable table, Format format, OutputStream out, LongConsumer progress) {
        try {
            switch (format) {
                case GEOJSON -> writeGeoJson(table, out, progress);
                case CSV -> writeCsv(table, out, progress);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void writeGeoJson(LayerTable table, OutputStream out, LongConsumer progress) throws IOException {
        JsonGenerator json = JSON.createGenerator(out, JsonEncoding.UTF8);
        json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
        json.writeStartObject();
        json.writeStringField("type", "FeatureCollection");
        json.writeStringField("name", table.layer().id());
        json.writeArrayFieldStart("features");
        for (int row = 0; row < table.size(); row++) {
            json.writeRaw('\n');
            GeoJson.writeFeature(json, table.feature(row));
            progress.accept(row + 1L);
        }
        json.writeEndArray();
        json.writeEndObject();
        json.close();
    }

    private static void writeCsv(LayerTable table, OutputStream out, LongConsumer progress) throws IOException {
        Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        // Spreadsheets take a file without this mark for the local code page and garble the Chinese.
        text.write('\uFEFF');
        CSVPrinter csv = new CSVPrinter(text, CSVFormat.RFC4180);
        csv.printRecord(header(table.layer().attributes()));
        for (int row = 0; row < table.size(); row++) {
            csv.printRecord(cells(table.feature(row), table.layer().attributes()));
            progress.accept(row + 1L);
        }
        text.flush();
    }

    private static List<String> header(List<Attribute> attributes) {
        List<String> header = new ArrayList<>(List.of("id", "longitude", "latitude", "wkt"));
        attributes.forEach(attribute -> header.add(attribute.name()));
        return header;
    }

    private static List<String> cells(Feature feature, List<Attribute> attributes) {
        boolean isPoint = feature.geometry() instanceof Point;
        List<String> cells = new ArrayList<>();
        cells.add(feature.id());
        cells.add(isPoint ? Double.toString(((Point) feature.geometry()).getX()) : "");
        cells.add(isPoint ? Double.toString(((Point) feature.geometry()).getY()) : "");
        cells.add(isPoint ? "" : feature.geometry().toText());
        for (Attribute attribute : attributes) {
            Object value = feature.value(attribute.name());
            cells.add(value == null ? "" : harmless(value));
        }
        return cells;
    }

    /** A text a spreadsheet would run as a formula is written with a leading apostrophe. */
    private static String harmless(Object value) {
        String text = value.toString();
        boolean formula = value instanceof String && !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0;
        return formula ? "'" + text : text;
    }
}
