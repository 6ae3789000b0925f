package riskmap.browser.wall;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

/** The page where scenes are made. */
class SceneEditorTest {

    @Test
    void aSceneIsMadeWithTheWallItselfAsPreview() {
        try (Hall hall = Hall.overPlainTown();
                BrowserContext desk = hall.screen(1600, 900)) {
            Page page = hall.desk(desk, "/wall/scenes/edit");
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
            assertTrue(page.locator("#scene-status").innerText().contains("停留秒数应为 5 至 3600 的整数"));
            page.fill("#scene-seconds", "20");
            page.click("#save-scene");
            page.waitForSelector("[data-scene=night][aria-pressed=true]");
            Hall.keep(page, "scenes-1600-zh");
            assertEquals(200, hall.service().get("/wall/scenes/night").statusCode());
        }
    }
}
