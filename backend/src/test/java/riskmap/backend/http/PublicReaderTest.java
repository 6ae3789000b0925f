package riskmap.backend.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Point;
import riskmap.geodata.model.Attribute;
import riskmap.geodata.model.AttributeType;
import riskmap.geodata.model.Feature;
import riskmap.geodata.model.Layer;
import riskmap.geodata.model.LayerCatalog;
import riskmap.geodata.snapshot.PublicEdition;
import riskmap.geodata.tiles.TileAddress;

/** A reader without an account asks every address there is, and learns neither a secret nor an exact place. */
class PublicReaderTest {

    /** Where the secret things are; five decimals are looked for in every answer. */
    private static final double LON = 120.6134721;

    private static final double LAT = 31.3058372;

    private static final List<String> PLACE = List.of("120.61347", "31.30583");

    /** Name of a risk point that belongs to a hazard source. */
    private static final String STORE = "液氯储罐区";

    private static final double AMOUNT = 98765.4321;
    private static TestService service;

    @BeforeAll
    static void start() {
        service = TestService.start();
        for (Layer layer : LayerCatalog.standard().layers()) {
            service.city().load(layer.id(), List.of(secret(layer)));
        }
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    private static Feature secret(Layer layer) {
        List<Object> values = new ArrayList<>();
        for (Attribute attribute : layer.attributes()) {
            if (attribute.restricted() && attribute.type() == AttributeType.TEXT) {
                values.addAll(List.of(attribute.name(), "secret " + attribute.name()));
            } else if (attribute.restricted() && attribute.type() == AttributeType.DECIMAL) {
                values.addAll(List.of(attribute.name(), AMOUNT));
            } else if (attribute.name().equals("name")) {
                values.addAll(List.of("name", layer.id().equals("risk-points") ? STORE : "储罐"));
            }
        }
        boolean coarse = layer.publicPosition() > 0;
        String point = coarse ? "POINT (" + LON + " " + LAT + ")" : "POINT (120.7 31.4)";
        String area = "POLYGON ((120.5 31.2, 120.8 31.2, 120.8 31.5, 120.5 31.5, 120.5 31.2))";
        String wkt = layer.geometry().allows("Point")
                ? point
                : layer.geometry().allows("Polygon") ? area : "LINESTRING (120.5 31.2, 120.8 31.5)";
        return TestService.feature("x1", wkt, values.toArray());
    }

    private static String tile(String template, TileAddress at) {
        return template.replace("{z}", "" + at.z()).replace("{y}", "" + at.y()).replace("{x}", "" + at.x());
    }

    /** Every address of the service's own description, in several forms. */
    private static List<String> addresses() {
        JsonNode paths = service.json("/ogc/api").get("paths");
        List<String> addresses = new ArrayList<>(List.of(
                "/search?q=%E5%82%A8", "/health", "/health/readiness", "/metrics", "/ogc/processes/echo", "/ogc/api"));
        for (Map.Entry<String, JsonNode> path : paths.properties()) {
            JsonNode get = path.getValue().get("get");
            if (get == null) {
                continue;
            }
            String address = (get.has("servers") ? "" : "/ogc") + tile(path.getKey(), TileAddress.of(LON, LAT, 14));
            address = address.replace("{version}", "1");
            address = address.replaceAll("\\{[^}]*}", "x1").replaceAll("(?<=.)/$", "");
            addresses.add(address);
            addresses.add(address + "?f=html");
            if (address.endsWith("/export")) {
                addresses.addAll(List.of(address + "?f=csv", address + "?f=kml"));
            }
            for (String query : queries(get)) {
                addresses.add(address + "?" + query);
            }
        }
        return addresses;
    }

    private static List<String> queries(JsonNode operation) {
        TreeSet<String> names = new TreeSet<>();
        operation.get("parameters").forEach(one -> names.add(one.get("name").asText()));
        List<String> queries = new ArrayList<>();
        for (Map.Entry<String, String> each : Map.of(
                        "bbox", "bbox=120,31,121,32",
                        "q", "q=%E5%82%A8",
                        "limit", "limit=1000",
                        "asOf", "asOf=2100-01-01T00:00:00Z",
                        "clusters", "clusters=false",
                        "layer", "layer=hazard-sources",
                        "sortby", "sortby=name",
                        "crs", "crs=http://www.opengis.net/def/crs/EPSG/0/4490")
                .entrySet()) {
            if (names.contains(each.getKey())) {
                queries.add(each.getValue());
            }
        }
        return queries;
    }

    private static List<String> found(HttpResponse<byte[]> answer) {
        String body = new String(answer.body(), StandardCharsets.UTF_8);
        List<String> found = new ArrayList<>();
        for (String secret : List.of("secret ", String.valueOf(AMOUNT), STORE, PLACE.get(0), PLACE.get(1))) {
            if (body.contains(secret)) {
                found.add(secret);
            }
        }
        return found;
    }

    @Test
    void noAnswerHoldsASecret() {
        List<String> leaks = new ArrayList<>();
        int answered = 0;
        for (String address : addresses()) {
            HttpResponse<byte[]> answer = service.get(address);
            assertTrue(answer.statusCode() < 500, address + " " + answer.statusCode());
            answered += answer.statusCode() == 200 ? 1 : 0;
            found(answer).forEach(secret -> leaks.add(address + " tells '" + secret + "'"));
        }
        assertEquals(List.of(), leaks);
        assertTrue(answered > 100, "only " + answered + " addresses answered");
    }

    @Test
    void whatNeedsAnAccountIsRefused() {
        int refused = 0;
        for (Map.Entry<String, JsonNode> path :
                service.json("/ogc/api").get("paths").properties()) {
            for (Map.Entry<String, JsonNode> operation : path.getValue().properties()) {
                if (operation.getValue().has("security")) {
                    String root = operation.getValue().has("servers") ? "" : "/ogc";
                    String address = root + path.getKey().replaceAll("\\{[^}]*}", "x1");
                    HttpResponse<byte[]> answer =
                            service.send(operation.getKey().toUpperCase(Locale.ROOT), address, "{}");
                    assertEquals(401, answer.statusCode(), operation.getKey() + " " + address);
                    assertEquals(401, TestService.json(answer).get("status").asInt(), address);
                    refused++;
                }
            }
        }
        assertTrue(refused > 20, "only " + refused + " operations need an account");
    }

    @Test
    void pastVersionsAndExportsAreAmongTheAddresses() {
        String hazards = "/ogc/collections/hazard-sources/";
        for (String address :
                List.of(hazards + "items/x1/versions", hazards + "items/x1/versions/1", hazards + "export?f=csv")) {
            assertTrue(addresses().contains(address), address);
            assertEquals(200, service.get(address).statusCode(), address);
        }
    }

    @Test
    void cachesKeepReadersApart() {
        for (String address : List.of("items", "items/x1", "items/x1/versions/1", "tiles/CGCS2000Quad/0/0/1")) {
            HttpResponse<byte[]> answer = service.get("/ogc/collections/hazard-sources/" + address);
            assertTrue(
                    answer.headers().allValues("Vary").toString().contains("Authorization"),
                    address + " " + answer.headers().map());
        }
    }

    @Test
    void coarsePositionsAreDeclaredAsSuch() {
        assertEquals(
                500,
                service.json("/ogc/collections/hazard-sources")
                        .get("positionMetres")
                        .asInt());
        assertFalse(service.json("/ogc/collections/roads").has("positionMetres"));
        assertFalse(service.json("/ogc/collections/hazard-sources", service.asAdmin())
                .has("positionMetres"));
    }

    @Test
    void staffReadThemAll() {
        TreeSet<String> seen = new TreeSet<>();
        String[] staff = service.asAdmin();
        addresses().stream()
                .filter(address -> address.contains("/items"))
                .forEach(address -> seen.addAll(found(service.get(address, staff))));
        assertEquals(5, seen.size(), "staff see " + seen);
    }

    @Test
    void whoSeesMoreHasAnotherEntityTag() {
        String[] staff = service.asAdmin("Content-Type", "application/merge-patch+json");
        for (String address : List.of("items/x1", "items/x1/versions/1", "items/x1/versions")) {
            String path = "/ogc/collections/hazard-sources/" + address;
            assertNotEquals(tag(service.get(path)), tag(service.get(path, staff)), path);
        }
        String risk = "/ogc/collections/risk-points/items/x1";
        assertNotEquals(tag(service.get(risk)), tag(service.get(risk, staff)));
        String open = "/ogc/collections/roads/items/x1";
        assertEquals(tag(service.get(open)), tag(service.get(open, staff)), "the same to everybody");
    }

    @Test
    void whatIsASecretNowIsOneInThePastToo() {
        String item = "/ogc/collections/risk-points/items/late";
        String body = "{\"type\":\"Feature\",\"geometry\":{\"type\":\"Point\",\"coordinates\":[" + LON + "," + LAT
                + "]},\"properties\":{\"name\":\"" + STORE + "\",\"level\":\"red\"}}";
        HttpResponse<byte[]> created =
                service.send("PUT", item, body, service.asAdmin("Content-Type", "application/geo+json"));
        assertEquals(201, created.statusCode());
        assertEquals(3, found(service.get(item)).size(), "nothing says yet that it is a store");
        String before = Instant.now().toString();
        String[] patch = service.asAdmin("Content-Type", "application/merge-patch+json", "If-Match", "*");
        String link = "{\"properties\":{\"hazard_source_id\":\"x1\"}}";
        assertEquals(200, service.send("PATCH", item, link, patch).statusCode());
        for (String address : List.of(item, item + "?asOf=" + before, item + "/versions/1")) {
            HttpResponse<byte[]> answer = service.get(address);
            assertEquals(200, answer.statusCode(), address);
            assertEquals(List.of(), found(answer), address);
            assertEquals(3, found(service.get(address, service.asAdmin())).size(), address);
        }
        service.send("DELETE", item, null, service.asAdmin("If-Match", "*"));
    }

    private static String tag(HttpResponse<byte[]> answer) {
        return answer.headers()
                .firstValue("ETag")
                .orElseGet(() -> TestService.json(answer).at("/versions/0/etag").asText());
    }

    @Test
    void aSearchIsNoOracle() {
        Layer layer = LayerCatalog.standard().layer("hazard-sources");
        Coordinate shown = ((Point) PublicEdition.of(layer, secret(layer)).geometry()).getCoordinate();
        String items = "/ogc/collections/hazard-sources/items?bbox=";
        assertEquals(0, matched(items + box(LON, LAT)));
        assertEquals(1, matched(items + box(shown.x, shown.y)));
        String tiles = "/ogc/collections/hazard-sources/tiles/WebMercatorQuad/{z}/{y}/{x}";
        assertEquals(204, service.get(tile(tiles, TileAddress.of(LON, LAT, 18))).statusCode());
        assertEquals(
                200,
                service.get(tile(tiles, TileAddress.of(shown.x, shown.y, 18))).statusCode());
        assertEquals(
                400, service.get(items + "120,31,121,32&quantity=" + AMOUNT).statusCode());
        assertEquals(
                400, service.get(items + "120,31,121,32&filter=quantity%3E1").statusCode());
    }

    private static String box(double lon, double lat) {
        return (lon - 1e-4) + "," + (lat - 1e-4) + "," + (lon + 1e-4) + "," + (lat + 1e-4);
    }

    private static int matched(String address) {
        return service.json(address).get("numberMatched").asInt();
    }

    @Test
    void nearnessIsMeasuredToTheCoarsePlace() {
        String body = "{\"inputs\":{\"layer\":\"hazard-sources\",\"point\":[" + LON + "," + LAT + "],\"k\":1}}";
        JsonNode answer = TestService.json(
                service.send("POST", "/ogc/processes/proximity/execution", body, "Content-Type", "application/json"));
        JsonNode feature = answer.get("features").get(0);
        assertTrue(feature.toString().contains("distance"), answer.toString());
        assertFalse(feature.toString().contains(PLACE.get(0)), feature.toString());
        assertTrue(feature.findValue("distance").asDouble() > 10, feature.toString());
    }

    @Test
    void anEditNearTheTileOfTheCoarsePlaceIsSeenThere() {
        Layer layer = LayerCatalog.standard().layer("hazard-sources");
        Feature moved = TestService.feature("x2", "POINT (120.9000001 31.6000001)", "name", "新罐");
        Coordinate shown = ((Point) PublicEdition.of(layer, moved).geometry()).getCoordinate();
        String tile = tile(
                "/ogc/collections/hazard-sources/tiles/WebMercatorQuad/{z}/{y}/{x}",
                TileAddress.of(shown.x, shown.y, 20));
        assertEquals(204, service.get(tile).statusCode());
        service.city().load("hazard-sources", List.of(moved));
        assertEquals(200, service.get(tile).statusCode());
    }
}
