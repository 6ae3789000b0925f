package riskmap.browser.explore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import riskmap.backend.http.TestService;
import riskmap.browser.Chromium;

/** Analyses of a real city; the pictures are kept in {@code target/screenshots}. */
class PortoAlegrePageTest {

    @AutoClose
    private static Chromium chromium;

    @AutoClose
    private static TestService service;

    @BeforeAll
    static void start() throws IOException {
        chromium = Chromium.start();
        service = TestService.start();
        PortoAlegre.build(service.city());
    }

    private static String run(MapPage map) {
        map.page().waitForSelector("#run");
        map.page().click("#run");
        map.page().waitForSelector(".result");
        map.settle();
        return map.text(".result-body");
    }

    @Test
    void theHeatmapOfThePopulation() {
        try (BrowserContext screen = chromium.screen(1920, 1080)) {
            MapPage map = MapPage.open(screen, service.uri("/#lang=en&layers=&heat=population,600,quartic,residents"));
            map.page().waitForSelector("#heat .note[data-running=false]");
            double[] middle = map.middle();
            map.page().mouse().move(middle[0], middle[1]);
            map.page().waitForSelector("#heat-value");
            map.settle();
            map.keep("porto-alegre-heat");
            String panel = map.text("#heat");
            assertTrue(panel.contains("1,227"), panel);
            assertTrue(map.text("#heat-value").contains("Residents per km²"), map.text("#heat-value"));
            assertEquals(List.of(), map.complaints());
        }
    }

    @Test
    void theHexagonsCoverAllButThree() {
        try (BrowserContext screen = chromium.screen(1366, 768)) {
            MapPage map = MapPage.open(screen, service.uri("/#lang=en&layers=grids&analysis=grid-coverage"));
            String found = run(map);
            map.keep("porto-alegre-coverage");
            assertTrue(found.matches("(?s).*Gap\\s+3\\s.*"), found);
            assertEquals(List.of(), map.complaints());
        }
    }

    @Test
    void theNearestHospitals() {
        try (BrowserContext screen = chromium.screen(1920, 1080)) {
            MapPage map = MapPage.open(screen, service.uri("/#layers=&analysis=nearest"));
            String found = run(map);
            map.keep("porto-alegre-hospitals");
            assertTrue(found.contains("santa casa hospital"), found);
            assertEquals(List.of(), map.complaints());
        }
    }
}
