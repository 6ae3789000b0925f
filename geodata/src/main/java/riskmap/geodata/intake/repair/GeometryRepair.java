package riskmap.geodata.intake.repair;

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
import riskmap.geodata.intake.issue.Sentences;
import riskmap.geodata.model.LocalizedText;
import riskmap.geodata.model.TopologyFault;

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
    public record Repaired(Geometry geometry, List<LocalizedText> done) {}

    /** Repairs a geometry; one that is valid comes back with its rings in order. */
    public static Repaired repair(Geometry given) {
        if (given instanceof Point) {
            return new Repaired(given, List.of());
        }
        List<LocalizedText> done = new ArrayList<>();
        Geometry geometry = withoutRepeats(withoutEmptyParts(given, done), done);
        TopologyValidationError error = new IsValidOp(geometry).getValidationError();
        if (error != null) {
            Geometry rebuilt = rebuild(geometry);
            if (rebuilt == null || rebuilt.isEmpty() || rebuilt.getDimension() != given.getDimension()) {
                return new Repaired(
                        null,
                        List.of(
                                rebuilt == null
                                        ? Sentences.followed(
                                                describe(error), "，交叉过多，无法重建", ", with too many crossings to rebuild")
                                        : Sentences.followed(
                                                describe(error), "，修复后不剩任何部分", ", and nothing is left of it")));
            }
            int parts = rebuilt.getNumGeometries();
            done.add(Sentences.followed(
                    describe(error),
                    "，重建为 " + rebuilt.getGeometryType() + (parts == 1 ? "" : "，共 " + parts + " 部分"),
                    ", rebuilt as " + rebuilt.getGeometryType() + (parts == 1 ? "" : " of " + parts + " parts")));
            geometry = rebuilt;
        }
        return new Repaired(geometry instanceof Polygonal ? RingOrder.rightHanded(geometry) : geometry, done);
    }

    private static Geometry withoutEmptyParts(Geometry given, List<LocalizedText> done) {
        List<Geometry> parts = new ArrayList<>();
        for (int i = 0; i < given.getNumGeometries(); i++) {
            if (!given.getGeometryN(i).isEmpty()) {
                parts.add(given.getGeometryN(i));
            }
        }
        int gone = given.getNumGeometries() - parts.size();
        if (gone == 0 || parts.isEmpty()) {
            return given;
        }
        done.add(LocalizedText.of(
                "去除了 " + gone + " 个空的部分", gone + " empty " + (gone == 1 ? "part" : "parts") + " removed"));
        return given.getFactory().buildGeometry(parts);
    }

    private static Geometry withoutRepeats(Geometry given, List<LocalizedText> done) {
        Geometry less = RepeatedPoints.remove(given);
        int gone = given.getNumPoints() - less.getNumPoints();
        if (gone > 0) {
            done.add(LocalizedText.of(
                    "去除了 " + gone + " 个重复点", gone + " repeated " + (gone == 1 ? "point" : "points") + " removed"));
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

    private static LocalizedText describe(TopologyValidationError error) {
        Coordinate at = error.getCoordinate();
        String where = at == null ? "" : String.format(Locale.ROOT, "%.7f %.7f", at.x, at.y);
        return LocalizedText.of(
                TopologyFault.of(error).zh() + (at == null ? "" : "（位于 " + where + "）"),
                TopologyFault.of(error).en() + (at == null ? "" : " at " + where));
    }
}
