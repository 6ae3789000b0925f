package riskmap.geodata.proximity;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import org.locationtech.jts.geom.Geometry;
import riskmap.geodata.snapshot.LayerTable;

/** Counts around a place, ring by ring. */
public final class Rings {

    /** Most rings in one answer. */
    public static final int MAX_RINGS = 20;

    private Rings() {}

    /**
     * One ring: farther than {@code from}, at most {@code to}; the first ring holds what touches the place too.
     *
     * @param from m
     * @param to m
     * @param count features in the ring
     * @param byValue features per value of the attribute asked for; empty text for features without one
     */
    public record Ring(double from, double to, int count, Map<String, Integer> byValue) {}

    /**
     * Counts the features of a table in each ring.
     *
     * @param radii outer radii in metres, ascending, at most {@link #MAX_RINGS}
     * @param attribute attribute to count by, or null
     * @throws IllegalArgumentException when the radii are not ascending or out of range
     */
    public static List<Ring> count(
            LayerTable table, Geometry place, List<Double> radii, String attribute, IntPredicate rows) {
        check(radii);
        double last = radii.get(radii.size() - 1);
        Neighbours near = Proximity.find(table, ProximityQuery.within(place, last), rows);
        List<Ring> rings = new ArrayList<>();
        double from = 0;
        int next = 0;
        for (double to : radii) {
            Map<String, Integer> byValue = new TreeMap<>();
            int first = next;
            while (next < near.size() && near.distance(next) <= to) {
                Object value = attribute == null ? null : table.value(near.row(next), attribute);
                byValue.merge(value == null ? "" : value.toString(), 1, Integer::sum);
                next++;
            }
            rings.add(new Ring(from, to, next - first, attribute == null ? Map.of() : byValue));
            from = to;
        }
        return rings;
    }

    private static void check(List<Double> radii) {
        if (radii.isEmpty() || radii.size() > MAX_RINGS) {
            throw new IllegalArgumentException("radii are " + radii.size() + "; allowed are 1 to " + MAX_RINGS);
        }
        double before = 0;
        for (double radius : radii) {
            if (!(radius > before && radius <= ProximityQuery.MAX_WITHIN)) {
                throw new IllegalArgumentException(
                        "radii are " + radii + " m; they must ascend, above 0 to " + ProximityQuery.MAX_WITHIN + " m");
            }
            before = radius;
        }
    }
}
