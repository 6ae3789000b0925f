package riskmap.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import riskmap.backend.http.TestService;
import riskmap.backend.live.LiveCity;
import riskmap.backend.live.WriteDoor;
import riskmap.geodata.crs.Crs;
import riskmap.geodata.demo.DemoSize;
import riskmap.geodata.demo.DemoZone;
import riskmap.geodata.model.Feature;

/** The data page in a browser: a table of another office comes in, is looked at, imported and taken back. */
class DataPageTest {

    private static final Path SCREENSHOTS = Path.of("target/screenshots");
    private static final int ROWS = 400;

    /** Texts wider than their box, and a page wider than the screen. */
    private static final String FAULTS = """
            () => {
              const faults = [];
              if (document.documentElement.scrollWidth > innerWidth + 1) faults.push('the page is wider than the screen');
              const work = document.getElementById('work');
              if (work.scrollWidth > work.clientWidth + 1) faults.push('the work is wider than its half');
              const texts = 'h1, h2, .zone, .tool, .action, .plain, .status, dt, dd, .steps-line li, .suggestion b';
              for (const e of document.querySelectorAll(texts)) {
                if (e.offsetParent !== null && e.scrollWidth > e.clientWidth + 1) faults.push('cut: ' + e.textContent);
              }
              return faults;
            }
            """;

    @TempDir
    static Path folder;

    private static final List<Feature> RISKS = new ArrayList<>();
    private static Chromium chromium;
    private static TestService service;
    private final List<String> complaints = new CopyOnWriteArrayList<>();

