package riskmap.browser.data;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import riskmap.backend.http.TestService;
import riskmap.backend.live.LiveCity;
import riskmap.backend.live.WriteDoor;
import riskmap.browser.Chromium;
import riskmap.browser.Contrast;
import riskmap.geodata.demo.DemoSize;
import riskmap.geodata.demo.DemoZone;
import riskmap.geodata.model.Feature;

/** A service with the ground of a small demo city, but no risk points, and the data page of it in a browser. */
final class DataPage implements AutoCloseable {

    private static final Path SCREENSHOTS = Path.of("target/screenshots");

    /** Texts wider than their box, and a page wider than the screen. */
    private static final String FAULTS = """
            () => {
              const faults = [];
              if (document.documentElement.scrollWidth > innerWidth + 1) faults.push('the page is wider than the screen');
              const work = document.getElementById('work');
              if (work.scrollWidth > work.clientWidth + 1) faults.push('the work is wider than its half');
              const texts = 'h1, h2, .zone, .tool, .action, .plain, .status, dt, dd, .steps-line li, .suggestion b, caption';
              for (const e of document.querySelectorAll(texts)) {
                if (e.offsetParent !== null && e.scrollWidth > e.clientWidth + 1) faults.push('cut: ' + e.textContent);
              }
              return faults;
            }
            """;

    private final TestService service;
    private final Chromium chromium;
    private final List<Feature> risks = new ArrayList<>();
    private final List<String> complaints = new CopyOnWriteArrayList<>();

    /**
     * Starts both.
     *
     * @param folder data directory of the service
     */
    DataPage(Path folder) {
        chromium = Chromium.start();
        service = TestService.stored(Map.of("riskmap.data-dir", folder.toString()));
        DemoZone zone = DemoZone.of(DemoSize.SMALL, 1, Instant.parse("2026-11-22T00:00:00Z"));
        WriteDoor door = service.get(WriteDoor.class);
        Map<String, List<Feature>> city = new LinkedHashMap<>();
        for (String layer : List.of("jurisdiction", "water", "land-use", "roads", "blocks", "enterprises")) {
            zone.forEach(layer, feature -> city.computeIfAbsent(layer, id -> new ArrayList<>())
                    .add(feature));
        }
        zone.forEach("risk-points", risks::add);
        door.awaitVisible(door.load("demo", city).sequence());
    }

    @Override
    public void close() {
        service.close();
        chromium.close();
    }

    TestService service() {
        return service;
    }

    /** The demo city's risk points, which it does not hold. */
    List<Feature> risks() {
        return risks;
    }

    /** Risk points it holds. */
    int held() {
        return service.get(LiveCity.class).snapshot().table("risk-points").size();
    }

    /** Errors and warnings of the page opened last. */
    List<String> complaints() {
        return complaints;
    }

    BrowserContext screen(int width, int height) {
        return chromium.screen(width, height);
    }

    /** An address of the service. */
    Page open(BrowserContext screen, String path) {
        complaints.clear();
        Page page = screen.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") || message.type().equals("warning")) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
        page.navigate(service.uri(path).toString());
        return page;
    }

    /** The data page in a language, with somebody logged in who may import. */
    Page work(BrowserContext screen, String language) {
        Page page = open(screen, "/data#lang=" + language);
        logIn(page);
        return page;
    }

    /** Fills in the form of the data page. */
    static void logIn(Page page) {
        page.fill("#username", "admin");
        page.fill("#password", TestService.PASSWORD);
        page.press("#password", "Enter");
        page.waitForSelector(".drop");
    }

    /** Waits until the map is drawn. */
    static void settle(Page page) {
        page.waitForFunction("() => document.getElementById('map').dataset.idle === 'true'");
        page.waitForTimeout(250);
    }

    /** Keeps what is on the screen as a file, and sees that it can be read in both themes. */
    static void keep(Page page, String name) {
        settle(page);
        page.screenshot(new Page.ScreenshotOptions().setPath(SCREENSHOTS.resolve(name + ".png")));
        assertEquals(List.of(), Contrast.faults(page), name);
    }

    /** Keeps it, and sees that nothing is cut. */
    static void fits(Page page, String name) {
        keep(page, name);
        assertEquals(List.of(), page.evaluate(FAULTS), name);
    }
}
