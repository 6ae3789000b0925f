package riskmap.backend.http.processes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import riskmap.backend.http.TestService;

/**
 * Every process on cities at the edge of what there can be: the answer is a result of finite numbers, or a problem that names
 * the input to be changed.
 */
class EdgeInputsTest {

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
            List.of("proximity", "text/csv", "'layer': 'risk-points', 'point': @, 'within': 1000000"),
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

    @AutoClose
    private static TestService service;

    private static String started;

    static Stream<Arguments> everything() {
        return EdgeCity.ALL.keySet().stream()
                .flatMap(city -> REQUESTS.stream().map(request -> Arguments.of(city, request)));
    }

    @ParameterizedTest
    @MethodSource("everything")
    void theAnswerIsDefined(String city, List<String> request) {
        start(city);
        HttpResponse<byte[]> answer =
                EdgeCity.ALL.get(city).ask(service, request.get(0), request.get(1), request.get(2));
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

    private static void start(String city) {
        if (!city.equals(started)) {
            if (service != null) {
                service.close();
            }
            service = EdgeCity.ALL.get(city).start();
            started = city;
        }
    }
}
