package riskmap.backend.http.processes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import riskmap.backend.http.TestService;
import riskmap.geodata.model.Feature;

/**
 * Every process on cities at the edge of what there can be: the answer is a result of finite numbers, or a problem that names
 * the input to be changed.
 */
class EdgeInputsTest {

    private static final String HOLE = "((120 31, 120.1 31, 120.1 31.1, 120 31.1, 120 31),"
            + " (120.03 31.03, 120.03 31.07, 120.07 31.07, 120.07 31.03, 120.03 31.03))";
    private static final String ISLAND = "((120.15 31, 120.2 31, 120.2 31.05, 120.15 31.05, 120.15 31))";
    private static final String EAST = "((179.95 31, 180 31, 180 31.05, 179.95 31.05, 179.95 31))";
    private static final String WEST = "((-180 31, -179.95 31, -179.95 31.05, -180 31.05, -180 31))";

    /** Cities: the places of things and the area they lie in. */
    private static final Map<String, City> CITIES = Map.of(
            "empty", new City("", List.of(), ""),
            "without things", new City("MULTIPOLYGON (" + ISLAND + ")", List.of(), "[120.17, 31.02]"),
            "one point", new City("", List.of("POINT (120.05 31.05)"), "[120.05, 31.05]"),
            "one point in its area", new City("POLYGON " + HOLE, List.of("POINT (120.01 31.01)"), "[120.01, 31.01]"),
            "coincident points",
                    new City("", List.of("POINT (120 31)", "POINT (120 31)", "POINT (120 31)"), "[120, 31]"),
            "a hole",
                    new City("POLYGON " + HOLE, List.of("POLYGON " + HOLE, "POINT (120.05 31.05)"), "[120.05, 31.05]"),
            "islands",
                    new City(
                            "MULTIPOLYGON (" + HOLE + ", " + ISLAND + ")",
                            List.of("MULTIPOLYGON (" + HOLE + ", " + ISLAND + ")", "POINT (120.17 31.02)"),
                            "[120.12, 31.02]"),
            "the antimeridian",
                    new City(
                            "MULTIPOLYGON (" + EAST + ", " + WEST + ")",
                            List.of("POINT (179.99 31.01)", "POINT (-179.99 31.01)", "POINT (180 31.02)"),
                            "[180, 31.01]"),
            "the poles", new City("", List.of("POINT (0 90)", "POINT (120 -90)", "POINT (120 89.99)"), "[120, 90]"));

    /** Process, media type, inputs; where there is @ stands the place asked about, where # the area of the city. */
    private static final List<List<String>> REQUESTS = List.of(
            List.of("grid-coverage", "application/json", ""),
            List.of("grid-coverage", "application/geo+json", ""),
            List.of("grid-coverage", "text/csv", "'tolerance': 0"),
            List.of("grid-coverage", "application/json", "'generate': 'hexagon', 'cellSize': 2000"),
            List.of("even-grids", "application/geo+json", "'cellSize': 2000"),
            List.of("even-grids", "application/geo+json", "'cellSize': 100000, 'clipped': false, 'shape': 'hexagon'"),
            List.of("inspection-coverage", "application/json", ""),
            List.of("inspection-coverage", "application/geo+json", ""),
            List.of("inspection-coverage", "text/csv", ""),
            List.of("density", "application/json", "'layer': 'risk-points', 'width': 9, 'height': 7"),
            List.of(
                    "density",
                    "application/json",
                    "'layer': 'risk-points', 'weight': 'score', 'width': 9, 'height': 7"),
            List.of("density", "text/csv", "'layer': 'risk-points', 'kernel': 'gaussian', 'width': 9, 'height': 7"),
            List.of("density", "image/png", "'layer': 'risk-points', 'width': 9, 'height': 7"),
            List.of("density", "image/tiff; application=geotiff", "'layer': 'risk-points', 'width': 9, 'height': 7"),
            List.of("density", "application/geo+json", "'layer': 'risk-points', 'width': 64, 'height': 64"),
            List.of("density", "application/geo+json", "'layer': 'risk-points', 'features': 'hexagon'"),
            List.of("hot-spots", "application/geo+json", "'layer': 'risk-points', 'cellSize': 1000"),
            List.of("hot-spots", "application/geo+json", "'layer': 'risk-points', 'cellSize': 1000, 'weight': 'score'"),
            List.of("hot-spots", "text/csv", "'layer': 'risk-points', 'cellSize': 100000, 'shape': 'square'"),
            List.of("detect-clusters", "application/geo+json", "'minCount': 2"),
            List.of("detect-clusters", "text/csv", "'minCount': 3, 'distance': 5000"),
            List.of("detect-clusters", "application/geo+json", "'method': 'hdbscan', 'minCount': 2"),
            List.of("proximity", "application/geo+json", "'layer': 'risk-points', 'point': @"),
            List.of("proximity", "text/csv", "'layer': 'risk-points', 'point': @, 'within': 20000000"),
            List.of("proximity", "application/geo+json", "'layer': 'risk-points', 'geometry': #, 'within': 5000"),
            List.of("proximity", "application/json", "'mode': 'rings', 'point': @"),
            List.of("proximity", "application/geo+json", "'mode': 'rings', 'geometry': #, 'radii': [0.001, 100000]"),
            List.of(
                    "proximity",
                    "application/geo+json",
                    "'mode': 'along', 'layer': 'risk-points', 'within': 5000,"
                            + " 'geometry': {'type': 'LineString', 'coordinates': [@, @]}"),
            List.of(
                    "proximity",
                    "text/csv",
                    "'mode': 'along', 'layer': 'risk-points', 'within': 50000,"
                            + " 'geometry': {'type': 'LineString', 'coordinates': [@, [-179.5, 31], [179.5, 31]]}"),
            List.of("proximity", "application/geo+json", "'mode': 'pairs', 'layer': 'risk-points', 'within': 50000"),
            List.of(
                    "proximity",
                    "text/csv",
                    "'mode': 'pairs', 'layer': 'risk-points', 'other': 'hazard-sources', 'within': 0.001"));

