package riskmap.backend.wall.scene;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import riskmap.backend.wall.document.Extent;
import riskmap.backend.wall.document.Fields;
import riskmap.geodata.filter.Filter;
import riskmap.geodata.filter.expression.FilterException;
import riskmap.geodata.model.Attribute;
import riskmap.geodata.model.AttributeType;
import riskmap.geodata.model.Layer;
import riskmap.geodata.model.LayerCatalog;
import riskmap.geodata.model.LocalizedText;
import riskmap.geodata.snapshot.LayerTable;

/**
 * Reads scenes: every layer must be of the catalogue, every panel one there is, every filter one the layer's public edition
 * understands, since screens without an account show the scene too.
 */
public final class SceneReader {

    /** Form of the id of a scene. */
    public static final String ID = "[a-z][a-z0-9-]{0,39}";

    private static final List<String> MEMBERS =
            List.of("id", "title", "seconds", "extent", "layers", "heat", "left", "right", "ticker");
    private static final int MOST_LAYERS = 16;
    private static final int MOST_PANELS = 6;

    private final LayerCatalog catalog;

    /** A reader that knows the layers of a catalogue. */
    public SceneReader(LayerCatalog catalog) {
        this.catalog = catalog;
    }

    /**
     * Reads a scene.
     *
     * @param id the id it is to have; the member {@code id} may be absent but must not differ
     * @throws riskmap.backend.wall.document.InvalidDocument with every bad field
     */
    public Scene read(String id, JsonNode document) {
        Fields fields = Fields.of(document, MEMBERS);
        if (!id.matches(ID) || id.equals(Scenes.RESERVED)) {
            fields.fault(
                    "id",
                    LocalizedText.of(
                            "应为小写字母、数字和连字符，以字母开头，最多 40 个，且不为“" + Scenes.RESERVED + "”",
                            "must be lower case letters, digits and hyphens, at most 40, and not '" + Scenes.RESERVED
                                    + "'"),
                    List.of(ID));
        } else if (fields.has("id")) {
            fields.oneOf("id", List.of(id));
        }
        Fields title = fields.object("title", List.of("zh", "en"));
        String zh = title.text("zh", 1, 60);
        String en = title.text("en", 1, 60);
        Integer seconds = fields.integer("seconds", 5, 3600);
        List<Double> extent = Extent.readOrCity(fields, "extent");
        List<Scene.Shown> layers = layers(fields);
        Scene.Heat heat = fields.has("heat") ? heat(fields) : null;
        List<Panel> left = panels(fields, "left");
        List<Panel> right = panels(fields, "right");
        boolean ticker = !fields.has("ticker") || Boolean.TRUE.equals(fields.flag("ticker"));
        left.stream()
                .filter(right::contains)
                .forEach(panel -> fields.fault(
                        "right",
                        LocalizedText.of(
                                "与左侧的面板“" + panel.id() + "”重复", "repeats panel '" + panel.id() + "' of the left"),
                        List.of()));
        fields.finish();
        return new Scene(id, LocalizedText.of(zh, en), seconds, extent, layers, heat, left, right, ticker);
    }

    private List<String> layerIds() {
        return catalog.layers().stream().map(Layer::id).toList();
    }

    private List<Scene.Shown> layers(Fields fields) {
        List<Scene.Shown> shown = new ArrayList<>();
        for (Fields item : fields.objects("layers", MOST_LAYERS, List.of("id", "theme", "filter"))) {
            Optional<Layer> layer =
                    Optional.ofNullable(item.oneOf("id", layerIds())).flatMap(catalog::find);
            if (layer.isPresent()) {
                String theme = item.has("theme") ? theme(item, layer.get()) : null;
                String filter = item.has("filter") ? filter(item, layer.get()) : null;
                shown.add(new Scene.Shown(layer.get().id(), theme, filter));
            }
        }
        return shown;
    }

    private static String theme(Fields item, Layer layer) {
        Optional<Attribute> theme = layer.findAttribute("theme");
        if (theme.isEmpty()) {
            item.fault(
                    "theme",
                    LocalizedText.of(
                            "不能指定：图层“" + layer.id() + "”没有专题",
                            "cannot be given: layer '" + layer.id() + "' has no themes"),
                    List.of());
            return null;
        }
        return item.oneOf("theme", theme.get().allowed());
    }

    private static String filter(Fields item, Layer layer) {
        String text = item.text("filter", 1, 2000);
        if (text != null) {
            try {
                LayerTable table = LayerTable.empty(layer.publicEdition(), Instant.EPOCH);
                Filter.parseText(text).compile(table, table.layer().attributes());
            } catch (FilterException e) {
                item.fault(
                        "filter",
                        LocalizedText.of(
                                "应为图层“" + layer.id() + "”可用的 CQL2 文字：" + e.getMessage(),
                                "must be CQL2 text for layer '" + layer.id() + "': " + e.getMessage()),
                        List.of());
            }
        }
        return text;
    }

    private Scene.Heat heat(Fields fields) {
        Fields heat = fields.object("heat", List.of("layer", "bandwidth", "weight"));
        String layer = heat.oneOf("layer", layerIds());
        Integer bandwidth = heat.integer("bandwidth", 10, 50_000);
        String weight = null;
        if (layer != null && heat.has("weight")) {
            List<String> numbers = catalog.layer(layer).publicEdition().attributes().stream()
                    .filter(one -> one.type() == AttributeType.DECIMAL || one.type() == AttributeType.INTEGER)
                    .map(Attribute::name)
                    .toList();
            weight = heat.oneOf("weight", numbers);
        }
        return layer == null || bandwidth == null ? null : new Scene.Heat(layer, bandwidth, weight);
    }

    private static List<Panel> panels(Fields fields, String side) {
        List<String> known = Panel.ids();
        return fields.texts(side, MOST_PANELS, known::contains, Fields.oneOf(known), known).stream()
                .flatMap(id -> Stream.of(Panel.find(id).orElseThrow()))
                .toList();
    }
}
