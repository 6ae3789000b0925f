package riskmap.browser.wall;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static riskmap.backend.http.TestService.feature;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page.WaitForSelectorOptions;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import riskmap.backend.live.Cable;
import riskmap.browser.PlainTown;
import riskmap.geodata.model.Feature;

/** What is not live never looks live. */
class WallTruthTest {

    private static final String PICTURE = "() => document.querySelector('#map canvas').toDataURL()";

    @AutoClose
    private static Hall hall;

    @BeforeAll
    static void start() {
        hall = Hall.overPlainTown();
    }

    @Test
    void aCutConnectionIsAdmittedThePictureStaysAndComesBackByItself() throws IOException {
        try (Cable cable = new Cable("127.0.0.1", hall.service().port());
                BrowserContext screen = hall.quiet(1920, 1080)) {
            URI address = URI.create("http://127.0.0.1:" + cable.port() + "/wall?screen=cut&scene=overview");
            WallPage wall = WallPage.open(screen, address);
            Object painted = wall.page().evaluate(PICTURE);
            cable.pull();
            wall.page().waitForSelector("#alarm:not([hidden])");
            assertTrue(wall.page().locator("#alarm").innerText().contains("起非实时"));
            wall.page().waitForSelector("[data-panel=risk-levels][data-state=dead]");
            wall.keep("wall-dead-1920-zh-dark");
            assertEquals(List.of(), wall.faults());
            assertEquals(painted, wall.page().evaluate(PICTURE), "the last picture stays");
            cable.plug();
            wall.page().waitForSelector("#alarm[hidden]", attached());
            wall.awaitLive();
            wall.page().waitForSelector("[data-panel=risk-levels][data-state=live]");
            assertEquals(List.of(), wall.complaints());
        }
    }

    @Test
    void aRotationCutInItsMiddleRestsOnTheLastWholePictureAndGoesOnAfterwards() throws IOException {
        String overview = "/wall/scenes/overview";
        String scene = new String(hall.service().get(overview).body(), java.nio.charset.StandardCharsets.UTF_8);
        assertEquals(
                200,
                hall.send("PUT", overview, scene.replaceAll("\"seconds\"\\s*:\\s*\\d+", "\"seconds\":6"))
                        .statusCode());
        try (Cable cable = new Cable("127.0.0.1", hall.service().port());
                BrowserContext screen = hall.quiet(1920, 1080)) {
            URI address = URI.create("http://127.0.0.1:" + cable.port() + "/wall?screen=turn&scene=overview");
            WallPage wall = WallPage.open(screen, address);
            // Until the cut is noticed the scene may turn; so it is held, and its time begins anew once the alarm is
            // up.
            wall.page().keyboard().press("Space");
            cable.pull();
            wall.page().waitForSelector("#alarm:not([hidden])");
            wall.page().keyboard().press("Space");
            Object painted = wall.page().evaluate(PICTURE);
            wall.page().waitForTimeout(8000);
            wall.keep("wall-dead-rotation-1920-zh-dark");
            assertEquals("overview", wall.page().locator("nav [aria-current]").getAttribute("data-scene"));
            assertEquals(painted, wall.page().evaluate(PICTURE), "the last picture stays");
            assertTrue(wall.page().locator("#alarm").isVisible());
            cable.plug();
            wall.page().waitForSelector("nav [data-scene=grid-inspection][aria-current]");
            wall.page().waitForSelector("#alarm[hidden]", attached());
            wall.settle();
            assertEquals(List.of(), wall.faults());
        } finally {
            hall.send("DELETE", overview, null, "If-Match", "*");
        }
    }

    @Test
    void aClockSetBackAnHourWhileTheServiceIsGoneHidesNothing() throws IOException {
        try (Cable cable = new Cable("127.0.0.1", hall.service().port());
                BrowserContext screen = hall.quiet(1920, 1080)) {
            URI address = URI.create("http://127.0.0.1:" + cable.port() + "/wall?screen=back&scene=overview");
            WallPage wall = WallPage.open(screen, address);
            cable.pull();
            wall.page().evaluate("() => { const told = Date.now; Date.now = () => told() - 3600000; }");
            wall.page().waitForSelector("#alarm:not([hidden])");
            assertEquals("dead", wall.page().locator(".badge").getAttribute("data-state"));
            cable.plug();
            wall.page().waitForSelector("#alarm[hidden]", attached());
            wall.awaitLive();
        }
    }

    private static WaitForSelectorOptions attached() {
        return new WaitForSelectorOptions().setState(WaitForSelectorState.ATTACHED);
    }

    @Test
    void aLayerThatGrowsOldIsHatchedAndNamedAndItsPanelsAreOldToo() {
        read(Instant.now());
        try (BrowserContext screen = hall.quiet(1920, 1080)) {
            WallPage wall = hall.wall(screen, "screen=old&scene=emergency");
            Object fresh = wall.page().evaluate(PICTURE);
            assertFalse(wall.page().locator("#stale").isVisible());
            read(Instant.now().minus(Duration.ofMinutes(10)));
            wall.page().waitForSelector("#stale .hatched");
            assertTrue(wall.page().locator("#stale").innerText().contains("监测点数据过期"));
            wall.page().waitForSelector("[data-panel=sensor-alarms][data-state=old]");
            wall.page().waitForSelector("[data-panel=resources][data-state=live]");
            wall.awaitLive();
            wall.settle();
            wall.keep("wall-stale-1920-zh-dark");
            assertNotEquals(fresh, wall.page().evaluate(PICTURE), "what is old is drawn as old");
            assertEquals(List.of(), wall.faults());
        }
    }

    /** A sensor whose only reading is of a time, copied now. */
    private static void read(Instant time) {
        String place = "POINT (120.72 31.31)";
        Feature sensor = feature("s1", place, "name", "氨气1号", "kind", "toxic-gas", "state", "normal", "read_at", time);
        hall.service().city().load("sensors", List.of(sensor));
    }

    @Test
    void aServerClockTenMinutesOffIsReportedAndMakesNothingStale() {
        try (Hall other = Hall.open(Map.of("riskmap.test.clock-offset", -600));
                BrowserContext screen = other.quiet(1920, 1080)) {
            PlainTown.build(other.service().city());
            WallPage wall = other.wall(screen, "screen=clock&scene=overview");
            wall.page().waitForSelector(".clock-warning:not([hidden])");
            wall.keep("wall-clock-1920-zh-dark");
            String warning = wall.page().locator(".clock-warning").innerText();
            assertTrue(warning.contains("10 分钟"), warning);
            wall.awaitLive();
            assertEquals(List.of(), wall.faults());
        }
    }
}
