package riskmap.backend.wall.screen;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import riskmap.backend.wall.command.Standing;
import riskmap.backend.wall.document.Times;

/** One screen. Used under the lock of {@link Screens} only. */
final class Screen {

    private Intro intro;
    private Outlet outlet;
    private Instant connected;
    private Instant heard;
    private Instant gone;
    private Report report = Report.NONE;
    private Instant clockSeen;
    private Standing standing;

    Screen(Standing standing) {
        this.standing = standing;
    }

    void connect(Intro newIntro, Outlet newOutlet, Instant now) {
        intro = newIntro;
        outlet = newOutlet;
        connected = now;
        heard = null;
        gone = null;
        report = Report.NONE;
    }

    void disconnect(Instant now) {
        outlet = null;
        gone = now;
    }

    void report(Report newReport, Instant now) {
        report = newReport;
        heard = now;
        clockSeen = now;
    }

    Intro intro() {
        return intro;
    }

    Outlet outlet() {
        return outlet;
    }

    Instant gone() {
        return gone;
    }

    Standing standing() {
        return standing;
    }

    void tell(Standing.Told told) {
        standing = standing.after(told);
        if (outlet != null) {
            outlet.tell(told);
        }
    }

    private Instant lastSign() {
        return heard == null ? connected : heard;
    }

    ScreenState state(Instant now) {
        if (outlet == null) {
            return ScreenState.GONE;
        }
        boolean silent = Duration.between(lastSign(), now).compareTo(Screens.SILENT_AFTER) > 0;
        return silent ? ScreenState.SILENT : ScreenState.CONNECTED;
    }

    /** Why a command may not have arrived; null when nothing speaks against it. */
    String missingBecause(Instant now) {
        return switch (state(now)) {
            case CONNECTED -> null;
            case SILENT ->
                "silent: it last gave a sign of life at " + Times.text(lastSign()) + "; it acts when it reads again";
            case GONE -> "gone: its connection ended at " + Times.text(gone) + "; it is told when it comes back";
        };
    }

    Map<String, Object> toDocument(Instant now) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("id", intro.id());
        tree.put("name", intro.name());
        tree.put("state", state(now).code());
        tree.put("profile", intro.full() ? "full" : "public");
        tree.put("wall", intro.wall());
        tree.put("scene", report.scene());
        tree.put("version", report.version() == null ? null : report.version().longValue());
        tree.put("painted", Times.text(report.painted()));
        tree.put("age_s", report.age());
        tree.put("width", report.width() == null ? intro.width() : report.width());
        tree.put("height", report.height() == null ? intro.height() : report.height());
        tree.put("heap", report.heap() == null ? null : report.heap().longValue());
        tree.put("errors", report.errors());
        tree.put(
                "clock_offset_s",
                report.clock() == null
                        ? null
                        : Duration.between(clockSeen, report.clock()).toMillis() / 1000.0);
        tree.put("connected", Times.text(connected));
        tree.put("last_heartbeat", Times.text(heard));
        tree.put("gone", Times.text(gone));
        tree.put("standing", standing.toDocument(now));
        return tree;
    }
}
