package riskmap.geodata.cluster;

import java.util.Map;
import java.util.TreeMap;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Location;
import riskmap.geodata.snapshot.LayerTable;

/**
 * How many features lie in an area, and how many of each value of an attribute.
 *
 * @param count features
 * @param byValue features per value; empty text for features without one
 */
public record AreaCount(int count, Map<String, Integer> byValue) {

    /** Counts the features of a table whose place, or a point inside them, lies in the outline or on its edge. */
    public static AreaCount in(ClusterOutline outline, LayerTable table, String attribute) {
        IndexedPointInAreaLocator inside = new IndexedPointInAreaLocator(outline.lonLat());
        Envelope box = outline.lonLat().getEnvelopeInternal();
        Map<String, Integer> byValue = new TreeMap<>();
        table.index().search(box.getMinX(), box.getMinY(), box.getMaxX(), box.getMaxY(), row -> {
            if (inside.locate(new Coordinate(table.lon(row), table.lat(row))) != Location.EXTERIOR) {
                add(byValue, table, row, attribute);
            }
        });
        return of(byValue);
    }

    /** Counts some rows of a table. */
    public static AreaCount of(LayerTable table, String attribute, int... rows) {
        Map<String, Integer> byValue = new TreeMap<>();
        for (int row : rows) {
            add(byValue, table, row, attribute);
        }
        return of(byValue);
    }

    private static AreaCount of(Map<String, Integer> byValue) {
        return new AreaCount(
                byValue.values().stream().mapToInt(Integer::intValue).sum(), byValue);
    }

    private static void add(Map<String, Integer> byValue, LayerTable table, int row, String attribute) {
        Object value = table.value(row, attribute);
        byValue.merge(value == null ? "" : value.toString(), 1, Integer::sum);
    }
}
