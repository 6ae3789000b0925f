package riskmap.backend.http.processes.proximity;

import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntPredicate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;
import riskmap.backend.http.problem.Problem;
import riskmap.backend.http.processes.Cost;
import riskmap.backend.http.processes.Inputs;
import riskmap.backend.http.processes.Request;
import riskmap.geodata.model.LocalizedText;
import riskmap.geodata.snapshot.LayerTable;

/** Reads the inputs several modes share. */
final class Asked {

    /** Most features in one answer. */
    static final int MOST_ANSWERS = 100_000;

    /** Nanoseconds a feature takes, and each vertex of the place with it; see {@link Cost}. */
    private static final double EACH_ROW = 1_500;

    private static final double EACH_VERTEX = 5;

    private Asked() {}

    /** The place asked about: the input {@code point} or the input {@code geometry}, never empty. */
    static Geometry place(Inputs inputs) {
        if (inputs.has("point") == inputs.has("geometry")) {
            throw Problem.badParameter(
                            inputs.has("point") ? "geometry" : "point",
                            inputs.has("point") ? "given beside point" : "absent",
                            LocalizedText.of("point 与 geometry 恰好其一", "exactly one of point and geometry"))
                    .toException();
        }
        String input = inputs.has("point") ? "point" : "geometry";
        Geometry place = inputs.geometry(input).orElseThrow();
        if (inputs.has("point") && !(place instanceof Point)) {
            throw Problem.badParameter(
                            "point",
                            place.getGeometryType(),
                            LocalizedText.of("[经度, 纬度] 或 GeoJSON Point", "[longitude, latitude] or a GeoJSON Point"))
                    .toException();
        }
        if (place.isEmpty()) {
            throw Problem.badParameter(
                            input,
                            "an empty " + place.getGeometryType(),
                            LocalizedText.of("有位置的几何", "a geometry with a position"))
                    .toException();
        }
        return place;
    }

    /** The input {@code within}, or infinity when it is absent. */
    static double within(Inputs inputs) {
        return inputs.has("within") ? inputs.number("within") : Double.POSITIVE_INFINITY;
    }

    /** The table of the input {@code layer}, which must be there. */
    static LayerTable layer(Request request, ProximityMode mode) {
        if (!request.inputs().has("layer")) {
            throw mode.needs("layer", LocalizedText.of("图层的标识", "the id of a layer"));
        }
        return request.table("layer");
    }

    /** The filter; each row it is asked about is a step. */
    static IntPredicate rows(Request request, LayerTable table) {
        IntPredicate filter = request.filter(table);
        AtomicLong asked = new AtomicLong();
        return row -> {
            request.progress().step(Math.min(asked.getAndIncrement(), table.size()), table.size());
            return filter.test(row);
        };
    }

    /** Nanoseconds to measure so many features from a place. */
    static double nanos(double rows, Geometry place) {
        return rows * (EACH_ROW + EACH_VERTEX * place.getNumPoints());
    }

    /** Refuses an answer of too many features. */
    static void checkSize(int found, Inputs inputs, String orElse) {
        if (found > MOST_ANSWERS) {
            throw Problem.badParameter(
                            "within",
                            inputs.raw("within"),
                            LocalizedText.of(
                                    "更小：其内有 " + found + " 个要素，一次最多回答 " + MOST_ANSWERS + " 个",
                                    "less: " + found + " features lie within it, an answer has at most " + MOST_ANSWERS
                                            + orElse))
                    .with("matched", found)
                    .with("maximum", MOST_ANSWERS)
                    .toException();
        }
    }
}
