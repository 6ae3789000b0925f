package riskmap.browser.explore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import riskmap.backend.http.TestService;
import riskmap.backend.live.DemoCity;
import riskmap.browser.Chromium;
import riskmap.browser.PageFaults;
import riskmap.geodata.demo.DemoSize;

/** Analyses as people run them on the demo zone; the pictures are kept in {@code target/screenshots}. */
class AnalysisPageTest {

    @AutoClose
    private static Chromium chromium;

    @AutoClose
    private static TestService service;

    @BeforeAll
    static void start() {
        chromium = Chromium.start();
        service = TestService.start();
        DemoCity.build(service.city(), DemoSize.SMALL, Instant.parse("2026-11-20T00:00:00Z"));
    }

    private static MapPage open(BrowserContext screen, String settings) {
        MapPage map = MapPage.open(screen, service.uri("/#" + settings));
        map.page().waitForSelector("#run");
        return map;
    }

    private static String run(MapPage map) {
        int before = map.page().locator(".result").count();
        map.page().click("#run");
        map.page().waitForFunction("n => document.querySelectorAll('.result').length > n", before);
        map.settle();
        return map.text(".result-body");
    }

    /** Nothing is cut or covered, and the middle of the map is free. */
    private static void judge(MapPage map, String picture) {
        map.keep(picture);
        assertEquals(List.of(), PageFaults.of(map.page()));
        double[] middle = map.middle();
        assertEquals(
                true,
                map.page()
                        .evaluate(
                                "([x, y]) => document.elementFromPoint(x, y).closest('#map') !== null",
                                List.of(middle[0], middle[1])));
    }

    @Test
    void theGridsAreCheckedAndTheProofIsTheEmptyList() {
        try (BrowserContext screen = chromium.screen(1366, 768)) {
            MapPage map = open(screen, "analysis=grid-coverage");
            String whole = run(map);
            assertTrue(whole.contains("100%") || whole.contains("缝隙"), whole);
            judge(map, "analysis-coverage");
            assertEquals(List.of(), map.complaints());
        }
    }

    @Test
    void hotSpotsOfADrawnAreaComeWithTableAndFiles() {
        try (BrowserContext screen = chromium.screen(1920, 1080)) {
            MapPage map = open(screen, "analysis=hot-spots");
            double[] middle = map.middle();
            map.page().click("#where-rectangle");
            map.page().mouse().click(middle[0] - 250, middle[1] - 250);
            map.page().mouse().move(middle[0] + 200, middle[1] + 200);
            map.page().mouse().click(middle[0] + 300, middle[1] + 250);
            map.page().waitForSelector("#draw-again");
            String found = run(map);
            assertTrue(found.contains("Gi*"), found);
            judge(map, "analysis-hot-spots");
            assertEquals(List.of(), map.complaints());
            Locator row = map.page().locator(".rows .row").first();
            String before = map.page().url();
            row.click();
            map.settle();
            assertTrue(!map.page().url().equals(before), "the map went to the row");
            var file = map.page().waitForDownload(() -> map.page().click("#take-csv"));
            assertTrue(file.suggestedFilename().matches("hot-spots-v\\d+[.]csv"), file.suggestedFilename());
        }
    }

    @Test
    void partsOfTheViewThatNoGridCoversAreGaps() {
        try (BrowserContext screen = chromium.screen(1920, 1080)) {
            MapPage map = open(screen, "lang=en&analysis=grid-coverage");
            map.page().click("#where-view");
            String found = run(map);
            assertTrue(found.contains("Gap"), found);
            assertTrue(map.text(".rows .row").contains("of the jurisdiction are in no grid"), map.text(".rows .row"));
            judge(map, "analysis-gaps");
            map.page().click("#language");
            assertTrue(map.text(".rows .row").contains("不属于任何网格"), map.text(".rows .row"));
            assertEquals(
                    List.of(),
                    map.page()
                            .evaluate("() => [...document.querySelectorAll('.rows td.below')]"
                                    + ".filter((e) => e.scrollWidth > e.clientWidth).map((e) => e.textContent)"));
            assertEquals(List.of(), map.complaints());
        }
    }

