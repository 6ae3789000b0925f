package riskmap.geodata.inspection;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.locationtech.jts.geom.Geometry;
import riskmap.geodata.model.LocalizedText;

/**
 * A place, grid or visit somebody has to look after.
 *
 * @param kind what is wrong
 * @param layer layer of the feature concerned
 * @param id id of the feature concerned
 * @param visit kind of visit concerned, where it is one
 * @param placeClass class of the place, empty for a grid or a visit
 * @param grids code of the grid, none where there is none
 * @param reason what is wrong, in one sentence with its figures
 * @param geometry where, longitude/latitude
 */
public record Finding(
        Kind kind,
        String layer,
        String id,
        Optional<VisitKind> visit,
        Optional<PlaceClass> placeClass,
        List<String> grids,
        LocalizedText reason,
        Geometry geometry) {

    /** What can be wrong. The first four and the last are blind spots. */
    public enum Kind {
        /** A place in no grid: nobody's. */
        NO_GRID,
        /** A grid without a named officer. */
        NO_OFFICER,
        /** A place that visits are due to, or of a class not known, without any visit on record. */
        NEVER_VISITED,
        /** A place whose last visit of a kind is older than its interval, or that never had one of that kind. */
        STALE,
        /** A place that saw fewer visits of a kind in the period than were due. */
        OVERDUE,
        /** A place that saw more visits of a kind in a calendar year than are allowed. */
        OVER_CAP,
        /** A visit whose evidence was taken too far from the site. */
        FAR_EVIDENCE,
        /** A place whose class is not known, so that nobody can say what is due. */
        CLASS_NOT_KNOWN;

        /** The word used in documents. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    public Finding {
        grids = List.copyOf(grids);
    }
}
