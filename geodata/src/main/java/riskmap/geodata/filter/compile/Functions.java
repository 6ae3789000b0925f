package riskmap.geodata.filter.compile;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;
import riskmap.geodata.crs.Geodesic;
import riskmap.geodata.filter.expression.FilterException;
import riskmap.geodata.filter.expression.Operator;
import riskmap.geodata.snapshot.LayerTable;

/** The functions that give values. Unknown arguments give an unknown value. */
final class Functions {

    private Functions() {}

    static Operand of(Operator function, List<Operand> parts, LayerTable table) {
        Operand first = parts.get(0);
        return switch (function) {
            case CASEI -> text(function, first, Type.TEXT, Texts::withoutCase);
            case ACCENTI -> text(function, first, Type.TEXT, Texts::withoutAccents);
            case LOWER -> text(function, first, Type.TEXT, text -> text.toLowerCase(Locale.ROOT));
            case UPPER -> text(function, first, Type.TEXT, text -> text.toUpperCase(Locale.ROOT));
            case LENGTH -> text(function, first, Type.NUMBER, text -> (double) text.codePointCount(0, text.length()));
            case SPLIT -> split(first, parts.get(1));
            case ABS ->
                first.as(Type.NUMBER, "abs")
                        .map(Type.NUMBER, "abs", number -> Math.abs(((Number) number).doubleValue()));
            case DISTANCE_M -> distance(first, parts.get(1), table);
            default -> throw new IllegalStateException("function " + function);
        };
    }

    private interface TextMap {
        Object apply(String text);
    }

    private static Operand text(Operator function, Operand operand, Type result, TextMap map) {
        return operand.as(Type.TEXT, function.text()).map(result, function.text(), text -> map.apply((String) text));
    }

    private static Operand split(Operand operand, Operand separator) {
        if (!(separator.constant() instanceof String text) || text.isEmpty()) {
            throw new FilterException("the second argument of split must be a text in quotes that is not empty, but is "
                    + separator.words());
        }
        Pattern pattern = Pattern.compile(Pattern.quote(text));
        return text(Operator.SPLIT, operand, Type.ARRAY, whole -> {
            Set<Object> pieces = new LinkedHashSet<>();
            pattern.splitAsStream(whole)
                    .map(String::strip)
                    .filter(piece -> !piece.isEmpty())
                    .forEach(pieces::add);
            return pieces;
        });
    }

    private static Operand distance(Operand a, Operand b, LayerTable table) {
        a.as(Type.GEOMETRY, "distance_m");
        b.as(Type.GEOMETRY, "distance_m");
        boolean swapped = !(b.constant() instanceof Point);
        Operand from = swapped ? b : a;
        if (!((swapped ? a : b).constant() instanceof Point point)) {
            throw new FilterException(
                    "one argument of distance_m must be a POINT; there are " + a.words() + " and " + b.words());
        }
        String words = "distance_m(" + a.words() + ", " + b.words() + ")";
        if (from.isConstant()) {
            return Operand.constant(Type.NUMBER, metres(point, (Geometry) from.constant()));
        }
        return Operand.computed(Type.NUMBER, words, row -> {
            if (table.isPoint(row)) {
                return Geodesic.distance(point.getX(), point.getY(), table.lon(row), table.lat(row));
            }
            return metres(point, (Geometry) from.value().at(row));
        });
    }

    private static Double metres(Point point, Geometry geometry) {
        return geometry.isEmpty() ? null : (Double) Geodesic.distance(point.getX(), point.getY(), geometry);
    }
}
