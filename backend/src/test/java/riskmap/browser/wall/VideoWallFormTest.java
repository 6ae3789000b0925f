package riskmap.browser.wall;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The form in which the duty officer says which screens form one picture. */
class VideoWallFormTest {

    @AutoClose
    private static Hall hall;

    @BeforeAll
    static void start() {
        hall = Hall.overPlainTown();
    }

    @Test
    void theOfficerBuildsAWallOfTwoByTwoAndItsScreensTakeTheirPlaces() {
        try (BrowserContext corner = hall.quiet(960, 540);
                BrowserContext desk = hall.screen(1600, 900)) {
            WallPage screen = hall.wall(corner, "wall=four&screen=low-right&scene=overview");
            double[] alone = screen.view();
            Page page = hall.desk(desk, "/wall/director");
            page.click("#new-wall");
            page.fill("#wall-id", "four");
            page.fill("#wall-title", "四联屏");
            page.fill("#wall-rows", "2");
            page.fill("#wall-x", "24");
            page.fill("#wall-y", "36");
            page.selectOption("[data-slot='1/1']", "low-right");
            page.click("#save-wall");
            page.waitForSelector(".told.bad");
            Hall.keep(page, "director-wall-1600-zh");
            page.evaluate("() => ['up-left', 'up-right', 'low-left']"
                    + ".forEach(id => new EventSource('/wall/channel?screen=' + id))");
            page.waitForSelector("[data-slot='0/0'] option[value=low-left]", attached());
            assertEquals("四联屏", page.inputValue("#wall-title"), "what was typed stays when screens come");
            page.selectOption("[data-slot='0/0']", "up-left");
            page.selectOption("[data-slot='0/1']", "up-right");
            page.selectOption("[data-slot='1/0']", "low-left");
            page.click("#save-wall");
            page.waitForSelector("[data-wall=four]");
            JsonNode wall = hall.service().json("/wall/walls/four");
            assertEquals(24, wall.at("/bezel/x").asInt());
            assertEquals(36, wall.at("/bezel/y").asInt());
            assertEquals("low-right", wall.at("/screens/1/1").asText());
            screen.page().reload();
            screen.page().waitForSelector("body[data-rightmost=true][data-top=false]");
            screen.settle();
            assertNotEquals(alone[0], screen.view()[0], "a corner shows a part of the picture");
        }
    }

    private static Page.WaitForSelectorOptions attached() {
        return new Page.WaitForSelectorOptions().setState(WaitForSelectorState.ATTACHED);
    }
}
