package riskmap.geodata.model;

import java.util.Set;

/**
 * The geometry a layer's features may have. A multi geometry is allowed wherever its single form is, except in a layer of
 * points, where one feature is at one place; intake unwraps multi points of one part.
 */
public enum GeometryKind {
    POINT(Set.of("Point")),
    LINE(Set.of("LineString", "MultiLineString")),
    POLYGON(Set.of("Polygon", "MultiPolygon")),
    POINT_OR_POLYGON(Set.of("Point", "MultiPoint", "Polygon", "MultiPolygon")),
    LINE_OR_POLYGON(Set.of("LineString", "MultiLineString", "Polygon", "MultiPolygon"));

    private final Set<String> types;

    GeometryKind(Set<String> types) {
        this.types = types;
    }

    /** Names of the allowed geometry types, as GeoJSON and JTS spell them. */
    public Set<String> types() {
        return types;
    }

    /** Whether a geometry of the named type may stand in a layer of this kind. */
    public boolean allows(String geometryType) {
        return types.contains(geometryType);
    }

    /** Whether every feature is a point, so that the layer can be aggregated in tiles. */
    public boolean isPoint() {
        return this == POINT;
    }
}
