package riskmap.bench;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import riskmap.browser.Chromium;

/**
 * Whether two windows of a video wall move together. Each window notes in every frame when it was shown and where the wall's
 * picture stood; for every picture of the first window it is looked up when the second had come as far. First the picture
 * moves at one scale, then it comes closer and goes away again.
 */
public final class WallSync {

    private static final int MOVES = 20;
    private static final String SCREENS = "[\"sync-west\",\"sync-east\"]";
    private static final double BAR_MS = 100;
    private static final double[][] ASIDE = {{120.66, 31.28, 120.72, 31.31}, {120.71, 31.30, 120.77, 31.33}};
    private static final double[][] CLOSER = {{120.70, 31.29, 120.72, 31.30}, {120.66, 31.28, 120.78, 31.34}};

    private static final String WATCH = """
            () => {
              const map = document.getElementById('map');
              window.course = [];
              const note = () => {
                window.course.push([performance.timeOrigin + performance.now(), Number(map.dataset.view.split('/')[1])]);
                requestAnimationFrame(note);
              };
              note();
            }
            """;

    private final RunningWall wall;
    private final List<Page> pages = new ArrayList<>();
    private final List<Double> apart = new ArrayList<>();
    private final List<Double> begun = new ArrayList<>();
    private final List<Double> frames = new ArrayList<>();

    /** Every run has a video wall of its own; it stays. */
    private final String id = "sync-" + Long.toString(System.currentTimeMillis(), 36);

    private WallSync(RunningWall wall) {
        this.wall = wall;
    }

    /** Arguments: address of the service, password of {@code admin}, width and height of a window (1920 1080). */
    public static void main(String[] args) throws Exception {
        WallSync bench = new WallSync(new RunningWall(URI.create(args[0]), args[1]));
        int width = args.length > 2 ? Integer.parseInt(args[2]) : 1920;
        int height = args.length > 3 ? Integer.parseInt(args[3]) : 1080;
        try (Chromium chromium = Chromium.start()) {
            bench.open(chromium, width, height);
            bench.measure("aside", ASIDE);
            bench.measure("closer and away", CLOSER);
        }
        System.exit(0);
    }

    private void measure(String what, double[][] boxes) throws IOException, InterruptedException {
        wall.look(SCREENS, boxes[1]);
        pages.get(0).waitForTimeout(6000);
        List.of(apart, begun, frames).forEach(List::clear);
        double before = load();
        for (int i = 0; i < MOVES; i++) {
            move(boxes[i % 2]);
        }
        System.out.printf("%s, load of the machine %.1f to %.1f%n", what, before, load());
        Spread spread = spread(apart);
        System.out.printf(
                "  the same picture in both windows, apart: %s; over %.0f ms: %d of %d%n",
                spread, BAR_MS, spread.over(BAR_MS), apart.size());
        System.out.println("  between frames on the way, both windows: " + spread(frames));
        System.out.println("  answer to the command until both have begun: " + spread(begun));
    }

    /** Programs running or ready to run, on average over the last minute; -1 where the system does not say. */
    private static double load() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }

    private static Spread spread(List<Double> values) {
        return Spread.of(values.stream().mapToDouble(Double::doubleValue).toArray());
    }

    private void open(Chromium chromium, int width, int height) throws IOException, InterruptedException {
        String sides = "{\"title\":\"sync\",\"columns\":2,\"rows\":1,\"bezel\":{\"x\":40,\"y\":0},"
                + "\"screens\":[[\"sync-west\",\"sync-east\"]]}";
        wall.send("PUT", "/wall/walls/" + id, sides);
        for (String side : List.of("sync-west", "sync-east")) {
            BrowserContext screen = chromium.moving(width, height);
            screen.addInitScript("localStorage.setItem('riskmap.wall.acknowledged', 4e12)");
            Page page = screen.newPage();
            page.navigate(wall.uri("/wall?wall=" + id + "&scene=overview&screen=" + side)
                    .toString());
            page.waitForFunction("() => document.querySelector('nav [aria-current]')");
            pages.add(page);
        }
        pages.get(0).waitForTimeout(12_000); // the clocks are measured by the way, several times
        pages.forEach(page -> page.evaluate(WATCH));
    }

    private void move(double[] box) throws IOException, InterruptedException {
        pages.forEach(page -> page.evaluate("() => window.course.length = 0"));
        wall.look(SCREENS, box);
        Instant now = Instant.now();
        double told = now.getEpochSecond() * 1e3 + now.getNano() / 1e6;
        pages.get(0).waitForTimeout(3500);
        List<double[][]> courses = pages.stream().map(WallSync::course).toList();
        begun.add(Math.max(begin(courses.get(0)), begin(courses.get(1))) - told);
        compare(courses.get(0), courses.get(1));
        courses.forEach(this::onTheWay);
    }

    /** Time between the frames of a window while it moves. */
    private void onTheWay(double[][] course) {
        for (int i = 1; i < course.length; i++) {
            if (course[i][1] != course[i - 1][1]) {
                frames.add(course[i][0] - course[i - 1][0]);
            }
        }
    }

    private static double[][] course(Page page) {
        List<?> noted = (List<?>) page.evaluate("() => window.course");
        return noted.stream()
                .map(one -> ((List<?>) one)
                        .stream()
                                .mapToDouble(value -> ((Number) value).doubleValue())
                                .toArray())
                .toArray(double[][]::new);
    }

    private static double begin(double[][] course) {
        for (double[] frame : course) {
            if (frame[1] != course[0][1]) {
                return frame[0];
            }
        }
        throw new IllegalStateException("a window has not moved");
    }

    /** For every moving frame of the first window the time between it and the same picture of the second. */
    private void compare(double[][] first, double[][] second) {
        double from = first[0][1];
        double to = first[first.length - 1][1];
        for (int i = 1; i < first.length; i++) {
            double share = (first[i][1] - from) / (to - from);
            if (share > 0.02 && share < 0.98 && first[i][1] != first[i - 1][1]) {
                apart.add(Math.abs(first[i][0] - timeAt(second, first[i][1], to > from ? 1 : -1)));
            }
        }
    }

    /** When a window stood at a latitude, between two of its frames. */
    private static double timeAt(double[][] course, double latitude, int sign) {
        for (int i = 1; i < course.length; i++) {
            double[] before = course[i - 1];
            double[] after = course[i];
            if ((after[1] - latitude) * sign >= 0 && after[1] != before[1]) {
                return before[0] + (after[0] - before[0]) * (latitude - before[1]) / (after[1] - before[1]);
            }
        }
        throw new IllegalStateException("the second window never came as far");
    }
}
