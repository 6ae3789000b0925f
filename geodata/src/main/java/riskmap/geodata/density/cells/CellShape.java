package riskmap.geodata.density.cells;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** The form of even cells. Their size is the distance between the centres of two neighbours in a row, m. */
public enum CellShape {
    /** Regular hexagons with a corner to the north; size is also the distance of opposite sides. */
    HEXAGON(Math.sqrt(3) / 2, Math.sqrt(3) / 2),
    /** Squares; size is the side. */
    SQUARE(1, 1);

    private final double rowsApart;
    private final double area;

    CellShape(double rowsApart, double area) {
        this.rowsApart = rowsApart;
        this.area = area;
    }

    /** Distance of neighbouring rows of centres, sizes. */
    double rowsApart() {
        return rowsApart;
    }

    /** Area of a cell, squares of sizes. */
    double area() {
        return area;
    }

    /** The word used in documents. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The shape of that word.
     *
     * @throws IllegalArgumentException when there is none; the message lists the shapes
     */
    public static CellShape of(String word) {
        return Arrays.stream(values())
                .filter(shape -> shape.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("shape is '" + word + "'; allowed are "
                        + Arrays.stream(values()).map(CellShape::word).collect(Collectors.joining(", "))));
    }
}
