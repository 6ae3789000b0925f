package riskmap.browser.wall;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.Cookie;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import riskmap.backend.http.TestService;

/** What a screen in a public hall gets, and one with a token of its own. */
class WallScreenTokenTest {

    private static final String STORE = "华东气体液氨罐区";

    @AutoClose
    private static Hall hall;

    @BeforeAll
    static void start() {
        hall = Hall.overPlainTown();
    }

    private static String token(String screen) {
        return TestService.json(hall.send("POST", "/wall/screens/" + screen + "/token", null))
                .get("token")
                .asText();
    }

    /** Writes down what is written on canvases. */
    private static final String WATCH = """
            window.written = [];
            for (const { prototype } of [CanvasRenderingContext2D, OffscreenCanvasRenderingContext2D]) {
              const write = prototype.fillText;
              prototype.fillText = function (text, ...rest) {
                window.written.push(text);
                return write.call(this, text, ...rest);
              };
            }
            """;

    private static final String PLACES = """
            () => fetch('/ogc/collections/hazard-sources/items?f=json').then((answer) => answer.json())
              .then(({ features }) => features.map(({ geometry }) => geometry.coordinates.join()).join(' '))
            """;

    /** Names written on the map, and where the service says that the stores are. */
    private record Seen(String names, String places) {}

    private static Seen seen(BrowserContext screen, String query) {
        screen.addInitScript(WATCH);
        WallPage wall = hall.wall(screen, "scene=close&" + query);
        return new Seen((String) wall.page().evaluate("() => window.written.join()"), (String)
                wall.page().evaluate(PLACES));
    }

    @Test
    void aPublicScreenShowsNoNameAndNoExactStoreAndOneWithATokenDoes() {
        String close = "{\"title\":{\"zh\":\"近\",\"en\":\"close\"},\"seconds\":600,"
                + "\"extent\":[120.70,31.322,120.722,31.338],\"layers\":[{\"id\":\"hazard-sources\"},"
                + "{\"id\":\"grids\"}],\"left\":[\"clusters\"],\"right\":[],\"ticker\":true}";
        assertEquals(201, hall.send("PUT", "/wall/scenes/close", close).statusCode());
        try (BrowserContext open = hall.quiet(1280, 720);
                BrowserContext full = hall.quiet(1280, 720)) {
            Seen street = seen(open, "screen=street");
            assertTrue(street.names().contains("社区103"), "the names of grids are public: " + street.names());
            assertFalse(street.names().contains(STORE), "no name of a store");
            assertFalse(street.places().contains("120.712,31.331"), street.places());
            Seen duty = seen(full, "screen=duty&token=" + token("duty"));
            assertTrue(duty.names().contains(STORE), duty.names());
            assertTrue(duty.places().contains("120.712,31.331"), duty.places());
        }
    }

    @Test
    void aScreenWhoseTokenIsRevokedSaysSoAndTheOthersStayLive() {
        try (BrowserContext good = hall.quiet(1280, 720);
                BrowserContext bad = hall.quiet(1280, 720)) {
            WallPage other = hall.wall(good, "screen=other&scene=overview");
            WallPage revoked = hall.wall(bad, "screen=cellar&scene=overview&token=" + token("cellar"));
            assertEquals(
                    204, hall.send("DELETE", "/wall/screens/cellar/token", null).statusCode());
            revoked.page().waitForSelector("#notice:has-text('令牌无效')");
            revoked.keep("wall-token-1280-zh-dark");
            other.awaitLive();
        }
    }

    @Test
    void aScreenWithAWrongTokenSaysSo() {
        token("lobby");
        try (BrowserContext screen = hall.quiet(1280, 720)) {
            String address = hall.service().uri("/").toString();
            screen.addCookies(List.of(new Cookie("riskmap-screen", "wrong").setUrl(address)));
            Page page = screen.newPage();
            page.navigate(hall.service().uri("/wall?screen=lobby").toString());
            page.waitForSelector("#notice:has-text('令牌无效')");
            Response refused = page.navigate(
                    hall.service().uri("/wall?screen=lobby&token=wrong").toString());
            assertEquals(401, refused.status());
        }
    }
}
