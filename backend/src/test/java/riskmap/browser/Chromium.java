package riskmap.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;

/** The installed Chromium. Nothing is downloaded; without one the tests skip, in continuous integration they fail. */
public final class Chromium implements AutoCloseable {

    private static final List<String> FLAGS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--disable-dev-shm-usage");

    private final Playwright playwright;
    private final Browser browser;

    private Chromium(Path executable) {
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(executable)
                        .setArgs(FLAGS));
    }

    /** Starts the browser; skips the calling test where there is none. */
    public static Chromium start() {
        Optional<Path> executable = find();
        if (executable.isEmpty() && "true".equals(System.getenv("CI"))) {
            Assertions.fail("CI needs a Chromium: install one or name it in RISKMAP_CHROMIUM");
        }
        Assumptions.assumeTrue(
                executable.isPresent(), "no Chromium here (RISKMAP_CHROMIUM may name one): browser tests are skipped");
        return new Chromium(executable.get());
    }

    private static Optional<Path> find() {
        String named = System.getenv("RISKMAP_CHROMIUM");
        Stream<String> usual = Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome");
        return Stream.concat(Stream.ofNullable(named), usual)
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** A fresh profile with a screen of the given size in CSS pixels. */
    public BrowserContext screen(int width, int height) {
        return browser.newContext(options(width, height).setReducedMotion(ReducedMotion.REDUCE));
    }

    /** The same with everything moving as it does for people. */
    public BrowserContext moving(int width, int height) {
        return browser.newContext(options(width, height).setReducedMotion(ReducedMotion.NO_PREFERENCE));
    }

    private static Browser.NewContextOptions options(int width, int height) {
        return new Browser.NewContextOptions()
                .setViewportSize(width, height)
                .setLocale("zh-CN")
                .setTimezoneId("Asia/Shanghai");
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
