package riskmap.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import riskmap.backend.http.TestService;

/** The duty officer's page and the editor of scenes, with a real screen at the other end. */
class DirectorPageTest {

    private static Chromium chromium;
    private static TestService service;

    @BeforeAll
    static void start() {
        chromium = Chromium.start();
        service = TestService.start();
        PlainTown.build(service.city());
    }

    @AfterAll
    static void stop() {
        if (service != null) {
            service.close();
        }
        if (chromium != null) {
            chromium.close();
        }
    }

    private static Page entered(BrowserContext desk, String path) {
        Page page = desk.newPage();
        page.navigate(service.uri(path).toString());
        page.fill("#username", "admin");
        page.fill("#password", TestService.PASSWORD);
        page.click("#login");
        return page;
    }

    private static void keep(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/screenshots", name + ".png")));
    }

    @Test
    void theOfficerSeesAScreenAndTellsItWhatToShow() {
        try (BrowserContext hall = chromium.screen(1280, 720);
                BrowserContext desk = chromium.screen(1600, 900)) {
            WallPage wall = WallPage.open(hall, service.uri("/wall?screen=hall-1&scene=overview"));
            Page page = entered(desk, "/wall/director");
            page.waitForSelector("[data-screen=hall-1][data-state=connected]");
            page.click("[data-screen=hall-1]");
            page.click("#push-major-hazards");
            wall.page().waitForSelector("nav [data-scene=major-hazards][aria-current]");
            page.fill("#push-text", "请港区值班员回电");
            page.click("#push-message");
            wall.page().waitForSelector("#message:not([hidden])");
            assertTrue(wall.page().locator("#message").innerText().contains("请港区值班员回电"));
            page.waitForTimeout(2500);
            keep(page, "director-1600-zh");
            page.click("#push-clear");
            wall.page()
                    .waitForFunction("() => document.getElementById('message').hidden"
                            + " && document.querySelector('nav [data-scene=overview][aria-current]')");
        }
    }

    @Test
    void aSceneIsMadeWithTheWallItselfAsPreview() {
        try (BrowserContext desk = chromium.screen(1600, 900)) {
            Page page = entered(desk, "/wall/scenes/edit");
            page.waitForSelector("[data-scene=overview]");
            FrameLocator preview = page.frameLocator("#screen");
            preview.locator("[data-panel=risk-levels]").waitFor();
            page.click("#new-scene");
            page.fill("#scene-id", "night");
            page.fill("#scene-zh", "夜班");
            page.fill("#scene-en", "Night");
            page.selectOption("#right-0", "resources");
            preview.locator("[data-panel=resources]").waitFor();
            page.fill("#scene-seconds", "2");
            page.click("#save-scene");
            page.waitForSelector("#scene-status.error");
            assertTrue(page.locator("#scene-status").innerText().contains("seconds"));
            page.fill("#scene-seconds", "20");
            page.click("#save-scene");
            page.waitForSelector("[data-scene=night][aria-pressed=true]");
            keep(page, "scenes-1600-zh");
            assertEquals(200, service.get("/wall/scenes/night").statusCode());
        }
    }
}
