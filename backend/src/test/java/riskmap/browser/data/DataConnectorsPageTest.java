package riskmap.browser.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import riskmap.backend.live.LiveCity;
import riskmap.geodata.snapshot.LayerTable;

/** Connectors in a browser: looked at, run dry, run, what they did not match, and taken back. */
class DataConnectorsPageTest {

    private static final int MATCHED = 40;
    private static final int UNMATCHED = 3;

    @TempDir
    static Path folder;

    private static HttpServer source;
    private static DataPage data;

    @BeforeAll
    static void start() throws IOException {
        data = new DataPage(folder);
        source = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        byte[] body = records().getBytes(StandardCharsets.UTF_8);
        source.createContext("/danger/list", exchange -> {
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        source.start();
        Path files = Files.createDirectories(folder.resolve("connectors"));
        Files.writeString(files.resolve("fire.json"), connector("消防隐患台账", "Fire brigade", "/danger/list"));
        Files.writeString(files.resolve("water.json"), connector("水务局排水户", "Water office", "/nothing"));
        Files.writeString(files.resolve("worse.json"), "{\"sauce\": 1}");
    }

    @AfterAll
    static void stop() {
        if (data != null) {
            data.close();
        }
        if (source != null) {
            source.stop(0);
        }
    }

    private static String connector(String zh, String en, String path) {
        return """
                {"title": {"zh": "%s", "en": "%s"},
                 "source": {"kind": "http", "url": "http://127.0.0.1:%d%s", "format": "json", "items": "/rows"},
                 "mapping": {"layer": "risk-points", "id": "no", "set": {"level": "none"}},
                 "join": {"column": "uscc"}}
                """.formatted(zh, en, source.getAddress().getPort(), path);
    }

    private static String records() {
        LayerTable firms = data.service().get(LiveCity.class).snapshot().table("enterprises");
        StringBuilder text = new StringBuilder("{\"rows\": [");
        for (int i = 0; i < MATCHED + UNMATCHED; i++) {
            String code = i < MATCHED ? (String) firms.feature(i).value("credit_code") : "9132059" + i;
            text.append(
                    "%s{\"no\": %d, \"name\": \"隐患 %d\", \"uscc\": \"%s\"}".formatted(i == 0 ? "" : ",", i, i, code));
        }
        return text.append("]}").toString();
    }

    @ParameterizedTest
    @CsvSource({"1366,768,zh", "1920,1080,en", "3840,2160,zh"})
    void aConnectorIsRunAndTakenBack(int width, int height, String language) throws IOException {
        try (BrowserContext screen = data.screen(width, height)) {
            String suffix = "-" + width + "-" + language;
            Page page = data.work(screen, language);
            page.click("#room-connectors");
            page.waitForSelector("#connector-worse .message");
            page.click("#dry-fire");
            page.waitForSelector(".dry .why");
            assertTrue(page.innerText(".dry").contains(String.valueOf(MATCHED)), page.innerText(".dry"));
            assertEquals(0, data.held());
            DataPage.fits(page, "connectors-dry" + suffix);
            page.click("#pull-fire");
            page.waitForCondition(() -> data.held() == MATCHED);
            page.waitForSelector("#connector-fire .status[data-status=ok]");
            page.click("#show-fire");
            page.waitForSelector(".runs tbody tr:first-child [id^=run-undo-]");
            page.waitForFunction("n => document.querySelectorAll('.unmatched tbody tr').length === n", UNMATCHED);
            DataPage.fits(page, "connectors-runs" + suffix);
            Path kept = folder.resolve("unmatched" + width + ".csv");
            page.waitForDownload(() -> page.click("#unmatched-save")).saveAs(kept);
            assertEquals(1 + UNMATCHED, Files.readAllLines(kept).size());
            page.click(".runs tbody tr:first-child [id^=run-undo-]");
            page.waitForSelector("#undo-yes:not([disabled])");
            page.click("#undo-yes");
            page.waitForSelector(".import-head .status[data-status=undone]");
            assertEquals(0, data.held());
            page.click("#other-file");
            page.waitForSelector(".runs tbody tr:first-child:not(:has([id^=run-undo-]))");
            assertEquals(List.of(), data.complaints());
        }
    }

    @Test
    void aSourceThatFailsIsSaid() {
        try (BrowserContext screen = data.screen(1366, 768)) {
            Page page = data.work(screen, "zh");
            page.focus("#room-connectors");
            page.keyboard().press("Enter");
            page.waitForSelector("#dry-water");
            page.click("#dry-water");
            page.waitForSelector(".error");
            assertTrue(page.innerText(".error").contains("来源没有正常应答"), page.innerText(".error"));
            page.click("#pull-water");
            page.waitForSelector("#connector-water .status[data-status=failing]");
            page.waitForSelector("#connector-water .message");
            DataPage.fits(page, "connectors-failing-1366-zh");
            page.reload();
            page.waitForSelector("#connector-water");
            assertEquals("page", page.getAttribute("#room-connectors", "aria-current"), "the address says where");
        }
    }
}
