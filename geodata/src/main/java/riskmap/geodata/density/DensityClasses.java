package riskmap.geodata.density;

import java.util.List;

/**
 * The fixed classes densities are coloured by. The same value has the same colour in every tile, zoom and year, so two
 * maps can be compared.
 *
 * @param name name of the scale
 * @param breaks lower bounds of the classes in weight per km², ascending; below the first nothing is drawn
 * @param colours one colour per class, {@code #rrggbb}, light to dark in one hue order readable without colour
 */
public record DensityClasses(String name, List<Double> breaks, List<String> colours) {

    /**
     * The standard scale, {@code density-1-2-5}: steps of 1, 2, 5 from 1 to 1000 per km². Violet, since red, orange,
     * yellow and blue mean risk levels and nothing else.
     */
    public static final DensityClasses STANDARD = new DensityClasses(
            "density-1-2-5",
            List.of(1.0, 2.0, 5.0, 10.0, 20.0, 50.0, 100.0, 200.0, 500.0, 1000.0),
            List.of(
                    "#f3eef8", "#e4daf0", "#d2c2e6", "#bea7da", "#a98bcd", "#946fbf", "#7f54ae", "#6a3b99", "#552582",
                    "#3f1267"));

    public DensityClasses {
        breaks = List.copyOf(breaks);
        colours = List.copyOf(colours);
        if (breaks.size() != colours.size()) {
            throw new IllegalArgumentException(breaks.size() + " breaks need as many colours, not " + colours.size());
        }
        for (int i = 1; i < breaks.size(); i++) {
            if (!(breaks.get(i) > breaks.get(i - 1))) {
                throw new IllegalArgumentException("breaks " + breaks + " are not ascending");
            }
        }
    }

    /** Class of a value: 0 for the lowest, -1 below all classes. */
    public int classOf(double value) {
        int found = -1;
        while (found + 1 < breaks.size() && value >= breaks.get(found + 1)) {
            found++;
        }
        return found;
    }
}