    @Test
    void theHeatmapFollowsTheSlider() {
        try (BrowserContext screen = chromium.screen(1920, 1080)) {
            MapPage map = MapPage.open(screen, service.uri("/#map=12.5/31.369/120.687&heat=risk-points,300"));
            map.page().waitForSelector("#heat .note[data-running=false]");
            double[] middle = map.middle();
            map.page().mouse().move(middle[0], middle[1]);
            map.page().waitForSelector("#heat-value");
            String narrow = map.text("#heat-value");
            map.page().focus("#heat-bandwidth");
            for (int i = 0; i < 12; i++) {
                map.page().keyboard().press("ArrowRight");
                map.page().waitForTimeout(30);
            }
            map.page().waitForFunction("old => document.querySelector('#heat-value').textContent !== old", narrow);
            map.page().waitForSelector("#heat .note[data-running=false]");
            assertTrue(
                    map.page().url().contains("heat=risk-points,520"),
                    map.page().url());
            map.page().click("#heat-blue");
            map.page().selectOption("#heat-kernel", "gaussian");
            map.page().waitForSelector("#heat .note[data-running=false]");
            map.settle();
            judge(map, "analysis-heat");
            assertEquals(List.of(), map.complaints());
        }
    }

    @Test
    void whoWasDueAndNotSeenIsOnTheMap() {
        try (BrowserContext screen = chromium.screen(1920, 1080)) {
            MapPage map = open(screen, "analysis=inspection-coverage");
            String found = run(map);
            assertTrue(found.contains("应查未查"), found);
            map.page().click(".tab >> nth=1");
            assertTrue(map.text(".rows").contains("%"), map.text(".rows"));
            judge(map, "analysis-inspections");
            assertEquals(List.of(), map.complaints());
        }
    }

    @Test
    void clustersAreHeldAgainstTheDeclaredOnes() {
        try (BrowserContext screen = chromium.screen(1920, 1080)) {
            MapPage map = open(screen, "analysis=detect-clusters");
            String found = run(map);
            assertTrue(found.contains("已申报") && found.contains("零散企业"), found);
            judge(map, "analysis-clusters");
            assertEquals(List.of(), map.complaints());
        }
    }

    @Test
    void aRunCanBeStoppedAndAServiceOutOfReachIsAdmitted() {
        try (BrowserContext screen = chromium.screen(1366, 768)) {
            MapPage map = open(screen, "analysis=hot-spots");
            map.page().route("**/execution", route -> {});
            map.page().click("#run");
            map.page().click("#stop");
            map.page().waitForSelector("#run:not([disabled])");
            assertTrue(map.text("#run-note").contains("已停止"), map.text("#run-note"));
            map.page().unroute("**/execution");
            map.page().route("**/execution", route -> route.abort());
            map.page().click("#run");
            map.page().waitForFunction("() => document.querySelector('#run-note')?.textContent.includes('失去联系')");
            assertEquals(0, map.page().locator(".result").count());
        }
    }

    @Test
    void aWrongValueIsToldBesideItsField() {
        try (BrowserContext screen = chromium.screen(1366, 768)) {
            MapPage map = open(screen, "lang=en&analysis=hot-spots");
            map.page().fill("#field-cellSize", "-5");
            map.page().click("#run");
            assertTrue(map.text("#field-cellSize-fault").contains("Allowed"), map.text("#field-cellSize-fault"));
            map.page().fill("#field-cellSize", "400");
            map.page().fill("#field-filter", "nonsense = ");
            map.page().click("#run");
            map.page().waitForSelector("#field-filter-fault");
            judge(map, "analysis-fault");
        }
    }

    @Test
    void theNearestAndTheRingsOfAPointSetByKeyboard() {
        try (BrowserContext screen = chromium.screen(1920, 1080)) {
            MapPage map = open(screen, "lang=en&analysis=nearest");
            map.page().focus("#where-point");
            map.page().keyboard().press("Enter");
            map.page().keyboard().press(" ");
            map.page().waitForSelector("#draw-again");
            assertTrue(run(map).contains("Nearest"));
            map.page().selectOption("#analysis", "rings");
            map.page().click("#where-point");
            map.page().keyboard().press("Escape");
            String rings = run(map);
            assertTrue(rings.contains("100 m"), rings);
            assertEquals(2, map.page().locator(".result").count());
            judge(map, "analysis-near");
            assertEquals(List.of(), map.complaints());
        }
    }

    @Test
    void aResultOfOlderDataSaysSo() {
        try (BrowserContext screen = chromium.screen(3840, 2160)) {
            MapPage map = open(screen, "analysis=density%3Flayer%3Dinspections%26features%3Dhexagon");
            assertTrue(run(map).contains("km²"));
            judge(map, "analysis-density");
            assertEquals(List.of(), map.complaints());
            service.city().load("inspections", List.of(TestService.feature("late", "POINT (120.73 31.32)")));
            map.page().waitForSelector(".aged");
        }
    }
}