    private static TestService service;
    private static String loaded;

    /**
     * A small city.
     *
     * @param area WKT of the jurisdiction and of its only grid; empty when there is none
     * @param things WKT of what lies in the layers of things
     * @param place the position asked about; empty means 120, 31
     */
    private record City(String area, List<String> things, String place) {}

    @BeforeAll
    static void start() {
        service = TestService.start();
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    static Stream<Arguments> everything() {
        return CITIES.keySet().stream().flatMap(city -> REQUESTS.stream().map(request -> Arguments.of(city, request)));
    }

    @ParameterizedTest
    @MethodSource("everything")
    void theAnswerIsDefined(String city, List<String> request) {
        load(city);
        HttpResponse<byte[]> answer = ask(CITIES.get(city), request.get(0), request.get(1), request.get(2));
        String text = new String(answer.body(), StandardCharsets.UTF_8);
        String what = city + ": " + request + " → " + answer.statusCode() + " " + text;
        if (answer.statusCode() == 200) {
            assertFalse(!request.get(1).startsWith("image") && text.matches("(?s).*\\b(NaN|Infinity)\\b.*"), what);
        } else {
            assertEquals(400, answer.statusCode(), what);
            JsonNode problem = TestService.json(answer);
            assertTrue(problem.hasNonNull("parameter") && problem.hasNonNull("allowed"), what);
        }
    }

    private static void load(String name) {
        if (name.equals(loaded)) {
            return;
        }
        City city = CITIES.get(name);
        boolean bare = city.area().isEmpty();
        service.city()
                .load("jurisdiction", bare ? List.of() : List.of(TestService.feature("j", city.area(), "name", "j")));
        service.city()
                .load(
                        "grids",
                        bare
                                ? List.of()
                                : List.of(TestService.feature(
                                        "g", city.area(), "code", "g", "name", "g", "grid_level", "community")));
        for (String layer : List.of("risk-points", "hazard-sources", "enterprises")) {
            List<Feature> features = new ArrayList<>();
            for (String wkt : city.things()) {
                // The second and each even one has no value to weigh by.
                String id = layer + features.size();
                features.add(
                        layer.equals("risk-points") && features.size() % 2 == 0
                                ? TestService.feature(id, wkt, "name", id, "score", 2.5)
                                : TestService.feature(id, wkt, "name", id));
            }
            service.city().load(layer, features);
        }
        loaded = name;
    }

    private static HttpResponse<byte[]> ask(City city, String process, String mediaType, String inputs) {
        String place = city.place().isEmpty() ? "[120, 31]" : city.place();
        String area = city.area().isEmpty() ? "{'type': 'Point', 'coordinates': " + place + "}" : geojson(city.area());
        String body = "{'inputs': {" + inputs.replace("@", place).replace("#", area)
                + "}, 'outputs': {'result': {'format': {'mediaType': '" + mediaType + "'}}}}";
        return service.send(
                "POST",
                "/ogc/processes/" + process + "/execution",
                body.replace('\'', '"'),
                "Content-Type",
                "application/json");
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
