package riskmap.geodata.crs;

import java.util.Optional;
import org.geotools.api.referencing.FactoryException;
import org.geotools.api.referencing.NoSuchAuthorityCodeException;
import org.geotools.api.referencing.crs.CoordinateReferenceSystem;
import org.geotools.api.referencing.crs.GeographicCRS;
import org.geotools.api.referencing.operation.MathTransform;
import org.geotools.api.referencing.operation.TransformException;
import org.geotools.referencing.CRS;
import org.locationtech.jts.geom.Envelope;

/** Systems that only GeoTools' EPSG database knows. The first one asked for opens that database, which takes seconds. */
final class GeoToolsCrs {

    private GeoToolsCrs() {}

    /**
     * Finds a system of the EPSG database.
     *
     * @throws IllegalArgumentException when the database knows it but not its relation to WGS 84
     */
    static Optional<Crs> find(int epsg) {
        GeoToolsQuiet.ensure();
        String id = "EPSG:" + epsg;
        try {
            CoordinateReferenceSystem system = CRS.decode(id, true);
            CoordinateReferenceSystem lonLat = CRS.decode("EPSG:4326", true);
            if (system.getCoordinateSystem().getDimension() != 2) {
                throw new IllegalArgumentException(id + " is not a two-dimensional system");
            }
            MathTransform there = CRS.findMathTransform(system, lonLat, false);
            boolean degrees = system instanceof GeographicCRS;
            return Optional.of(new Crs(
                    id, system.getName().getCode(), degrees, domain(degrees), new Through(there, there.inverse())));
        } catch (NoSuchAuthorityCodeException e) {
            return Optional.empty();
        } catch (FactoryException | TransformException e) {
            throw new IllegalArgumentException(
                    id + " cannot be related to WGS 84: " + e.getMessage() + "; convert the file first", e);
        }
    }

    /** EPSG code of the system a well-known text describes, by searching the database for one like it. */
    static Optional<Integer> identify(String text) {
        GeoToolsQuiet.ensure();
        try {
            // Higher numbers are ESRI's own, which no other program knows.
            return Optional.ofNullable(CRS.lookupEpsgCode(CRS.parseWKT(text), true))
                    .filter(epsg -> epsg <= 32_767);
        } catch (FactoryException e) {
            return Optional.empty();
        }
    }

    /** Well-known text of a system of the database, easting first. */
    static String text(int epsg) {
        GeoToolsQuiet.ensure();
        try {
            return CRS.decode("EPSG:" + epsg, true).toWKT().replaceAll("\\R\\s*", "");
        } catch (FactoryException e) {
            throw new IllegalArgumentException("EPSG:" + epsg + " has no well-known text: " + e.getMessage(), e);
        }
    }

    private static Envelope domain(boolean degrees) {
        return degrees ? new Envelope(-180, 180, -90, 90) : new Envelope(-1e8, 1e8, -1e8, 1e8);
    }

    /** A GeoTools transform, which is thread safe, as one of ours. */
    private record Through(MathTransform there, MathTransform back) implements PointTransform {

        @Override
        public void toLonLat(double[] xy) {
            apply(there, xy);
        }

        @Override
        public void fromLonLat(double[] xy) {
            apply(back, xy);
        }

        private static void apply(MathTransform transform, double[] xy) {
            try {
                transform.transform(xy, 0, xy, 0, 1);
            } catch (TransformException e) {
                xy[0] = Double.NaN;
                xy[1] = Double.NaN;
            }
        }
    }
}
