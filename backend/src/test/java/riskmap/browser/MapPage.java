package riskmap.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.imageio.ImageIO;

/** A page with the map, opened and watched: what it asked for, what it complained of, which colours it shows. */
final class MapPage {

    private static final Path SCREENSHOTS = Path.of("target/screenshots");

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

    /** What is on the screen now. */
    BufferedImage picture() {
        try {
            return ImageIO.read(new ByteArrayInputStream(page.screenshot()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Colour in the middle of the map moved by some pixels, as {@code rrggbb}. */
    String colour(int dx, int dy) {
        double[] middle = middle();
        int rgb = picture().getRGB((int) middle[0] + dx, (int) middle[1] + dy);
        return String.format("%06x", rgb & 0xffffff);
    }

    /** Waits until a place beside the middle of the map has a colour, or fails. */
    void awaitColour(int dx, int dy, String wanted) {
        String seen = "";
        for (int i = 0; i < 60; i++) {
            seen = colour(dx, dy);
            if (seen.equals(wanted)) {
                return;
            }
            page.waitForTimeout(100);
        }
        throw new AssertionError("waited for #" + wanted + " at " + dx + ", " + dy + " but saw #" + seen);
    }

    /** Keeps what is on the screen as a file. */
    void keep(String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(SCREENSHOTS.resolve(name + ".png")));
    }
}
