package riskmap.bench;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import java.util.HashMap;
import java.util.Map;

/** Which functions of a page take its time, told at the end; does nothing unless {@code -Dprofile=true} asks for it. */
final class HotFunctions {

    private static final int MOST = 14;

    private final CDPSession session;

    private HotFunctions(CDPSession session) {
        this.session = session;
    }

    /** Begins to watch a page. */
    static HotFunctions of(Page page) {
        if (!Boolean.getBoolean("profile")) {
            return new HotFunctions(null);
        }
        CDPSession session = page.context().newCDPSession(page);
        session.send("Profiler.enable");
        session.send("Profiler.start");
        return new HotFunctions(session);
    }

    /** Ends and tells. */
    void tell() {
        if (session == null) {
            return;
        }
        JsonObject profile = session.send("Profiler.stop").getAsJsonObject("profile");
        Map<Integer, String> names = new HashMap<>();
        for (JsonElement node : profile.getAsJsonArray("nodes")) {
            JsonObject frame = node.getAsJsonObject().getAsJsonObject("callFrame");
            String url = frame.get("url").getAsString();
            names.put(
                    node.getAsJsonObject().get("id").getAsInt(),
                    frame.get("functionName").getAsString() + " " + url.substring(url.lastIndexOf('/') + 1));
        }
        Map<String, Double> took = new HashMap<>();
        JsonArray samples = profile.getAsJsonArray("samples");
        JsonArray deltas = profile.getAsJsonArray("timeDeltas");
        for (int i = 0; i < samples.size(); i++) {
            took.merge(names.get(samples.get(i).getAsInt()), deltas.get(i).getAsDouble() / 1000, Double::sum);
        }
        took.entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
                .limit(MOST)
                .forEach(entry -> System.out.printf("  %7.0f ms %s%n", entry.getValue(), entry.getKey()));
    }
}
