package riskmap.geodata.crs;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.geotools.api.referencing.FactoryException;
import org.geotools.api.referencing.crs.CoordinateReferenceSystem;
import org.geotools.referencing.CRS;

/**
 * Reference systems as GeoTools knows them, easting or longitude first, for GeoTools' own writers. The first one asked for
 * opens GeoTools' EPSG database, which takes seconds.
 */
public final class GeoToolsReference {

    private static final Map<String, CoordinateReferenceSystem> KNOWN = new ConcurrentHashMap<>();

    private GeoToolsReference() {}

    /**
     * The GeoTools object of a system.
     *
     * @throws IllegalArgumentException when the EPSG database does not hold the system, such as GCJ-02
     */
    public static CoordinateReferenceSystem of(Crs crs) {
        return KNOWN.computeIfAbsent(crs.id(), GeoToolsReference::decode);
    }

    private static CoordinateReferenceSystem decode(String id) {
        GeoToolsQuiet.ensure();
        try {
            return CRS.decode(id, true);
        } catch (FactoryException e) {
            throw new IllegalArgumentException(id + " is not a system of the EPSG database", e);
        }
    }
}
