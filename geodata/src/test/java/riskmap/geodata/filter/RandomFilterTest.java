package riskmap.geodata.filter;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import riskmap.geodata.filter.expression.ArrayLiteral;
import riskmap.geodata.filter.expression.Call;
import riskmap.geodata.filter.expression.Expression;
import riskmap.geodata.filter.expression.Literal;
import riskmap.geodata.filter.expression.Operator;
import riskmap.geodata.filter.expression.Property;
import riskmap.geodata.model.Feature;

/** Thousands of random filters select what the {@link NaiveFilter} does, and survive being written and read. */
class RandomFilterTest {

    private static final List<Operator> COMPARISONS = List.of(
            Operator.EQUAL,
            Operator.NOT_EQUAL,
            Operator.LESS,
            Operator.LESS_OR_EQUAL,
            Operator.GREATER,
            Operator.GREATER_OR_EQUAL);

    private final long seed = System.nanoTime();
    private final Random random = new Random(seed);

    @Test
    void selectsWhatTheNaiveFilterDoes() {
        int selected = 0;
        for (int i = 0; i < 3000; i++) {
            Filter filter = new Filter(condition(3));
            String expected = TestCity.FEATURES.stream()
                    .filter(feature -> Boolean.TRUE.equals(new NaiveFilter(feature).value(filter.expression())))
                    .map(Feature::id)
                    .sorted()
                    .collect(Collectors.joining());
            String told = "seed " + seed + ": " + filter.toText();
            assertEquals(expected, TestCity.ids(filter), told);
            assertEquals(filter, Filter.parseText(filter.toText()), told);
            assertEquals(filter, Filter.parseJson(filter.toJson()), told);
            selected += expected.length();
        }
        assertEquals(true, selected > 3000, "seed " + seed + " selects next to nothing");
    }

    private Expression condition(int depth) {
        int kind = random.nextInt(depth == 0 ? 8 : 11);
        return switch (kind) {
            case 0 -> Call.of(comparison(), number(depth), number(depth));
            case 1 -> Call.of(comparison(), text(), text());
            case 2 -> Call.of(comparison(), time(), time());
            case 3 -> Call.of(Operator.LIKE, text(), new Literal(pick("%a%", "储_%", "___%", "100%", "%", "")));
            case 4 -> Call.of(Operator.BETWEEN, number(depth), number(0), number(0));
            case 5 -> Call.of(Operator.IN, number(depth), items(this::constant));
            case 6 -> Call.of(Operator.IN, text(), items(this::text));
            case 7 -> random.nextBoolean() ? relation() : Call.of(Operator.IS_NULL, any(depth));
            case 8 -> Call.of(Operator.NOT, condition(depth - 1));
            default ->
                new Call(
                        kind == 9 ? Operator.AND : Operator.OR,
                        Stream.generate(() -> condition(depth - 1))
                                .limit(2 + random.nextInt(2))
                                .toList());
        };
    }

    private Operator comparison() {
        return COMPARISONS.get(random.nextInt(COMPARISONS.size()));
    }

    private Expression any(int depth) {
        return switch (random.nextInt(4)) {
            case 0 -> number(depth);
            case 1 -> text();
            case 2 -> time();
            default -> depth == 0 ? new Property("open") : condition(depth - 1);
        };
    }

    private Expression number(int depth) {
        return switch (random.nextInt(depth == 0 ? 3 : 5)) {
            case 0 -> new Property("score");
            case 1 -> new Property("floors");
            case 2 -> constant();
            case 3 -> Call.of(Operator.LENGTH, text());
            default ->
                Call.of(
                        pick(Operator.PLUS, Operator.MINUS, Operator.TIMES, Operator.DIVIDE),
                        number(depth - 1),
                        number(depth - 1));
        };
    }

    private Expression constant() {
        return new Literal(pick(0.0, 1.0, -1.5, 3.0, 20.0, 70.0, 1e9, 0.1));
    }

    private Expression text() {
        return switch (random.nextInt(4)) {
            case 0 -> new Property("name");
            case 1 -> new Property("tags");
            case 2 -> Call.of(Operator.LOWER, new Property("name"));
            default -> new Literal(pick("储罐 1", "锅炉's", "straße", "STRASSE", "100%", "", "a\nb"));
        };
    }

    private Expression time() {
        return switch (random.nextInt(4)) {
            case 0 -> new Property("built");
            case 1 -> new Property("closed");
            case 2 -> new Property("updated");
            default ->
                new Literal(pick(
                        LocalDate.parse("2020-01-10"),
                        LocalDate.parse("2026-01-02"),
                        Instant.parse("2026-01-02T12:00:00Z"),
                        Instant.parse("2020-01-10T00:00:00.25Z")));
        };
    }

    private Expression relation() {
        Operator operator = pick(
                Operator.S_INTERSECTS,
                Operator.S_DISJOINT,
                Operator.S_WITHIN,
                Operator.S_CONTAINS,
                Operator.S_TOUCHES,
                Operator.S_OVERLAPS,
                Operator.S_CROSSES,
                Operator.S_EQUALS);
        Expression property = new Property(Property.GEOMETRY);
        Expression literal = new Literal(geometry());
        return random.nextBoolean() ? Call.of(operator, property, literal) : Call.of(operator, literal, property);
    }

    private Geometry geometry() {
        GeometryFactory factory = new GeometryFactory();
        Coordinate from = new Coordinate(random.nextInt(5), random.nextInt(5));
        Coordinate to = new Coordinate(from.x + 1 + random.nextInt(3), from.y + 1 + random.nextInt(3));
        return switch (random.nextInt(3)) {
            case 0 -> factory.createPoint(from);
            case 1 -> factory.createLineString(new Coordinate[] {from, to});
            default ->
                factory.createPolygon(
                        new Coordinate[] {from, new Coordinate(to.x, from.y), to, new Coordinate(from.x, to.y), from});
        };
    }

    private ArrayLiteral items(java.util.function.Supplier<Expression> item) {
        return new ArrayLiteral(
                IntStream.range(0, random.nextInt(4)).mapToObj(i -> item.get()).toList());
    }

    @SafeVarargs
    private <T> T pick(T... choices) {
        return choices[random.nextInt(choices.length)];
    }
}