    @BeforeAll
    static void start() {
        chromium = Chromium.start();
        service = TestService.over(ApplicationContext.builder()
                .deduceEnvironment(false)
                .properties(Map.of(
                        "riskmap.data-dir",
                        folder.toString(),
                        "riskmap.admin-password",
                        TestService.PASSWORD,
                        "micronaut.server.port",
                        -1))
                .run(EmbeddedServer.class));
        service.awaitReady();
        DemoZone zone = DemoZone.of(DemoSize.SMALL, 1, Instant.parse("2026-11-22T00:00:00Z"));
        WriteDoor door = service.get(WriteDoor.class);
        Map<String, List<Feature>> city = new LinkedHashMap<>();
        for (String layer : List.of("jurisdiction", "water", "land-use", "roads", "blocks", "enterprises")) {
            zone.forEach(layer, feature -> city.computeIfAbsent(layer, id -> new ArrayList<>())
                    .add(feature));
        }
        zone.forEach("risk-points", RISKS::add);
        door.awaitVisible(door.load("demo", city).sequence());
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

    private static FilePayload table(String name) {
        StringBuilder text = new StringBuilder("编号,风险点名称,风险等级,联系电话,经度,纬度\r\n");
        for (int i = 0; i < ROWS; i++) {
            Feature risk = RISKS.get(i % RISKS.size());
            double[] xy = {risk.geometry().getCoordinate().x, risk.geometry().getCoordinate().y};
            Crs.parse("GCJ-02").fromLonLat(xy);
            String level = i % 50 == 7 ? "特大" : "一般风险";
            String lon = i % 80 == 3 ? "" : String.format(Locale.ROOT, "%.6f", xy[0]);
            text.append(String.format(
                    Locale.ROOT,
                    "%s-%d,%s %d,%s,0512-6666%04d,%s,%.6f\r\n",
                    name,
                    i,
                    risk.value("name"),
                    i,
                    level,
                    i,
                    lon,
                    xy[1]));
        }
        return new FilePayload(name + ".csv", "text/csv", text.toString().getBytes(Charset.forName("GBK")));
    }

    private Page page(BrowserContext screen, String path) {
        Page page = screen.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") || message.type().equals("warning")) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
        page.navigate(service.uri(path).toString());
        return page;
    }

    private static void logIn(Page page) {
        page.fill("#username", "admin");
        page.fill("#password", TestService.PASSWORD);
        page.press("#password", "Enter");
        page.waitForSelector(".drop");
    }

    private static void settle(Page page) {
        page.waitForFunction("() => document.getElementById('map').dataset.idle === 'true'");
        page.waitForTimeout(250);
    }

    private static void keep(Page page, String name) {
        settle(page);
        page.screenshot(new Page.ScreenshotOptions().setPath(SCREENSHOTS.resolve(name + ".png")));
    }

    private static int risks() {
        return service.get(LiveCity.class).snapshot().table("risk-points").size();
    }

    @ParameterizedTest
    @CsvSource({"1366,768,zh", "1920,1080,en", "3840,2160,zh"})
    void aTableComesInStepByStepAndGoesOutAsAWhole(int width, int height, String language) {
        try (BrowserContext screen = chromium.screen(width, height)) {
            String suffix = "-" + width + "-" + language;
            Page page = page(screen, "/data#lang=" + language);
            logIn(page);
            fits(page, "data-start" + suffix);
            page.setInputFiles("#file", table("台账" + width));
            page.waitForSelector(".suggestion");
            assertEquals("", page.inputValue("#crs"), "a suggestion is not applied by itself");
            assertTrue(page.innerText(".suggestion b").contains("GCJ-02"), page.innerText(".suggestion"));
            assertEquals("risk-points", page.inputValue("#layer"));
            assertEquals("#identity", page.inputValue("#column-0"));
            fits(page, "data-preview" + suffix);
            page.click("#use-suggestion");
            page.waitForSelector(".suggestion.used");
            assertEquals("GCJ-02", page.inputValue("#crs"));
            page.click("#dry-run");
            page.waitForSelector(".figures");
            assertEquals(0, risks(), "a dry run writes nothing");
            fits(page, "data-dry" + suffix);
            page.click("#run");
            page.waitForSelector(".import-head .status[data-status=done]");
            page.waitForSelector(".issue-table tbody tr");
            int bad = ROWS / 50 + ROWS / 80;
            assertEquals(ROWS - bad, risks());
            page.selectOption("#issue-kind", "invalid-value");
            page.waitForFunction("n => document.querySelectorAll('.issue-table tbody tr').length === n", ROWS / 50);
            page.click(".issue-table tbody tr:nth-child(2) .link");
            page.waitForSelector(".issue-table tr.chosen");
            fits(page, "data-result" + suffix);
            page.click("#undo");
            page.waitForSelector("#undo-yes:not([disabled])");
            assertTrue(page.innerText("#dialog").contains(String.valueOf(ROWS - bad)), page.innerText("#dialog"));
            keep(page, "data-undo" + suffix);
            page.click("#undo-yes");
            page.waitForSelector(".import-head .status[data-status=undone]");
            assertEquals(0, risks());
            page.click("#other-file");
            page.waitForSelector(".history .status[data-status=undone]");
            fits(page, "data-history" + suffix);
            assertEquals(List.of(), complaints);
        }
    }

    private static void fits(Page page, String name) {
        keep(page, name);
        assertEquals(List.of(), page.evaluate(FAULTS), name);
    }

    @Test
    void whatCannotBeReadIsSaidAndAnotherFileCanBeGiven() {
        try (BrowserContext screen = chromium.screen(1366, 768)) {
            Page page = page(screen, "/data");
            page.fill("#username", "admin");
            page.fill("#password", "wrong");
            page.press("#password", "Enter");
            page.waitForSelector(".error");
            keep(page, "data-login-1366-zh");
            logIn(page);
            page.setInputFiles("#file", new FilePayload("照片.csv", "text/csv", new byte[] {1, 0, 2, 3}));
            page.waitForSelector(".error");
            keep(page, "data-unreadable-1366-zh");
            page.click("#other-file");
            page.waitForSelector(".drop");
            page.waitForSelector(".history li");
        }
    }

    @Test
    void columnsOfThePlaceCanBeChosenWhereNoneIsKnown() {
        try (BrowserContext screen = chromium.screen(1366, 768)) {
            Page page = page(screen, "/data");
            logIn(page);
            String rows = "编号,风险点名称,甲,乙\n1,储罐区,120.71,31.31\n2,装卸区,120.72,31.32\n";
            page.setInputFiles("#file", new FilePayload("无坐标列.csv", "text/csv", rows.getBytes(StandardCharsets.UTF_8)));
            page.waitForSelector("#place-x");
            assertTrue(page.innerText(".error").contains("没有可识别的坐标列"), page.innerText(".error"));
            assertTrue(page.isDisabled("#place-use"));
            page.selectOption("#place-x", "甲");
            page.selectOption("#place-y", "乙");
            fits(page, "data-place-1366-zh");
            page.click("#place-use");
            page.waitForSelector(".counts");
            assertFalse(page.isVisible("#place-x"));
        }
    }

    @Test
    void peopleWithoutARoleSeeNoWayIn() {
        try (BrowserContext screen = chromium.screen(1366, 768)) {
            Page page = page(screen, "/");
            settle(page);
            assertFalse(page.isVisible("#data-link"));
            page.navigate(service.uri("/data").toString());
            logIn(page);
            page.click("#to-map");
            page.waitForSelector("#data-link:not([hidden])");
            assertTrue(page.isVisible("#data-link"));
            settle(page);
            assertEquals(List.of(), page.evaluate(ScreenSizesTest.FAULTS));
        }
    }
}
