package riskmap.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.awt.Color;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import javax.imageio.ImageIO;
import riskmap.browser.Chromium;

/**
 * How long after the answer to an edit the changed pixel is on the screens. Some screens are real Chromium pages of
 * 1920 × 1080, the others have the same streams without a browser. The edited risk point is red and blue in turn; each page
 * looks at its canvas in every frame and notes the frame after the one that found the other colour, and now and then a
 * screenshot confirms it.
 */
public final class WallPixels {

    private static final int WIDTH = 1920;
    private static final int HEIGHT = 1080;
    private static final int CONFIRM_EVERY = 10;
    private static final double AROUND = 0.003;
    private static final String POINT = "/ogc/collections/risk-points/items/wall-pixels";

    private static final String WATCH = """
            ([lon, lat]) => {
              const y = (lat) => 0.5 - Math.asinh(Math.tan((lat * Math.PI) / 180)) / (2 * Math.PI);
              const map = document.getElementById('map');
              const place = () => {
                const [lon0, lat0, zoom] = map.dataset.view.split('/').map(Number);
                const world = 256 * 2 ** zoom;
                const box = map.getBoundingClientRect();
                return [box.left + box.width / 2 + ((lon - lon0) / 360) * world, box.top + box.height / 2 + (y(lat) - y(lat0)) * world];
              };
              const colour = () => {
                const canvas = document.querySelector('.risk-picture canvas');
                const box = canvas.getBoundingClientRect();
                const [x, y] = place();
                const pixel = (at, start, side, all) => Math.round(((at - start) * all) / side) - 2;
                const { data } = canvas.getContext('2d')
                  .getImageData(pixel(x, box.left, box.width, canvas.width), pixel(y, box.top, box.height, canvas.height), 5, 5);
                let redness = 0;
                for (let i = 0; i < data.length; i += 4) redness += data[i] - data[i + 2];
                return redness > 0 ? 'red' : 'blue';
              };
              const pixels = (window.pixels = { place, last: null, at: 0 });
              const look = () => {
                const now = colour();
                if (now !== pixels.last) requestAnimationFrame(() => Object.assign(pixels, { last: now, at: performance.timeOrigin + performance.now() }));
                requestAnimationFrame(look);
              };
              look();
            }
            """;

    private final RunningWall wall;
    private final List<Page> pages = new ArrayList<>();
    private final double[] place;
    private String tag;

    private WallPixels(RunningWall wall) throws IOException, InterruptedException {
        this.wall = wall;
        this.place = emptyPlace();
    }

    /**
     * Arguments: address of the service, password of {@code admin}, number of edits (100), of pages (3), of screens (20).
     */
    public static void main(String[] args) throws Exception {
        URI base = URI.create(args[0]);
        int edits = args.length > 2 ? Integer.parseInt(args[2]) : 100;
        int pages = args.length > 3 ? Integer.parseInt(args[3]) : 3;
        int screens = args.length > 4 ? Integer.parseInt(args[4]) : 20;
        WallPixels bench = new WallPixels(new RunningWall(base, args[1]));
        new ScreenStreams(base).connect(screens - pages);
        try (Chromium chromium = Chromium.start()) {
            bench.open(chromium, pages);
            bench.run(edits);
        } finally {
            bench.wall.send("DELETE", POINT, null, "If-Match", bench.tag);
        }
        System.exit(0);
    }

    /** Where no symbol stands nearby. */
    private double[] emptyPlace() throws IOException, InterruptedException {
        JsonNode box = RunningWall.json(wall.send("GET", "/ogc/collections/risk-points?f=json", null))
                .at("/extent/spatial/bbox/0");
        Random random = new Random(1);
        while (true) {
            double lon = between(box.get(0).asDouble(), box.get(2).asDouble(), random);
            double lat = between(box.get(1).asDouble(), box.get(3).asDouble(), random);
            if (isEmpty("risk-points", lon, lat) && isEmpty("hazard-sources", lon, lat)) {
                return new double[] {lon, lat};
            }
        }
    }

