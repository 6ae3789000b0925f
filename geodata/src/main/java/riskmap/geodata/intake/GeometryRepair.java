package riskmap.geodata.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygonal;
import org.locationtech.jts.geom.TopologyException;
import org.locationtech.jts.geom.util.GeometryFixer;
import org.locationtech.jts.operation.valid.IsValidOp;
import org.locationtech.jts.operation.valid.TopologyValidationError;

/**
 * Makes geometries valid by the OGC's rules: repeated points go, rings that cross or touch themselves are rebuilt, outer
 * rings run counter-clockwise as RFC 7946 asks.
 */
public final class GeometryRepair {

    private GeometryRepair() {}

    /**
     * The outcome.
     *
     * @param geometry a valid geometry, or null when nothing could be saved
     * @param done what was mended, in words; with a null geometry, why it could not be
     */
    public record Repaired(Geometry geometry, List<String> done) {}

    /** Repairs a geometry; one that is valid comes back with its rings in order. */
    public static Repaired repair(Geometry given) {
        if (given instanceof Point) {
            return new Repaired(given, List.of());
        }
        List<String> done = new ArrayList<>();
        Geometry geometry = withoutRepeats(given, done);
        TopologyValidationError error = new IsValidOp(geometry).getValidationError();
        if (error != null) {
            Geometry rebuilt = rebuild(geometry);
            if (rebuilt == null || rebuilt.isEmpty() || rebuilt.getDimension() != given.getDimension()) {
                return new Repaired(
                        null,
                        List.of(describe(error)
                                + (rebuilt == null
                                        ? ", with too many crossings to rebuild"
                                        : ", and nothing is left of it")));
            }
            done.add(describe(error) + ", rebuilt as " + rebuilt.getGeometryType() + parts(rebuilt));
            geometry = rebuilt;
        }
        return new Repaired(geometry instanceof Polygonal ? RingOrder.rightHanded(geometry) : geometry, done);
    }

    private static Geometry withoutRepeats(Geometry given, List<String> done) {
        Geometry less = RepeatedPoints.remove(given);
        int gone = given.getNumPoints() - less.getNumPoints();
        if (gone > 0) {
            done.add(gone + " repeated " + (gone == 1 ? "point" : "points") + " removed");
        }
        return less;
    }

    private static Geometry rebuild(Geometry geometry) {
        if (Crossings.tooMany(geometry)) {
            return null;
        }
        try {
            return GeometryFixer.fix(geometry);
        } catch (TopologyException | IllegalArgumentException e) {
            return geometry.getFactory().createEmpty(geometry.getDimension());
        }
    }

    private static String describe(TopologyValidationError error) {
        Coordinate at = error.getCoordinate();
        return at == null
                ? error.getMessage()
                : String.format(Locale.ROOT, "%s at %.7f %.7f", error.getMessage(), at.x, at.y);
    }

    private static String parts(Geometry geometry) {
        return geometry.getNumGeometries() == 1 ? "" : " of " + geometry.getNumGeometries() + " parts";
    }
}
