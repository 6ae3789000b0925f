package riskmap.geodata.proximity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntPredicate;
import org.locationtech.jts.geom.Geometry;
import riskmap.geodata.snapshot.LayerTable;

/** What lies along a line: a pipeline, the way of a convoy. */
public final class Corridor {

    /** Greatest distance from the line, m. */
    public static final double MAX_WITHIN = 50_000;

    private Corridor() {}

    /**
     * A feature beside the line.
     *
     * @param row row of the table that was asked
     * @param distance geodesic distance from the line, m
     * @param chainage geodesic length of the line from its beginning to the point nearest to the feature, m; of a feature
     *     the line meets, to where it first does. Parts of a multiple line follow each other without a gap
     */
    public record Entry(int row, double distance, double chainage) {}

    /**
     * The features within a distance of a line, by chainage, then distance, then id.
     *
     * @param line a line or several, longitude/latitude
     * @param within greatest distance, m, above 0 to {@link #MAX_WITHIN}
     * @param rows which rows of the table count
     * @throws IllegalArgumentException when the geometry is no line or the distance out of range
     */
    public static List<Entry> along(LayerTable table, Geometry line, double within, IntPredicate rows) {
        if (line.getDimension() != 1) {
            throw new IllegalArgumentException(
                    "geometry is a " + line.getGeometryType() + "; a LineString or MultiLineString is needed");
        }
        if (!(within > 0 && within <= MAX_WITHIN)) {
            throw new IllegalArgumentException(
                    "within is " + within + " m; allowed are above 0 to " + MAX_WITHIN + " m");
        }
        Neighbours near = Proximity.find(table, ProximityQuery.within(line, within), rows);
        Chainage chainage = new Chainage(line);
        Distances distances = new Distances();
        distances.aim(line);
        List<Entry> entries = new ArrayList<>(near.size());
        for (int i = 0; i < near.size(); i++) {
            int row = near.row(i);
            boolean met = near.distance(i) == 0 && !table.isPoint(row);
            distances.to(table, row);
            double at = met
                    ? chainage.ofFirstContact(table.shape(row))
                    : chainage.of(distances.fromLon(), distances.fromLat());
            entries.add(new Entry(row, near.distance(i), at));
        }
        entries.sort(Comparator.comparingDouble(Entry::chainage)
                .thenComparingDouble(Entry::distance)
                .thenComparing(entry -> table.id(entry.row())));
        return entries;
    }
}
