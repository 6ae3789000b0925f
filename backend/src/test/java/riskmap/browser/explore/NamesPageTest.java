package riskmap.browser.explore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import riskmap.backend.http.TestService;
import riskmap.backend.live.DemoCity;
import riskmap.browser.Chromium;
import riskmap.browser.WrittenNames;
import riskmap.geodata.demo.DemoSize;

/** Names on the map keep clear of the panels that stand over it, wherever the map is moved and whatever is opened. */
class NamesPageTest {

    private static final String OVER = "#layers, #analysis-panel, #heat, #card, #legend, .zoom, .measure";

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

    @Test
    void noNameIsBelowAPanelAfterTheMapHasMovedOrAPanelHasOpened() {
        try (BrowserContext screen = chromium.screen(1366, 768)) {
            WrittenNames.listen(screen);
            MapPage map = MapPage.open(screen, service.uri("/#map=14.5/31.32/120.69&lang=zh"));
            WrittenNames.awaitWhole(map.page(), OVER);
            assertTrue(WrittenNames.all(map.page()).size() > 20);
            String before = map.page().url();
            map.page().focus("#map");
            map.page().keyboard().press("ArrowRight");
            map.page().waitForFunction("before => location.href !== before", before);
            WrittenNames.awaitWhole(map.page(), OVER);
            map.page().keyboard().press("h");
            map.page().waitForSelector("#heat:not([hidden])");
            WrittenNames.awaitWhole(map.page(), OVER);
            int names = WrittenNames.all(map.page()).size();
            map.page().keyboard().press("l");
            map.page().waitForSelector("#layers", new Page.WaitForSelectorOptions().setState(hidden()));
            WrittenNames.awaitMore(map.page(), names); // where a panel was there is room for names
            map.keep("names-1366-zh");
            assertEquals(List.of(), map.complaints());
        }
    }

    private static WaitForSelectorState hidden() {
        return WaitForSelectorState.HIDDEN;
    }
}
