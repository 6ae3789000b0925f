package riskmap.browser.wall;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.BrowserContext;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The wall as an operations centre has it, at every size. The pictures are kept in {@code target/screenshots}. */
class WallPageTest {

    @AutoClose
    private static Hall hall;

    @BeforeAll
    static void start() {
        hall = Hall.overDemoZone();
    }

    @ParameterizedTest
    @CsvSource({
        "1920,1080,zh,dark,overview",
        "1920,1080,en,light,hidden-dangers",
        "3840,2160,zh,dark,major-hazards",
        "1080,1920,zh,dark,overview"
    })
    void everythingFitsTheScreen(int width, int height, String language, String theme, String scene) {
        try (BrowserContext screen = hall.quiet(width, height)) {
            String query = "screen=s" + width + "&lang=" + language + "&theme=" + theme + "&scene=" + scene;
            WallPage wall = hall.wall(screen, query);
            wall.keep("wall-" + scene + "-" + width + "-" + language + "-" + theme);
            assertEquals(List.of(), wall.faults());
            assertEquals(List.of(), wall.complaints());
            wall.awaitLive();
        }
    }
}
