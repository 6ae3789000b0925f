package riskmap.browser.wall;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static riskmap.backend.http.TestService.feature;

import com.microsoft.playwright.BrowserContext;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Where there is no data the wall says so: a zero would claim that somebody has counted. */
class WallEmptyTest {

    @Test
    void aCityWithoutDataSaysWhereToBringIt() {
        try (Hall hall = Hall.open(Map.of());
                BrowserContext screen = hall.screen(1920, 1080)) {
            hall.service().city().load("roads", List.of());
            WallPage wall = hall.wall(screen, "screen=empty");
            wall.keep("wall-empty-1920-zh-dark");
            assertTrue(wall.page().locator("#notice").innerText().contains("/data"));
            assertEquals(0, wall.page().locator(".board .greats").count());
            assertEquals(List.of(), wall.faults());
        }
    }

    @Test
    void aPanelWithoutItsLayerSaysSoAndCountsAsSoonAsThereIsOne() {
        try (Hall hall = Hall.overPlainTown();
                BrowserContext screen = hall.quiet(1920, 1080)) {
            WallPage wall = hall.wall(screen, "screen=town&scene=overview");
            String dangers = wall.page().locator("[data-panel=dangers]").innerText();
            assertTrue(dangers.contains("没有接入“隐患”数据"), dangers);
            assertFalse(dangers.contains("0"), dangers);
            assertEquals(
                    1, wall.page().locator("[data-panel=risk-levels] .levels").count());
            String place = "POINT (120.73 31.32)";
            hall.service()
                    .city()
                    .load("hidden-dangers", List.of(feature("d", place, "name", "漏电", "state", "mending")));
            wall.page().waitForSelector("[data-panel=dangers] .greats");
        }
    }
}
