package riskmap.bench;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import riskmap.browser.Chromium;

/**
 * Time between frames while the map is panned without a pause: on the wall by commands that follow each other, on the explore
 * page by a drag, and, as what the machine can do at all, on a page with nothing but a canvas that is moved.
 */
public final class WallFrames {

    private static final int FLIGHT_MS = 1700;
    private static final double WIDE = 0.05;
    private static final double[] MIDDLE = {120.72, 31.31};

    private static final String WATCH = """
            () => {
              window.noted = [];
              let last = performance.now();
              const note = (now) => {
                window.noted.push(now - last);
                last = now;
                requestAnimationFrame(note);
              };
              requestAnimationFrame((now) => { last = now; requestAnimationFrame(note); });
            }
            """;

    private static final String BARE = """
            () => {
              document.body.style.cssText = 'margin: 0; overflow: hidden; background: #0c1422';
              const canvas = document.createElement('canvas');
              [canvas.width, canvas.height] = [Math.round(innerWidth * 1.08), Math.round(innerHeight * 1.08)];
              const ctx = canvas.getContext('2d', { alpha: false });
              for (let i = 0; i < 4000; i++) {
                ctx.fillStyle = `hsl(${i * 7 % 360} 60% 50%)`;
                ctx.fillRect((i * 7919) % canvas.width, (i * 104729) % canvas.height, 24, 24);
              }
              document.body.append(canvas);
              const move = (now) => {
                canvas.style.transform = `translate3d(${Math.round(-innerWidth * 0.04 * (1 + Math.sin(now / 700)))}px, 0, 0)`;
                requestAnimationFrame(move);
              };
              move(0);
            }
            """;

    private static final String DRAG = """
            (milliseconds) => new Promise((done) => {
              const map = document.getElementById('map');
              const began = performance.now();
              const [x0, y0] = [innerWidth * 0.5, innerHeight * 0.5];
              const at = (now) => [x0 + innerWidth * 0.4 * Math.sin((now - began) / 1500), y0 + innerHeight * 0.1 * Math.sin((now - began) / 900)];
              const fire = (target, type, [clientX, clientY]) =>
                target.dispatchEvent(new MouseEvent(type, { bubbles: true, cancelable: true, clientX, clientY, button: 0, buttons: 1 }));
              fire(map, 'mousedown', [x0, y0]);
              const step = (now) => {
                fire(document, 'mousemove', at(now));
                if (now - began < milliseconds) return requestAnimationFrame(step);
                fire(document, 'mouseup', at(now));
                done();
              };
              requestAnimationFrame(step);
            })
            """;

    private final RunningWall wall;
    private final int width;
    private final int height;
    private final int seconds;
    private Duration before;

    private WallFrames(RunningWall wall, int width, int height, int seconds) {
        this.wall = wall;
        this.width = width;
        this.height = height;
        this.seconds = seconds;
    }

    @FunctionalInterface
    private interface Pan {
        void over(Page page) throws IOException, InterruptedException;
    }

    /**
     * Arguments: address of the service, password of {@code admin}, width and height (3840 2160), seconds (10). With
     * {@code -Dprofile=true} the functions that took most of the processor are told, too.
     */
    public static void main(String[] args) throws Exception {
        RunningWall service = new RunningWall(URI.create(args[0]), args[1]);
        int width = args.length > 2 ? Integer.parseInt(args[2]) : 3840;
        int height = args.length > 3 ? Integer.parseInt(args[3]) : 2160;
        WallFrames bench = new WallFrames(service, width, height, args.length > 4 ? Integer.parseInt(args[4]) : 10);
        try (Chromium chromium = Chromium.start()) {
            bench.measure(chromium, "a canvas alone", "/icon.svg", bench::bare);
            bench.measure(chromium, "wall", "/wall?screen=frames&scene=overview", bench::wall);
            bench.measure(chromium, "explore page", "/#map=14.5/" + MIDDLE[1] + "/" + MIDDLE[0], bench::explore);
        }
        System.exit(0);
    }

    private void measure(Chromium chromium, String what, String path, Pan pan) throws Exception {
        try (BrowserContext screen = chromium.moving(width, height)) {
            screen.addInitScript("localStorage.setItem('riskmap.wall.acknowledged', 4e12)");
            Page page = screen.newPage();
            page.navigate(wall.uri(path).toString());
            pan.over(page);
            Duration used = processor().minus(before);
            List<?> noted = (List<?>) page.evaluate("() => window.noted");
            Spread spread = Spread.of(noted.stream()
                    .mapToDouble(value -> ((Number) value).doubleValue())
                    .toArray());
            System.out.printf(
                    "%s, %d × %d, between frames: %s; processor %.1f ms a frame%n",
                    what, width, height, spread, (double) used.toMillis() / noted.size());
        }
    }

    /** Begins to note frames and processor time. */
    private void watch(Page page) {
        page.evaluate(WATCH);
        before = processor();
    }

    /** Processor time of the browser so far: its processes are ours. */
    private static Duration processor() {
        return ProcessHandle.current()
                .descendants()
                .flatMap(process -> process.info().totalCpuDuration().stream())
                .reduce(Duration.ZERO, Duration::plus);
    }

    private void bare(Page page) {
        page.navigate("about:blank");
        page.evaluate(BARE);
        page.waitForTimeout(1000);
        watch(page);
        page.waitForTimeout(seconds * 1000.0);
    }

    private void wall(Page page) throws IOException, InterruptedException {
        page.waitForFunction("() => document.querySelector('nav [aria-current]')");
        look(0);
        settle(page);
        HotFunctions profile = HotFunctions.of(page);
        watch(page);
        for (int i = 0; i * FLIGHT_MS < seconds * 1000; i++) {
            look(i % 2 == 0 ? 0.3 : 0);
            page.waitForTimeout(FLIGHT_MS);
        }
        profile.tell();
    }

    /** Looks at the zone, moved to the east by a share of the picture. */
    private void look(double east) throws IOException, InterruptedException {
        double west = MIDDLE[0] - WIDE / 2 + east * WIDE;
        wall.look("[\"frames\"]", west, MIDDLE[1] - WIDE / 4, west + WIDE, MIDDLE[1] + WIDE / 4);
    }

    private void explore(Page page) {
        settle(page);
        HotFunctions profile = HotFunctions.of(page);
        watch(page);
        page.evaluate(DRAG, seconds * 1000);
        profile.tell();
    }

    private static void settle(Page page) {
        page.waitForTimeout(4000);
        page.waitForFunction("() => document.getElementById('map').dataset.idle === 'true'");
        page.waitForTimeout(1000);
    }
}
