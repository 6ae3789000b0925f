package riskmap.browser.wall;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.net.URI;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A wall screen, opened and watched. */
final class WallPage {

    /** What leaves the screen, lies over something else, or is wider than its box. */
    private static final String FAULTS = """
            () => {
              const faults = [];
              const shown = (e) => e && !e.hidden && e.offsetParent !== null && getComputedStyle(e).visibility !== 'hidden';
              const all = [...document.querySelectorAll('#header, #alarm, #message, .board, #legend, #stale, #ticker')].filter(shown)
                .map((e) => ({ id: e.id || e.dataset.panel, box: e.getBoundingClientRect() }));
              for (const { id, box } of all) {
                if (box.left < -1 || box.top < -1 || box.right > innerWidth + 1 || box.bottom > innerHeight + 1)
                  faults.push(id + ' leaves the screen');
              }
              for (const a of all) for (const b of all) {
                const meet = a.box.left < b.box.right - 1 && b.box.left < a.box.right - 1
                  && a.box.top < b.box.bottom - 1 && b.box.top < a.box.bottom - 1;
                if (a.id < b.id && meet) faults.push(a.id + ' lies over ' + b.id);
              }
              const texts = 'h1, h2, nav button, .badge, time, .age, .caption, .greats b, .greats .note, .levels span, .levels b, .key, #ticker p, th, td:not(:first-child), .trend-rows li, .chart-legend span, .aside';
              for (const e of document.querySelectorAll(texts)) {
                if (shown(e) && e.scrollWidth > e.clientWidth + 1 && getComputedStyle(e).display !== 'inline') faults.push('cut: ' + e.textContent);
              }
              for (const e of document.querySelectorAll('.board > header > *, .board .body > *')) {
                const board = e.closest('.board');
                if (shown(board) && e.getBoundingClientRect().right > board.getBoundingClientRect().right)
                  faults.push('beyond ' + board.dataset.panel + ': ' + e.textContent);
              }
              return faults;
            }
            """;

    private final Page page;
    private final List<String> complaints = new CopyOnWriteArrayList<>();

    private WallPage(Page page) {
        this.page = page;
        page.onPageError(complaints::add);
    }

    /** Opens an address and waits until its scene is drawn with its figures. */
    static WallPage open(BrowserContext context, URI address) {
        WallPage wall = new WallPage(context.newPage());
        wall.page.navigate(address.toString());
        wall.page.waitForFunction("() => document.querySelector('nav [aria-current]')");
        wall.settle();
        return wall;
    }

    /** Waits until every tile in view is here and painted, and every panel has its figures. */
    void settle() {
        page.waitForFunction("() => document.getElementById('map').dataset.idle === 'true'"
                + " && ![...document.querySelectorAll('.board .nothing')].some((e) => /…/.test(e.textContent))");
        page.waitForTimeout(400);
    }

    /** Waits until the badge says live; a page that is busy, as with a picture of itself, may hear a beat late. */
    void awaitLive() {
        page.waitForSelector(".badge[data-state=live]");
    }

    Page page() {
        return page;
    }

    /** Errors of scripts. */
    List<String> complaints() {
        return complaints;
    }

    /** What is cut, overlaps or leaves the screen. */
    Object faults() {
        return page.evaluate(FAULTS);
    }

    /** Longitude, latitude and zoom in the middle of the screen. */
    double[] view() {
        String view = (String) page.evaluate("() => document.getElementById('map').dataset.view");
        return Arrays.stream(view.split("/")).mapToDouble(Double::parseDouble).toArray();
    }

    /** Keeps what is on the screen as a file. */
    void keep(String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/screenshots", name + ".png")));
    }
}
