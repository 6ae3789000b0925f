package riskmap.browser.explore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import riskmap.backend.http.TestService;
import riskmap.browser.Chromium;
import riskmap.browser.PlainTown;

/** What a person does on the explore page. */
class ExplorePageTest {

    private static final String RED = "ef4444";
    private static final String CLOSE_UP = "/#map=16/" + PlainTown.LAT + "/" + PlainTown.LON;

    @AutoClose
    private static Chromium chromium;

    @AutoClose
    private static TestService service;

    @AutoClose
    private BrowserContext screen;

    @BeforeAll
    static void start() {
        chromium = Chromium.start();
        service = TestService.start();
        PlainTown.build(service.city());
    }

    @BeforeEach
    void newScreen() {
        screen = chromium.screen(1920, 1080);
    }

    private MapPage open(String path) {
        return MapPage.open(screen, service.uri(path));
    }

    @Test
    void loadsWithoutAComplaintAndWithoutTheOutsideWorld() {
        MapPage map = open("/");
        assertEquals(List.of(), map.complaints());
        String home = service.uri("/").toString();
        assertEquals(
                List.of(),
                map.requests().stream()
                        .filter(address -> !address.startsWith(home) && !address.startsWith("data:"))
                        .toList());
        assertEquals("城市安全风险一张图", map.text("h1"));
        assertEquals("测试区(演示)", map.text(".zone"));
        assertTrue(map.text("#legend").contains("演示数据"), map.text("#legend"));
        map.page().waitForSelector(".badge[data-state=live]");
        map.keep("explore-town-zh");
    }

    @Test
    void groundAndLayersAreDrawn() {
        MapPage map = open(CLOSE_UP + "&layers=risk-points");
        map.awaitColour(0, 0, RED);
        MapPage lake = open("/#map=16/31.327/120.749&layers=");
        lake.awaitColour(60, 40, "cfe3f3");
        MapPage street = open("/#map=17/31.3155/120.73&layers=");
        street.awaitColour(0, 0, "ffffff");
        MapPage grid = open("/#map=16/31.312/120.708&layers=grids");
        MapPage bare = open("/#map=16/31.312/120.708&layers=");
        grid.awaitOtherThan(70, 50, bare.colour(70, 50));
    }

    @Test
    void aClickOpensTheCardWithWhatIsKnown() {
        MapPage map = open(CLOSE_UP);
        double[] middle = map.middle();
        map.page().mouse().click(middle[0], middle[1]);
        map.page().waitForSelector("#zoom-to:not([disabled])");
        String card = map.text("#card");
        for (String part : List.of("液氯储罐区", "重大风险", "540", "危险化学品", "LEC", "第 1 版", "target")) {
            assertTrue(card.contains(part), part + " in: " + card);
        }
        assertTrue(
                map.page().url().contains("at=risk-points/target"), map.page().url());
        map.page().keyboard().press("Escape");
        assertFalse(map.page().locator("#card").isVisible());
    }

    @Test
    void thePointerTellsWhatIsBelowIt() {
        MapPage map = open(CLOSE_UP);
        double[] middle = map.middle();
        map.page().mouse().move(middle[0], middle[1]);
        map.page().waitForSelector("#tooltip:not([hidden])");
        assertEquals(
                List.of("R", "液氯储罐区", "风险点 · 重大风险"),
                map.page().locator("#tooltip").innerText().lines().toList());
        assertEquals(List.of(), map.complaints());
    }

    @Test
    void searchByKeyboardFliesToTheHit() {
        MapPage map = open("/");
        map.page().keyboard().press("/");
        map.page().keyboard().type("第一中");
        map.page().waitForSelector("#hit-0");
        map.page().keyboard().press("Enter");
        map.page().waitForSelector("#zoom-to:not([disabled])");
        map.settle();
        assertTrue(map.text("#card").contains("820"), map.text("#card"));
        assertTrue(map.page().url().contains("/31.31200/120.71500"), map.page().url());
        map.page().keyboard().press("/");
        map.page().keyboard().type("不存在的名字");
        map.page().waitForSelector("#search-hits .none");
        assertTrue(map.text("#search-hits").contains("没有名称包含"));
    }

