package riskmap.browser.wall;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The duty officer's page, with real screens at the other end. */
class DirectorPageTest {

    /** Pixels of the overlay, where what is pointed out is drawn, that are not empty. */
    private static final String DRAWN = """
            () => {
              const overlay = document.querySelector('#map canvas.risk-overlay');
              if (!overlay.width) return 0;
              const { data } = overlay.getContext('2d').getImageData(0, 0, overlay.width, overlay.height);
              return data.filter((value, i) => i % 4 === 3 && value > 0).length;
            }
            """;

    @AutoClose
    private static Hall hall;

    @BeforeAll
    static void start() {
        hall = Hall.overPlainTown();
    }

    @Test
    void theOfficerSeesAScreenAndTellsItWhatToShow() {
        try (BrowserContext screen = hall.screen(1280, 720);
                BrowserContext desk = hall.screen(1600, 900)) {
            WallPage wall = hall.wall(screen, "screen=hall-1&scene=overview");
            Page page = hall.desk(desk, "/wall/director");
            page.waitForSelector("[data-screen=hall-1][data-state=connected]");
            page.click("[data-screen=hall-1]");
            page.click("#push-major-hazards");
            wall.page().waitForSelector("nav [data-scene=major-hazards][aria-current]");
            page.fill("#push-text", "请港区值班员回电");
            page.click("#push-message");
            wall.page().waitForSelector("#message:not([hidden])");
            assertTrue(wall.page().locator("#message").innerText().contains("请港区值班员回电"));
            page.waitForTimeout(2500);
            Hall.keep(page, "director-1600-zh");
            page.click("#push-clear");
            wall.page()
                    .waitForFunction("() => document.getElementById('message').hidden"
                            + " && document.querySelector('nav [data-scene=overview][aria-current]')");
        }
    }

    @Test
    void anObjectFoundAtTheDeskIsPointedOutOnTheScreenUntilItIsCleared() {
        try (BrowserContext screen = hall.quiet(1280, 720);
                BrowserContext desk = hall.screen(1600, 900)) {
            WallPage wall = hall.wall(screen, "screen=hall-2&scene=overview");
            assertEquals(0, wall.page().evaluate(DRAWN));
            Page page = hall.desk(desk, "/wall/director");
            page.waitForSelector("[data-screen=hall-2][data-state=connected]");
            page.click("[data-screen=hall-2]");
            page.fill("#push-find", "第一中学");
            page.click("#push-search");
            page.click(".found button:has-text('第一中学')");
            wall.page()
                    .waitForFunction(
                            "() => " + "Number(document.getElementById('map').dataset.view.split('/')[2]) > 13.5");
            wall.settle();
            wall.keep("wall-highlight-1280-zh-dark");
            wall.page().waitForFunction("() => (" + DRAWN + ")() > 0"); // a ring around the school
            assertEquals(120.715, wall.view()[0], 0.002);
            assertEquals(
                    "指示对象第一中学 · 防护目标",
                    wall.page().locator("#pointed").innerText().replace("\n", ""));
            assertEquals(1, wall.page().locator("nav .resting").count());
            page.click("#push-clear");
            wall.page().waitForFunction("() => !document.querySelector('nav .resting')");
            wall.page().waitForFunction("() => (" + DRAWN + ")() === 0");
        }
    }

    @Test
    void aNoticeStandsFirstAtTheFootAndIsToldToScreensThatComeLater() {
        try (BrowserContext screen = hall.quiet(1280, 720);
                BrowserContext late = hall.quiet(1280, 720);
                BrowserContext desk = hall.screen(1600, 900)) {
            WallPage wall = hall.wall(screen, "screen=hall-3&scene=overview");
            Page page = hall.desk(desk, "/wall/director");
            page.waitForSelector("[data-screen=hall-3][data-state=connected]");
            page.fill("#push-text", "今日 15 时园区应急演练");
            page.click("#push-notice");
            String said = "#ticker [data-tone=said]:has-text('今日 15 时园区应急演练')";
            wall.page().waitForSelector(said);
            assertFalse(wall.page().locator("#message").isVisible());
            wall.keep("wall-notice-1280-zh-dark");
            hall.wall(late, "screen=hall-4&scene=overview&lang=en").page().waitForSelector(said);
            page.click("#push-clear");
            wall.page().waitForFunction("() => !document.querySelector('#ticker [data-tone=said]')");
        }
    }

    @Test
    void whatAVanishedScreenWasToldIsSaidWithTheReasonAndTheOthersHearIt() {
        try (BrowserContext screen = hall.quiet(1280, 720);
                BrowserContext desk = hall.screen(1600, 900)) {
            WallPage wall = hall.wall(screen, "screen=stays&scene=overview");
            try (BrowserContext gone = hall.quiet(640, 360)) {
                hall.wall(gone, "screen=vanishes&scene=overview");
            }
            Page page = hall.desk(desk, "/wall/director");
            page.click("[data-screen=vanishes][data-state=gone]");
            page.click("[data-screen=stays]");
            page.click("#push-grid-inspection");
            wall.page().waitForSelector("nav [data-scene=grid-inspection][aria-current]");
            page.waitForSelector("[data-missing=vanishes]");
            String outcome = page.locator(".told").innerText();
            assertTrue(outcome.contains("1 块屏幕") && outcome.contains("已断开"), outcome);
        }
    }
}