    private static double between(double least, double most, Random random) {
        return least + (most - least) * (0.3 + 0.4 * random.nextDouble());
    }

    private boolean isEmpty(String layer, double lon, double lat) throws IOException, InterruptedException {
        String box =
                (lon - AROUND / 6) + "," + (lat - AROUND / 6) + "," + (lon + AROUND / 6) + "," + (lat + AROUND / 6);
        String path = "/ogc/collections/" + layer + "/items?limit=1&f=json&bbox=" + box;
        return RunningWall.json(wall.send("GET", path, null)).get("features").isEmpty();
    }

    private void edit(String level) throws IOException, InterruptedException {
        Map<String, Object> geometry = Map.of("type", "Point", "coordinates", place);
        Map<String, Object> properties = Map.of("name", "wall", "level", level);
        String body = RunningWall.JSON.writeValueAsString(
                Map.of("type", "Feature", "geometry", geometry, "properties", properties));
        HttpResponse<byte[]> answer =
                tag == null ? wall.send("PUT", POINT, body) : wall.send("PUT", POINT, body, "If-Match", tag);
        tag = answer.headers().firstValue("ETag").orElseThrow();
    }

    private void open(Chromium chromium, int count) throws IOException, InterruptedException {
        edit("red");
        for (int i = 0; i < count; i++) {
            BrowserContext screen = chromium.moving(WIDTH, HEIGHT);
            screen.addInitScript("localStorage.setItem('riskmap.wall.acknowledged', 4e12)");
            Page page = screen.newPage();
            page.navigate(
                    wall.uri("/wall?screen=pixels-" + i + "&scene=overview").toString());
            page.waitForFunction("() => document.querySelector('nav [aria-current]')");
            pages.add(page);
        }
        wall.look("[\"*\"]", place[0] - AROUND, place[1] - AROUND, place[0] + AROUND, place[1] + AROUND);
        for (Page page : pages) {
            page.waitForTimeout(3000);
            page.waitForFunction("() => document.getElementById('map').dataset.idle === 'true'");
            page.evaluate(WATCH, List.of(place[0], place[1]));
            page.waitForFunction("() => window.pixels.last === 'red'");
        }
    }

    private void run(int edits) throws IOException, InterruptedException {
        double[] waits = new double[edits * pages.size()];
        double[] answers = new double[edits];
        Random random = new Random(2);
        for (int i = 0; i < edits; i++) {
            String level = i % 2 == 0 ? "blue" : "red";
            Instant sent = Instant.now();
            edit(level);
            Instant answered = Instant.now();
            answers[i] = milliseconds(answered) - milliseconds(sent);
            for (int p = 0; p < pages.size(); p++) {
                Page page = pages.get(p);
                page.waitForFunction("level => window.pixels.last === level", level);
                double seen = ((Number) page.evaluate("() => window.pixels.at")).doubleValue();
                waits[i * pages.size() + p] = seen - milliseconds(answered);
                if (i % CONFIRM_EVERY == 0) {
                    confirm(page, level);
                }
            }
            pages.get(0).waitForTimeout(300 + random.nextInt(700));
        }
        System.out.println("edit until answered: " + Spread.of(answers));
        System.out.println("answer until the pixel, " + pages.size() + " pages: " + Spread.of(waits));
    }

    private static double milliseconds(Instant instant) {
        return instant.getEpochSecond() * 1e3 + instant.getNano() / 1e6;
    }

    /** Looks whether the screen, not only the canvas, has the colour. */
    private static void confirm(Page page, String level) throws IOException {
        List<?> at = (List<?>) page.evaluate("() => window.pixels.place()");
        byte[] picture = page.screenshot(new Page.ScreenshotOptions()
                .setClip(((Number) at.get(0)).doubleValue() - 2, ((Number) at.get(1)).doubleValue() - 2, 5, 5));
        Color colour = new Color(ImageIO.read(new ByteArrayInputStream(picture)).getRGB(2, 2));
        if (level.equals("red") != colour.getRed() > colour.getBlue()) {
            throw new IllegalStateException("the screenshot shows " + colour + " where the risk point is " + level);
        }
    }
}
