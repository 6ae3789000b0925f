package riskmap.bench.soak;

import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One kill of the service, from the kill until the screen is live again, with when the screen admitted it. */
final class Outage {

    private static final Pattern CLOCK = Pattern.compile("(\\d\\d):(\\d\\d)");
    private static final ZoneId CITY = ZoneId.of("Asia/Shanghai");
    private static final int HEARTBEAT_S = 8; // the last sign of life is at most so much older than the kill
    private static final double BLANK = 0.999;
    private static final long AFTERWARDS = 1500;

    private final Service service;
    private final Desk desk;
    private final Screen screen;
    private final long length;
    private final long killed = System.currentTimeMillis();
    private boolean started;
    private boolean left;
    private long ready;
    private long admitted;
    private long live;
    private boolean saidSince;
    private int blank;
    private double sameness;

    Outage(Service service, Desk desk, Screen screen, long length) {
        this.service = service;
        this.desk = desk;
        this.screen = screen;
        this.length = length;
        service.kill();
    }

    /** Looks on; starts the service when it is time. */
    void step(Screen.Look look) throws IOException, InterruptedException {
        long now = System.currentTimeMillis();
        if (!started && now - killed >= length) {
            service.start();
            started = true;
        }
        if (started && ready == 0 && desk.ready()) {
            ready = System.currentTimeMillis();
        }
        left |= !"live".equals(look.badge());
        if (look.alarm() && admitted == 0) {
            admitted = now;
            saidSince = saysSince(look.words());
            photograph();
        }
        if (left && ready > 0 && "live".equals(look.badge()) && !look.alarm()) {
            live = now;
            photograph();
            screen.pass(AFTERWARDS);
            photograph();
        }
    }

    // The minute of the last sign of life, which was heard shortly before the kill.
    private boolean saysSince(String words) {
        Matcher clock = CLOCK.matcher(words);
        if (!clock.find()) {
            return false;
        }
        int told = Integer.parseInt(clock.group(1)) * 60 + Integer.parseInt(clock.group(2));
        return told == minute(killed) || told == minute(killed - HEARTBEAT_S * 1000L);
    }

    private static int minute(long millis) {
        return Instant.ofEpochMilli(millis).atZone(CITY).toLocalTime().toSecondOfDay() / 60;
    }

    private void photograph() throws IOException {
        double same = screen.sameness();
        sameness = Math.max(sameness, same);
        blank += same >= BLANK ? 1 : 0;
    }

    boolean isOver() {
        return live > 0;
    }

    /** Milliseconds from the kill until the service answered again. */
    long away() {
        return ready - killed;
    }

    boolean isAdmitted() {
        return admitted > 0;
    }

    /** Whether the banner named the right minute. */
    boolean saidSince() {
        return saidSince;
    }

    /** Milliseconds from the kill until the banner. */
    long admittedAfter() {
        return admitted - killed;
    }

    /** Milliseconds from the service being ready until the screen was live. */
    long recoveredAfter() {
        return live - ready;
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "away %.1f s, admitted after %.1f s, live %.1f s after the service was ready, %d blank pictures",
                away() / 1e3,
                isAdmitted() ? admittedAfter() / 1e3 : Double.NaN,
                recoveredAfter() / 1e3,
                blank);
    }

    /** Photographs of one colour. */
    int blank() {
        return blank;
    }

    /** Greatest share of one colour in a photograph. */
    double sameness() {
        return sameness;
    }
}
