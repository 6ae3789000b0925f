package riskmap.backend.wall.document;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import riskmap.geodata.model.LocalizedText;

/** An extent of the map in a document: west, south, east, north in degrees, longitude first. */
public final class Extent {

    private static final String CITY = "city";
    private static final double NARROWEST = 1e-5;

    private Extent() {}

    /** Reads an extent, or null for {@code "city"} and for what is absent. */
    public static List<Double> readOrCity(Fields fields, String name) {
        JsonNode value = fields.node(name);
        boolean city = value.isMissingNode()
                || value.isNull()
                || value.isTextual() && value.asText().equals(CITY);
        return city ? null : read(fields, name);
    }

    /** Reads an extent; null, noted as a fault, when it is none. */
    public static List<Double> read(Fields fields, String name) {
        JsonNode value = fields.node(name);
        List<Double> sides = new ArrayList<>();
        for (int i = 0;
                i < 4 && value.isArray() && value.size() == 4 && value.get(i).isNumber();
                i++) {
            sides.add(value.get(i).asDouble());
        }
        if (sides.size() == 4 && isBox(sides.get(0), sides.get(1), sides.get(2), sides.get(3))) {
            return List.copyOf(sides);
        }
        fields.fault(
                name,
                LocalizedText.of(
                        "应为以度表示的 [西, 南, 东, 北]，西小于东，南小于北，或 \"" + CITY + "\"",
                        "must be [west, south, east, north] in degrees with west < east and south < north, or \"" + CITY
                                + "\""),
                List.of());
        return null;
    }

    private static boolean isBox(double west, double south, double east, double north) {
        return west >= -180
                && east <= 180
                && south >= -90
                && north <= 90
                && east - west >= NARROWEST
                && north - south >= NARROWEST;
    }
}
