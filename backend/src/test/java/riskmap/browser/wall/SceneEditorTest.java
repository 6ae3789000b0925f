package riskmap.browser.wall;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
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

    @Test
    void theMapOfThePreviewIsMovedToTheExtentTheSceneIsToHave() {
        try (Hall hall = Hall.overPlainTown();
                BrowserContext desk = hall.screen(1600, 900)) {
            Page page = hall.desk(desk, "/wall/scenes/edit");
            page.waitForSelector("[data-scene=overview][aria-pressed=true]");
            page.frameLocator("#screen").locator("[data-panel=risk-levels]").waitFor();
            page.frameLocator("#screen").locator("#map[data-idle=true]").waitFor();
            assertEquals("", page.inputValue("#scene-extent"));
            BoundingBox screen = page.locator("#screen").boundingBox();
            page.mouse().move(screen.x + screen.width / 2, screen.y + screen.height / 2);
            page.mouse().wheel(0, -240);
            page.waitForFunction("() => document.getElementById('scene-extent').value !== ''");
            page.fill("#filter-risk-points", "level = 'red'");
            page.locator("#filter-risk-points").blur();
            page.click("#save-scene");
            page.waitForFunction("() => /已保存/.test(document.getElementById('scene-status').textContent)");
            Hall.keep(page, "scene-extent-1600-zh");
            JsonNode saved = hall.service().json("/wall/scenes/overview");
            assertEquals(4, saved.get("extent").size());
            assertTrue(saved.get("extent").get(0).asDouble()
                    < saved.get("extent").get(2).asDouble());
            assertEquals(
                    "level = 'red'", shown(saved, "risk-points").get("filter").asText());
            assertTrue(shown(saved, "grids").path("filter").isMissingNode());
            page.click("#scene-whole");
            assertEquals("", page.inputValue("#scene-extent"));
        }
    }

    private static JsonNode shown(JsonNode scene, String layer) {
        for (JsonNode one : scene.get("layers")) {
            if (one.get("id").asText().equals(layer)) {
                return one;
            }
        }
        throw new AssertionError(layer);
    }
}
