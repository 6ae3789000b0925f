package riskmap.browser.wall;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import riskmap.browser.WrittenNames;

/** Names on the map of a wall are read whole: none is below a panel, the header, the legend or the ticker. */
class WallNamesTest {

    private static final String OVER = "#header, #alarm, #message, .board, #stale, #legend, #ticker";

    @AutoClose
    private static Hall hall;

    @BeforeAll
    static void start() {
        hall = Hall.overDemoZone();
    }

    @ParameterizedTest
    @CsvSource({"1920,1080,zh,dark", "3840,1080,en,light"})
    void noNameIsBelowWhatStandsOverTheMap(int width, int height, String language, String theme) {
        try (BrowserContext screen = hall.quiet(width, height)) {
            WrittenNames.listen(screen);
            WallPage wall = hall.wall(screen, "screen=names&scene=emergency&lang=" + language + "&theme=" + theme);
            wall.keep("wall-names-" + width + "-" + language + "-" + theme);
            assertEquals(List.of(), WrittenNames.below(wall.page(), OVER));
            assertEquals(List.of(), WrittenNames.cut(wall.page()), "at the edge of the screen");
            assertTrue(WrittenNames.all(wall.page()).size() > 20);
            assertEquals(List.of(), wall.complaints());
            assertEquals(
                    200,
                    hall.send(
                                    "POST",
                                    "/wall/commands",
                                    "{\"targets\":[\"names\"],\"kind\":\"message\",\"text\":\"全体注意\"}")
                            .statusCode());
            wall.page().waitForSelector("#message:not([hidden])");
            WrittenNames.awaitWhole(wall.page(), OVER);
        }
    }
}
