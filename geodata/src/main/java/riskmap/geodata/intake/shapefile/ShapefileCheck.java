package riskmap.geodata.intake.shapefile;

import java.io.IOException;
import java.io.InputStream;
import riskmap.geodata.intake.issue.UnreadableSource;

/** Goes through the parts of a Shapefile: each has to be whole, and all have to speak of the same number of records. */
final class ShapefileCheck {

    private static final int HEADER = 100;
    private static final int ENTRY = 8;

    private ShapefileCheck() {}

    static void check(String source, ShapeParts part) throws IOException {
        long shapes = 0;
        try (ShpStream shp = new ShpStream(source, part)) {
            while (shp.next()) {
                shapes++;
            }
        }
        if (part.has(".dbf")) {
            compare(source, part.name(), shapes, ".dbf", rows(source, part));
        }
        if (part.has(".shx")) {
            compare(source, part.name(), shapes, ".shx", entries(part));
        }
    }

    private static long rows(String source, ShapeParts part) throws IOException {
        long rows = 0;
        try (DbfStream dbf = DbfStream.open(source, part, null)) {
            while (dbf.next()) {
                rows++;
            }
        }
        return rows;
    }

    private static long entries(ShapeParts part) throws IOException {
        try (InputStream shx = part.open(".shx")) {
            long bytes = 0;
            byte[] block = new byte[1 << 14];
            for (int n = shx.read(block); n >= 0; n = shx.read(block)) {
                bytes += n;
            }
            return Math.max(0, bytes - HEADER) / ENTRY;
        }
    }

    private static void compare(String source, String name, long shapes, String ending, long count)
            throws UnreadableSource {
        if (count != shapes) {
            throw new UnreadableSource(
                    source,
                    name + ".shp 有 " + shapes + " 个图形，" + name + ending + " 有 " + count + " 条记录；这些文件不配套，或其中之一被截断",
                    "holds " + shapes + " shapes in " + name + ".shp and " + count + " records in " + name + ending
                            + "; these parts do not belong together, or one is cut off");
        }
    }
}
