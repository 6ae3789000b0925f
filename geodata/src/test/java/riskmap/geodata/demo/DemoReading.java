package riskmap.geodata.demo;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Location;
import riskmap.geodata.model.Feature;

/** Reads a demo zone the way its tests ask. */
final class DemoReading {

    /** The full zone, made once for all tests. */
    static final DemoZone FULL = DemoZone.of(DemoSize.FULL, 1, DemoZoneTest.NOW);

    private DemoReading() {}

    static List<Feature> list(DemoZone zone, String layer, Predicate<Feature> wanted) {
        List<Feature> found = new ArrayList<>();
        zone.forEach(layer, feature -> {
            if (wanted.test(feature)) {
                found.add(feature);
            }
        });
        return found;
    }

    static long count(DemoZone zone, String layer, String attribute, Object value) {
        return list(zone, layer, feature -> value.equals(feature.value(attribute)))
                .size();
    }

    static Geometry[] geometries(DemoZone zone, String layer, Predicate<Feature> wanted) {
        return list(zone, layer, wanted).stream().map(Feature::geometry).toArray(Geometry[]::new);
    }

    /** For each area of one layer, how many points of another lie in it. */
    static Map<String, Long> inside(DemoZone zone, String areas, String points) {
        Map<String, Long> counts = new HashMap<>();
        Map<String, IndexedPointInAreaLocator> locators = new HashMap<>();
        zone.forEach(areas, area -> {
            counts.put(area.id(), 0L);
            locators.put(area.id(), new IndexedPointInAreaLocator(area.geometry()));
        });
        zone.forEach(
                points,
                point -> locators.forEach((id, locator) -> {
                    if (locator.locate(point.geometry().getCoordinate()) != Location.EXTERIOR) {
                        counts.merge(id, 1L, Long::sum);
                    }
                }));
        return counts;
    }
}
