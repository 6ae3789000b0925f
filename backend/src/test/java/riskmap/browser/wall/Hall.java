package riskmap.browser.wall;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import riskmap.backend.http.TestService;
import riskmap.backend.live.DemoCity;
import riskmap.browser.Chromium;
import riskmap.browser.Contrast;
import riskmap.browser.PlainTown;
import riskmap.geodata.demo.DemoSize;

/** A hall with wall screens: a browser, a service, and whoever sits at the desk. One for a test class. */
final class Hall implements AutoCloseable {

    private static final String NOTHING_HAPPENS = "localStorage.setItem('riskmap.wall.acknowledged', 4e12)";

    private final Chromium chromium;
    private final TestService service;

    private Hall(Chromium chromium, TestService service) {
        this.chromium = chromium;
        this.service = service;
    }

    /** A hall over an empty city. */
    static Hall open(Map<String, Object> configuration) {
        return new Hall(Chromium.start(), TestService.start(configuration));
    }

    /** A hall over a plain town. */
    static Hall overPlainTown() {
        Hall hall = open(Map.of());
        PlainTown.build(hall.service.city());
        return hall;
    }

    /** A hall over the small demo zone, as it is now. */
    static Hall overDemoZone() {
        Hall hall = open(Map.of());
        DemoCity.build(hall.service.city(), DemoSize.SMALL, Instant.now());
        return hall;
    }

    TestService service() {
        return service;
    }

    /** A screen on which incidents take the picture. */
    BrowserContext screen(int width, int height) {
        return chromium.screen(width, height);
    }

    /** A screen for which all incidents are known. */
    BrowserContext quiet(int width, int height) {
        BrowserContext screen = chromium.screen(width, height);
        screen.addInitScript(NOTHING_HAPPENS);
        return screen;
    }

    /** Opens the wall with a query and waits until it is drawn. */
    WallPage wall(BrowserContext screen, String query) {
        return WallPage.open(screen, service.uri("/wall?" + query));
    }

    /** Opens a page of the desk as somebody logged in. */
    Page desk(BrowserContext desk, String path) {
        Page page = desk.newPage();
        page.navigate(service.uri(path).toString());
        page.fill("#username", "admin");
        page.fill("#password", TestService.PASSWORD);
        page.click("#login");
        return page;
    }

    /** Sends a document as somebody who may; further headers alternate names and values. */
    HttpResponse<byte[]> send(String method, String path, String body, String... headers) {
        List<String> all = new ArrayList<>(List.of("Content-Type", "application/json"));
        all.addAll(List.of(headers));
        return service.send(method, path, body, service.asAdmin(all.toArray(String[]::new)));
    }

    /** Keeps a page of the desk as a picture in {@code target/screenshots}, and sees that it can be read in both themes. */
    static void keep(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/screenshots", name + ".png")));
        assertEquals(List.of(), Contrast.faults(page), name);
    }

    @Override
    public void close() {
        service.close();
        chromium.close();
    }
}
