package riskmap.geodata.export.shapefile;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import riskmap.geodata.export.Excerpt;
import riskmap.geodata.export.ExportFailure;

/**
 * The shapes of some features of one type, and their index. They are gone through twice: for the lengths and the extent that
 * stand in the header, and to be written.
 */
final class ShpFile {

    private static final int HEADER = 100;
    private static final long MOST_BYTES = Integer.MAX_VALUE;

    private final Excerpt excerpt;
    private final int[] members;
    private final ShapeType type;
    private final int[] sizes;
    private final Envelope extent = new Envelope();
    private long length = HEADER;

    ShpFile(Excerpt excerpt, int[] members, ShapeType type) throws ExportFailure {
        this.excerpt = excerpt;
        this.members = members;
        this.type = type;
        this.sizes = new int[members.length];
        for (int i = 0; i < members.length; i++) {
            Geometry geometry = excerpt.geometry(members[i]);
            extent.expandToInclude(geometry.getEnvelopeInternal());
            sizes[i] = size(geometry);
            length += 8L + sizes[i];
        }
        if (length > MOST_BYTES) {
            throw new ExportFailure("a Shapefile holds 2 GB and the shapes take " + (length >> 20)
                    + " MB; choose fewer features or GeoPackage");
        }
    }

    private int size(Geometry geometry) {
        if (geometry.isEmpty()) {
            return 4;
        }
        return switch (type) {
            case POINT -> 20;
            case MULTIPOINT -> 40 + 16 * geometry.getNumPoints();
            case LINE, POLYGON -> 44 + 4 * parts(geometry).size() + 16 * geometry.getNumPoints();
        };
    }

    void writeShp(OutputStream out) throws IOException {
        header(out, length);
        for (int i = 0; i < members.length; i++) {
            ByteBuffer record = ByteBuffer.allocate(8 + sizes[i]);
            record.putInt(i + 1).putInt(sizes[i] / 2).order(ByteOrder.LITTLE_ENDIAN);
            shape(record, excerpt.geometry(members[i]));
            out.write(record.array());
        }
    }

    void writeShx(OutputStream out) throws IOException {
        header(out, HEADER + 8L * members.length);
        ByteBuffer entry = ByteBuffer.allocate(8);
        long offset = HEADER;
        for (int size : sizes) {
            entry.clear().putInt((int) (offset / 2)).putInt(size / 2);
            out.write(entry.array());
            offset += 8L + size;
        }
    }

    private void header(OutputStream out, long bytes) throws IOException {
        ByteBuffer header = ByteBuffer.allocate(HEADER);
        header.putInt(0, 9994).putInt(24, (int) (bytes / 2)).order(ByteOrder.LITTLE_ENDIAN);
        header.putInt(28, 1000).putInt(32, type.code()).position(36);
        box(header, extent.isNull() ? new Envelope(0, 0, 0, 0) : extent);
        out.write(header.array());
    }

    private static void box(ByteBuffer out, Envelope box) {
        out.putDouble(box.getMinX()).putDouble(box.getMinY());
        out.putDouble(box.getMaxX()).putDouble(box.getMaxY());
    }

    private void shape(ByteBuffer out, Geometry geometry) {
        if (geometry.isEmpty()) {
            out.putInt(0);
            return;
        }
        out.putInt(type.code());
        if (geometry instanceof Point point) {
            out.putDouble(point.getX()).putDouble(point.getY());
            return;
        }
        box(out, geometry.getEnvelopeInternal());
        if (type == ShapeType.MULTIPOINT) {
            out.putInt(geometry.getNumGeometries());
            for (int i = 0; i < geometry.getNumGeometries(); i++) {
                Point point = (Point) geometry.getGeometryN(i);
                out.putDouble(point.getX()).putDouble(point.getY());
            }
            return;
        }
        List<CoordinateSequence> parts = parts(geometry);
        out.putInt(parts.size()).putInt(geometry.getNumPoints());
        int first = 0;
        for (CoordinateSequence part : parts) {
            out.putInt(first);
            first += part.size();
        }
        parts.forEach(part -> points(out, part));
    }

    private static void points(ByteBuffer out, CoordinateSequence part) {
        for (int i = 0; i < part.size(); i++) {
            out.putDouble(part.getX(i)).putDouble(part.getY(i));
        }
    }

    /** Lines, or rings: outer ones clockwise, each followed by its holes, counter-clockwise. */
    private static List<CoordinateSequence> parts(Geometry geometry) {
        List<CoordinateSequence> parts = new ArrayList<>();
        for (int i = 0; i < geometry.getNumGeometries(); i++) {
            if (geometry.getGeometryN(i) instanceof Polygon polygon) {
                parts.add(turned(polygon.getExteriorRing(), false));
                for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
                    parts.add(turned(polygon.getInteriorRingN(hole), true));
                }
            } else {
                parts.add(((LineString) geometry.getGeometryN(i)).getCoordinateSequence());
            }
        }
        return parts;
    }

    private static CoordinateSequence turned(LinearRing ring, boolean counterClockwise) {
        boolean is = Orientation.isCCWArea(ring.getCoordinates());
        return (is == counterClockwise ? ring : ring.reverse()).getCoordinateSequence();
    }
}
