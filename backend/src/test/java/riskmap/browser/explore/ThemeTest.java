package riskmap.browser.explore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import riskmap.backend.http.TestService;
import riskmap.browser.Chromium;
import riskmap.browser.Contrast;
import riskmap.browser.PlainTown;

/** The theme of the desks: as the system, chosen or asked for; before the first paint, and on the map too. */
class ThemeTest {

    private static final String LAKE = "#map=15/31.327/120.749&layers=grids";
    private static final int ABOVE_ITS_NAME = -60;
    private static final String WATER = "cfe3f3";
    private static final String WATER_AT_NIGHT = "0f2740";

    /** Notes the ground of every frame from the first one on. */
    private static final String EVERY_FRAME = """
            window.grounds = new Set();
            const look = () => {
              if (document.body) grounds.add(getComputedStyle(document.body).backgroundColor);
              requestAnimationFrame(look);
            };
            requestAnimationFrame(look);
            """;

    private static final String SET_TOKEN =
            "([name, colour]) => document.documentElement.style.setProperty(name, colour)";

    @AutoClose
    private static Chromium chromium;

    @AutoClose
    private static TestService service;

    @BeforeAll
    static void start() {
        chromium = Chromium.start();
        service = TestService.start();
        PlainTown.build(service.city());
    }

    private static String theme(Page page) {
        return (String) page.evaluate("() => document.documentElement.dataset.theme");
    }

    /** Presses the button of the header until it says a choice. */
    private static void choose(Page page, String choice) {
        for (int i = 0; i < 3 && !choice.equals(choiceOf(page)); i++) {
            page.click("#theme-choice");
        }
        assertEquals(choice, choiceOf(page));
    }

    private static String choiceOf(Page page) {
        return (String) page.evaluate("() => document.documentElement.dataset.choice");
    }

    @Test
    void aChoiceHoldsAtOnceAndOnEveryPageFromItsFirstFrameOn() {
        try (BrowserContext screen = chromium.screen(1366, 768)) {
            MapPage map = MapPage.open(screen, service.uri("/" + LAKE));
            assertEquals("auto", choiceOf(map.page()));
            map.awaitColour(0, ABOVE_ITS_NAME, WATER);
            choose(map.page(), "dark");
            map.awaitColour(0, ABOVE_ITS_NAME, WATER_AT_NIGHT);
            map.keep("explore-dark-zh");
            for (String path : List.of("/", "/data", "/wall/director", "/wall/scenes/edit")) {
                Page page = screen.newPage();
                page.addInitScript(EVERY_FRAME);
                page.navigate(service.uri(path).toString());
                page.waitForSelector("#theme-choice");
                assertEquals("dark", theme(page), path);
                assertEquals(List.of("rgb(12, 20, 34)"), page.evaluate("() => [...grounds]"), path);
                assertEquals(List.of(), Contrast.faults(page), path);
                page.close();
            }
            assertEquals(List.of(), map.complaints(), "the policy of the page allows all of it");
        }
    }

    @Test
    void withoutAChoiceTheSystemIsFollowedWhileThePageIsOpen() {
        try (BrowserContext screen = chromium.screen(1366, 768)) {
            MapPage map = MapPage.open(screen, service.uri("/" + LAKE));
            assertEquals("light", theme(map.page()));
            map.page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
            map.awaitColour(0, ABOVE_ITS_NAME, WATER_AT_NIGHT);
            assertEquals("dark", theme(map.page()));
            choose(map.page(), "light");
            map.awaitColour(0, ABOVE_ITS_NAME, WATER);
            choose(map.page(), "auto");
            map.page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
            map.page().waitForFunction("() => document.documentElement.dataset.theme === 'light'");
        }
    }

    @Test
    void anotherTabFollowsTheChoice() {
        try (BrowserContext screen = chromium.screen(1366, 768)) {
            MapPage map = MapPage.open(screen, service.uri("/" + LAKE));
            Page other = screen.newPage();
            other.navigate(service.uri("/data").toString());
            other.waitForSelector("#theme-choice");
            choose(other, "dark");
            map.awaitColour(0, ABOVE_ITS_NAME, WATER_AT_NIGHT);
        }
    }

    @Test
    void theAddressAsksForAThemeUntilSomebodyChooses() {
        try (BrowserContext screen = chromium.screen(1366, 768)) {
            Page page = screen.newPage();
            page.navigate(service.uri("/wall/director?theme=dark").toString());
            page.waitForSelector("#theme-choice");
            assertEquals("dark", theme(page));
            page.click("header [lang=en]");
            page.waitForSelector("header [lang=zh]");
            assertTrue(page.url().endsWith("?theme=dark&lang=en"), page.url());
            choose(page, "light");
            assertTrue(page.url().endsWith("?lang=en"), page.url());
            page.reload();
            page.waitForSelector("#theme-choice");
            assertEquals("light", theme(page));
            page.navigate(service.uri("/data?theme=mauve").toString());
            page.waitForSelector("#theme-choice");
            assertEquals("light", theme(page), "what is no theme asks for nothing");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"DARK", "LIGHT"})
    void documentsOfTheServiceAreAsTheSystem(ColorScheme scheme) {
        try (BrowserContext screen = chromium.screen(1366, 768)) {
            Page page = screen.newPage();
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
            for (String path : List.of("/ogc?f=html", "/ogc/collections?f=html")) {
                page.navigate(service.uri(path).toString());
                Object ground = page.evaluate("() => getComputedStyle(document.body).backgroundColor");
                assertEquals(scheme == ColorScheme.DARK ? "rgb(13, 21, 36)" : "rgb(255, 255, 255)", ground);
                assertEquals(List.of(), Contrast.faults(page), path);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"light,#d8d8d8", "dark,#2a2f3a"})
    void whatIsTooFaintIsFound(String theme, String faint) {
        try (BrowserContext screen = chromium.screen(1366, 768)) {
            MapPage map = MapPage.open(screen, service.uri("/" + LAKE));
            assertEquals(List.of(), Contrast.faults(map.page()));
            for (String token : List.of("--second", "--control", "--text")) {
                map.page().evaluate(SET_TOKEN, List.of(token, faint));
                String faults = Contrast.faults(map.page()).toString();
                assertTrue(faults.contains(theme + ": "), token + ": " + faults);
                map.page().evaluate(SET_TOKEN, List.of(token, ""));
            }
        }
    }
}
