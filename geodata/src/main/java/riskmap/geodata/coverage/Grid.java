package riskmap.geodata.coverage;

import org.locationtech.jts.geom.Geometry;

/**
 * One grid as the check sees it.
 *
 * @param id stable id of the feature
 * @param code the grid's code, shown to people and used by the shared-edge rule
 * @param geometry polygon or multipolygon, longitude/latitude
 */
public record Grid(String id, String code, Geometry geometry) {

    public Grid {
        if (geometry == null || geometry.getDimension() < 2 && !geometry.isEmpty()) {
            throw new IllegalArgumentException("grid '" + code + "' is not a polygon: "
                    + (geometry == null ? "no geometry" : geometry.getGeometryType()));
        }
    }
}
