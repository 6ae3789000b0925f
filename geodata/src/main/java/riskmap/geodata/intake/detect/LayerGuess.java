package riskmap.geodata.intake.detect;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import riskmap.geodata.intake.mapping.ColumnName;
import riskmap.geodata.model.Attribute;
import riskmap.geodata.model.CivilTime;
import riskmap.geodata.model.Layer;
import riskmap.geodata.model.LayerCatalog;

/**
 * Which layer the records of a source are likely to be for.
 *
 * @param layer id of the layer
 * @param confidence 0 to 1
 */
public record LayerGuess(String layer, double confidence) {

    /** How much each kind of evidence counts: columns that have an attribute, required attributes, the file's name. */
    private static final double COLUMNS = 0.5;

    private static final double REQUIRED = 0.2;
    private static final double NAME = 0.3;

    /** All layers that can take the geometries of the sample, likeliest first. */
    public static List<LayerGuess> of(SourceSample sample, LayerCatalog catalog, String source) {
        List<LayerGuess> guesses = new ArrayList<>();
        for (Layer layer : catalog.layers()) {
            double share = geometryShare(sample.geometryTypes(), layer);
            if (share > 0) {
                guesses.add(new LayerGuess(layer.id(), share * evidence(sample, layer, source)));
            }
        }
        guesses.sort(Comparator.comparingDouble(guess -> -guess.confidence()));
        return guesses;
    }

    private static double evidence(SourceSample sample, Layer layer, String source) {
        List<ColumnGuess> columns = ColumnGuess.of(sample, layer, CivilTime.ZONE);
        double sure = columns.stream().mapToDouble(ColumnGuess::confidence).sum();
        long filled = sample.columns().values().stream()
                .filter(values -> !values.isEmpty())
                .count();
        long required = layer.attributes().stream().filter(Attribute::required).count();
        long found = columns.stream()
                .filter(guess ->
                        layer.findAttribute(guess.attribute()).orElseThrow().required())
                .count();
        return COLUMNS * (filled == 0 ? 0 : Math.min(1, sure / filled))
                + REQUIRED * (required == 0 ? 1 : (double) found / required)
                + NAME * (isNamed(source, layer) ? 1 : 0);
    }

    private static boolean isNamed(String source, Layer layer) {
        String name = ColumnName.word(source);
        return List.of(layer.id(), layer.title().zh(), layer.title().en()).stream()
                .map(ColumnName::word)
                .anyMatch(name::contains);
    }

    private static double geometryShare(Map<String, Integer> types, Layer layer) {
        int all = types.values().stream().mapToInt(Integer::intValue).sum();
        int fitting = types.entrySet().stream()
                .filter(type -> allows(layer, type.getKey()))
                .mapToInt(Map.Entry::getValue)
                .sum();
        return all == 0 ? 1 : (double) fitting / all;
    }

    /** A multi geometry may have one part, and then be taken as that. */
    private static boolean allows(Layer layer, String type) {
        return layer.geometry().allows(type) || layer.geometry().allows(type.replace("Multi", ""));
    }
}
