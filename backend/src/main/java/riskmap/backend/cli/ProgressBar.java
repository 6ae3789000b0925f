package riskmap.backend.cli;

import java.io.PrintStream;
import java.util.function.LongSupplier;

/**
 * One line of progress on a terminal, redrawn in place; where the output is no terminal, a line every tenth.
 *
 * <p>Not thread safe.
 */
final class ProgressBar {

    private static final int WIDTH = 30;
    private static final long REDRAW_NANOS = 100_000_000;

    private final PrintStream out;
    private final String title;
    private final boolean terminal;
    private final LongSupplier nanos;
    private long lastDrawn = Long.MIN_VALUE;
    private int lastTenth = -1;

    ProgressBar(PrintStream out, String title) {
        this(out, title, System.console() != null, System::nanoTime);
    }

    ProgressBar(PrintStream out, String title, boolean terminal, LongSupplier nanos) {
        this.out = out;
        this.title = title;
        this.terminal = terminal;
        this.nanos = nanos;
    }

    /**
     * Shows how far the work has come.
     *
     * @param done units done, rows or bytes
     * @param total units in all; 0 when unknown
     * @param detail a few words on what is being done
     */
    void show(long done, long total, String detail) {
        double share = total <= 0 ? 0 : Math.min(1, done / (double) total);
        if (terminal) {
            redraw(share, done, detail);
        } else {
            printTenth(share, done, detail);
        }
    }

    /** Ends the line. */
    void finish(String summary) {
        if (terminal) {
            out.print("\r\u001b[K");
        }
        out.println(title + ": " + summary);
        out.flush();
    }

    private void redraw(double share, long done, String detail) {
        long now = nanos.getAsLong();
        if (lastDrawn != Long.MIN_VALUE && now - lastDrawn < REDRAW_NANOS) {
            return;
        }
        lastDrawn = now;
        int filled = (int) Math.round(share * WIDTH);
        out.printf(
                "\r\u001b[K%s [%s%s] %3.0f %%  %,d  %s",
                title, "#".repeat(filled), "-".repeat(WIDTH - filled), share * 100, done, detail);
        out.flush();
    }

    private void printTenth(double share, long done, String detail) {
        int tenth = (int) (share * 10);
        if (tenth != lastTenth) {
            lastTenth = tenth;
            out.printf("%s: %d %%, %,d, %s%n", title, tenth * 10, done, detail);
            out.flush();
        }
    }
}
