package riskmap.browser.explore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static riskmap.backend.http.TestService.feature;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import riskmap.backend.http.TestService;
import riskmap.backend.http.jobs.JobQueue;
import riskmap.browser.Chromium;
import riskmap.geodata.model.Feature;

/** A long job as people watch and stop it: the check of a plan of 5,000 grids with a thousand corners out of place. */
class JobPageTest {

    private static final int SIDE = 71;
    private static final double CELL = 0.0025;

    private static Chromium chromium;
    private static TestService service;

    @BeforeAll
    static void start() {
        chromium = Chromium.start();
        service = TestService.start(Map.of("riskmap.test.job-step", 300));
        service.city().load("jurisdiction", List.of(feature("zone", square(0, 0, SIDE * CELL, new Random(0), 0))));
        service.city().load("grids", plan(new Random(20261122)));
    }

    @AfterAll
    static void stop() {
        if (service != null) {
            service.close();
        }
        if (chromium != null) {
            chromium.close();
        }
    }

    private static List<Feature> plan(Random random) {
        List<Feature> grids = new ArrayList<>();
        for (int i = 0; i < SIDE * SIDE; i++) {
            String code = String.format("%04d", i);
            String wkt = square(i % SIDE * CELL, i / SIDE * CELL, CELL, random, 0.05);
            grids.add(feature(code, wkt, "code", code, "grid_level", "community", "level", "none"));
        }
        return grids;
    }

    /** A square whose corners are each out of place with a probability, by up to 30 m. */
    private static String square(double x, double y, double size, Random random, double dirt) {
        List<String> corners = new ArrayList<>();
        for (double[] corner : new double[][] {{0, 0}, {size, 0}, {size, size}, {0, size}}) {
            double off = random.nextDouble() < dirt ? 3e-4 * random.nextDouble() : 0;
            corners.add((120.6 + x + corner[0] + off) + " " + (31.2 + y + corner[1] + off));
        }
        corners.add(corners.get(0));
        return "POLYGON ((" + String.join(", ", corners) + "))";
    }

    private static Page open(BrowserContext screen) {
        Page page =
                MapPage.open(screen, service.uri("/#analysis=grid-coverage")).page();
        page.waitForSelector("#run");
        return page;
    }

    private static JsonNode latest() {
        return service.json("/ogc/jobs").get("jobs").path(0);
    }

    private static void await(Page page, BooleanSupplier condition) {
        for (int i = 0; i < 200 && !condition.getAsBoolean(); i++) {
            page.waitForTimeout(50);
        }
        assertTrue(condition.getAsBoolean(), () -> "the latest job is " + latest());
    }

    /** Processor time of the threads that do jobs, nanoseconds. */
    private static long worked() {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        return Arrays.stream(threads.getAllThreadIds())
                .filter(id -> threads.getThreadInfo(id) != null
                        && threads.getThreadInfo(id).getThreadName().startsWith("job-"))
                .map(threads::getThreadCpuTime)
                .sum();
    }

    @Test
    void progressIsShownAndStoppingStopsTheServiceToo() {
        try (BrowserContext screen = chromium.screen(1366, 768)) {
            Page page = open(screen);
            page.click("#run");
            page.waitForFunction(
                    "() => Number(document.querySelector('.progress')?.getAttribute('aria-valuenow')) >= 5");
            page.click("#stop");
            page.waitForFunction("() => document.querySelector('#run-note')?.textContent === '已停止，没有结果。'");
            await(page, () -> service.get(JobQueue.class).running() == 0);
            assertEquals("dismissed", latest().get("status").asText());
            assertTrue(latest().get("progress").asInt() < 100, latest().toString());
            long then = worked();
            assertTrue(then > 0, "the job has worked");
            page.waitForTimeout(400);
            assertEquals(then, worked(), "nobody works any more");
            page.click("#language");
            assertEquals(
                    "Stopped; there is no result.", page.locator("#run-note").innerText());
            assertEquals(0, page.locator(".result").count());
        }
    }

    @Test
    void aJobStoppedBeforeTheServiceHasNamedItIsDismissedAsWell() {
        try (BrowserContext screen = chromium.screen(1366, 768)) {
            Page page = open(screen);
            List<Route> held = new ArrayList<>();
            page.route("**/execution", held::add);
            page.click("#run");
            await(page, () -> held.size() == 1);
            page.click("#stop");
            page.waitForSelector("#run:not([disabled])");
            int before = service.json("/ogc/jobs").get("numberMatched").asInt();
            held.get(0).resume();
            await(page, () -> service.json("/ogc/jobs").get("numberMatched").asInt() == before + 1);
            await(page, () -> latest().get("status").asText().equals("dismissed"));
            await(page, () -> service.get(JobQueue.class).running() == 0);
        }
    }

    @Test
    void aJobThatIsLeftAloneEndsWithItsFindings() {
        try (BrowserContext screen = chromium.screen(1366, 768)) {
            Page page = open(screen);
            page.click("#run");
            page.waitForSelector(".result");
            String found = page.locator(".result-body").innerText();
            assertTrue(found.contains("5,041") && found.contains("缝隙"), found);
            assertEquals("successful", latest().get("status").asText());
        }
    }
}
