package riskmap.backend.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import riskmap.geodata.crs.Crs;
import riskmap.geodata.crs.Reprojection;
import riskmap.geodata.model.Feature;

/** Coordinates in and out in the reference systems a layer lists. Expected values are those of PROJ 9. */
class ItemsCrsTest {

    private static final String POINTS = "/ogc/collections/risk-points/items";
    private static final String AREAS = "/ogc/collections/grids/items";
    private static final String EPSG = "http://www.opengis.net/def/crs/EPSG/0/";

    @AutoClose
    private static TestService service;

    private static final List<Feature> GRIDS = new ArrayList<>();

    @BeforeAll
    static void start() {
        service = TestService.start();
        service.city().load("risk-points", TestService.diagonal(51));
        Random random = new Random(7);
        for (int i = 0; i < 60; i++) {
            double x = 119.5 + 2 * random.nextDouble();
            double y = 30.8 + random.nextDouble();
            String wkt = "POLYGON ((" + x + " " + y + ", " + (x + 0.1) + " " + y + ", " + x + " " + (y + 0.1) + ", " + x
                    + " " + y + "))";
            GRIDS.add(TestService.feature("g" + i, wkt, "name", "网格 " + i, "code", "G-" + i));
        }
        service.city().load("grids", GRIDS);
        service.city()
                .load(
                        "resources",
                        List.of(
                                TestService.feature("east", "POINT (179.9 10)", "name", "东"),
                                TestService.feature("west", "POINT (-179.9 10)", "name", "西"),
                                TestService.feature("pole", "POINT (10 90)", "name", "极")));
    }

    private static JsonNode coordinates(String id, String crs) {
        return service.json(POINTS + "/" + id + "?crs=" + crs).at("/geometry/coordinates");
    }

    private static int matched(String path) {
        return service.json(path).get("numberMatched").asInt();
    }

    private static String uri(String crs) {
        return URLEncoder.encode(crs.startsWith("http") ? crs : EPSG + crs, StandardCharsets.UTF_8);
    }

    @Test
    void everyLayerListsThem() {
        for (JsonNode collection : service.json("/ogc/collections").get("collections")) {
            List<String> crs = new ArrayList<>();
            collection.get("crs").forEach(uri -> crs.add(uri.asText()));
            assertEquals("http://www.opengis.net/def/crs/OGC/1.3/CRS84", crs.get(0));
            for (int code : new int[] {4326, 3857, 4490, 4549, 4528}) {
                assertTrue(crs.contains(EPSG + code), crs + " without " + code);
            }
            assertEquals(crs.get(0), collection.get("storageCrs").asText());
            for (String each : crs) {
                String path = "/ogc/collections/" + collection.get("id").asText() + "/items?limit=1&crs=" + uri(each);
                HttpResponse<byte[]> answer = service.get(path);
                assertEquals(200, answer.statusCode(), path);
                assertEquals(
                        "<" + each + ">",
                        answer.headers().firstValue("Content-Crs").orElse(""));
            }
        }
    }

    @Test
    void theCitysOwnZoneIsAmongThem() {
        try (TestService beijing = TestService.start()) {
            beijing.city().load("risk-points", List.of(TestService.feature("p", "POINT (116.4 39.9)", "name", "北京")));
            JsonNode crs = beijing.json("/ogc/collections/risk-points").get("crs");
            assertTrue(crs.toString().contains(EPSG + "4548"), crs.toString());
        }
    }

    @Test
    void axesStandAsTheAuthoritySays() {
        assertEquals(
                "[120.5,31.5]",
                coordinates("p50", uri("http://www.opengis.net/def/crs/OGC/1.3/CRS84"))
                        .toString());
        assertEquals("[31.5,120.5]", coordinates("p50", uri("4326")).toString());
        assertEquals("[31.5,120.5]", coordinates("p50", uri("4490")).toString());
        near(coordinates("p50", uri("4549")), 3486519.5075, 547501.4367);
        near(coordinates("p50", uri("4528")), 3486519.5075, 40547501.4367);
        near(coordinates("p50", uri("3857")), 13413998.6406, 3697855.3303);
        near(coordinates("p50", "EPSG:4549"), 3486519.5075, 547501.4367);
        // A tenth of a millimetre is enough.
        assertTrue(coordinates("p50", uri("4549")).get(0).asText().matches("\\d+\\.\\d{1,4}"));
    }

    private static void near(JsonNode position, double first, double second) {
        assertEquals(first, position.get(0).asDouble(), 0.001);
        assertEquals(second, position.get(1).asDouble(), 0.001);
    }

    @Test
    void polygonsAreReprojectedWhole() {
        JsonNode ring = service.json(AREAS + "/g0?crs=" + uri("4326")).at("/geometry/coordinates/0");
        JsonNode stored = service.json(AREAS + "/g0").at("/geometry/coordinates/0");
        assertEquals(4, ring.size());
        for (int i = 0; i < 4; i++) {
            assertEquals(stored.get(i).get(0), ring.get(i).get(1));
            assertEquals(stored.get(i).get(1), ring.get(i).get(0));
        }
    }

