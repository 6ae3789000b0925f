package riskmap.browser.explore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import riskmap.backend.http.TestService;
import riskmap.browser.Chromium;
import riskmap.browser.PlainTown;
import riskmap.geodata.model.Feature;

/** Pages that are open while the city changes, and while the service dies. */
class LivePageTest {

    private static final String RED = "ef4444";
    private static final String VIEW = "/#map=16/" + PlainTown.LAT + "/" + PlainTown.LON + "&layers=risk-points";

    @AutoClose
    private static Chromium chromium;

    @BeforeAll
    static void start() {
        chromium = Chromium.start();
    }

    @Test
    void anEditMovesThePointInTwoBrowsersWithoutReload() {
        try (TestService service = TestService.start();
                BrowserContext first = chromium.screen(1366, 768);
                BrowserContext second = chromium.screen(1366, 768)) {
            PlainTown.build(service.city());
            List<MapPage> maps =
                    List.of(MapPage.open(first, service.uri(VIEW)), MapPage.open(second, service.uri(VIEW)));
            maps.forEach(map -> {
                assertEquals(RED, map.colour(0, 0));
                map.page().evaluate("() => { window.stayed = true; }");
            });
            int before = maps.get(0).requests().size();
            move(service, PlainTown.LON + 0.001);
            // At zoom 16 a thousandth of a degree of longitude is 46.6 pixels.
            maps.forEach(map -> map.awaitColour(46, 0, RED));
            maps.forEach(map -> {
                map.awaitOtherThan(0, 0, RED);
                assertEquals(true, map.page().evaluate("() => window.stayed"));
                assertEquals(List.of(), map.complaints());
            });
            List<String> tiles = maps.get(0).requests().stream()
                    .skip(before)
                    .filter(address -> address.contains("/tiles/") && !address.contains("/0/0/0"))
                    .toList();
            assertTrue(tiles.size() <= 4, () -> "only the touched tiles: " + tiles);
        }
    }

    private static void move(TestService service, double lon) {
        String body = "{\"type\":\"Feature\",\"geometry\":{\"type\":\"Point\",\"coordinates\":[" + lon + ","
                + PlainTown.LAT + "]},\"properties\":{\"name\":\"液氯储罐区\",\"level\":\"red\"}}";
        String[] headers = service.asAdmin("Content-Type", "application/geo+json", "If-Match", "*");
        int status = service.send("PUT", "/ogc/collections/risk-points/items/target", body, headers)
                .statusCode();
        assertTrue(status == 200 || status == 204, () -> "PUT answered " + status);
    }

    @Test
    void aLayerOfSensorsIsAsOldAsItsMiddleReading() {
        try (TestService service = TestService.start();
                BrowserContext screen = chromium.screen(1366, 768)) {
            PlainTown.build(service.city());
            Instant now = Instant.now();
            service.city()
                    .load(
                            "sensors",
                            List.of(
                                    sensor("s1", now),
                                    sensor("s2", now.minusSeconds(600)),
                                    sensor("s3", now.minusSeconds(900))));
            MapPage map = MapPage.open(screen, service.uri(VIEW));
            String age = map.text("[data-age=sensors]");
            assertTrue(age.contains("10 分钟前"), "one that still reports makes the silent ones look live: " + age);
            assertTrue(map.page().locator("[data-age=sensors] .stale").isVisible());
        }
    }

    private static Feature sensor(String id, Instant read) {
        return TestService.feature(id, "POINT (120.72 31.31)", "name", id, "state", "normal", "read_at", read);
    }

    @Test
    void aDeadServiceIsAdmitted() {
        TestService service = TestService.start();
        PlainTown.build(service.city());
        try (BrowserContext screen = chromium.screen(1366, 768)) {
            MapPage map = MapPage.open(screen, service.uri(VIEW));
            service.close();
            map.page().waitForSelector(".badge[data-state=dead]");
            map.page().waitForSelector("#strip:not([hidden])");
            assertTrue(map.text(".badge").contains("起未更新"), map.text(".badge"));
            assertTrue(map.text("#strip").contains("与服务器失去联系"), map.text("#strip"));
            assertEquals(RED, map.colour(0, 0), "the last picture stays");
            map.keep("explore-dead-zh");
        }
    }
}
