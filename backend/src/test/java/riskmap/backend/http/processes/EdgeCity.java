package riskmap.backend.http.processes;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import riskmap.backend.http.TestService;
import riskmap.geodata.model.Feature;

/**
 * A small city at the edge of what there can be.
 *
 * @param area WKT of the jurisdiction and of its only grid; empty when there is none
 * @param things WKT of what lies in the layers of things
 * @param place the position asked about; empty means 120, 31
 */
record EdgeCity(String area, List<String> things, String place) {

    private static final String HOLE = "((120 31, 120.1 31, 120.1 31.1, 120 31.1, 120 31),"
            + " (120.03 31.03, 120.03 31.07, 120.07 31.07, 120.07 31.03, 120.03 31.03))";
    private static final String ISLAND = "((120.15 31, 120.2 31, 120.2 31.05, 120.15 31.05, 120.15 31))";
    private static final String EAST = "((179.95 31, 180 31, 180 31.05, 179.95 31.05, 179.95 31))";
    private static final String WEST = "((-180 31, -179.95 31, -179.95 31.05, -180 31.05, -180 31))";

    /** All of them by name. */
    static final Map<String, EdgeCity> ALL = Map.of(
            "empty", new EdgeCity("", List.of(), ""),
            "without things", new EdgeCity("MULTIPOLYGON (" + ISLAND + ")", List.of(), "[120.17, 31.02]"),
            "one point", new EdgeCity("", List.of("POINT (120.05 31.05)"), "[120.05, 31.05]"),
            "one point in its area",
                    new EdgeCity("POLYGON " + HOLE, List.of("POINT (120.01 31.01)"), "[120.01, 31.01]"),
            "coincident points",
                    new EdgeCity("", List.of("POINT (120 31)", "POINT (120 31)", "POINT (120 31)"), "[120, 31]"),
            "a hole",
                    new EdgeCity(
                            "POLYGON " + HOLE, List.of("POLYGON " + HOLE, "POINT (120.05 31.05)"), "[120.05, 31.05]"),
            "islands",
                    new EdgeCity(
                            "MULTIPOLYGON (" + HOLE + ", " + ISLAND + ")",
                            List.of("MULTIPOLYGON (" + HOLE + ", " + ISLAND + ")", "POINT (120.17 31.02)"),
                            "[120.12, 31.02]"),
            "the antimeridian",
                    new EdgeCity(
                            "MULTIPOLYGON (" + EAST + ", " + WEST + ")",
                            List.of("POINT (179.99 31.01)", "POINT (-179.99 31.01)", "POINT (180 31.02)"),
                            "[180, 31.01]"),
            "the poles",
                    new EdgeCity("", List.of("POINT (0 90)", "POINT (120 -90)", "POINT (120 89.99)"), "[120, 90]"));

    /** A service over this city alone. */
    TestService start() {
        TestService service = TestService.start();
        if (!area.isEmpty()) {
            service.city().load("jurisdiction", List.of(TestService.feature("j", area, "name", "j")));
            Feature grid = TestService.feature("g", area, "code", "g", "name", "g", "grid_level", "community");
            service.city().load("grids", List.of(grid));
        }
        for (String layer : List.of("risk-points", "hazard-sources", "enterprises")) {
            service.city().load(layer, features(layer));
        }
        return service;
    }

    /** Risk points have a score to weigh by, all but the second. */
    private List<Feature> features(String layer) {
        List<Feature> features = new ArrayList<>();
        for (String wkt : things) {
            String id = layer + features.size();
            features.add(
                    layer.equals("risk-points") && features.size() != 1
                            ? TestService.feature(id, wkt, "name", id, "score", 2.5)
                            : TestService.feature(id, wkt, "name", id));
        }
        return features;
    }

    /** The answer to a request; where there is @ in the inputs stands the place asked about, where # the area of the city. */
    HttpResponse<byte[]> ask(TestService service, String process, String mediaType, String inputs) {
        String here = place.isEmpty() ? "[120, 31]" : place;
        String ground = area.isEmpty() ? "{'type': 'Point', 'coordinates': " + here + "}" : geojson(area);
        return service.process(process)
                .as(mediaType, "{" + inputs.replace("@", here).replace("#", ground) + "}");
    }

    private static String geojson(String wkt) {
        boolean multi = wkt.startsWith("MULTI");
        String rings = wkt.substring(wkt.indexOf('('))
                .replaceAll("(-?[0-9.]+) (-?[0-9.]+)", "[$1,$2]")
                .replace('(', '[')
                .replace(')', ']');
        return "{'type': '" + (multi ? "MultiPolygon" : "Polygon") + "', 'coordinates': " + rings + "}";
    }
}
