package riskmap.backend.wall.screen;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import riskmap.backend.wall.document.Fields;
import riskmap.backend.wall.document.Times;

/**
 * What a screen says of itself with every heartbeat. Each member may be null when it was not said.
 *
 * @param scene id of the scene it shows
 * @param version of the city it shows
 * @param painted when it last painted
 * @param age seconds since the oldest layer shown changed
 * @param width of its picture in CSS pixels
 * @param height of its picture in CSS pixels
 * @param heap bytes its scripts use
 * @param errors number of errors since it was loaded
 * @param clock what time its own clock says
 */
public record Report(
        String scene,
        Double version,
        Instant painted,
        Double age,
        Integer width,
        Integer height,
        Double heap,
        Integer errors,
        Instant clock) {

    /** Nothing was said yet. */
    static final Report NONE = new Report(null, null, null, null, null, null, null, null, null);

    private static final double GREATEST = 1L << 53;
    private static final List<String> MEMBERS =
            List.of("scene", "version", "painted", "age_s", "width", "height", "heap", "errors", "clock");

    /**
     * Reads a heartbeat.
     *
     * @throws riskmap.backend.wall.document.InvalidDocument with every bad field
     */
    public static Report read(JsonNode document) {
        Fields fields = Fields.of(document, MEMBERS);
        Report report = new Report(
                fields.has("scene") ? fields.text("scene", 1, 40) : null,
                fields.has("version") ? fields.number("version", 0, GREATEST) : null,
                fields.has("painted") ? fields.time("painted") : null,
                fields.has("age_s") ? fields.number("age_s", -GREATEST, GREATEST) : null,
                fields.has("width") ? fields.integer("width", 1, Intro.GREATEST_SIDE) : null,
                fields.has("height") ? fields.integer("height", 1, Intro.GREATEST_SIDE) : null,
                fields.has("heap") ? fields.number("heap", 0, GREATEST) : null,
                fields.has("errors") ? fields.integer("errors", 0, Integer.MAX_VALUE) : null,
                fields.has("clock") ? fields.time("clock") : null);
        fields.finish();
        return report;
    }

    /** As it was read. */
    Map<String, Object> toDocument() {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("scene", scene);
        tree.put("version", version);
        tree.put("painted", Times.text(painted));
        tree.put("age_s", age);
        tree.put("width", width);
        tree.put("height", height);
        tree.put("heap", heap);
        tree.put("errors", errors);
        tree.put("clock", Times.text(clock));
        return tree;
    }
}
