package riskmap.geodata.intake.shapefile;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import riskmap.geodata.intake.issue.Misformed;

/** Reads the content of one record of a .shp (ESRI white paper J-7855); heights and measures are left out. */
final class Shapes {

    static final int MOST_POINTS = 1_000_000;
    static final int MOST_PARTS = 100_000;

    private static final GeometryFactory FACTORY = new GeometryFactory();
    private static final int BOX = 32;

    private Shapes() {}

    /** The shape, or null for a null shape; see {@link ShpStream#shape}. */
    static Geometry read(ByteBuffer content) {
        try {
            int type = content.getInt();
            return switch (type) {
                case 0 -> null;
                case 1, 11, 21 -> FACTORY.createPoint(point(content));
                case 8, 18, 28 -> points(content);
                case 3, 13, 23 -> lines(parts(content, 2));
                case 5, 15, 25 -> new RingGroups(parts(content, 4)).polygons();
                default ->
                    throw new Misformed(
                            "图形类型 " + type + " 不支持；可读取点、线、面（可带高程和度量）",
                            "the shape is of type " + type
                                    + "; points, lines and polygons are read, with or without heights and measures");
            };
        } catch (BufferUnderflowException e) {
            throw new Misformed("图形比其点数应有的短", "the shape is shorter than its number of points says", e);
        }
    }

    private static Coordinate point(ByteBuffer content) {
        return new Coordinate(content.getDouble(), content.getDouble());
    }

    private static Geometry points(ByteBuffer content) {
        content.position(content.position() + Math.min(BOX, content.remaining()));
        return FACTORY.createMultiPointFromCoords(coordinates(content, count(content.getInt(), MOST_POINTS, "points")));
    }

    private static Geometry lines(List<Coordinate[]> parts) {
        if (parts.size() == 1) {
            return FACTORY.createLineString(parts.get(0));
        }
        return FACTORY.createMultiLineString(
                parts.stream().map(FACTORY::createLineString).toArray(LineString[]::new));
    }

    private static List<Coordinate[]> parts(ByteBuffer content, int least) {
        content.position(content.position() + Math.min(BOX, content.remaining()));
        int count = count(content.getInt(), MOST_PARTS, "parts");
        int points = count(content.getInt(), MOST_POINTS, "points");
        if ((long) content.remaining() < 4L * count + 16L * points) {
            throw new BufferUnderflowException();
        }
        int[] starts = new int[count + 1];
        for (int i = 0; i < count; i++) {
            starts[i] = content.getInt();
        }
        starts[count] = points;
        List<Coordinate[]> parts = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            int size = starts[i + 1] - starts[i];
            if (i == 0 && starts[0] != 0 || size < least) {
                throw new Misformed(
                        "图形第 " + (i + 1) + " 部分有 " + size + " 个点，至少需要 " + least + " 个",
                        "part " + (i + 1) + " of the shape has " + size + " points; it needs at least " + least);
            }
            parts.add(coordinates(content, size));
        }
        return parts;
    }

    private static Coordinate[] coordinates(ByteBuffer content, int count) {
        if (content.remaining() / 16 < count) {
            throw new BufferUnderflowException();
        }
        Coordinate[] points = new Coordinate[count];
        for (int i = 0; i < count; i++) {
            points[i] = point(content);
        }
        return points;
    }

    private static int count(int given, int most, String what) {
        if (given < 0 || given > most) {
            throw new Misformed(
                    "图形声明有 " + given + " 个" + (what.equals("parts") ? "部分" : "点") + "，最多读取 " + most + " 个",
                    "the shape says it has " + given + " " + what + "; at most " + most + " are read");
        }
        return given;
    }
}
