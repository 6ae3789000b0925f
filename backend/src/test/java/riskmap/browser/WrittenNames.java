package riskmap.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.List;

/** The names written into the picture of the map that is on the screen. */
public final class WrittenNames {

    /**
     * Hears of every name that is written with its outline, while a picture is made part by part; a part tells its names when
     * it is shown. Until a part is drawn its transform takes only the part's own corner away.
     */
    private static final String LISTEN = """
            (() => {
              const hidden = OffscreenCanvasRenderingContext2D.prototype;
              const shown = CanvasRenderingContext2D.prototype;
              const { setTransform, strokeText } = hidden;
              const { transferToImageBitmap } = OffscreenCanvas.prototype;
              const { drawImage } = shown;
              const parts = new WeakMap();
              let written = [];
              let base = null;
              window.writtenNames = [];
              hidden.setTransform = function (...to) {
                setTransform.apply(this, to);
                base = this.getTransform();
              };
              hidden.strokeText = function (text, x, y) {
                strokeText.call(this, text, x, y);
                const { width } = this.measureText(text);
                const left = this.textAlign === 'center' ? x - width / 2 : x;
                const to = base.inverse().multiply(this.getTransform());
                const em = parseFloat(this.font.match(/[\\d.]+px/)[0]);
                const corners = [[left, y - em * 0.7], [left + width, y - em * 0.7], [left, y], [left + width, y]];
                const at = corners.map(([cx, cy]) => to.transformPoint({ x: cx, y: cy }));
                written.push({ text, x: at.map((p) => p.x), y: at.map((p) => p.y) });
              };
              OffscreenCanvas.prototype.transferToImageBitmap = function () {
                const image = transferToImageBitmap.call(this);
                parts.set(image, written);
                written = [];
                return image;
              };
              shown.drawImage = function (image, x, y, ...more) {
                drawImage.call(this, image, x, y, ...more);
                if (!parts.has(image)) return;
                if (x === 0 && y === 0) window.writtenNames = [];
                window.writtenNames.push(...parts.get(image));
              };
            })();
            """;

    /** Texts that are partly or wholly below what a selector finds, or all of them that are on the screen without one. */
    private static final String BELOW = """
            (chrome) => {
              const picture = document.querySelector('.risk-picture').getBoundingClientRect();
              const boxes = (selector) => [...document.querySelectorAll(selector)]
                .filter((part) => getComputedStyle(part).visibility !== 'hidden').map((part) => part.getBoundingClientRect());
              const meets = ({ x, y }, box) => box.width > 0
                && picture.left + Math.min(...x) < box.right && picture.left + Math.max(...x) > box.left
                && picture.top + Math.min(...y) < box.bottom && picture.top + Math.max(...y) > box.top;
              const over = boxes(chrome ?? '#map');
              return [...new Set(window.writtenNames.filter((name) => over.some((box) => meets(name, box))).map(({ text }) => text))];
            }
            """;

    /** Texts of which a part is seen and a part lies beyond the map or the screen. */
    private static final String CUT = """
            () => {
              const { left, top } = document.querySelector('.risk-picture').getBoundingClientRect();
              const map = document.getElementById('map').getBoundingClientRect();
              const [west, north] = [Math.max(0, map.left), Math.max(0, map.top)];
              const [east, south] = [Math.min(innerWidth, map.right), Math.min(innerHeight, map.bottom)];
              const within = ({ x, y }, some) => [0, 1, 2, 3][some]((i) => {
                const [px, py] = [left + x[i], top + y[i]];
                return px >= west && py >= north && px <= east && py <= south;
              });
              return window.writtenNames.filter((name) => within(name, 'some') && !within(name, 'every')).map(({ text }) => text);
            }
            """;

    private WrittenNames() {}

    /** Begins listening on the pages a screen opens from now on. */
    public static void listen(BrowserContext screen) {
        screen.addInitScript(LISTEN);
    }

    /** Names on the map that something stands over, a part of them or all. */
    @SuppressWarnings("unchecked")
    public static List<String> below(Page page, String chrome) {
        return (List<String>) page.evaluate(BELOW, chrome);
    }

    /** Names on the map that the edge of the map or of the screen cuts. */
    @SuppressWarnings("unchecked")
    public static List<String> cut(Page page) {
        return (List<String>) page.evaluate(CUT);
    }

    /** Waits until nothing stands over a name and no edge cuts one: a picture is made a moment after what covers it has changed. */
    public static void awaitWhole(Page page, String chrome) {
        page.waitForFunction("chrome => (" + BELOW + ")(chrome).length === 0 && (" + CUT + ")().length === 0", chrome);
    }

    /** Waits until there are more names on the map than there were. */
    public static void awaitMore(Page page, int names) {
        page.waitForFunction("names => (" + BELOW + ")(null).length > names", names);
    }

    /** All names on the map; of those along roads each character. */
    public static List<String> all(Page page) {
        return below(page, null);
    }
}
