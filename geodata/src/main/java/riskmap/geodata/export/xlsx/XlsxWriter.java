package riskmap.geodata.export.xlsx;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;
import riskmap.geodata.crs.Crs;
import riskmap.geodata.export.Excerpt;
import riskmap.geodata.export.ExportFailure;
import riskmap.geodata.export.LayerWriter;
import riskmap.geodata.model.Attribute;

/**
 * A workbook: one sheet with a header of attribute names and a row per feature, a second one that explains the columns.
 * Texts are cells of type text, which no spreadsheet runs as a formula; days are dates; instants are ISO 8601 texts in UTC,
 * for Excel knows no time zones. A geometry longer than a cell goes on in the columns behind it.
 */
public final class XlsxWriter implements LayerWriter {

    /** Characters a cell holds (Excel's limit), less some for escapes. */
    private static final int CELL = 32_000;

    private static final int MOST_ROWS = 1_048_575;
    private static final int FLUSH_EVERY = 500;

    @Override
    public void write(Excerpt excerpt, OutputStream out, LongConsumer progress) throws IOException {
        if (excerpt.size() > MOST_ROWS) {
            throw new ExportFailure("a sheet holds " + MOST_ROWS + " rows and layer '"
                    + excerpt.layer().id() + "' has " + excerpt.size() + "; export it as CSV or GeoPackage");
        }
        Workbook workbook = new Workbook(new Unclosed(out), "riskmap", "1.0");
        Worksheet sheet = workbook.newWorksheet(excerpt.layer().id());
        int shapes = shapeColumns(excerpt);
        header(sheet, excerpt, shapes);
        for (int i = 0; i < excerpt.size(); i++) {
            row(sheet, excerpt, i, shapes);
            if ((i + 1) % FLUSH_EVERY == 0) {
                sheet.flush();
            }
            progress.accept(i + 1L);
        }
        sheet.finish();
        explain(workbook.newWorksheet("fields"), excerpt);
        workbook.finish();
    }

    /** Columns the longest geometry needs as well-known text; none where all are points. */
    private static int shapeColumns(Excerpt excerpt) {
        int longest = 0;
        for (int i = 0; i < excerpt.size(); i++) {
            Geometry geometry = excerpt.geometry(i);
            // A number takes at most 24 characters, so only long ones need to be written to be measured.
            boolean isShort = geometry.getNumPoints() < CELL / 60;
            longest = Math.max(
                    longest,
                    geometry instanceof Point
                            ? 0
                            : isShort ? 1 : geometry.toText().length());
        }
        return (longest + CELL - 1) / CELL;
    }

    private static void header(Worksheet sheet, Excerpt excerpt, int shapes) {
        boolean lonLat = excerpt.crs().equals(Crs.LON_LAT);
        List<String> names = new ArrayList<>(List.of("id", lonLat ? "longitude" : "x", lonLat ? "latitude" : "y"));
        for (int n = 1; n <= shapes; n++) {
            names.add(n == 1 ? "wkt" : "wkt " + n);
        }
        excerpt.attributes().forEach(attribute -> names.add(attribute.name()));
        for (int column = 0; column < names.size(); column++) {
            sheet.value(0, column, names.get(column));
        }
        sheet.range(0, 0, 0, names.size() - 1).style().bold().set();
        sheet.freezePane(0, 1);
    }

    private static void row(Worksheet sheet, Excerpt excerpt, int i, int shapes) throws IOException {
        int row = i + 1;
        sheet.inlineString(row, 0, excerpt.id(i));
        Geometry geometry = excerpt.geometry(i);
        if (geometry instanceof Point point && !point.isEmpty()) {
            sheet.value(row, 1, point.getX());
            sheet.value(row, 2, point.getY());
        } else {
            String text = geometry.toText();
            for (int n = 0; n * CELL < text.length(); n++) {
                sheet.inlineString(row, 3 + n, text.substring(n * CELL, Math.min(text.length(), (n + 1) * CELL)));
            }
        }
        int column = 3 + shapes;
        for (Attribute attribute : excerpt.attributes()) {
            cell(sheet, row, column++, excerpt.value(i, attribute), attribute, excerpt.id(i));
        }
    }

    private static void cell(Worksheet sheet, int row, int column, Object value, Attribute attribute, String id)
            throws IOException {
        if (value instanceof Number number) {
            sheet.value(row, column, number);
        } else if (value instanceof Boolean flag) {
            sheet.value(row, column, flag);
        } else if (value instanceof LocalDate day && day.getYear() >= 1901) {
            sheet.value(row, column, day);
            sheet.style(row, column).format("yyyy-mm-dd").set();
        } else if (value != null) {
            String text = ExcelText.escaped(value.toString());
            if (text.length() > CELL) {
                throw new ExportFailure("'" + attribute.name() + "' of feature '" + id + "' has " + text.length()
                        + " characters, and a cell holds " + CELL + "; export the layer as CSV or GeoPackage");
            }
            sheet.inlineString(row, column, text);
        }
    }

    private static void explain(Worksheet sheet, Excerpt excerpt) {
        String[] titles = {"name", "标题", "title", "type", "unit", "crs"};
        for (int column = 0; column < titles.length; column++) {
            sheet.value(0, column, titles[column]);
        }
        sheet.value(1, 0, "id");
        sheet.value(1, 5, excerpt.crs().id());
        int row = 2;
        for (Attribute attribute : excerpt.attributes()) {
            sheet.value(row, 0, attribute.name());
            sheet.value(row, 1, attribute.title().zh());
            sheet.value(row, 2, attribute.title().en());
            sheet.value(row, 3, attribute.type().name().toLowerCase(java.util.Locale.ROOT));
            if (attribute.unit() != null) {
                sheet.value(row, 4, attribute.unit());
            }
            row++;
        }
    }

    /** The workbook closes what it writes to; the caller's stream stays open. */
    private static final class Unclosed extends FilterOutputStream {
        Unclosed(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
