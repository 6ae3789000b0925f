package riskmap.browser.wall;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.net.URI;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** A screen that runs out of memory begins anew by itself, and only when it is sure to come back. */
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

    private static final String BRIEF =
            "{\"title\":{\"zh\":\"短\",\"en\":\"Brief\"},\"seconds\":6,\"extent\":\"city\",\"layers\":[{\"id\":\"grids\"}],"
                    + "\"left\":[\"risk-levels\"],\"right\":[],\"ticker\":true}";

    @Test
    void pastItsCeilingItReloadsAtTheEndOfTheSceneAndResumesInTheSameScene() {
        try (Hall hall = Hall.overPlainTown();
                BrowserContext screen = hall.quiet(1280, 720)) {
            assertEquals(201, hall.send("PUT", "/wall/scenes/brief", BRIEF).statusCode());
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

    @Test
    void aPageThatWouldNotComeBackIsNotLeft() {
        try (Hall hall = Hall.overPlainTown();
                BrowserContext screen = hall.quiet(1280, 720)) {
            assertEquals(201, hall.send("PUT", "/wall/scenes/brief", BRIEF).statusCode());
            WallPage wall = hall.wall(screen, "screen=gate&scene=brief");
            Page page = wall.page();
            page.keyboard().press("Space"); // at rest every moment is quiet
            AtomicInteger asked = new AtomicInteger();
            // As a gateway answers for a service that is away; what asks for it is the page, not the browser that
            // leaves it.
            Consumer<Route> away = route -> {
                if (route.request().isNavigationRequest()) {
                    asked.addAndGet(1000);
                    route.resume();
                } else {
                    asked.incrementAndGet();
                    route.fulfill(new Route.FulfillOptions().setStatus(200).setBody("The service is away."));
                }
            };
            page.route(address -> URI.create(address).getPath().equals("/wall"), away);
            page.evaluate(LEAK);
            page.waitForCondition(() -> asked.get() > 0);
            page.waitForTimeout(2000);
            assertEquals(1, asked.get(), "asked for once, and not left");
            assertEquals(true, page.evaluate("() => window.before"));
            page.unrouteAll();
            page.waitForFunction("() => !window.before && document.querySelector('nav [aria-current]')");
            assertEquals(List.of(), wall.complaints());
        }
    }

    @Test
    void aPageWithoutOneOfItsScriptsBeginsAnewByItself() {
        try (Hall hall = Hall.overPlainTown();
                BrowserContext screen = hall.quiet(1280, 720)) {
            AtomicInteger asked = new AtomicInteger();
            screen.route("**/wall/screen/type.js", route -> {
                if (asked.incrementAndGet() == 1) {
                    route.abort();
                } else {
                    route.resume();
                }
            });
            WallPage wall = hall.wall(screen, "screen=half&scene=overview");
            assertEquals(2, asked.get());
            assertEquals(List.of(), wall.faults());
        }
    }

    @Test
    void aChangeOfSceneAsksNothingThatTheBrowserKeeps() {
        String counting = "window.asked = 0; const ask = window.matchMedia.bind(window);"
                + " window.matchMedia = (query) => { window.asked += 1; return ask(query); };";
        try (Hall hall = Hall.overPlainTown();
                BrowserContext screen = hall.quiet(1280, 720)) {
            screen.addInitScript(counting);
            WallPage wall = hall.wall(screen, "screen=asks&scene=overview");
            Object before = wall.page().evaluate("() => window.asked");
            for (String scene : List.of("grid-inspection", "major-hazards", "overview")) {
                wall.page().click("nav [data-scene=" + scene + "]");
                wall.page().waitForSelector("nav [data-scene=" + scene + "][aria-current]");
            }
            wall.settle();
            assertEquals(before, wall.page().evaluate("() => window.asked"));
        }
    }
}
