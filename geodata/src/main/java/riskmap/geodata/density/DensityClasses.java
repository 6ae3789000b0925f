package riskmap.geodata.density;

import java.math.BigDecimal;
import java.util.ArrayList;
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

    /** Most classes. */
    public static final int MOST = STANDARD.breaks.size();

    /** Least power of ten the standard scale is multiplied by. */
    private static final int LEAST_POWER = -6;

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

    /**
     * The standard scale times the power of ten nearest to 1 with which a greatest density lies between 10 and 2000 times
     * its first break; the standard scale itself for most layers, and where nothing is. So a layer that counts by the
     * hundred thousand does not fill the highest class, nor a sparse one stay below the lowest, while the classes stay those
     * of one series in absolute units, equal at every place and zoom.
     *
     * @param most greatest weight per km² anywhere
     */
    public static DensityClasses reaching(double most) {
        int power = 0;
        while (most > 2 * Math.pow(10, power + 3)) {
            power++;
        }
        while (most > 0 && power > LEAST_POWER && most < Math.pow(10, power + 1)) {
            power--;
        }
        return STANDARD.times(power);
    }

    private DensityClasses times(int power) {
        List<Double> scaled = breaks.stream()
                .map(lower -> BigDecimal.valueOf(lower).scaleByPowerOfTen(power).doubleValue())
                .toList();
        return power == 0 ? this : new DensityClasses(name + " × 1e" + power, scaled, colours);
    }

    /**
     * Classes of given breaks, in colours spread over the standard ones.
     *
     * @param breaks 1 to {@link #MOST}, ascending, above 0, weight per km²
     * @throws IllegalArgumentException when they are not
     */
    public static DensityClasses of(List<Double> breaks) {
        if (breaks.isEmpty() || breaks.size() > MOST || !(breaks.get(0) > 0)) {
            throw new IllegalArgumentException("breaks are " + breaks + "; allowed are 1 to " + MOST + " above 0");
        }
        int last = STANDARD.colours.size() - 1;
        List<String> colours = new ArrayList<>();
        for (int i = 0; i < breaks.size(); i++) {
            colours.add(STANDARD.colours.get(last - (breaks.size() - 1 - i) * last / Math.max(1, breaks.size() - 1)));
        }
        return new DensityClasses("given", breaks, colours);
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
