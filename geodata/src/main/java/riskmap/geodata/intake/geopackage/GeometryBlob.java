package riskmap.geodata.intake.geopackage;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import riskmap.geodata.intake.issue.LibraryWords;
import riskmap.geodata.intake.issue.Misformed;

/**
 * Reads a geometry as GeoPackage keeps it: a header, then ISO well-known binary. Counts are compared with the bytes there are
 * before anything is made for them; collections of collections are refused. Heights and measures are left out.
 */
final class GeometryBlob {

    private static final GeometryFactory FACTORY = new GeometryFactory();
    private static final int[] ENVELOPE_BYTES = {0, 32, 48, 48, 64};
    private static final int MOST_POINTS = 1_000_000;

    private final ByteBuffer bytes;
    private int points;

    private GeometryBlob(ByteBuffer bytes) {
        this.bytes = bytes;
    }

    /**
     * The geometry; null for null.
     *
     * @throws IllegalArgumentException when it is none that can be read; the message says why
     */
    static Geometry read(byte[] blob) {
        if (blob == null) {
            return null;
        }
        try {
            ByteBuffer bytes = ByteBuffer.wrap(blob);
            if (bytes.get() != 'G' || bytes.get() != 'P') {
                throw new Misformed("几何的开头不符合 GeoPackage 格式", "the geometry does not begin as one of a GeoPackage");
            }
            int flags = bytes.get(3) & 0xFF;
            int envelope = flags >> 1 & 7;
            if ((flags & 0x20) != 0 || envelope >= ENVELOPE_BYTES.length) {
                throw new Misformed("几何为扩展类型，不支持", "the geometry is of an extended type, which is not read");
            }
            bytes.position(8 + ENVELOPE_BYTES[envelope]);
            return new GeometryBlob(bytes).geometry(true);
        } catch (BufferUnderflowException | IndexOutOfBoundsException e) {
            throw new Misformed("几何比其计数应有的短", "the geometry is shorter than its counts say", e);
        } catch (IllegalArgumentException e) {
            throw e instanceof Misformed
                    ? e
                    : new Misformed(
                            "几何的结构不正确（" + LibraryWords.chinese(e.getMessage()) + "）",
                            "the geometry is not well formed: " + e.getMessage(),
                            e);
        }
    }

    private Geometry geometry(boolean outermost) {
        bytes.order(bytes.get() == 0 ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
        int type = bytes.getInt();
        int dimensions =
                switch (type / 1000) {
                    case 0 -> 2;
                    case 1, 2 -> 3;
                    case 3 -> 4;
                    default ->
                        throw new Misformed(
                                "几何类型 " + type + " 不支持", "the geometry is of type " + type + ", which is not read");
                };
        int kind = type % 1000;
        if (kind < 1 || kind > (outermost ? 6 : 3)) {
            throw new Misformed(
                    "几何类型 " + type + " 不支持；可读取点、线、面及其同类集合",
                    "the geometry is of type " + type + ", which is not read"
                            + "; read are points, lines, polygons and several of one of these");
        }
        return switch (kind) {
            case 1 -> point(dimensions);
            case 2 -> FACTORY.createLineString(positions(dimensions));
            case 3 -> polygon(dimensions);
            default -> several(kind);
        };
    }

    private Geometry point(int dimensions) {
        Coordinate position = position(dimensions);
        return Double.isNaN(position.x) && Double.isNaN(position.y)
                ? FACTORY.createPoint()
                : FACTORY.createPoint(position);
    }

    private Geometry polygon(int dimensions) {
        int count = count(4);
        if (count == 0) {
            return FACTORY.createPolygon();
        }
        LinearRing[] rings = new LinearRing[count];
        for (int i = 0; i < count; i++) {
            rings[i] = FACTORY.createLinearRing(positions(dimensions));
        }
        return FACTORY.createPolygon(rings[0], java.util.Arrays.copyOfRange(rings, 1, count));
    }

    private Geometry several(int kind) {
        int count = count(9);
        List<Geometry> parts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Geometry part = geometry(false);
            boolean fits = kind == 4 && part instanceof Point
                    || kind == 5 && part instanceof LineString
                    || kind == 6 && part instanceof Polygon;
            if (!fits) {
                throw new Misformed("几何含有与自身类型不同的部分", "the geometry holds a part of another type than its own");
            }
            parts.add(part);
        }
        return switch (kind) {
            case 4 -> FACTORY.createMultiPoint(parts.toArray(Point[]::new));
            case 5 -> FACTORY.createMultiLineString(parts.toArray(LineString[]::new));
            default -> FACTORY.createMultiPolygon(parts.toArray(Polygon[]::new));
        };
    }

    private Coordinate[] positions(int dimensions) {
        int count = count(8 * dimensions);
        points += count;
        if (points > MOST_POINTS) {
            throw new Misformed("几何超过 " + MOST_POINTS + " 个点", "the geometry has more than " + MOST_POINTS + " points");
        }
        Coordinate[] positions = new Coordinate[count];
        for (int i = 0; i < count; i++) {
            positions[i] = position(dimensions);
        }
        return positions;
    }

    private Coordinate position(int dimensions) {
        Coordinate position = new Coordinate(bytes.getDouble(), bytes.getDouble());
        bytes.position(bytes.position() + 8 * (dimensions - 2));
        return position;
    }

    /** A count of things of at least so many bytes each. */
    private int count(int each) {
        int count = bytes.getInt();
        if (count < 0 || count > bytes.remaining() / each) {
            throw new BufferUnderflowException();
        }
        return count;
    }
}
