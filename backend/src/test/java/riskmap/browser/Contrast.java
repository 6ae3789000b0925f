package riskmap.browser;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Texts, icons and edges of fields that WCAG AA finds too faint, in the light and in the dark theme of a page. */
public final class Contrast {

    private static final String SCRIPT = read();

    private Contrast() {}

    /** A sentence for each fault of what the page shows now, as a list. */
    public static Object faults(Page page) {
        return page.evaluate(SCRIPT);
    }

    private static String read() {
        try (InputStream in = Contrast.class.getResourceAsStream("contrast.js")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
