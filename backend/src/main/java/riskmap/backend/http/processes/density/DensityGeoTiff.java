package riskmap.backend.http.processes.density;

import java.io.IOException;
import java.io.OutputStream;
import org.locationtech.jts.densify.Densifier;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import riskmap.geodata.crs.Crs;
import riskmap.geodata.crs.Reprojection;
import riskmap.geodata.density.DensityField;
import riskmap.geodata.export.geotiff.GeoTiff;

/**
 * Writes a field as GeoTIFF in any reference system the service offers. The cells are even in that system and their values
 * those of the field at their centres, not ones resampled from another raster; per km² of ground in Web Mercator too.
 */
final class DensityGeoTiff {

    private static final GeometryFactory GEOMETRIES = new GeometryFactory();

    /** Parts a side of the box is divided into, for sides that are curves in the other system. */
    private static final int PARTS = 64;

    private DensityGeoTiff() {}

    static void write(OutputStream out, DensityField field, Envelope lonLat, Crs crs, int width, int height)
            throws IOException {
        Envelope box = crs.isDegrees() ? lonLat : around(lonLat, crs);
        GeoTiff.write(out, "density per km2", box, crs, width, field.values(box, crs, width, height));
    }

    /** The box of the system that holds a box of degrees. */
    private static Envelope around(Envelope lonLat, Crs crs) {
        double step = Math.max(lonLat.getWidth(), lonLat.getHeight()) / PARTS;
        Geometry outline = Densifier.densify(GEOMETRIES.toGeometry(lonLat), step);
        return Reprojection.fromLonLat(crs).apply(outline).getEnvelopeInternal();
    }
}
