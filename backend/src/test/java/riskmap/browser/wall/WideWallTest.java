package riskmap.browser.wall;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The wall on a screen of 32:9. */
class WideWallTest {

    @AutoClose
    private static Hall hall;

    @BeforeAll
    static void start() {
        hall = Hall.overDemoZone();
    }

    @Test
    void everythingFitsIntoTwoScreensOf4kSideBySide() {
        try (BrowserContext screen = hall.quiet(7680, 2160)) {
            WallPage wall = hall.wall(screen, "screen=s7680&lang=en&theme=dark&scene=grid-inspection");
            wall.keep("wall-grid-inspection-7680-en-dark");
            assertEquals(List.of(), wall.faults());
            assertEquals(List.of(), wall.complaints());
            wall.awaitLive();
        }
    }

    @Test
    void everySceneFitsAfterTheOneBeforeIt() {
        try (BrowserContext screen = hall.quiet(3840, 1080)) {
            WallPage wall = hall.wall(screen, "screen=turns&lang=en&theme=light&scene=overview");
            wall.page().keyboard().press(" ");
            for (String scene :
                    List.of("grid-inspection", "major-hazards", "hidden-dangers", "emergency", "overview")) {
                wall.page().locator("nav [data-scene=" + scene + "]").click();
                wall.settle();
                assertEquals(List.of(), wall.faults(), scene);
            }
            assertEquals(List.of(), wall.complaints());
        }
    }

    @Test
    void aVeryWideScreenShowsEveryPanelAndNoSideIsEmpty() {
        try (BrowserContext screen = hall.quiet(3840, 1080)) {
            WallPage wall = hall.wall(screen, "screen=wide&scene=overview");
            wall.keep("wall-overview-3840x1080-zh-dark");
            assertEquals(List.of(), wall.faults());
            assertEquals(3, wall.page().locator("#left .column").count());
            assertEquals(3, wall.page().locator("#right .column").count());
            int panels = wall.page().locator(".board").count();
            assertEquals(hall.service().json("/wall/figures").get("panels").size(), panels);
            wall.page().setViewportSize(1920, 1080);
            wall.page().waitForFunction("() => document.querySelectorAll('.column').length === 2");
            assertTrue(wall.page().locator(".board").count() < panels);
        }
    }
}
