package riskmap.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.BrowserContext;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import riskmap.backend.http.TestService;

/** Nothing is cut, overlaps, or leaves the screen, at the sizes desks have and in both languages. */
class ScreenSizesTest {

    /** Texts that are wider than their box, panels that leave the screen or lie over each other. */
    static final String FAULTS = """
            () => {
              const faults = [];
              const shown = (e) => e.offsetParent !== null || e.id === 'header';
              const boxes = ['layers', 'analysis-panel', 'legend', 'corner', 'heat', 'card']
                .map((id) => document.getElementById(id)).filter((e) => e && !e.hidden && shown(e))
                .map((e) => ({ id: e.id, box: e.getBoundingClientRect() }));
              for (const { id, box } of boxes) {
                if (box.left < 0 || box.top < 0 || box.right > innerWidth + 1 || box.bottom > innerHeight + 1)
                  faults.push(id + ' leaves the screen');
              }
              for (const a of boxes) for (const b of boxes) {
                const meet = a.box.left < b.box.right - 1 && b.box.left < a.box.right - 1
                  && a.box.top < b.box.bottom - 1 && b.box.top < a.box.bottom - 1;
                if (a.id < b.id && meet) faults.push(a.id + ' lies over ' + b.id);
              }
              const texts = 'h1, .zone, .tool, .badge, .level-name, .count, .layer-name, .key, .demo, .fold, dt, dd, button';
              for (const e of document.querySelectorAll(texts)) {
                if (shown(e) && e.scrollWidth > e.clientWidth + 1 && getComputedStyle(e).display !== 'inline')
                  faults.push('cut: ' + e.textContent);
              }
              return faults;
            }
            """;

    private static Chromium chromium;
    private static TestService service;
    private static TestService nowhere;

    @BeforeAll
    static void start() {
        chromium = Chromium.start();
        service = TestService.start();
        PlainTown.build(service.city());
        nowhere = TestService.start();
        nowhere.city().load("roads", List.of());
    }

    @AfterAll
    static void stop() {
        if (service != null) {
            service.close();
            nowhere.close();
        }
        if (chromium != null) {
            chromium.close();
        }
    }

    @ParameterizedTest
    @CsvSource({"1366,768,zh", "1366,768,en", "1920,1080,zh", "1920,1080,en", "3840,2160,zh", "3840,2160,en"})
    void aTownFitsTheScreen(int width, int height, String language) {
        try (BrowserContext screen = chromium.screen(width, height)) {
            String path = "/#lang=" + language + "&at=risk-points/target&heat=risk-points,500";
            MapPage map = MapPage.open(screen, service.uri(path));
            map.page().waitForSelector("#zoom-to:not([disabled])");
            map.settle();
            map.keep("explore-" + width + "-" + language);
            assertEquals(List.of(), map.page().evaluate(FAULTS));
        }
    }

    @ParameterizedTest
    @CsvSource({"1366,768,zh", "1920,1080,en", "3840,2160,zh"})
    void anEmptyCitySaysWhatToDo(int width, int height, String language) {
        try (BrowserContext screen = chromium.screen(width, height)) {
            MapPage map = MapPage.open(screen, nowhere.uri("/#lang=" + language));
            map.keep("explore-empty-" + width + "-" + language);
            assertEquals(true, map.page().locator("#notice .action").isVisible());
            assertEquals(List.of(), map.page().evaluate(FAULTS));
            assertEquals(List.of(), map.complaints());
        }
    }
}