    @Test
    void everythingSpeaksEnglishToo() {
        MapPage map = open("/");
        map.page().click("#language");
        assertEquals("City safety risk map", map.text("h1"));
        assertEquals("en", map.page().getAttribute("html", "lang"));
        String panels = map.text("#layers") + map.text("#heat-button") + map.text(".badge") + map.text("#corner");
        assertFalse(
                panels.codePoints().anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN),
                panels);
        assertTrue(map.page().url().contains("lang=en"));
        map.page().reload();
        map.settle();
        assertEquals("City safety risk map", map.text("h1"));
    }

    @Test
    void aLevelSwitchedOffLeavesTheMap() {
        MapPage map = open(CLOSE_UP);
        assertEquals(RED, map.colour(0, 0));
        map.page().click("#level-red");
        map.awaitOtherThan(0, 0, RED);
        map.page().click("#level-red");
        map.awaitColour(0, 0, RED);
        map.page().selectOption("#theme", "fire");
        map.awaitOtherThan(0, 0, RED);
    }

    @Test
    void aLayerIsTakenAwayAsFilteredByKeyboard() {
        MapPage map = open(CLOSE_UP);
        map.page().click("#level-red");
        map.page().focus("#export-risk-points");
        map.page().keyboard().press("Enter");
        map.keep("explore-export");
        assertTrue(map.page().isVisible(".export[open] a"));
        map.page().keyboard().press("Escape");
        assertFalse(map.page().isVisible(".export[open] a"));
        map.page().keyboard().press("Enter");
        var download = map.page().waitForDownload(() -> map.page().click(".export[open] a:has-text('Excel')"));
        assertTrue(download.url().contains("level=orange%2Cyellow%2Cblue%2Cnone"), download.url());
        assertEquals("风险点.xlsx", download.suggestedFilename());
        assertFalse(download.url().contains("bbox="), download.url());
        map.page().click("#export-risk-points");
        map.page().check("#export-view-risk-points");
        map.page().selectOption("#export-crs-risk-points", "http://www.opengis.net/def/crs/EPSG/0/4549");
        map.keep("explore-export-system");
        var view = map.page().waitForDownload(() -> map.page().click(".export[open] a:has-text('GeoJSON')"));
        assertTrue(view.url().matches(".*bbox=120[.]7\\d+%2C31[.]3\\d+%2C120[.]7\\d+%2C31[.]3\\d+.*"), view.url());
        assertTrue(view.url().endsWith("crs=http%3A%2F%2Fwww.opengis.net%2Fdef%2Fcrs%2FEPSG%2F0%2F4549"), view.url());
    }

    @Test
    void aCoarsePlaceIsSaidToBeCoarse() {
        MapPage map = open("/#map=14/31.331/120.712&layers=hazard-sources&at=hazard-sources/h1");
        map.page().waitForSelector("#zoom-to:not([disabled])");
        assertTrue(map.text("#card").contains("500 米网格"), map.text("#card"));
        map.keep("explore-coarse-place");
        MapPage exact = open("/#map=14/31.331/120.712&layers=risk-points&at=risk-points/target");
        exact.page().waitForSelector("#zoom-to:not([disabled])");
        assertFalse(exact.text("#card").contains("网格的中心"), exact.text("#card"));
    }

    @Test
    void aThemeOfTheWholeCityComesAsCountedTiles() {
        MapPage map = open("/#map=11/31.32/120.73&layers=risk-points");
        List<String> asked = new CopyOnWriteArrayList<>();
        map.page().onRequest(request -> asked.add(request.url()));
        map.page().selectOption("#theme", "fire");
        map.settle();
        assertTrue(asked.stream().anyMatch(url -> url.contains("filter=theme")), asked.toString());
        assertTrue(asked.stream().noneMatch(url -> url.contains("clusters=false")), asked.toString());
    }

    @Test
    void theKeyboardAloneIsEnough() {
        MapPage map = open(CLOSE_UP);
        map.page().focus("#map");
        map.page().keyboard().press("Enter");
        map.page().waitForSelector("#zoom-to:not([disabled])");
        assertTrue(map.text("#card").contains("液氯储罐区"));
        map.page().keyboard().press("Escape");
        map.page().keyboard().press("l");
        assertFalse(map.page().locator("#layers").isVisible());
    }

    @Test
    void theHeatmapIsComputedByTheService() {
        MapPage map = open("/#map=14/31.32/120.73&layers=&heat=risk-points,800");
        map.page().waitForFunction("() => !document.querySelector('#heat .note').textContent.includes('…')");
        MapPage bare = open("/#map=14/31.32/120.73&layers=");
        // The map may have been drawn before its heatmap was asked for.
        map.awaitOtherThan(20, 40, bare.colour(20, 40));
        map.page().waitForSelector("#heat:has-text('km²')");
        assertEquals(List.of(), map.complaints());
    }
}
