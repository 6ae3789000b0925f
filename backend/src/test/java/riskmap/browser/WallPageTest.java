package riskmap.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import riskmap.backend.http.TestService;
import riskmap.backend.live.Cable;
import riskmap.geodata.demo.DemoSize;
import riskmap.geodata.demo.DemoZone;
import riskmap.geodata.model.Feature;

/** The wall as an operations centre has it. The pictures are kept in {@code target/screenshots}. */
class WallPageTest {

    private static final String NOTHING_HAPPENS = "() => localStorage.setItem('riskmap.wall.acknowledged', 4e12)";

    private static Chromium chromium;
    private static TestService service;

    @BeforeAll
    static void start() {
        chromium = Chromium.start();
        service = TestService.start();
        Map<String, List<Feature>> layers = new LinkedHashMap<>();
        DemoZone.of(DemoSize.SMALL, 1, Instant.now())
                .forEach((layer, feature) ->
                        layers.computeIfAbsent(layer, id -> new ArrayList<>()).add(feature.at(1, Instant.now())));
        layers.forEach(service.city()::load);
    }

    @AfterAll
    static void stop() {
        if (service != null) {
            service.close();
        }
        if (chromium != null) {
            chromium.close();
        }
    }

    private static BrowserContext quiet(int width, int height) {
        BrowserContext screen = chromium.screen(width, height);
        screen.addInitScript("(" + NOTHING_HAPPENS + ")()");
        return screen;
    }

    @ParameterizedTest
    @CsvSource({
        "1920,1080,zh,dark,overview",
        "1920,1080,en,light,hidden-dangers",
        "3840,2160,zh,dark,major-hazards",
        "7680,2160,en,dark,grid-inspection",
        "1080,1920,zh,dark,overview"
    })
    void everythingFitsTheScreen(int width, int height, String language, String theme, String scene) {
        try (BrowserContext screen = quiet(width, height)) {
            String path = "/wall?screen=s" + width + "&lang=" + language + "&theme=" + theme + "&scene=" + scene;
            WallPage wall = WallPage.open(screen, service.uri(path));
            wall.keep("wall-" + scene + "-" + width + "-" + language + "-" + theme);
            assertEquals(List.of(), wall.faults());
            assertEquals(List.of(), wall.complaints());
            assertEquals("live", wall.page().locator(".badge").getAttribute("data-state"));
        }
    }

    @Test
    void anOpenIncidentTakesTheScreen() {
        try (BrowserContext screen = chromium.screen(1920, 1080)) {
            WallPage wall = WallPage.open(screen, service.uri("/wall?screen=hall&scene=overview"));
            wall.page().waitForSelector("nav [data-scene=emergency][aria-current]");
            wall.settle();
            wall.keep("wall-incident-1920-zh-dark");
            assertEquals(List.of(), wall.faults());
            wall.page().keyboard().press("a");
            wall.page().waitForSelector("nav [data-scene=overview][aria-current]");
        }
    }

    @Test
    void anEmptyCitySaysSo() {
        try (TestService nowhere = TestService.start();
                BrowserContext screen = chromium.screen(1920, 1080)) {
            nowhere.city().load("roads", List.of());
            WallPage wall = WallPage.open(screen, nowhere.uri("/wall?screen=empty"));
            wall.keep("wall-empty-1920-zh-dark");
            assertTrue(wall.page().locator("#notice").isVisible());
            assertEquals(List.of(), wall.faults());
        }
    }

    @Test
    void aCutConnectionIsAdmittedThePictureStaysAndComesBackByItself() throws IOException {
        try (Cable cable = new Cable("127.0.0.1", service.port());
                BrowserContext screen = quiet(1920, 1080)) {
            URI address = URI.create("http://127.0.0.1:" + cable.port() + "/wall?screen=cut&scene=overview");
            WallPage wall = WallPage.open(screen, address);
            Object painted = wall.page().evaluate("() => document.getElementById('map').dataset.view");
            cable.pull();
            wall.page().waitForSelector("#alarm:not([hidden])");
            assertTrue(wall.page().locator("#alarm").innerText().contains("起非实时"));
            wall.keep("wall-dead-1920-zh-dark");
            assertEquals(List.of(), wall.faults());
            assertEquals(painted, wall.page().evaluate("() => document.getElementById('map').dataset.view"));
            cable.plug();
            wall.page().waitForSelector("#alarm[hidden]", hidden());
            wall.page().waitForSelector(".badge[data-state=live]");
            assertEquals(List.of(), wall.complaints());
        }
    }

    private static com.microsoft.playwright.Page.WaitForSelectorOptions hidden() {
        return new com.microsoft.playwright.Page.WaitForSelectorOptions()
                .setState(com.microsoft.playwright.options.WaitForSelectorState.ATTACHED);
    }

    @Test
    void twoScreensOfAWallShowOnePictureAndMoveTogether() {
        String wall = "{\"title\":\"大厅\",\"columns\":2,\"rows\":1,\"bezel\":{\"x\":40,\"y\":0},"
                + "\"screens\":[[\"west\",\"east\"]]}";
        assertEquals(201, send("PUT", "/wall/walls/hall", wall));
        try (BrowserContext first = quiet(960, 540);
                BrowserContext second = quiet(960, 540)) {
            List<WallPage> screens = List.of(
                    WallPage.open(first, service.uri("/wall?wall=hall&screen=west&scene=overview")),
                    WallPage.open(second, service.uri("/wall?wall=hall&screen=east&scene=overview")));
            assertOnePicture(screens, 1000);
            double[] before = screens.get(0).view();
            String command =
                    "{\"targets\":[\"west\",\"east\"],\"kind\":\"extent\",\"extent\":[120.70,31.30,120.74,31.32]}";
            assertEquals(200, send("POST", "/wall/commands", command));
            screens.forEach(screen -> screen.page()
                    .waitForFunction(
                            "zoom => Math.abs(document.getElementById('map').dataset.view.split('/')[2] - zoom) > 0.01",
                            before[2]));
            screens.forEach(WallPage::settle);
            screens.get(0).keep("wall-west-960-zh-dark");
            screens.get(1).keep("wall-east-960-zh-dark");
            assertOnePicture(screens, 1000);
            assertNotEquals(before[0], screens.get(0).view()[0]);
        }
    }

    private static void assertOnePicture(List<WallPage> screens, double apart) {
        double[] west = screens.get(0).view();
        double[] east = screens.get(1).view();
        assertEquals(west[2], east[2], 1e-9, "zoom");
        assertEquals(west[1], east[1], 1e-9, "latitude");
        double pixels = (east[0] - west[0]) / 360 * 256 * Math.pow(2, west[2]);
        assertEquals(apart, pixels, 0.01, "pixels between the middles: a screen and the frames between");
    }

    private static int send(String method, String path, String body) {
        String[] headers = service.asAdmin("Content-Type", "application/json");
        return service.send(method, path, body, headers).statusCode();
    }
}
