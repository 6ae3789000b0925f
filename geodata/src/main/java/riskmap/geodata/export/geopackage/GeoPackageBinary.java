package riskmap.geodata.export.geopackage;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ByteOrderValues;
import org.locationtech.jts.io.WKBWriter;

/** A geometry as GeoPackage keeps it (OGC 12-128r18, 2.1.3): a header with the envelope, then well-known binary. */
final class GeoPackageBinary {

    private static final byte LITTLE_WITH_ENVELOPE = 0b0000_0011;
    private static final byte LITTLE_EMPTY = 0b0001_0001;

    private GeoPackageBinary() {}

    static byte[] of(Geometry geometry, int system) {
        byte[] wkb = new WKBWriter(2, ByteOrderValues.LITTLE_ENDIAN).write(geometry);
        boolean empty = geometry.isEmpty();
        ByteBuffer out = ByteBuffer.allocate((empty ? 8 : 40) + wkb.length).order(ByteOrder.LITTLE_ENDIAN);
        out.put((byte) 'G').put((byte) 'P').put((byte) 0);
        out.put(empty ? LITTLE_EMPTY : LITTLE_WITH_ENVELOPE).putInt(system);
        if (!empty) {
            Envelope box = geometry.getEnvelopeInternal();
            out.putDouble(box.getMinX()).putDouble(box.getMaxX());
            out.putDouble(box.getMinY()).putDouble(box.getMaxY());
        }
        return out.put(wkb).array();
    }
}
