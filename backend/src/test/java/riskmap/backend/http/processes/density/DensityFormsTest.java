package riskmap.backend.http.processes.density;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import riskmap.backend.http.TestService;
import riskmap.geodata.model.Feature;

/** The density in its other forms: class areas and lines, hexagons, GeoTIFF, a value at a place; and hot spots. */
class DensityFormsTest {

    private static final String GEOJSON = "application/geo+json";

    @AutoClose
    private static TestService service;

    /** Fifty dangers around one place, one far away; the even ones found in spring. */
    @BeforeAll
    static void start() {
        service = TestService.start();
        List<Feature> dangers = IntStream.range(0, 51)
                .mapToObj(i -> TestService.feature(
                        "d" + i,
                        i == 50
                                ? "POINT (120.79 31.39)"
                                : "POINT (%s %s)".formatted(120.7 + i % 7 * 0.001, 31.3 + i / 7 * 0.001),
                        "name",
                        "隐患" + i,
                        "found_on",
                        LocalDate.of(2026, i % 2 == 0 ? 4 : 9, 1)))
                .toList();
        service.city().load("hidden-dangers", dangers);
        service.city()
                .load(
                        "jurisdiction",
                        List.of(TestService.feature(
                                "j",
                                "POLYGON ((120.6 31.2, 120.8 31.2, 120.8 31.4, 120.6 31.4, 120.6 31.2))",
                                "name",
                                "园区")));
    }

    @Test
    void hexagonsCountEveryFeatureOnce() {
        JsonNode cells = geojson("density", "'features': 'hexagon', 'cellSize': 300");
        int count = 0;
        for (JsonNode cell : cells.get("features")) {
            count += cell.at("/properties/count").asInt();
            assertEquals("Polygon", cell.at("/geometry/type").asText());
            assertEquals(7, cell.at("/geometry/coordinates/0").size());
        }
        assertEquals(51, count);
        assertEquals(Math.sqrt(3) / 2 * 300 * 300, cells.get("cellArea").asDouble(), 1e-6);
        assertEquals("hexagon", cells.at("/provenance/inputs/features").asText());
    }

    @Test
    void aTimeWindowIsAConditionOfTheFilter() {
        JsonNode cells = geojson(
                "density",
                "'features': 'square', 'filter': 'found_on >= DATE(\\'2026-03-01\\') AND found_on < DATE(\\'2026-06-01\\')'");
        assertEquals(26, cells.get("featureCount").asInt());
    }

    @Test
    void areasAndLinesOfClassesNameTheirBounds() {
        for (String kind : List.of("areas", "lines")) {
            JsonNode shapes = geojson("density", "'features': '" + kind + "', 'width': 200, 'height': 200");
            assertTrue(shapes.get("features").size() > 3);
            JsonNode first = shapes.at("/features/0");
            assertEquals(
                    shapes.at("/classes/breaks/0").asDouble(),
                    first.at("/properties/from").asDouble());
            assertEquals(
                    shapes.at("/classes/breaks/1").asDouble(),
                    first.at("/properties/to").asDouble());
            assertTrue(first.at("/geometry/type").asText().contains(kind.equals("areas") ? "Polygon" : "LineString"));
        }
    }

    @Test
    void theRasterComesAsGeoTiff() {
        HttpResponse<byte[]> answer =
                execute("density", "image/tiff; application=geotiff", "'width': 64, 'height': 32");
        assertEquals(200, answer.statusCode(), () -> new String(answer.body(), StandardCharsets.UTF_8));
        assertTrue(answer.headers().firstValue("Content-Type").orElse("").startsWith("image/tiff"));
        assertTrue(answer.headers().firstValue("Riskmap-Provenance").isPresent());
        String order = new String(answer.body(), 0, 2, StandardCharsets.US_ASCII);
        assertTrue(order.equals("MM") || order.equals("II"), order);
    }

    @Test
    void theValueAtAPlaceIsThatOfTheRaster() {
        String rest = "?layer=hidden-dangers&bandwidth=800";
        JsonNode value = service.json("/ogc/collections/density/value" + rest + "&lon=120.703&lat=31.303");
        JsonNode raster = TestService.json(execute(
                "density",
                "application/json",
                "'bandwidth': 800, 'bbox': [120.7029, 31.3029, 120.7031, 31.3031], 'width': 1, 'height': 1"));
        assertEquals(
                raster.at("/values/0").asDouble(),
                value.get("value").asDouble(),
                1e-3 * raster.at("/max").asDouble());
        assertTrue(value.get("class").asInt() > 3);
        HttpResponse<byte[]> bad = service.get("/ogc/collections/density/value" + rest + "&lon=190&lat=31");
        assertEquals(400, bad.statusCode());
        assertTrue(TestService.json(bad).get("detail").asText().contains("-180.0 to 180.0"));
    }

