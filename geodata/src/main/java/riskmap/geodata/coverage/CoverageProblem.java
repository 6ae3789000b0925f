package riskmap.geodata.coverage;

import java.util.List;
import java.util.Locale;
import org.locationtech.jts.geom.Geometry;
import riskmap.geodata.model.LocalizedText;

/**
 * One place where the grids do not cover the jurisdiction exactly once.
 *
 * @param kind what is wrong
 * @param area m² on the ellipsoid
 * @param grids codes of the grids concerned, sorted
 * @param reason what is wrong, in one sentence with its figures
 * @param geometry where, longitude/latitude
 */
public record CoverageProblem(Kind kind, double area, List<String> grids, LocalizedText reason, Geometry geometry) {

    /** What can be wrong. */
    public enum Kind {
        /** Part of the jurisdiction, wider than the tolerance, in no grid. */
        GAP,
        /** Ground wider than the tolerance in two grids. */
        OVERLAP,
        /** Part of a grid, wider than the tolerance, outside the jurisdiction. */
        OUTSIDE,
        /** A sliver no wider than the tolerance between two borders that should be one. */
        MISALIGNED,
        /** A polygon that is not valid by the OGC rules; it was repaired for the rest of the check. */
        INVALID;

        /** The word used in documents. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public CoverageProblem {
        grids = List.copyOf(grids);
    }
}
