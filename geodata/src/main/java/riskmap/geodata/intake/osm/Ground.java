package riskmap.geodata.intake.osm;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Location;

/** What was found on the way and is needed again when all of it is known: for clusters, jurisdiction and blocks. */
final class Ground {

    /**
     * An area with what is known of it.
     *
     * @param thing the object it comes from
     * @param shape valid polygon in degrees
     * @param values attribute values of its layer
     * @param level administrative level, 0 where there is none
     */
    record Parcel(Recorder.Thing thing, Geometry shape, Map<String, Object> values, int level) {}

    final List<Geometry> waters = new ArrayList<>();
    /** The streets among the dividers. */
    final List<LineString> streets = new ArrayList<>();

    final List<LineString> dividers = new ArrayList<>();

    /** Lanes and paths, which divide only what is large otherwise. */
    final List<LineString> minorDividers = new ArrayList<>();

    final List<Parcel> industry = new ArrayList<>();
    final List<Parcel> boundaries = new ArrayList<>();

    /** Administrative boundaries the extract holds only in part. */
    final List<Parcel> brokenBoundaries = new ArrayList<>();

    /** The share of the streets, 0 to 1, whose middle lies in an area or on its edge. */
    double shareOfStreets(Geometry area) {
        IndexedPointInAreaLocator locator = new IndexedPointInAreaLocator(area);
        long inside = streets.stream()
                .map(street -> street.getCoordinateN(street.getNumPoints() / 2))
                .filter(area.getEnvelopeInternal()::contains)
                .filter(middle -> locator.locate(middle) != Location.EXTERIOR)
                .count();
        return streets.isEmpty() ? 0 : (double) inside / streets.size();
    }
}