    @Test
    void aPoleHasNoPlaceInWebMercator() {
        String pole = "/ogc/collections/resources/items/pole";
        assertTrue(service.json(pole + "?crs=" + uri("3857")).get("geometry").isNull());
        assertEquals(
                "[90,10]",
                service.json(pole + "?crs=" + uri("4326"))
                        .at("/geometry/coordinates")
                        .toString());
    }

    @Test
    void boxesAcrossTheAntimeridianAndAtThePoles() {
        String resources = "/ogc/collections/resources/items?bbox=";
        assertEquals(2, matched(resources + "179,0,-179,20"));
        assertEquals(2, matched(resources + "0,179,20,-179&bbox-crs=" + uri("4326")));
        assertEquals(1, matched(resources + "179,0,180,20"));
        assertEquals(1, matched(resources + "-180,80,180,90"));
        assertEquals(1, matched(resources + "-180,80,-50,180,90,50"));
        assertEquals(3, matched(resources + "-180,-90,180,90"));
    }

    @Test
    void latitudeComesFirstInBoxesOfGeographicSystems() {
        assertEquals(2, matched(POINTS + "?bbox=31.1,120.1,31.11,120.11&bbox-crs=" + uri("4326")));
        assertEquals(2, matched(POINTS + "?bbox=31.1,120.1,31.11,120.11&bbox-crs=" + uri("4490")));
        String crs84 = uri("http://www.opengis.net/def/crs/OGC/1.3/CRS84");
        assertEquals(2, matched(POINTS + "?bbox=120.1,31.1,120.11,31.11&bbox-crs=" + crs84));
    }

    /** A box of a plane finds what intersects it in that plane: compared with a look at every feature. */
    @Test
    void boxesOfPlanesFindWhatIsInThem() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int i = 0; i < 60; i++) {
            int code = new int[] {4549, 4528, 3857}[i % 3];
            Crs crs = Crs.parse("EPSG:" + code);
            double[] corner = {119.4 + 2 * random.nextDouble(), 30.7 + random.nextDouble()};
            crs.fromLonLat(corner);
            Envelope box = new Envelope(
                    corner[0],
                    corner[0] + 80_000 * random.nextDouble(),
                    corner[1],
                    corner[1] + 80_000 * random.nextDouble());
            String text = code == 3857
                    ? box.getMinX() + "," + box.getMinY() + "," + box.getMaxX() + "," + box.getMaxY()
                    : box.getMinY() + "," + box.getMinX() + "," + box.getMaxY() + "," + box.getMaxX();
            Reprojection toPlane = Reprojection.fromLonLat(crs);
            long expected = GRIDS.stream()
                    .filter(grid -> new GeometryFactory().toGeometry(box).intersects(toPlane.apply(grid.geometry())))
                    .count();
            assertEquals(
                    expected,
                    matched(AREAS + "?bbox=" + text + "&bbox-crs=" + uri("" + code)),
                    "seed " + seed + " " + text);
        }
    }

    @Test
    void whatIsNotOfferedIsRefusedWithWhatIs() {
        for (String query : List.of(
                "crs=" + uri("2056"),
                "crs=GCJ-02",
                "crs=BD-09",
                "crs=",
                "crs=CRS84",
                "bbox-crs=" + uri("9999"),
                "bbox=1,2,3,4&bbox-crs=GCJ-02")) {
            HttpResponse<byte[]> answer = service.get(POINTS + "?" + query);
            assertEquals(400, answer.statusCode(), query);
            assertTrue(TestService.json(answer).get("allowed").toString().contains(EPSG + 4549), query);
        }
        for (String query : List.of(
                "bbox=120,31,121,32&bbox-crs=" + uri("4326"),
                "bbox=32,120,31,121&bbox-crs=" + uri("4326"),
                "bbox=120,31,121,32&bbox-crs=" + uri("4549"),
                "bbox=3500000,500000,3400000,600000&bbox-crs=" + uri("4549"),
                "bbox=500000,3400000,600000,3500000&bbox-crs=" + uri("4549"))) {
            HttpResponse<byte[]> answer = service.get(POINTS + "?" + query);
            assertEquals(400, answer.statusCode(), query);
            assertEquals("bbox", TestService.json(answer).get("parameter").asText(), query);
        }
    }

    @Test
    void geometriesCanBeLeftOut() {
        JsonNode page = service.json(POINTS + "?limit=2&skipGeometry=true");
        assertTrue(page.at("/features/1/geometry").isNull());
        assertEquals("储罐 1", page.at("/features/1/properties/name").asText());
    }

    @Test
    void aLimitBeyondTheGreatestIsTheGreatest() {
        for (String limit : List.of("10000", "10001", "99999", "100000", "9".repeat(30), "00020000")) {
            assertEquals(
                    51,
                    service.json(POINTS + "?limit=" + limit)
                            .get("numberReturned")
                            .asInt(),
                    limit);
        }
        for (String limit : List.of("0", "-1", "unlimited", "1e3", "1.5", "0x10", "00000")) {
            assertEquals(400, service.get(POINTS + "?limit=" + limit).statusCode(), limit);
        }
    }
}
