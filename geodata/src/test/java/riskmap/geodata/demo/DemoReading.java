package riskmap.geodata.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.locationtech.jts.geom.Geometry;
import riskmap.geodata.model.Feature;

/** Reads a demo zone the way its tests ask. */
final class DemoReading {

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
}
