package riskmap.geodata.filter.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import riskmap.geodata.filter.expression.Limits;
import riskmap.geodata.filter.expression.Literal;
import riskmap.geodata.filter.literal.Positions;

/** Reads geometries in well-known text (OGC 06-103r4), and {@code BBOX}. Heights are read and left out. */
final class GeometryText {

    private static final Set<String> NAMES = Set.of(
            "POINT",
            "LINESTRING",
            "POLYGON",
            "MULTIPOINT",
            "MULTILINESTRING",
            "MULTIPOLYGON",
            "GEOMETRYCOLLECTION",
            "BBOX");

    private final Tokens tokens;
    private final Positions positions;

    GeometryText(Tokens tokens, Positions positions) {
        this.tokens = tokens;
        this.positions = positions;
    }

    boolean isOne(String word) {
        return NAMES.contains(word);
    }

    /** Whether the next words are such as {@code POINT Z}. */
    boolean opensWithZ() {
        return isOne(tokens.peek().text().toUpperCase(Locale.ROOT))
                && tokens.second().is("Z");
    }

    Literal read() {
        if (tokens.sees("BBOX")) {
            tokens.take();
            return positions.box(list(() -> Operands.number(tokens)));
        }
        return positions.literal(geometry(0));
    }

    private Geometry geometry(int depth) {
        String name = tokens.peek().text().toUpperCase(Locale.ROOT);
        if (!isOne(name) || name.equals("BBOX") || depth > Limits.DEEPEST) {
            throw tokens.expected("a geometry such as POINT(120.5 31.2)");
        }
        tokens.take();
        tokens.takes("Z");
        return switch (name) {
            case "POINT" -> point();
            case "LINESTRING" -> positions.line(line());
            case "POLYGON" -> positions.polygon(list(this::line));
            case "MULTIPOINT" -> positions.several(list(this::memberPoint), false);
            case "MULTILINESTRING" -> positions.several(list(() -> positions.line(line())), false);
            case "MULTIPOLYGON" -> positions.several(list(() -> positions.polygon(list(this::line))), false);
            default -> positions.several(list(() -> geometry(depth + 1)), true);
        };
    }

    private Geometry point() {
        tokens.demand("(");
        Geometry point = positions.point(position());
        tokens.demand(")");
        return point;
    }

    /** Of a multi point, whose members may stand without brackets. */
    private Geometry memberPoint() {
        return tokens.sees("(") ? point() : positions.point(position());
    }

    private List<Coordinate> line() {
        return list(this::position);
    }

    private Coordinate position() {
        double first = Operands.number(tokens);
        double second = Operands.number(tokens);
        if (!tokens.sees(",") && !tokens.sees(")")) {
            Operands.number(tokens);
        }
        return positions.position(first, second);
    }

    private <T> List<T> list(Supplier<T> element) {
        List<T> all = new ArrayList<>();
        tokens.demand("(");
        do {
            all.add(element.get());
        } while (tokens.takes(","));
        tokens.demand(")");
        return all;
    }
}
