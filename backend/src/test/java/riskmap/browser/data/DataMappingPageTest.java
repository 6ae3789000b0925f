package riskmap.browser.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Coordinate;

/** The mapping step of the data page: what the file writes for codes is told to the page, kept as a file and used again. */
class DataMappingPageTest {

    /** More than are looked at before the dry run. */
    private static final int ROWS = 2400;

    private static final int STRANGE = 12;

    @TempDir
    static Path folder;

    @AutoClose
    private static DataPage data;

    @BeforeAll
    static void start() {
        data = new DataPage(folder);
    }

    /** Levels in another office's words: every 200th is the worst, the last dozen have a word met late. */
    private static FilePayload table(String name) {
        StringBuilder text = new StringBuilder("编号,风险点名称,风险等级,经度,纬度\n");
        for (int i = 0; i < ROWS; i++) {
            Coordinate at = data.risks().get(i % data.risks().size()).geometry().getCoordinate();
            String level = i >= ROWS - STRANGE ? "特别重大" : i % 200 == 7 ? "甲类" : "一般风险";
            text.append(String.format(Locale.ROOT, "%s-%d,点 %d,%s,%.6f,%.6f\n", name, i, i, level, at.x, at.y));
        }
        return new FilePayload(name + ".csv", "text/csv", text.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static String would(Page page) {
        return page.innerText(".figures div:last-child dd").replace(",", "");
    }

    @ParameterizedTest
    @CsvSource({"1366,768,zh", "1920,1080,en", "3840,2160,zh"})
    void textsOfTheFileBecomeCodes(int width, int height, String language) throws IOException {
        try (BrowserContext screen = data.screen(width, height)) {
            String suffix = "-" + width + "-" + language;
            Page page = data.work(screen, language);
            page.setInputFiles("#file", table("codes" + width));
            page.waitForSelector("#codes-level");
            assertEquals("甲类", page.innerText("#codes-level tbody tr.open th").strip());
            page.locator("#codes-level").scrollIntoViewIfNeeded();
            DataPage.fits(page, "data-codes-open" + suffix);
            page.focus("#code-0-0");
            page.selectOption("#code-0-0", "red");
            page.waitForSelector("#codes-level:not(:has(tr.open))");
            assertEquals("code-0-0", page.evaluate("() => document.activeElement.id"), "the focus stays");
            page.click("#dry-run");
            page.waitForSelector(".figures");
            assertEquals(String.valueOf(ROWS - STRANGE), would(page));
            page.click("#again");
            page.waitForSelector("#codes-level tr.open");
            assertEquals("特别重大", page.innerText("#codes-level tr.open th").strip(), "found by the dry run");
            page.selectOption("#code-0-0", "red");
            page.waitForSelector("#codes-level:not(:has(tr.open))");
            page.locator("#codes-level").scrollIntoViewIfNeeded();
            DataPage.fits(page, "data-codes" + suffix);
            Path kept = folder.resolve("kept" + width + ".json");
            page.waitForDownload(() -> page.click("#mappingSave")).saveAs(kept);
            assertTrue(Files.readString(kept).contains("\"特别重大\": \"red\""), Files.readString(kept));
            page.click("#dry-run");
            page.waitForSelector(".figures");
            assertEquals(String.valueOf(ROWS), would(page));
            assertEquals(0, data.held());
            assertEquals(List.of(), data.complaints());
        }
    }

    @Test
    void aMappingFileIsUsedAgainAndOneThatDoesNotFitIsSaid() {
        try (BrowserContext screen = data.screen(1366, 768)) {
            Page page = data.work(screen, "zh");
            page.setInputFiles("#file", table("again"));
            page.waitForSelector("#codes-level tr.open");
            String file = "{\"layer\": \"risk-points\", // as people write them\n"
                    + " \"columns\": {\"风险点名称\": \"name\", \"风险等级\": \"level\"},\n"
                    + " \"codes\": {\"level\": {\"甲类\": \"red\", \"特别重大\": \"red\"}}}";
            page.setInputFiles("#mapping-file", file("好.json", file));
            page.waitForSelector("#codes-level:not(:has(tr.open))");
            page.click("#dry-run");
            page.waitForSelector(".figures");
            assertEquals(String.valueOf(ROWS), would(page));
            page.click("#again");
            page.waitForSelector("#codes-level");
            page.setInputFiles("#mapping-file", file("坏.json", "{\"layer\": \"risk-points\", \"colour\": 1}"));
            page.waitForSelector(".error");
            assertTrue(page.innerText(".error").contains("colour"), page.innerText(".error"));
            DataPage.fits(page, "data-mapping-wrong-1366-zh");
            assertTrue(page.isVisible("#codes-level:not(:has(tr.open))"), "the mapping is as it was");
        }
    }

    @Test
    void aButtonPressedWhileThePageIsWrittenAnewKeepsItsClick() {
        try (BrowserContext screen = data.screen(1366, 768)) {
            Page page = data.work(screen, "zh");
            page.setInputFiles("#file", table("pressed"));
            page.waitForSelector("#codes-level tr.open");
            page.hover("#mappingSave");
            page.evaluate("async () => { const { change } = await import('/data/desk.js');"
                    + " const news = () => change({ notice: 'news' });"
                    + " addEventListener('pointerdown', news, { capture: true, once: true }); }");
            page.waitForDownload(() -> {
                page.mouse().down();
                page.mouse().up();
            });
            page.waitForSelector("#work .note[role=status]");
            assertEquals(List.of(), data.complaints());
        }
    }

    private static FilePayload file(String name, String content) {
        return new FilePayload(name, "application/json", content.getBytes(StandardCharsets.UTF_8));
    }
}
