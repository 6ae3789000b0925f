package riskmap.browser.explore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import riskmap.backend.http.TestService;
import riskmap.backend.live.DemoCity;
import riskmap.browser.Chromium;
import riskmap.browser.PageFaults;
import riskmap.geodata.demo.DemoSize;
import riskmap.geodata.snapshot.LayerTable;

/**
 * The demo zone as people meet it. The pictures are kept in {@code target/screenshots}; with {@code
 * -Driskmap.demo=full} they show all 150,000 enterprises.
 */
class DemoPageTest {

    @AutoClose
    private static Chromium chromium;

    @AutoClose
    private static TestService service;

    @BeforeAll
    static void start() {
        chromium = Chromium.start();
        service = TestService.start();
        DemoSize size =
                DemoSize.valueOf(System.getProperty("riskmap.demo", "small").toUpperCase(Locale.ROOT));
        DemoCity.build(service.city(), size, Instant.parse("2026-11-20T00:00:00Z"));
    }

    @ParameterizedTest
    @CsvSource({"1366,768,zh", "1920,1080,zh", "1920,1080,en", "3840,2160,zh"})
    void theZoneIsOneMap(int width, int height, String language) {
        try (BrowserContext screen = chromium.screen(width, height)) {
            MapPage map = MapPage.open(screen, service.uri("/#lang=" + language));
            map.page().waitForFunction("() => document.querySelector('#level-red .count').textContent !== ''");
            map.settle();
            map.keep("demo-" + width + "-" + language);
            assertEquals(List.of(), map.complaints());
            assertEquals(List.of(), PageFaults.of(map.page()));
            assertTrue(map.text("#legend").toLowerCase(Locale.ROOT).matches("(?s).*(合成|synthetic).*"));
        }
    }

    @Test
    void countsOfTheLevelsAddUpToTheLayer() {
        try (BrowserContext screen = chromium.screen(1366, 768)) {
            MapPage map = MapPage.open(screen, service.uri("/"));
            map.page().waitForFunction("() => document.querySelector('#level-red .count').textContent !== ''");
            Object sum = map.page()
                    .evaluate("() => [...document.querySelectorAll('.level .count')]"
                            + ".reduce((sum, e) => sum + Number(e.textContent.replaceAll(',', '')), 0)");
            int size = service.city().live().snapshot().table("risk-points").size();
            assertEquals(size, ((Number) sum).intValue());
        }
    }

    @Test
    void closeByEverythingHasItsNameAndLetter() {
        try (BrowserContext screen = chromium.screen(1920, 1080)) {
            String layers = "risk-points,hazard-sources,enterprises,protected-places,resources,sensors,hidden-dangers";
            LayerTable hazards = service.city().live().snapshot().table("hazard-sources");
            String place = hazards.lat(0) + "/" + hazards.lon(0);
            MapPage map = MapPage.open(screen, service.uri("/#map=17/" + place + "&layers=" + layers));
            map.keep("demo-close-zh");
            assertEquals(List.of(), map.complaints());
        }
    }
}
