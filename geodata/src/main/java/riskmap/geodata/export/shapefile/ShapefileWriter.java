package riskmap.geodata.export.shapefile;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import riskmap.geodata.crs.CrsText;
import riskmap.geodata.export.Excerpt;
import riskmap.geodata.export.ExportFailure;
import riskmap.geodata.export.LayerWriter;

/** A ZIP archive of Shapefiles: {@code layer.shp}, or where the layer mixes types {@code layer-points.shp} and so on. */
public final class ShapefileWriter implements LayerWriter {

    @Override
    public void write(Excerpt excerpt, OutputStream out, LongConsumer progress) throws IOException {
        String projection = projection(excerpt);
        Map<ShapeType, int[]> parts = parts(excerpt);
        ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        long done = 0;
        for (Map.Entry<ShapeType, int[]> part : parts.entrySet()) {
            String name = excerpt.layer().id()
                    + (parts.size() == 1 ? "" : part.getKey().suffix());
            write(zip, name, excerpt, part.getKey(), part.getValue(), projection);
            done += part.getValue().length;
            progress.accept(done);
        }
        zip.finish();
    }

    private static String projection(Excerpt excerpt) throws ExportFailure {
        try {
            return CrsText.write(excerpt.crs());
        } catch (IllegalArgumentException e) {
            throw new ExportFailure(e.getMessage());
        }
    }

    /** The features of each type of geometry; an empty excerpt has an empty part of the layer's own type. */
    private static Map<ShapeType, int[]> parts(Excerpt excerpt) {
        ShapeType[] types = new ShapeType[excerpt.size()];
        for (int i = 0; i < types.length; i++) {
            types[i] = ShapeType.of(excerpt.geometry(i));
        }
        Map<ShapeType, int[]> parts = new LinkedHashMap<>();
        for (ShapeType type : ShapeType.values()) {
            int[] members = IntStream.range(0, types.length)
                    .filter(i -> types[i] == type)
                    .toArray();
            if (members.length > 0
                    || types.length == 0 && type == ShapeType.of(excerpt.layer().geometry())) {
                parts.put(type, members);
            }
        }
        return parts;
    }

    private static void write(
            ZipOutputStream zip, String name, Excerpt excerpt, ShapeType type, int[] members, String projection)
            throws IOException {
        DbfTable table = new DbfTable(excerpt, members, DbfFields.of(excerpt, members));
        ShpFile shapes = new ShpFile(excerpt, members, type);
        entry(zip, name + ".shp");
        shapes.writeShp(zip);
        entry(zip, name + ".shx");
        shapes.writeShx(zip);
        entry(zip, name + ".dbf");
        table.write(zip);
        text(zip, name + ".prj", List.of(projection));
        text(zip, name + ".cpg", List.of("UTF-8"));
        text(zip, name + ".fields.csv", table.explanation());
    }

    private static void entry(ZipOutputStream zip, String name) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
    }

    private static void text(ZipOutputStream zip, String name, List<String> lines) throws IOException {
        entry(zip, name);
        zip.write(String.join("\r\n", lines).getBytes(StandardCharsets.UTF_8));
    }
}
