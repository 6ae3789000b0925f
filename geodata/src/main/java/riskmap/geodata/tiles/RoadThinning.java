package riskmap.geodata.tiles;

import java.util.Map;

/** From which zoom on a road is drawn below the full zoom of its layer, by class: the more important, the earlier. */
final class RoadThinning {

    /** The attribute that holds the class; layers without it are not thinned. */
    static final String ATTRIBUTE = "road_class";

    private static final Map<Object, Integer> FIRST_ZOOM = Map.of(
            "motorway", 5,
            "trunk", 6,
            "primary", 8,
            "rail", 9,
            "secondary", 10,
            "tertiary", 11,
            "residential", 13,
            "service", 14,
            "path", 14);

    private RoadThinning() {}

    static boolean shows(Object roadClass, int zoom) {
        return roadClass == null || zoom >= FIRST_ZOOM.getOrDefault(roadClass, 0);
    }
}
