package riskmap.backend.wall.screen;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import riskmap.backend.wall.document.Fields;
import riskmap.backend.wall.document.ScreenId;

/**
 * How a screen introduces itself.
 *
 * @param id as {@link riskmap.backend.wall.document.ScreenId}
 * @param name what people call it, at most 60 characters
 * @param width of its picture in CSS pixels; null when it does not say
 * @param height of its picture in CSS pixels; null when it does not say
 * @param wall id of the video wall it is part of; null when it stands alone
 * @param full whether it may see more than the public
 * @param address network address it comes from; null when it is connected to another instance
 */
public record Intro(String id, String name, Integer width, Integer height, String wall, boolean full, String address) {

    /** Greatest width and height of a picture, CSS pixels. */
    public static final int GREATEST_SIDE = 65_536;

    private static final List<String> MEMBERS = List.of("name", "width", "height", "wall", "full");

    /** As another instance wrote it. */
    static Intro read(String id, JsonNode document) {
        Fields fields = Fields.of(document, MEMBERS);
        Intro intro = new Intro(
                id,
                fields.text("name", 1, 60),
                fields.has("width") ? fields.integer("width", 1, GREATEST_SIDE) : null,
                fields.has("height") ? fields.integer("height", 1, GREATEST_SIDE) : null,
                fields.has("wall") ? fields.text("wall", ScreenId::fits, ScreenId.EXPECTATION) : null,
                Boolean.TRUE.equals(fields.flag("full")),
                null);
        fields.finish();
        return intro;
    }

    /** What other instances may know. */
    Map<String, Object> toDocument() {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("name", name);
        tree.put("width", width);
        tree.put("height", height);
        tree.put("wall", wall);
        tree.put("full", full);
        return tree;
    }
}
