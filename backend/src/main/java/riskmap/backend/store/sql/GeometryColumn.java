package riskmap.backend.store.sql;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryCollection;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.io.ByteOrderValues;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;
import org.locationtech.jts.io.WKBWriter;
import riskmap.backend.store.StoreUnavailable;
import riskmap.geodata.model.GeometryKind;

/**
 * The geometry column of a layer. A column has one type where the layer has one, so that GIS programs open it without
 * asking; lines and areas stand there as multi geometries, and come back single when they have one part.
 *
 * @param type type of the column, as both databases spell it
 * @param kind what the layer allows
 */
public record GeometryColumn(String type, GeometryKind kind) {

    static final int SRID = 4326;

    /** Byte order and type. */
    private static final int HEADER = 5;

    private static final int HAS_SRID = 0x20000000;

    private static final GeometryFactory FACTORY = new GeometryFactory(new PrecisionModel(), SRID);

    /** The column for what a layer allows. */
    public static GeometryColumn of(GeometryKind kind) {
        String type =
                switch (kind) {
                    case POINT -> "Point";
                    case LINE -> "MultiLineString";
                    case POLYGON -> "MultiPolygon";
                    case POINT_OR_POLYGON, LINE_OR_POLYGON -> "Geometry";
                };
        return new GeometryColumn(type, kind);
    }

    /** Type of the column with its reference system, EPSG:4326. */
    public String sqlType() {
        return "geometry(" + type + ", " + SRID + ")";
    }

    /** A multi geometry of one part is that part. */
    public static Geometry canonical(Geometry geometry) {
        Geometry single = geometry;
        while (single instanceof GeometryCollection && single.getNumGeometries() == 1) {
            single = single.getGeometryN(0);
        }
        return single;
    }

    /** The geometry as extended WKB with the column's type; heights are dropped. */
    public byte[] write(Geometry geometry) {
        byte[] plain = new WKBWriter(2, ByteOrderValues.LITTLE_ENDIAN).write(asStored(geometry));
        // The SRID is put in here because geometries belong to their makers and must not be changed, nor copied for it.
        ByteBuffer extended = ByteBuffer.allocate(plain.length + Integer.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        extended.put(plain, 0, HEADER);
        extended.putInt(1, extended.getInt(1) | HAS_SRID);
        extended.putInt(SRID).put(plain, HEADER, plain.length - HEADER);
        return extended.array();
    }

    private Geometry asStored(Geometry geometry) {
        if (kind == GeometryKind.LINE && geometry instanceof LineString line) {
            return FACTORY.createMultiLineString(new LineString[] {line});
        }
        if (kind == GeometryKind.POLYGON && geometry instanceof Polygon polygon) {
            return FACTORY.createMultiPolygon(new Polygon[] {polygon});
        }
        return geometry;
    }

    /**
     * A stored geometry, single where it has one part.
     *
     * @throws StoreUnavailable when the bytes are no WKB
     */
    public Geometry read(byte[] wkb) {
        try {
            return canonical(new WKBReader(FACTORY).read(wkb));
        } catch (ParseException e) {
            throw new StoreUnavailable("The database holds a geometry that cannot be read: " + e.getMessage() + ".", e);
        }
    }
}
