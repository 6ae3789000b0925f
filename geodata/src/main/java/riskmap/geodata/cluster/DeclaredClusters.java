package riskmap.geodata.cluster;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.util.GeometryFixer;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import riskmap.geodata.crs.MetricCrs;
import riskmap.geodata.snapshot.LayerTable;

/**
 * The declared clusters, to hold those that were found against. An enterprise lies in a declared cluster when its place,
 * or a point inside it, does; the edge belongs to it. Invalid polygons are mended first.
 */
public final class DeclaredClusters {

    private final List<Declared> all = new ArrayList<>();

    /** How a cluster that was found stands to the declared ones. */
    public enum Standing {
        /** No member lies in a declared cluster. */
        UNDECLARED,
        /** Some members do, some do not. */
        GROWN,
        /** All members do. */
        DECLARED
    }

    /**
     * What the comparison says of a cluster that was found.
     *
     * @param within ids of the declared clusters that hold members of it, ascending
     * @param membersOutside members in no declared cluster
     * @param areaOutside area of its outline outside the declared clusters that hold members of it, m² in the plane; all of it
     *     when there are none
     */
    public record Comparison(Standing standing, List<String> within, int membersOutside, double areaOutside) {}

    /**
     * A declared cluster.
     *
     * @param row its row
     * @param id its id
     * @param enterprises how many of the enterprises looked at lie in it; it is empty when none does
     * @param metric its area in metres of the plane
     */
    public record Declared(int row, String id, int enterprises, Geometry metric, IndexedPointInAreaLocator inside) {

        private boolean holds(LayerTable table, int row) {
            return inside.locate(new Coordinate(table.lon(row), table.lat(row))) != Location.EXTERIOR;
        }
    }

    /**
     * Reads the declared clusters.
     *
     * @param declared the layer of clusters; those whose {@code origin} is {@code detected} are left out
     * @param enterprises the layer clusters are found in
     * @param rows which enterprises were looked at
     * @param plane where areas are measured
     */
    public DeclaredClusters(LayerTable declared, LayerTable enterprises, IntPredicate rows, MetricCrs plane) {
        for (int row = 0; row < declared.size(); row++) {
            Geometry area = GeometryFixer.fix(declared.geometry(row));
            if (!area.isEmpty() && !"detected".equals(declared.value(row, "origin"))) {
                IndexedPointInAreaLocator inside = new IndexedPointInAreaLocator(area);
                int count = count(area, inside, enterprises, rows);
                all.add(new Declared(row, declared.id(row), count, plane.toMetres(area), inside));
            }
        }
    }

    private static int count(Geometry area, IndexedPointInAreaLocator inside, LayerTable table, IntPredicate rows) {
        int[] count = new int[1];
        var box = area.getEnvelopeInternal();
        table.index().search(box.getMinX(), box.getMinY(), box.getMaxX(), box.getMaxY(), row -> {
            boolean in = inside.locate(new Coordinate(table.lon(row), table.lat(row))) != Location.EXTERIOR;
            count[0] += in && rows.test(row) ? 1 : 0;
        });
        return count[0];
    }

    /** The declared clusters, in the order of their rows. */
    public List<Declared> all() {
        return List.copyOf(all);
    }

    /** Holds a cluster that was found in a table, with its outline, against the declared ones. */
    public Comparison compare(LayerTable table, ClusterDetection.Cluster cluster, ClusterOutline outline) {
        TreeMap<String, Declared> within = new TreeMap<>();
        List<Declared> near = all.stream()
                .filter(declared -> declared.metric()
                        .getEnvelopeInternal()
                        .intersects(outline.metric().getEnvelopeInternal()))
                .toList();
        int outside = 0;
        for (int row : cluster.rows()) {
            boolean held = false;
            for (Declared declared : near) {
                if (declared.holds(table, row)) {
                    held = true;
                    within.put(declared.id(), declared);
                }
            }
            outside += held ? 0 : 1;
        }
        Geometry left = outline.metric();
        for (Declared declared : within.values()) {
            left = OverlayNGRobust.overlay(left, declared.metric(), OverlayNG.DIFFERENCE);
        }
        Standing standing = within.isEmpty() ? Standing.UNDECLARED : outside > 0 ? Standing.GROWN : Standing.DECLARED;
        return new Comparison(standing, List.copyOf(within.keySet()), outside, left.getArea());
    }
}
