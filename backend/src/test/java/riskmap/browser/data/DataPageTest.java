package riskmap.browser.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import riskmap.browser.PageFaults;
import riskmap.geodata.crs.Crs;
import riskmap.geodata.model.Feature;

/** The data page in a browser: a table of another office comes in, is looked at, imported and taken back. */
class DataPageTest {

    private static final int ROWS = 400;

    @TempDir
    static Path folder;

    @AutoClose
    private static DataPage data;

    @BeforeAll
    static void start() {
        data = new DataPage(folder);
    }

    private static FilePayload table(String name) {
        StringBuilder text = new StringBuilder("编号,风险点名称,风险等级,联系电话,经度,纬度\r\n");
        for (int i = 0; i < ROWS; i++) {
            Feature risk = data.risks().get(i % data.risks().size());
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

    @ParameterizedTest
    @CsvSource({"1366,768,zh", "1920,1080,en", "3840,2160,zh"})
    void aTableComesInStepByStepAndGoesOutAsAWhole(int width, int height, String language) {
        try (BrowserContext screen = data.screen(width, height)) {
            String suffix = "-" + width + "-" + language;
            Page page = data.work(screen, language);
            DataPage.fits(page, "data-start" + suffix);
            page.setInputFiles("#file", table("台账" + width));
            page.waitForSelector(".suggestion");
            assertEquals("", page.inputValue("#crs"), "a suggestion is not applied by itself");
            assertTrue(page.innerText(".suggestion b").contains("GCJ-02"), page.innerText(".suggestion"));
            assertEquals("risk-points", page.inputValue("#layer"));
            assertEquals("#identity", page.inputValue("#column-0"));
            DataPage.fits(page, "data-preview" + suffix);
            page.click("#use-suggestion");
            page.waitForSelector(".suggestion.used");
            assertEquals("GCJ-02", page.inputValue("#crs"));
            page.click("#dry-run");
            page.waitForSelector(".figures");
            assertEquals(0, data.held(), "a dry run writes nothing");
            DataPage.fits(page, "data-dry" + suffix);
            page.click("#run");
            page.waitForSelector(".import-head .status[data-status=done]");
            page.waitForSelector(".issue-table tbody tr");
            int bad = ROWS / 50 + ROWS / 80;
            assertEquals(ROWS - bad, data.held());
            page.selectOption("#issue-kind", "invalid-value");
            page.waitForFunction("n => document.querySelectorAll('.issue-table tbody tr').length === n", ROWS / 50);
            page.click(".issue-table tbody tr:nth-child(2) .link");
            page.waitForSelector(".issue-table tr.chosen");
            DataPage.fits(page, "data-result" + suffix);
            page.click("#undo");
            page.waitForSelector("#undo-yes:not([disabled])");
            assertTrue(page.innerText("#dialog").contains(String.valueOf(ROWS - bad)), page.innerText("#dialog"));
            DataPage.keep(page, "data-undo" + suffix);
            page.click("#undo-yes");
            page.waitForSelector(".import-head .status[data-status=undone]");
            assertEquals(0, data.held());
            page.click("#other-file");
            page.waitForSelector(".history .status[data-status=undone]");
            DataPage.fits(page, "data-history" + suffix);
            assertEquals(List.of(), data.complaints());
        }
    }

    @Test
    void whatCannotBeReadIsSaidAndAnotherFileCanBeGiven() {
        try (BrowserContext screen = data.screen(1366, 768)) {
            Page page = data.open(screen, "/data");
            page.fill("#username", "admin");
            page.fill("#password", "wrong");
            page.press("#password", "Enter");
            page.waitForSelector(".error");
            DataPage.keep(page, "data-login-1366-zh");
            DataPage.logIn(page);
            page.setInputFiles("#file", new FilePayload("照片.csv", "text/csv", new byte[] {1, 0, 2, 3}));
            page.waitForSelector(".error");
            DataPage.keep(page, "data-unreadable-1366-zh");
            page.click("#other-file");
            page.waitForSelector(".drop");
            page.waitForSelector(".history li");
        }
    }

    @Test
    void progressComesAsAStreamAndGoesOnWithoutOne() {
        try (BrowserContext screen = data.screen(1366, 768)) {
            Page page = data.work(screen, "zh");
            List<String> streams = new CopyOnWriteArrayList<>();
            page.onRequest(request -> streams.add(request.url().replaceFirst(".*/", "")));
            page.setInputFiles("#file", table("stream"));
            page.click("#dry-run");
            page.waitForSelector(".figures");
            assertTrue(streams.contains("events"), streams.toString());
            page.route("**/imports/*/events", Route::abort);
            page.click("#run");
            page.waitForSelector(".import-head .status[data-status=done]");
            page.click("#undo");
            page.click("#undo-yes");
            page.waitForSelector(".import-head .status[data-status=undone]");
            assertEquals(0, data.held());
        }
    }

    @Test
    void columnsOfThePlaceCanBeChosenWhereNoneIsKnown() {
        try (BrowserContext screen = data.screen(1366, 768)) {
            Page page = data.work(screen, "zh");
            String rows = "编号,风险点名称,甲,乙\n1,储罐区,120.71,31.31\n2,装卸区,120.72,31.32\n";
            page.setInputFiles("#file", new FilePayload("无坐标列.csv", "text/csv", rows.getBytes(StandardCharsets.UTF_8)));
            page.waitForSelector("#place-x");
            assertTrue(page.innerText(".error").contains("没有可识别的坐标列"), page.innerText(".error"));
            assertTrue(page.isDisabled("#place-use"));
            page.selectOption("#place-x", "甲");
            page.selectOption("#place-y", "乙");
            DataPage.fits(page, "data-place-1366-zh");
            page.click("#place-use");
            page.waitForSelector(".counts");
            assertFalse(page.isVisible("#place-x"));
        }
    }

    @Test
    void peopleWithoutARoleSeeNoWayIn() {
        try (BrowserContext screen = data.screen(1366, 768)) {
            Page page = data.open(screen, "/");
            DataPage.settle(page);
            assertFalse(page.isVisible("#data-link"));
            page.navigate(data.service().uri("/data").toString());
            DataPage.logIn(page);
            page.click("#to-map");
            page.waitForSelector("#data-link:not([hidden])");
            assertTrue(page.isVisible("#data-link"));
            DataPage.settle(page);
            assertEquals(List.of(), PageFaults.of(page));
        }
    }
}
