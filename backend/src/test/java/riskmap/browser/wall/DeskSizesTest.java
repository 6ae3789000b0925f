package riskmap.browser.wall;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import riskmap.browser.PageFaults;

/** The pages of the duty officer at the sizes desks have: nothing is cut or covered, and the city is in sight. */
class DeskSizesTest {

    @AutoClose
    private static Hall hall;

    @BeforeAll
    static void start() {
        hall = Hall.overPlainTown();
    }

    @ParameterizedTest
    @CsvSource({"1366,768,zh", "1366,768,en", "1920,1080,en", "3840,2160,zh"})
    void theDirector(int width, int height, String language) throws Exception {
        try (BrowserContext screen = hall.quiet(1280, 720);
                BrowserContext desk = hall.screen(width, height)) {
            hall.wall(screen, "screen=sized&scene=overview");
            Page page = hall.desk(desk, "/wall/director?lang=" + language);
            page.click("[data-screen=sized]");
            page.locator("#map[data-idle=true]").waitFor();
            Request told = page.waitForRequest("**/wall/commands", () -> page.click("#push-extent"));
            JsonNode extent = new ObjectMapper().readTree(told.postData()).get("extent");
            assertTrue(extent.get(0).asDouble() <= 120.70 && extent.get(1).asDouble() <= 31.30, extent.toString());
            assertTrue(extent.get(2).asDouble() >= 120.76 && extent.get(3).asDouble() >= 31.34, extent.toString());
            Hall.keep(page, "director-" + width + "-" + language);
            assertEquals(List.of(), PageFaults.of(page));
        }
    }

    @ParameterizedTest
    @CsvSource({"1366,768,zh", "1366,768,en", "1920,1080,en", "3840,2160,zh"})
    void theSceneEditor(int width, int height, String language) {
        try (BrowserContext desk = hall.screen(width, height)) {
            Page page = hall.desk(desk, "/wall/scenes/edit?lang=" + language);
            page.waitForSelector("[data-scene=overview][aria-pressed=true]");
            page.frameLocator("#screen").locator("[data-panel=risk-levels]").waitFor();
            Hall.keep(page, "scenes-" + width + "-" + language);
            assertEquals(List.of(), PageFaults.of(page));
        }
    }
}
