package riskmap.bench.soak;

import java.io.IOException;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The staff of the city: changes sensors, hidden dangers and risk points, opens and closes incidents. The features it works
 * on are few and stay the same, so that nothing may grow but what is forgotten. An edit that is not acknowledged is made
 * again; whether it was done before a kill nobody knows, everything acknowledged has to be there.
 */
final class Editor implements Runnable {

    private static final int FEATURES = 60;
    private static final int ROUND = 400;
    private static final int OPENS = 200;
    private static final int CLOSES = 260;
    private static final int REMOVES = 40;
    private static final List<String> RISK = List.of("red", "orange", "yellow", "blue");

    private final Desk desk;
    private final Set<String> existing = new HashSet<>();
    private volatile int allowed;
    private volatile int done;
    private volatile String refused;
    private String doubtful; // the feature of the last edit that was not answered

    Editor(Desk desk) {
        this.desk = desk;
    }

    /** Edits up to this number may be made now. */
    void allow(int edits) {
        allowed = edits;
    }

    /** Edits acknowledged so far. */
    int done() {
        return done;
    }

    /** Whether every feature has been made. */
    boolean hasEverything() {
        return done >= FEATURES;
    }

    /** What the service did not take though it was there, or null. */
    String refused() {
        return refused;
    }

    @Override
    public void run() {
        try {
            while (refused == null) {
                if (done < allowed && edit(done)) {
                    done++; // only this thread writes
                } else {
                    Thread.sleep(100);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Makes one edit; false when the service was away. */
    private boolean edit(int number) throws InterruptedException {
        int step = number % ROUND;
        int one = number % FEATURES;
        if (step == OPENS || step == CLOSES) {
            return put("incidents", "soak-incident", number, incident(step == OPENS));
        } else if (number % REMOVES == REMOVES - 1) {
            return remove("hidden-dangers", "soak-danger-" + one, number);
        } else if (number % 10 < 5) {
            return put("sensors", "soak-sensor-" + one, number, sensor(number));
        } else if (number % 10 < 8) {
            return put("hidden-dangers", "soak-danger-" + one, number, danger(number));
        }
        return put("risk-points", "soak-risk-" + one, number, risk(number));
    }

    private static Map<String, Object> incident(boolean open) {
        Map<String, Object> told = new LinkedHashMap<>(Map.of("name", "浸泡试验事件", "state", open ? "open" : "closed"));
        told.put("reported_at", Instant.now().toString());
        return told;
    }

    private static Map<String, Object> sensor(int number) {
        boolean alarm = number % 7 == 0;
        return Map.of(
                "name",
                "浸泡监测点",
                "kind",
                "pressure",
                "state",
                alarm ? "alarm" : "normal",
                "reading",
                0.5 + number % 97 / 100.0,
                "limit_value",
                1.2,
                "unit",
                "MPa",
                "read_at",
                Instant.now().toString());
    }

    private static Map<String, Object> danger(int number) {
        return Map.of(
                "name", "浸泡试验隐患",
                "danger_class", number % 20 == 5 ? "major" : "general",
                "state", number % 3 == 0 ? "closed" : "mending");
    }

    private static Map<String, Object> risk(int number) {
        return Map.of("name", "浸泡风险点", "level", RISK.get(number / FEATURES % RISK.size()));
    }

    private boolean put(String layer, String id, int number, Map<String, Object> properties)
            throws InterruptedException {
        double lon = 120.66 + number % FEATURES % 10 * 0.012 + number / FEATURES % 5 * 0.0004;
        double lat = 31.26 + number % FEATURES / 10 * 0.015;
        Map<String, Object> feature = Map.of(
                "type",
                "Feature",
                "geometry",
                Map.of("type", "Point", "coordinates", List.of(lon, lat)),
                "properties",
                properties);
        return send("PUT", layer, id, feature);
    }

    private boolean remove(String layer, String id, int number) throws InterruptedException {
        return existing.contains(id) ? send("DELETE", layer, id, null) : put(layer, id, number, danger(number));
    }

    private boolean send(String method, String layer, String id, Map<String, Object> feature)
            throws InterruptedException {
        String path = "/ogc/collections/" + layer + "/items/" + id;
        try {
            int status = existing.contains(id)
                    ? desk.send(method, path, feature, "If-Match", "*").statusCode()
                    : desk.send(method, path, feature).statusCode();
            if (status < 300) {
                settle(id, method.equals("PUT"));
                return true;
            }
            take(status, id, method + " " + path);
        } catch (IOException e) {
            doubtful = id;
        }
        return false;
    }

    private void take(int status, String id, String what) {
        boolean differs = status == 412 || status == 428 || status == 404;
        if (status >= 500) {
            doubtful = id;
        } else if (differs && id.equals(doubtful)) {
            settle(id, status == 428);
        } else {
            refused = what + " answered " + status + (differs ? ": what was acknowledged is not there" : "");
        }
    }

    private void settle(String id, boolean exists) {
        doubtful = null;
        if (exists) {
            existing.add(id);
        } else {
            existing.remove(id);
        }
    }
}
