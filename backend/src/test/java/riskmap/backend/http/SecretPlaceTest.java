package riskmap.backend.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Point;
import riskmap.geodata.model.Feature;
import riskmap.geodata.model.Layer;
import riskmap.geodata.model.LayerCatalog;
import riskmap.geodata.snapshot.PublicEdition;
import riskmap.geodata.tiles.TileAddress;

/** A reader without an account tries to find out an exact place by questions, by nearness, by tiles and from the past. */
class SecretPlaceTest {

    @AutoClose
    private static TestService service;

    @BeforeAll
    static void start() {
        service = SecretCity.start();
    }

    @Test
    void whatIsASecretNowIsOneInThePastToo() {
        String item = "/ogc/collections/risk-points/items/late";
        String body = "{\"type\":\"Feature\",\"geometry\":{\"type\":\"Point\",\"coordinates\":[" + SecretCity.LON + ","
                + SecretCity.LAT + "]},\"properties\":{\"name\":\"" + SecretCity.STORE + "\",\"level\":\"red\"}}";
        HttpResponse<byte[]> created =
                service.send("PUT", item, body, service.asAdmin("Content-Type", "application/geo+json"));
        assertEquals(201, created.statusCode());
        assertEquals(3, SecretCity.found(service.get(item)).size(), "nothing says yet that it is a store");
        String before = Instant.now().toString();
        String[] patch = service.asAdmin("Content-Type", "application/merge-patch+json", "If-Match", "*");
        String link = "{\"properties\":{\"hazard_source_id\":\"x1\"}}";
        assertEquals(200, service.send("PATCH", item, link, patch).statusCode());
        for (String address : List.of(item, item + "?asOf=" + before, item + "/versions/1")) {
            HttpResponse<byte[]> answer = service.get(address);
            assertEquals(200, answer.statusCode(), address);
            assertEquals(List.of(), SecretCity.found(answer), address);
            assertEquals(
                    3, SecretCity.found(service.get(address, service.asAdmin())).size(), address);
        }
        service.send("DELETE", item, null, service.asAdmin("If-Match", "*"));
    }

    @Test
    void aSearchIsNoOracle() {
        Layer layer = LayerCatalog.standard().layer("hazard-sources");
        Coordinate shown =
                ((Point) PublicEdition.of(layer, SecretCity.secret(layer)).geometry()).getCoordinate();
        String items = "/ogc/collections/hazard-sources/items?bbox=";
        assertEquals(0, matched(items + box(SecretCity.LON, SecretCity.LAT)));
        assertEquals(1, matched(items + box(shown.x, shown.y)));
        String tiles = "/ogc/collections/hazard-sources/tiles/WebMercatorQuad/{z}/{y}/{x}";
        assertEquals(
                204,
                service.get(SecretCity.tile(tiles, TileAddress.of(SecretCity.LON, SecretCity.LAT, 18)))
                        .statusCode());
        assertEquals(
                200,
                service.get(SecretCity.tile(tiles, TileAddress.of(shown.x, shown.y, 18)))
                        .statusCode());
        assertEquals(
                400,
                service.get(items + "120,31,121,32&quantity=" + SecretCity.AMOUNT)
                        .statusCode());
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
        String body = "{\"inputs\":{\"layer\":\"hazard-sources\",\"point\":[" + SecretCity.LON + "," + SecretCity.LAT
                + "],\"k\":1}}";
        JsonNode answer = TestService.json(
                service.send("POST", "/ogc/processes/proximity/execution", body, "Content-Type", "application/json"));
        JsonNode feature = answer.get("features").get(0);
        assertTrue(feature.toString().contains("distance"), answer.toString());
        assertFalse(feature.toString().contains(SecretCity.PLACE.get(0)), feature.toString());
        assertTrue(feature.findValue("distance").asDouble() > 10, feature.toString());
    }

    @Test
    void anEditNearTheTileOfTheCoarsePlaceIsSeenThere() {
        Layer layer = LayerCatalog.standard().layer("hazard-sources");
        Feature moved = TestService.feature("x2", "POINT (120.9000001 31.6000001)", "name", "新罐");
        Coordinate shown = ((Point) PublicEdition.of(layer, moved).geometry()).getCoordinate();
        String tile = SecretCity.tile(
                "/ogc/collections/hazard-sources/tiles/WebMercatorQuad/{z}/{y}/{x}",
                TileAddress.of(shown.x, shown.y, 20));
        assertEquals(204, service.get(tile).statusCode());
        service.city().load("hazard-sources", List.of(moved));
        assertEquals(200, service.get(tile).statusCode());
    }
}
