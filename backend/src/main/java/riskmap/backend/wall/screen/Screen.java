package riskmap.backend.wall.screen;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import riskmap.backend.store.wall.WallStore;
import riskmap.backend.wall.command.Standing;
import riskmap.backend.wall.document.InvalidDocument;
import riskmap.backend.wall.document.JsonText;
import riskmap.backend.wall.document.Times;

/** One screen, connected to this instance or to another one. Used under the lock of {@link Screens} only. */
final class Screen {

    private Intro intro;

    /** Instance to which it is, or was, connected; null for this one. */
    private String elsewhere;

    private Outlet outlet;
    private Instant connected;
    private Instant heard;
    private Instant gone;
    private Report report = Report.NONE;

    /** Number of the last command this connection knows of. */
    private long told;

    private boolean linkIsNew;
    private boolean signIsNew;

    void connect(Intro newIntro, Outlet newOutlet, long seq, Instant now) {
        intro = newIntro;
        elsewhere = null;
        outlet = newOutlet;
        told = seq;
        connected = now;
        heard = null;
        gone = null;
        report = Report.NONE;
        linkIsNew = true;
    }

    void disconnect(Instant now) {
        outlet = null;
        gone = now;
        linkIsNew = true;
    }

    void report(Report newReport, Instant now) {
        report = newReport;
        heard = now;
        signIsNew = true;
    }

    /** Takes what all instances know of a screen, where it is connected elsewhere or known already. */
    static void learn(Map<String, Screen> screens, String here, WallStore.Seen seen) {
        String id = seen.link().id();
        try {
            Intro intro = Intro.read(id, JsonText.read(seen.link().intro()));
            Report report = Report.read(JsonText.read(seen.sign().report()));
            if (!seen.instance().equals(here)) {
                screens.computeIfAbsent(id, unknown -> new Screen()).learn(seen.instance(), seen.link(), intro);
            }
            if (screens.containsKey(id)) {
                screens.get(id).learn(seen.sign(), report);
            }
        } catch (InvalidDocument e) {
            // Written by another version of this program, which knows more of its screens than this one.
            return;
        }
    }

    /**
     * Takes what another instance says of a connection: it counts where it is the later one. One that has ended ends none
     * that is open here, whatever the clocks said when it began.
     */
    private void learn(String instance, WallStore.Link link, Intro newIntro) {
        if (outlet != null && link.gone() != null) {
            return;
        }
        boolean elsewhereAnyway = connected == null || elsewhere != null;
        if (elsewhereAnyway || connected.isBefore(link.connected())) {
            Outlet before = outlet;
            outlet = null;
            intro = newIntro;
            elsewhere = instance;
            connected = link.connected();
            gone = link.gone();
            linkIsNew = false;
            if (before != null) {
                before.end();
            }
        }
    }

    /** Takes a report another instance was given: it counts where it is the later one. */
    private void learn(WallStore.Sign sign, Report newReport) {
        if (heard != null && heard.isBefore(connected)) {
            heard = null;
            report = Report.NONE;
        }
        boolean counts = sign.heard() != null && !sign.heard().isBefore(connected);
        if (counts && (heard == null || heard.isBefore(sign.heard()))) {
            heard = sign.heard();
            report = newReport;
        }
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

    /** What other instances have to know of its connection, asked for once; empty when they know it. */
    Optional<WallStore.Link> newLink() {
        boolean asked = linkIsNew && elsewhere == null;
        linkIsNew = false;
        return asked
                ? Optional.of(new WallStore.Link(intro.id(), connected, gone, JsonText.of(intro.toDocument())))
                : Optional.empty();
    }

    /** What other instances have to know of its report, asked for once; empty when they know it. */
    Optional<WallStore.Sign> newSign() {
        boolean asked = signIsNew;
        signIsNew = false;
        return asked
                ? Optional.of(new WallStore.Sign(intro.id(), heard, JsonText.of(report.toDocument())))
                : Optional.empty();
    }

    /** Whether {@link #newLink} has something to say. */
    boolean hasNewLink() {
        return linkIsNew && elsewhere == null;
    }

    /** Other instances know nothing of its connection to this one, nor of what was reported here. */
    void isUnknownToOthers() {
        linkIsNew = true;
        signIsNew = heard != null;
    }

    /**
     * Tells a command, unless the screen was told one that was given later.
     *
     * @return whether it was told
     */
    boolean tell(Standing.Told command) {
        boolean newer = command.seq() > told;
        if (newer) {
            told = command.seq();
            outlet.tell(command);
        }
        return newer;
    }

    /** Tells what holds, of all commands up to a number. */
    void tellWhatHolds(long seq) {
        told = seq;
        outlet.renew();
    }

    private Instant lastSign() {
        return heard == null ? connected : heard;
    }

    ScreenState state(Instant now) {
        if (gone != null) {
            return ScreenState.GONE;
        }
        boolean silent = Duration.between(lastSign(), now).compareTo(Screens.SILENT_AFTER) > 0;
        return silent ? ScreenState.SILENT : ScreenState.CONNECTED;
    }

    /**
     * Why a command may not have arrived; null when nothing speaks against it.
     *
     * @param alone whether other instances cannot be told
     */
    String missingBecause(boolean alone, Instant now) {
        ScreenState state = state(now);
        if (alone && elsewhere != null && state != ScreenState.GONE) {
            return "apart: it is connected to another instance, and the database through which that one is told is"
                    + " away; it is told when the database is back";
        }
        return switch (state) {
            case CONNECTED -> null;
            case SILENT ->
                "silent: it last gave a sign of life at " + Times.text(lastSign()) + "; it acts when it reads again";
            case GONE -> "gone: its connection ended at " + Times.text(gone) + "; it is told when it comes back";
        };
    }

    Map<String, Object> toDocument(Standing standing, Instant now) {
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
                        : Duration.between(heard, report.clock()).toMillis() / 1000.0);
        tree.put("connected", Times.text(connected));
        tree.put("last_heartbeat", Times.text(heard));
        tree.put("gone", Times.text(gone));
        tree.put("standing", standing.toDocument(now));
        return tree;
    }
}
