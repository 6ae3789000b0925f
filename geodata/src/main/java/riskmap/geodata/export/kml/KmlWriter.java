package riskmap.geodata.export.kml;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.function.LongConsumer;
import org.locationtech.jts.geom.Geometry;
import riskmap.geodata.export.Excerpt;
import riskmap.geodata.export.ExportFailure;
import riskmap.geodata.export.LayerWriter;
import riskmap.geodata.model.Attribute;

/**
 * A KML document: a placemark per feature, its identity and attributes as extended data under their names, with the Chinese
 * title for display. KML knows longitude/latitude only.
 */
public final class KmlWriter implements LayerWriter {

    @Override
    public void write(Excerpt excerpt, OutputStream out, LongConsumer progress) throws IOException {
        Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        text.write(
                "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<kml xmlns=\"http://www.opengis.net/kml/2.2\">\n<Document>");
        text.write("<name>" + escaped(excerpt.layer().title().zh()) + "</name>\n");
        for (int i = 0; i < excerpt.size(); i++) {
            placemark(text, excerpt, i);
            progress.accept(i + 1L);
        }
        text.write("</Document>\n</kml>\n");
        text.flush();
    }

    private static void placemark(Writer text, Excerpt excerpt, int i) throws IOException {
        text.write("<Placemark>");
        for (Attribute attribute : excerpt.attributes()) {
            Object value = attribute.name().equals("name") ? excerpt.value(i, attribute) : null;
            if (value != null) {
                text.write("<name>" + escaped(value.toString()) + "</name>");
            }
        }
        text.write("<ExtendedData>");
        data(text, "id", "id", excerpt.id(i));
        for (Attribute attribute : excerpt.attributes()) {
            Object value = excerpt.value(i, attribute);
            if (value != null) {
                data(text, attribute.name(), attribute.title().zh(), value.toString());
            }
        }
        text.write("</ExtendedData>");
        Geometry geometry = excerpt.geometry(i);
        if (!geometry.isEmpty()) {
            KmlGeometry.write(text, geometry);
        }
        text.write("</Placemark>\n");
    }

    private static void data(Writer text, String name, String title, String value) throws IOException {
        text.write("<Data name=\"" + escaped(name) + "\"><displayName>" + escaped(title) + "</displayName><value>"
                + escaped(value) + "</value></Data>");
    }

    /** A text within XML 1.0, which knows no control characters but tab and line ends. */
    private static String escaped(String text) throws ExportFailure {
        StringBuilder out = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\r' -> out.append("&#13;");
                case '\n', '\t' -> out.append(c);
                default -> {
                    if (c < ' ' || c == '\uFFFE' || c == '\uFFFF') {
                        throw new ExportFailure(String.format(
                                "the text '%s' holds the character U+%04X, which KML cannot hold; export as GeoJSON",
                                text.substring(0, Math.min(40, text.length())).replaceAll("\\p{Cntrl}", "?"), (int) c));
                    }
                    out.append(c);
                }
            }
        }
        return out.toString();
    }
}
