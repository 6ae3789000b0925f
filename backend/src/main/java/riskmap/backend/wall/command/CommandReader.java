package riskmap.backend.wall.command;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import riskmap.backend.wall.document.Extent;
import riskmap.backend.wall.document.Fields;
import riskmap.backend.wall.document.ScreenId;
import riskmap.geodata.model.LocalizedText;
import riskmap.geodata.snapshot.CitySnapshot;

/** Reads commands: the scene must be one there is, the feature must be in the city. */
public final class CommandReader {

    private static final List<String> MEMBERS =
            List.of("targets", "kind", "scene", "extent", "feature", "text", "seconds");
    private static final int MOST_TARGETS = 500;
    private static final int LONGEST_TEXT = 200;
    private static final int LONGEST_ID = 200;
    private static final int LONGEST_SECONDS = 86_400;

    private CommandReader() {}

    /**
     * Reads a command.
     *
     * @param scenes ids of the scenes there are
     * @param city where a highlighted feature has to be
     * @throws riskmap.backend.wall.document.InvalidDocument with every bad field
     */
    public static Command read(JsonNode document, Collection<String> scenes, CitySnapshot city) {
        Fields fields = Fields.of(document, MEMBERS);
        List<String> targets = fields.texts(
                "targets",
                MOST_TARGETS,
                id -> id.equals(Command.EVERYONE) || ScreenId.fits(id),
                LocalizedText.of("应为 * 或屏幕的标识", "must be * or the id of a screen"),
                List.of());
        if (targets.isEmpty()) {
            fields.fault("targets", LocalizedText.of("应指明屏幕，或以 * 表示全部", "must name a screen, or * for all"), List.of());
        }
        String code = fields.oneOf("kind", CommandKind.codes());
        Command command = code == null ? null : body(fields, targets, CommandKind.of(code), scenes, city);
        fields.finish();
        return command;
    }

    /**
     * Reads a command that was accepted before, from what {@link Command#toDocument()} wrote: scenes and features may have
     * been removed since.
     *
     * @throws riskmap.backend.wall.document.InvalidDocument when another version of this program wrote what this one does
     *     not know
     */
    public static Command readAccepted(List<String> targets, JsonNode document) {
        Fields fields = Fields.of(document, List.of("kind", "scene", "extent", "feature", "text", "seconds"));
        String code = fields.oneOf("kind", CommandKind.codes());
        String scene = fields.has("scene") ? fields.text("scene", 1, LONGEST_ID) : null;
        List<Double> extent = Extent.readOrCity(fields, "extent");
        Command.Feature feature = null;
        if (fields.has("feature")) {
            Fields named = fields.object("feature", List.of("layer", "id"));
            feature = new Command.Feature(named.text("layer", 1, LONGEST_ID), named.text("id", 1, LONGEST_ID));
        }
        String text = fields.has("text") ? fields.text("text", 1, LONGEST_TEXT) : null;
        Integer seconds = fields.has("seconds") ? fields.integer("seconds", 1, LONGEST_SECONDS) : null;
        fields.finish();
        return new Command(targets, CommandKind.of(code), scene, extent, feature, text, seconds);
    }

    private static Command body(
            Fields fields, List<String> targets, CommandKind kind, Collection<String> scenes, CitySnapshot city) {
        List<String> foreign = new ArrayList<>(List.of("scene", "extent", "feature", "text", "seconds"));
        foreign.removeAll(kind.members());
        foreign.stream()
                .filter(fields::has)
                .forEach(name -> fields.fault(
                        name,
                        LocalizedText.of(
                                "不属于命令“" + kind.code() + "”", "does not belong to the command '" + kind.code() + "'"),
                        kind.members()));
        String scene = kind == CommandKind.SCENE ? fields.oneOf("scene", scenes) : null;
        List<Double> extent = null;
        if (kind == CommandKind.EXTENT) {
            extent = fields.has("extent") ? Extent.readOrCity(fields, "extent") : Extent.read(fields, "extent");
        }
        Command.Feature feature = kind == CommandKind.HIGHLIGHT ? feature(fields, city) : null;
        String text =
                kind == CommandKind.MESSAGE || kind == CommandKind.NOTICE ? fields.text("text", 1, LONGEST_TEXT) : null;
        Integer seconds = fields.has("seconds") ? fields.integer("seconds", 1, LONGEST_SECONDS) : null;
        return new Command(targets, kind, scene, extent, feature, text, seconds);
    }

    private static Command.Feature feature(Fields fields, CitySnapshot city) {
        Fields feature = fields.object("feature", List.of("layer", "id"));
        List<String> layers =
                city.tables().stream().map(table -> table.layer().id()).toList();
        String layer = feature.oneOf("layer", layers);
        String id = feature.text("id", 1, LONGEST_ID);
        if (layer != null && id != null && city.table(layer).row(id) < 0) {
            feature.fault("id", LocalizedText.of("不在图层“" + layer + "”中", "is not in layer '" + layer + "'"), List.of());
        }
        return layer == null || id == null ? null : new Command.Feature(layer, id);
    }
}
