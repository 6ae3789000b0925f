package riskmap.browser.wall;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import com.microsoft.playwright.BrowserContext;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Several screens that form one picture. */
class VideoWallTest {

    private static final double BEZEL = 40;

    @AutoClose
    private static Hall hall;

    @BeforeAll
    static void start() {
        hall = Hall.overPlainTown();
    }

    @Test
    void twoScreensOfAWallShowOnePictureAndMoveTogether() {
        String wall = "{\"title\":\"大厅\",\"columns\":2,\"rows\":1,\"bezel\":{\"x\":40,\"y\":0},"
                + "\"screens\":[[\"west\",\"east\"]]}";
        assertEquals(201, hall.send("PUT", "/wall/walls/hall", wall).statusCode());
        try (BrowserContext first = hall.quiet(960, 540);
                BrowserContext second = hall.quiet(960, 540)) {
            List<WallPage> screens = List.of(
                    hall.wall(first, "wall=hall&screen=west&scene=overview"),
                    hall.wall(second, "wall=hall&screen=east&scene=overview"));
            assertOnePicture(screens);
            double[] before = screens.get(0).view();
            String command =
                    "{\"targets\":[\"west\",\"east\"],\"kind\":\"extent\",\"extent\":[120.70,31.30,120.74,31.32]}";
            assertEquals(200, hall.send("POST", "/wall/commands", command).statusCode());
            screens.forEach(screen -> screen.page()
                    .waitForFunction(
                            "zoom => Math.abs(document.getElementById('map').dataset.view.split('/')[2] - zoom) > 0.01",
                            before[2]));
            screens.forEach(WallPage::settle);
            screens.get(0).keep("wall-west-960-zh-dark");
            screens.get(1).keep("wall-east-960-zh-dark");
            assertOnePicture(screens);
            assertNotEquals(before[0], screens.get(0).view()[0]);
        }
    }

    private static void assertOnePicture(List<WallPage> screens) {
        double[] west = screens.get(0).view();
        double[] east = screens.get(1).view();
        assertEquals(west[2], east[2], 1e-9, "zoom");
        assertEquals(west[1], east[1], 1e-9, "latitude");
        double pixels = (east[0] - west[0]) / 360 * 256 * Math.pow(2, west[2]);
        assertEquals(960 + BEZEL, pixels, 0.01, "pixels between the middles: a screen and the frames between");
    }
}
