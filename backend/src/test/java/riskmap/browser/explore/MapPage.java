package riskmap.browser.explore;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.BoundingBox;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import riskmap.browser.Contrast;

/** A page with the map, opened and watched: what it asked for, what it complained of, which colours it shows. */
final class MapPage {

    private static final Path SCREENSHOTS = Path.of("target/screenshots");

    /** Reads one pixel of the picture under a place on the screen, through a canvas made for reading. */
    private static final String PIXEL = """
            ([x, y]) => {
              const picture = document.querySelector('.risk-picture canvas');
              const box = picture.getBoundingClientRect();
              const one = Object.assign(document.createElement('canvas'), { width: 1, height: 1 });
              const ctx = one.getContext('2d', { willReadFrequently: true });
              const scale = picture.width / box.width;
              ctx.drawImage(picture, -Math.floor((x - box.left) * scale), -Math.floor((y - box.top) * scale));
              const [r, g, b] = ctx.getImageData(0, 0, 1, 1).data;
              return ((r << 16) | (g << 8) | b).toString(16).padStart(6, '0');
            }
            """;

    /** Reading pixels costs something. */
    private static final Page.WaitForFunctionOptions RARELY = new Page.WaitForFunctionOptions().setPollingInterval(100);

    private final Page page;
    private final List<String> complaints = new CopyOnWriteArrayList<>();
    private final List<String> requests = new CopyOnWriteArrayList<>();

    private MapPage(Page page) {
        this.page = page;
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") || message.type().equals("warning")) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
        page.onRequest(request -> requests.add(request.url()));
    }

    /** Opens an address and waits until the map is drawn. */
    static MapPage open(BrowserContext context, URI address) {
        MapPage opened = new MapPage(context.newPage());
        opened.page.navigate(address.toString());
        opened.settle();
        return opened;
    }

    Page page() {
        return page;
    }

    /** Errors and warnings of the console and of scripts. */
    List<String> complaints() {
        return complaints;
    }

    /** Addresses asked for so far. */
    List<String> requests() {
        return requests;
    }

    /** Waits until every tile in view is here and painted. */
    void settle() {
        page.waitForFunction("() => document.getElementById('map')?.dataset.idle === 'true'");
        page.waitForTimeout(250);
    }

    /** Text of the first element a selector finds. */
    String text(String selector) {
        return page.locator(selector).first().innerText();
    }

    /** Middle of the map on the screen. */
    double[] middle() {
        BoundingBox box = page.locator("#map").boundingBox();
        return new double[] {box.x + box.width / 2, box.y + box.height / 2};
    }

    /** Colour of the map's picture in the middle of the map moved by some pixels, as {@code rrggbb}. */
    String colour(int dx, int dy) {
        return (String) page.evaluate(PIXEL, place(dx, dy));
    }

    private List<Double> place(int dx, int dy) {
        double[] middle = middle();
        return List.of(middle[0] + dx, middle[1] + dy);
    }

    /** Waits until a place beside the middle of the map has a colour, or fails. */
    void awaitColour(int dx, int dy, String wanted) {
        awaitThat(dx, dy, " === '" + wanted + "'");
    }

    /** Waits until a place beside the middle of the map has not the colour it had, or fails. */
    void awaitOtherThan(int dx, int dy, String before) {
        awaitThat(dx, dy, " !== '" + before + "'");
    }

    private void awaitThat(int dx, int dy, String compared) {
        try {
            page.waitForFunction("place => (" + PIXEL + ")(place)" + compared, place(dx, dy), RARELY);
        } catch (TimeoutError e) {
            throw new AssertionError("at " + dx + ", " + dy + " is #" + colour(dx, dy) + ", not " + compared, e);
        }
    }

    /** Keeps what is on the screen as a file, and sees that it can be read in both themes. */
    void keep(String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(SCREENSHOTS.resolve(name + ".png")));
        assertEquals(List.of(), Contrast.faults(page), name);
        settle();
    }
}