    @Test
    void hotSpotsStandWhereTheDangersAre() {
        JsonNode spots = geojson("hot-spots", "'cellSize': 500");
        JsonNode summary = spots.get("summary");
        assertEquals(spots.get("features").size(), summary.get("cellCount").asInt());
        assertEquals(1000, summary.get("distance").asInt());
        assertEquals(51, summary.get("featureCount").asInt());
        assertTrue(summary.at("/classes/hot-99").asInt() > 5, summary::toString);
        assertEquals(0, summary.at("/classes/cold-99").asInt());
        assertTrue(spots.at("/provenance/method").asText().contains("Getis-Ord"));
        HttpResponse<byte[]> table = execute("hot-spots", "text/csv", "'cellSize': 2000");
        assertTrue(new String(table.body(), StandardCharsets.UTF_8).startsWith("longitude,latitude,value,z,p,q,class"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            density | 'features': 'circles' | areas, lines, hexagon, square
            density | 'features': 'hexagon', 'cellSize': 1 | from 10 to 100000
            density | 'bbox': [179, 31, -179, 32] | west below east
            density | 'width': 2000, 'height': 2000 | 1048576
            hot-spots | 'cellSize': 500, 'distance': 100 | 500.0 to 25000.0 m
            hot-spots | 'cellSize': 10 | at most 250000
            hot-spots | 'shape': 'circle' | hexagon, square
            hot-spots | 'weight': 'name' | weight
            hot-spots | 'area': {'type': 'Point', 'coordinates': [1, 2]} | Polygon
            """)
    void badInputsSayWhatIsAllowed(String process, String inputs, String part) {
        HttpResponse<byte[]> answer = execute(process, GEOJSON, inputs);
        JsonNode problem = TestService.json(answer);
        assertEquals(400, answer.statusCode(), problem::toString);
        assertTrue(problem.get("detail").asText().contains(part), problem::toString);
    }

    @Test
    void featuresWithoutAUsableWeightAreLeftOutAndCounted() {
        service.city()
                .load(
                        "risk-points",
                        List.of(
                                TestService.feature("a", "POINT (120.7 31.3)", "name", "a", "likelihood", 2.0),
                                TestService.feature("b", "POINT (120.7 31.3)", "name", "b"),
                                TestService.feature("c", "POINT (120.7 31.3)", "name", "c", "likelihood", -1.0)));
        JsonNode cells = geojson("density", "'features': 'hexagon', 'layer': 'risk-points', 'weight': 'likelihood'");
        assertEquals(1, cells.get("featureCount").asInt());
        assertEquals(2, cells.get("skippedCount").asInt());
        assertEquals(2, cells.get("totalWeight").asInt());
    }

    @Test
    void anEmptyLayerHasEmptyAnswers() {
        for (String kind : List.of("areas", "lines", "hexagon", "square")) {
            JsonNode none =
                    TestService.json(execute("density", GEOJSON, "'features': '" + kind + "', 'layer': 'sensors'"));
            assertEquals(0, none.get("features").size());
        }
        JsonNode cold = TestService.json(execute("hot-spots", GEOJSON, "'cellSize': 2000, 'layer': 'sensors'"));
        assertTrue(cold.at("/summary/cellCount").asInt() > 50);
        assertTrue(cold.at("/features/0/properties/z").isNull());
    }

    private static JsonNode geojson(String process, String inputs) {
        HttpResponse<byte[]> answer = execute(process, GEOJSON, inputs);
        JsonNode document = TestService.json(answer);
        assertEquals(200, answer.statusCode(), document::toString);
        assertEquals("FeatureCollection", document.get("type").asText());
        return document;
    }

    private static HttpResponse<byte[]> execute(String process, String mediaType, String inputs) {
        String layer = inputs.contains("'layer'") ? "" : "'layer': 'hidden-dangers', ";
        return service.process(process).as(mediaType, "{" + layer + inputs + "}");
    }
}
