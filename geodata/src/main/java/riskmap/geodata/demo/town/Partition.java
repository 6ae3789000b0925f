package riskmap.geodata.demo.town;

import java.util.Arrays;
import java.util.List;
import java.util.PriorityQueue;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Polygon;

/**
 * Gathers units into connected areas around centres: every unit goes to the centre it reaches most easily, where
 * crossing a main road or a river counts as a detour.
 */
final class Partition {

    private final Coordinate[] middles;
    private final double[] weights;
    private final Neighbours neighbours;

    Partition(List<Polygon> units, double[] weights, Segments segments) {
        this.middles =
                units.stream().map(unit -> unit.getCentroid().getCoordinate()).toArray(Coordinate[]::new);
        this.weights = weights;
        this.neighbours = new Neighbours(units, segments);
    }

    /** Number of the nearest place for each unit. */
    int[] around(List<Coordinate> places) {
        int[] starts = new int[places.size()];
        for (int i = 0; i < starts.length; i++) {
            starts[i] = nearestUnit(places.get(i), null, 0);
        }
        return assign(starts, null, 0);
    }

    /**
     * Splits one area of an earlier partition into connected parts of about equal weight.
     *
     * @param areas number of the area of each unit
     * @param area the area to split
     * @param count number of parts
     * @return number of the part for each unit of the area, −1 for the others
     */
    int[] split(int[] areas, int area, int count) {
        int[] starts = spread(areas, area, count);
        int[] parts = assign(starts, areas, area);
        for (int round = 0; round < 12; round++) {
            starts = recentred(parts, starts, areas, area);
            parts = assign(starts, areas, area);
        }
        return parts;
    }

    /** Starts far from each other: each next one is the unit whose weighted distance to the others is greatest. */
    private int[] spread(int[] areas, int area, int count) {
        int[] starts = new int[count];
        double[] least = new double[middles.length];
        Arrays.fill(least, Double.MAX_VALUE);
        starts[0] = heaviest(areas, area);
        for (int k = 1; k < count; k++) {
            double best = -1;
            for (int unit = 0; unit < middles.length; unit++) {
                least[unit] = Math.min(least[unit], middles[unit].distance(middles[starts[k - 1]]));
                double score = least[unit] * (0.4 + Math.min(1, weights[unit] / 4_000));
                if (areas[unit] == area && score > best) {
                    best = score;
                    starts[k] = unit;
                }
            }
        }
        return starts;
    }

    private int heaviest(int[] areas, int area) {
        int best = -1;
        for (int unit = 0; unit < middles.length; unit++) {
            if (areas[unit] == area && (best < 0 || weights[unit] > weights[best])) {
                best = unit;
            }
        }
        return best;
    }

    private int[] recentred(int[] parts, int[] starts, int[] areas, int area) {
        int[] moved = starts.clone();
        for (int part = 0; part < starts.length; part++) {
            double x = 0;
            double y = 0;
            double sum = 0;
            for (int unit = 0; unit < parts.length; unit++) {
                if (parts[unit] == part) {
                    double weight = weights[unit] + 50;
                    x += middles[unit].x * weight;
                    y += middles[unit].y * weight;
                    sum += weight;
                }
            }
            int candidate = nearestUnit(new Coordinate(x / sum, y / sum), areas, area);
            moved[part] = Arrays.stream(moved).anyMatch(start -> start == candidate) ? moved[part] : candidate;
        }
        return moved;
    }

    private int nearestUnit(Coordinate place, int[] areas, int area) {
        int nearest = -1;
        for (int unit = 0; unit < middles.length; unit++) {
            if ((areas == null || areas[unit] == area)
                    && (nearest < 0 || middles[unit].distance(place) < middles[nearest].distance(place))) {
                nearest = unit;
            }
        }
        return nearest;
    }

    private record Reach(int unit, int part, double cost) {}

    private int[] assign(int[] starts, int[] areas, int area) {
        int[] parts = new int[middles.length];
        Arrays.fill(parts, -1);
        PriorityQueue<Reach> queue = new PriorityQueue<>((a, b) -> {
            int order = Double.compare(a.cost(), b.cost());
            return order != 0 ? order : Integer.compare(a.unit() * 64 + a.part(), b.unit() * 64 + b.part());
        });
        for (int part = 0; part < starts.length; part++) {
            queue.add(new Reach(starts[part], part, 0));
        }
        while (!queue.isEmpty()) {
            Reach reach = queue.poll();
            if (parts[reach.unit()] < 0) {
                parts[reach.unit()] = reach.part();
                spreadFrom(reach, queue, parts, areas, area);
            }
        }
        return parts;
    }

    private void spreadFrom(Reach from, PriorityQueue<Reach> queue, int[] parts, int[] areas, int area) {
        for (Neighbours.Edge edge : neighbours.of(from.unit())) {
            int next = edge.other(from.unit());
            if (parts[next] < 0 && (areas == null || areas[next] == area)) {
                double detour = edge.kind().barrier() + 4_000 / (1 + edge.length() / 30);
                queue.add(new Reach(
                        next, from.part(), from.cost() + middles[from.unit()].distance(middles[next]) + detour));
            }
        }
    }
}
