package riskmap.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A screen that runs out of memory begins anew by itself. */
class WallRenewalTest {

    /** More elements than a page of ours ever has: what a leak of weeks would leave. */
    private static final String LEAK = """
            () => {
              window.before = true;
              const leak = document.createElement('div');
              leak.hidden = true;
              for (let i = 0; i <= 20000; i++) leak.append(document.createElement('i'));
              document.body.append(leak);
            }
            """;

    @Test
    void pastItsCeilingItReloadsAtTheEndOfTheSceneAndResumesInTheSameScene() {
        String brief =
                "{\"title\":{\"zh\":\"短\",\"en\":\"Brief\"},\"seconds\":6,\"extent\":\"city\",\"layers\":[{\"id\":\"grids\"}],"
                        + "\"left\":[\"risk-levels\"],\"right\":[],\"ticker\":true}";
        try (Hall hall = Hall.overPlainTown();
                BrowserContext screen = hall.quiet(1280, 720)) {
            assertEquals(201, hall.send("PUT", "/wall/scenes/brief", brief).statusCode());
            WallPage wall = hall.wall(screen, "screen=weeks&scene=overview");
            Page page = wall.page();
            page.click("nav [data-scene=brief]");
            page.waitForSelector("nav [data-scene=brief][aria-current]");
            page.evaluate(LEAK);
            page.waitForFunction("() => !window.before && document.querySelector('nav [aria-current]')");
            assertEquals("brief", page.locator("nav [aria-current]").getAttribute("data-scene"));
            wall.settle();
            assertEquals(List.of(), wall.faults());
            assertEquals(List.of(), wall.complaints());
        }
    }
}
