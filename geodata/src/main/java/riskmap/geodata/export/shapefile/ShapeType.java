package riskmap.geodata.export.shapefile;

import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Lineal;
import org.locationtech.jts.geom.MultiPoint;
import org.locationtech.jts.geom.Polygonal;
import riskmap.geodata.model.GeometryKind;

/** The types of shape written; one file holds shapes of one type. */
enum ShapeType {
    POINT(1, "-points"),
    MULTIPOINT(8, "-multipoints"),
    LINE(3, "-lines"),
    POLYGON(5, "-polygons");

    private final int code;
    private final String suffix;

    ShapeType(int code, String suffix) {
        this.code = code;
        this.suffix = suffix;
    }

    /** The code of the white paper. */
    int code() {
        return code;
    }

    /** What a file of this type is called behind the layer's name, beside files of other types. */
    String suffix() {
        return suffix;
    }

    static ShapeType of(Geometry geometry) {
        if (geometry instanceof Polygonal) {
            return POLYGON;
        }
        return geometry instanceof Lineal ? LINE : geometry instanceof MultiPoint ? MULTIPOINT : POINT;
    }

    /** The type of a layer that holds nothing. */
    static ShapeType of(GeometryKind kind) {
        return switch (kind) {
            case POINT -> POINT;
            case LINE -> LINE;
            case POLYGON, POINT_OR_POLYGON, LINE_OR_POLYGON -> POLYGON;
        };
    }
}
