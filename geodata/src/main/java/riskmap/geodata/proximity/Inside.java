package riskmap.geodata.proximity;

import riskmap.geodata.snapshot.Shape;

/** Whether a place lies inside a polygon: a ray to the east crosses its rings an odd number of times. */
final class Inside {

    private Inside() {}

    /** Inside any polygon of the shape and in no hole of it; on the boundary either way. Degrees. */
    static boolean test(Shape shape, double lon, double lat) {
        boolean inside = false;
        for (int part = 0; part < shape.parts(); part++) {
            for (int i = shape.start(part) + 1; i < shape.end(part); i++) {
                inside ^= crosses(shape, i - 1, i, lon, lat);
            }
        }
        return inside;
    }

    private static boolean crosses(Shape shape, int a, int b, double lon, double lat) {
        double latA = shape.lat(a);
        double latB = shape.lat(b);
        if (latA > lat == latB > lat) {
            return false;
        }
        double lonA = shape.lon(a);
        return lon < lonA + (lat - latA) / (latB - latA) * (shape.lon(b) - lonA);
    }
}
