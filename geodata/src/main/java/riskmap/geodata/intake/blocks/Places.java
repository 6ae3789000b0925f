package riskmap.geodata.intake.blocks;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.index.strtree.STRtree;

/** Numbered polygons that can be asked what lies in them. Life cycle: add all, then ask. */
final class Places {

    private static final class Place {

        private final int number;
        private final Geometry shape;
        private IndexedPointInAreaLocator locator;

        private Place(int number, Geometry shape) {
            this.number = number;
            this.shape = shape;
        }

        private boolean holds(Coordinate point) {
            if (!shape.getEnvelopeInternal().contains(point)) {
                return false;
            }
            if (locator == null) {
                locator = new IndexedPointInAreaLocator(shape);
            }
            return locator.locate(point) == Location.INTERIOR;
        }
    }

    private final STRtree tree = new STRtree();
    private final List<Place> places = new ArrayList<>();

    /** Adds a polygon and returns its number. */
    int add(Geometry polygonal) {
        Place place = new Place(places.size(), polygonal);
        places.add(place);
        tree.insert(polygonal.getEnvelopeInternal(), place);
        return place.number;
    }

    int count() {
        return places.size();
    }

    /** The number of a polygon whose inside holds the point, or -1. */
    int find(Coordinate point) {
        for (Object candidate : tree.query(new Envelope(point))) {
            Place place = (Place) candidate;
            if (place.holds(point)) {
                return place.number;
            }
        }
        return -1;
    }

    /** Whether the inside of a polygon other than the excepted ones holds the point. */
    boolean anyOther(Coordinate point, List<Integer> except) {
        for (Object candidate : tree.query(new Envelope(point))) {
            Place place = (Place) candidate;
            if (!except.contains(place.number) && place.holds(point)) {
                return true;
            }
        }
        return false;
    }
}
