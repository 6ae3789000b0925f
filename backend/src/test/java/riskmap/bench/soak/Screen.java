package riskmap.bench.soak;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;

/** The wall in the browser, looked at from outside: nothing is put into the page but a counter of scenes. */
final class Screen {

    private static final String COUNTER = """
            addEventListener('DOMContentLoaded', () => {
              let shown = null;
              window.soakChanges = 0;
              new MutationObserver(() => {
                const scene = document.querySelector('nav [aria-current]')?.dataset.scene ?? null;
                if (scene !== shown && shown !== null) window.soakChanges += 1;
                shown = scene;
              }).observe(document.getElementById('header'), { childList: true, subtree: true });
            });
            """;
    private static final String LOOK = """
            () => {
              const at = (id) => document.getElementById(id);
              return {
                scene: document.querySelector('nav [aria-current]')?.dataset.scene ?? null,
                badge: document.querySelector('.badge')?.dataset.state ?? null,
                alarm: Boolean(at('alarm')) && !at('alarm').hidden,
                words: at('alarm')?.querySelector('strong')?.textContent ?? '',
                idle: at('map')?.dataset.idle === 'true',
                changes: window.soakChanges ?? 0,
                began: performance.timeOrigin,
                canvas: [...document.querySelectorAll('canvas')].reduce((sum, { width, height }) => sum + width * height * 4, 0),
              };
            }
            """;
    private static final int COLLECTIONS = 20;
    private static final int SAME = 3;

    /** What can be seen at a moment: scene changes since the document was loaded, and when that was. */
    record Look(
            String scene,
            String badge,
            boolean alarm,
            String words,
            boolean idle,
            int changes,
            double began,
            long canvas) {}

    /** What the page holds after a collection. */
    record Held(long heap, long nodes, long listeners, long documents, long canvas) {}

    private final Page page;
    private final CDPSession tools;
    private final List<String> errors = new ArrayList<>();
    private int unreachable;
    private int changesHeard;
    private Look last;

    Screen(Page page, URI address) {
        this.page = page;
        this.tools = page.context().newCDPSession(page);
        tools.send("Performance.enable");
        tools.send("Network.enable", bounded());
        tools.on("Network.eventSourceMessageReceived", this::hear);
        page.onPageError(errors::add);
        page.onCrash(gone -> errors.add("the page crashed"));
        page.onConsoleMessage(this::hear);
        page.addInitScript(COUNTER);
        page.navigate(address.toString());
        last = see();
    }

    private static JsonObject bounded() {
        JsonObject limits = new JsonObject();
        limits.addProperty("maxTotalBufferSize", 1_000_000);
        limits.addProperty("maxResourceBufferSize", 100_000);
        return limits;
    }

    private void hear(JsonObject event) {
        if (event.get("eventName").getAsString().equals("change")) {
            changesHeard++;
        }
    }

    // A browser reports every request to a service that is away, whatever the page does about it.
    private void hear(ConsoleMessage message) {
        if (message.type().equals("error")) {
            if (message.text().startsWith("Failed to load resource")) {
                unreachable++;
            } else {
                errors.add(message.text());
            }
        }
    }

    /** Errors of scripts and on the console, but for requests that failed. */
    List<String> errors() {
        return errors;
    }

    /** Requests that failed. */
    int unreachable() {
        return unreachable;
    }

    /** Changes of the city the page was told of. */
    int changesHeard() {
        return changesHeard;
    }

    void pass(double milliseconds) {
        page.waitForTimeout(milliseconds);
    }

    /** What can be seen now; what was seen last while the page is being loaded. */
    Look look() {
        try {
            last = see();
        } catch (PlaywrightException e) {
            if (page.isClosed()) {
                throw e;
            }
        }
        return last;
    }

    private Look see() {
        Map<?, ?> seen = (Map<?, ?>) page.evaluate(LOOK);
        return new Look(
                (String) seen.get("scene"),
                (String) seen.get("badge"),
                (Boolean) seen.get("alarm"),
                (String) seen.get("words"),
                (Boolean) seen.get("idle"),
                ((Number) seen.get("changes")).intValue(),
                ((Number) seen.get("began")).doubleValue(),
                ((Number) seen.get("canvas")).longValue());
    }

    /**
     * Collects what is no longer used, then counts. What one collection frees may hold what the next one can free, and what
     * the page is just doing is not free: it is collected until several times in a row no fewer nodes are left.
     */
    Held count() {
        Held least = collected();
        for (int i = 0, same = 0; i < COLLECTIONS && same < SAME; i++) {
            Held held = collected();
            same = held.nodes() < least.nodes() ? 0 : same + 1;
            least = held.nodes() < least.nodes() || held.nodes() == least.nodes() && held.heap() < least.heap()
                    ? held
                    : least;
        }
        return least;
    }

    private Held collected() {
        tools.send("HeapProfiler.collectGarbage");
        pass(500);
        Map<String, Long> metrics = new HashMap<>();
        for (JsonElement metric : tools.send("Performance.getMetrics").getAsJsonArray("metrics")) {
            JsonObject one = metric.getAsJsonObject();
            metrics.put(
                    one.get("name").getAsString(),
                    one.get("value").getAsBigDecimal().longValue());
        }
        JsonObject counters = tools.send("Memory.getDOMCounters");
        return new Held(
                metrics.get("JSHeapUsedSize"),
                counters.get("nodes").getAsLong(),
                counters.get("jsEventListeners").getAsLong(),
                counters.get("documents").getAsLong(),
                look().canvas());
    }

    /** Share of the most frequent colour in the middle half of the map, as photographed: 1 is a blank picture. */
    double sameness() throws IOException {
        byte[] png = page.screenshot(new Page.ScreenshotOptions().setClip(380, 200, 520, 360));
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
        Map<Integer, Integer> counts = new HashMap<>();
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                counts.merge(image.getRGB(x, y), 1, Integer::sum);
            }
        }
        int most = counts.values().stream().mapToInt(Integer::intValue).max().orElseThrow();
        return (double) most / image.getWidth() / image.getHeight();
    }

    /** Makes the document so large that a screen has to begin anew. */
    void burden() {
        page.evaluate("() => { const all = document.createElement('div'); all.hidden = true; document.body.append(all);"
                + " for (let i = 0; i < 20001; i++) all.append(document.createElement('i')); }");
    }
}
