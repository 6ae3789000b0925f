package riskmap.bench.soak;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import javax.imageio.ImageIO;

/** The wall in the browser, looked at from outside: nothing is put into the page but counters of scenes and of changes heard. */
final class Screen {

    private static final String COUNTER = """
            window.soakHeard = 0;
            window.EventSource = class extends EventSource {
              constructor(...from) {
                super(...from);
                this.addEventListener('change', () => (window.soakHeard += 1));
              }
            };
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
            (() => {
              const at = (id) => document.getElementById(id);
              return {
                scene: document.querySelector('nav [aria-current]')?.dataset.scene ?? null,
                badge: document.querySelector('.badge')?.dataset.state ?? null,
                alarm: Boolean(at('alarm')) && !at('alarm').hidden,
                words: at('alarm')?.querySelector('strong')?.textContent ?? '',
                idle: at('map')?.dataset.idle === 'true',
                changes: window.soakChanges ?? 0,
                heard: window.soakHeard ?? 0,
                began: performance.timeOrigin,
                canvas: [...document.querySelectorAll('canvas')].reduce((sum, { width, height }) => sum + width * height * 4, 0),
              };
            })()
            """;
    private static final int COLLECTIONS = 20;
    private static final int SAME = 3;
    private static final double LESS = 0.995;

    /** What can be seen at a moment: scene changes and changes heard since the document was loaded, and when that was. */
    record Look(
            String scene,
            String badge,
            boolean alarm,
            String words,
            boolean idle,
            int changes,
            int heard,
            double began,
            long canvas) {}

    /** What the page holds after a collection. */
    record Held(long heap, long nodes, long listeners, long documents, long canvas) {}

    private final Tools tools;
    private final List<String> errors = new CopyOnWriteArrayList<>();
    private final AtomicInteger unreachable = new AtomicInteger();
    private int heardBefore;
    private Look last;

    /** Opens an address in a page of a browser. */
    Screen(Tools page, URI address) {
        this.tools = page;
        tools.on("Runtime.exceptionThrown", this::thrown);
        tools.on("Runtime.consoleAPICalled", this::said);
        tools.on("Log.entryAdded", this::logged);
        tools.on("Inspector.targetCrashed", gone -> errors.add("the page crashed"));
        for (String domain : List.of("Page", "Runtime", "Log", "Inspector", "Performance")) {
            tools.send(domain + ".enable");
        }
        tools.send(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", 1280, "height", 720, "deviceScaleFactor", 1, "mobile", false));
        tools.send("Emulation.setLocaleOverride", Map.of("locale", "zh-CN"));
        tools.send("Emulation.setTimezoneOverride", Map.of("timezoneId", "Asia/Shanghai"));
        tools.send("Page.addScriptToEvaluateOnNewDocument", Map.of("source", COUNTER));
        tools.send("Page.navigate", Map.of("url", address.toString()));
        last = see();
    }

    private void thrown(JsonNode event) {
        JsonNode details = event.get("exceptionDetails");
        errors.add(details.path("text").asText() + " "
                + details.path("exception").path("description").asText());
    }

    private void said(JsonNode event) {
        if (event.get("type").asText().equals("error")) {
            errors.add(event.get("args").toString());
        }
    }

    // A browser reports every request to a service that is away, whatever the page does about it.
    private void logged(JsonNode event) {
        JsonNode entry = event.get("entry");
        if (entry.path("text").asText().startsWith("Failed to load resource")) {
            unreachable.incrementAndGet();
        } else if (entry.path("level").asText().equals("error")) {
            errors.add(entry.path("text").asText());
        }
    }

    /** Errors of scripts and on the console, but for requests that failed. */
    List<String> errors() {
        return errors;
    }

    /** Requests that failed. */
    int unreachable() {
        return unreachable.get();
    }

    /** Changes of the city the page was told of. */
    int changesHeard() {
        return heardBefore + last.heard();
    }

    /** The tools of the page. */
    Tools tools() {
        return tools;
    }

    void pass(long milliseconds) throws InterruptedException {
        Thread.sleep(milliseconds);
    }

    /** What can be seen now; what was seen last while the page is being loaded. */
    Look look() {
        try {
            Look now = see();
            heardBefore += now.began() == last.began() ? 0 : last.heard();
            last = now;
        } catch (Tools.Refusal e) {
            return last;
        }
        return last;
    }

    private Look see() {
        try {
            return Desk.JSON.treeToValue(evaluate(LOOK), Look.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private JsonNode evaluate(String expression) {
        JsonNode told = tools.send("Runtime.evaluate", Map.of("expression", expression, "returnByValue", true));
        if (told.has("exceptionDetails")) {
            throw new Tools.Refusal(told.get("exceptionDetails").toString());
        }
        return told.get("result").path("value");
    }

    /**
     * Collects what is no longer used, then counts. What one collection frees may hold what the next one can free, and what
     * the page is just doing is not free: it is collected until several times in a row no less is left.
     */
    Held count() throws InterruptedException {
        Held least = collected();
        for (int i = 0, same = 0; i < COLLECTIONS && same < SAME; i++) {
            Held held = collected();
            boolean equal = held.nodes() == least.nodes();
            boolean less = held.nodes() < least.nodes() || equal && held.heap() < LESS * least.heap();
            same = less ? 0 : same + 1;
            least = less || equal && held.heap() < least.heap() ? held : least;
        }
        return least;
    }

    // The heap is told at once, before the page has made anything new; nodes are given back a moment after a
    // collection.
    private Held collected() throws InterruptedException {
        tools.send("HeapProfiler.collectGarbage");
        long heap = heapUsed();
        pass(500);
        JsonNode counters = tools.send("Memory.getDOMCounters");
        return new Held(
                heap,
                counters.get("nodes").asLong(),
                counters.get("jsEventListeners").asLong(),
                counters.get("documents").asLong(),
                look().canvas());
    }

    private long heapUsed() {
        for (JsonNode metric : tools.send("Performance.getMetrics").get("metrics")) {
            if (metric.get("name").asText().equals("JSHeapUsedSize")) {
                return metric.get("value").asLong();
            }
        }
        throw new IllegalStateException("the browser does not tell its heap");
    }

    /** Share of the most frequent colour in the middle half of the map, as photographed: 1 is a blank picture. */
    double sameness() throws IOException {
        Map<String, Object> clip = Map.of("x", 380, "y", 200, "width", 520, "height", 360, "scale", 1);
        JsonNode taken = tools.send("Page.captureScreenshot", Map.of("format", "png", "clip", clip));
        byte[] png = Base64.getDecoder().decode(taken.get("data").asText());
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
        evaluate("{ const all = document.createElement('div'); all.hidden = true; document.body.append(all);"
                + " for (let i = 0; i < 20001; i++) all.append(document.createElement('i')); }");
    }
}
