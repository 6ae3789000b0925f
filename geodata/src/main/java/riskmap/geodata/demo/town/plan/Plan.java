package riskmap.geodata.demo.town.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.locationtech.jts.geom.Coordinate;

/**
 * The plan that {@code PlanText} draws, read into metres.
 *
 * @param border control points of the boundary
 * @param lakes lakes, after each its islands, and docks
 * @param rivers rivers with their widths
 * @param roads main roads, railways and the ring
 * @param quarters parts with one character
 * @param towns centres of the streets the zone is divided into
 */
public record Plan(
        List<Coordinate> border,
        List<Shape> lakes,
        List<Shape> rivers,
        List<Shape> roads,
        List<Quarter> quarters,
        List<Centre> towns) {

    /** A named line or area: its word in the plan, name, width in metres (0 = none) and control points. */
    public record Shape(String word, String name, double width, List<Coordinate> points) {}

    /** The centre of a street (办事处) and the number of communities it has. */
    public record Centre(String name, int communities, Coordinate at) {}

    /** Reads the plan. */
    public static Plan read() {
        Plan plan = new Plan(
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>());
        PlanText.LINES.lines().forEach(plan::add);
        return plan;
    }

    private void add(String line) {
        String[] halves = line.split("\\|");
        String[] head = halves[0].strip().split(" +");
        switch (head[0]) {
            case "border" -> border.addAll(points(halves[1]));
            case "lake", "island", "dock" -> lakes.add(new Shape(head[0], head[1], 0, points(halves[1])));
            case "river" -> rivers.add(new Shape(head[0], head[1], Double.parseDouble(head[2]), points(halves[1])));
            case "quarter" -> quarters.add(quarter(head[2], head[1], numbers(halves[1])));
            case "town" ->
                towns.add(new Centre(
                        head[1], Integer.parseInt(head[2]), points(halves[1]).get(0)));
            default -> roads.add(new Shape(head[0], head[1], 0, points(halves[1])));
        }
    }

    private static Quarter quarter(String name, String kind, double[] numbers) {
        Quarter.Kind character =
                Quarter.Kind.valueOf(kind.toUpperCase(Locale.ROOT).replace('-', '_'));
        return new Quarter(name, character, numbers[0] * 1000, numbers[1] * 1000, numbers[2] * 1000, numbers[3]);
    }

    private static List<Coordinate> points(String text) {
        List<Coordinate> points = new ArrayList<>();
        for (String pair : text.split(",")) {
            double[] xy = numbers(pair);
            points.add(new Coordinate(xy[0] * 1000, xy[1] * 1000));
        }
        return points;
    }

    private static double[] numbers(String text) {
        return java.util.Arrays.stream(text.strip().split(" +"))
                .mapToDouble(Double::parseDouble)
                .toArray();
    }
}
