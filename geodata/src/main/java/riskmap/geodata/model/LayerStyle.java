package riskmap.geodata.model;

/**
 * How a layer is drawn, in terms a style document and the legend can both be derived from.
 *
 * @param symbol the mark of the layer
 * @param colour base colour as {@code #rrggbb}, used where no scale colours the feature
 * @param scale name of the attribute whose code list colours the features, or null
 * @param label name of the attribute written beside the feature at close range, or null
 * @param order drawing order, low first
 */
public record LayerStyle(Symbol symbol, String colour, String scale, String label, int order) {

    /** The marks the map knows; every one differs by shape as well as by colour. */
    public enum Symbol {
        DOT,
        TRIANGLE,
        SQUARE,
        ROUNDED_SQUARE,
        DIAMOND,
        CROSS,
        LINE,
        AREA,
        OUTLINE
    }

    public LayerStyle {
        if (!colour.matches("#[0-9a-f]{6}")) {
            throw new IllegalArgumentException("colour '" + colour + "' is not #rrggbb in lower case");
        }
    }
}
