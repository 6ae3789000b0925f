package riskmap.browser.explore;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.BrowserContext;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import riskmap.backend.http.TestService;
import riskmap.browser.Chromium;
import riskmap.browser.PageFaults;
import riskmap.browser.PlainTown;

/** Nothing is cut, overlaps, or leaves the screen, at the sizes desks have and in both languages. */
class ScreenSizesTest {

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
            assertEquals(List.of(), PageFaults.of(map.page()));
        }
    }

    @ParameterizedTest
    @CsvSource({"1366,768,zh", "1920,1080,en", "3840,2160,zh"})
    void anEmptyCitySaysWhatToDo(int width, int height, String language) {
        try (BrowserContext screen = chromium.screen(width, height)) {
            MapPage map = MapPage.open(screen, nowhere.uri("/#lang=" + language));
            map.keep("explore-empty-" + width + "-" + language);
            assertEquals(true, map.page().locator("#notice .action").isVisible());
            assertEquals(List.of(), PageFaults.of(map.page()));
            assertEquals(List.of(), map.complaints());
        }
    }
}
