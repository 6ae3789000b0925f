package riskmap.browser.wall;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.BrowserContext;
import java.util.List;
import org.junit.jupiter.api.Test;

/** An open incident takes the screen until somebody says that it is known. */
class WallIncidentTest {

    @Test
    void anOpenIncidentTakesTheScreen() {
        try (Hall hall = Hall.overDemoZone();
                BrowserContext screen = hall.screen(1920, 1080)) {
            WallPage wall = hall.wall(screen, "screen=hall&scene=overview");
            wall.page().waitForSelector("nav [data-scene=emergency][aria-current]");
            wall.settle();
            wall.keep("wall-incident-1920-zh-dark");
            assertEquals(List.of(), wall.faults());
            wall.page().keyboard().press("a");
            wall.page().waitForSelector("nav [data-scene=overview][aria-current]");
        }
    }
}
