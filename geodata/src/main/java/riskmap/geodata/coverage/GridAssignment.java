package riskmap.geodata.coverage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.util.GeometryFixer;
import org.locationtech.jts.index.hprtree.HPRtree;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import riskmap.geodata.snapshot.LayerTable;

/**
 * Which grid a place belongs to.
 *
 * <p><b>Shared-edge rule.</b> A place in the inside of a grid belongs to it. A place on an edge belongs to the grid with
 * the lowest code among those whose edge it is; so every place of a proper partition, its outer border included, belongs to
 * exactly one grid. Where grids overlap, the lowest code of those that have the place inside gets it, and the place is
 * {@linkplain #isShared contested}.
 *
 * <p>A feature that is no point belongs where a point inside it does; {@link #reached} says whether it reaches into other
 * grids as well. Immutable and thread safe.
 */
public final class GridAssignment {

    /** Answer for a place in no grid. */
    public static final int NONE = -1;

    /** Ground that does not count as reaching into a grid, square degrees: about 1 m². */
    private static final double SPECK = 1e-10;

    private final Geometry[] polygons;
    private final IndexedPointInAreaLocator[] locators;
    private final HPRtree index = new HPRtree();
    private final int[] rank;

    /** Prepares the grids; invalid polygons are repaired. Answers are positions in this list. */
    public GridAssignment(List<Grid> grids) {
        polygons = new Geometry[grids.size()];
        locators = new IndexedPointInAreaLocator[grids.size()];
        rank = new int[grids.size()];
        Integer[] order = new Integer[grids.size()];
        Arrays.setAll(order, i -> i);
        Arrays.sort(
                order, Comparator.comparing((Integer i) -> grids.get(i).code()).thenComparing(i -> grids.get(i)
                        .id()));
        for (int i = 0; i < order.length; i++) {
            rank[order[i]] = i;
            Geometry given = grids.get(i).geometry();
            Geometry polygon = given.isValid() ? given : GeometryFixer.fix(given);
            polygons[i] = polygon;
            if (!polygon.isEmpty()) {
                locators[i] = new IndexedPointInAreaLocator(polygon);
                index.insert(polygon.getEnvelopeInternal(), i);
            }
        }
        if (index.size() > 0) {
            index.build();
        }
    }

    /** Position of the grid a place belongs to, or {@link #NONE}. */
    public int find(double lon, double lat) {
        return new Search(lon, lat).owner;
    }

    /** Whether a place lies inside more than one grid. */
    public boolean isShared(double lon, double lat) {
        return new Search(lon, lat).inside > 1;
    }

    /**
     * The grids in which more than about 1 m² of a polygon lies, by position; of a point or a line, the grid of a place in
     * it.
     */
    public List<Integer> reached(Geometry feature) {
        if (feature.getDimension() < 2) {
            Coordinate place = feature.getInteriorPoint().getCoordinate();
            int owner = place == null ? NONE : find(place.x, place.y);
            return owner == NONE ? List.of() : List.of(owner);
        }
        Geometry site = feature.isValid() ? feature : GeometryFixer.fix(feature);
        List<Integer> reached = new ArrayList<>();
        if (index.size() > 0) {
            index.query(site.getEnvelopeInternal(), item -> {
                Geometry common = OverlayNGRobust.overlay(site, polygons[(Integer) item], OverlayNG.INTERSECTION);
                if (common.getArea() > SPECK) {
                    reached.add((Integer) item);
                }
            });
        }
        reached.sort(null);
        return reached;
    }

    /** The grid of every row of a table, {@link #NONE} for those in no grid. */
    public int[] find(LayerTable table) {
        int[] owners = new int[table.size()];
        Arrays.parallelSetAll(owners, row -> find(table.lon(row), table.lat(row)));
        return owners;
    }

    /** One look-up: the best owner so far, inside before edge, low code before high. */
    private final class Search {
        private int owner = NONE;
        private int inside;

        Search(double lon, double lat) {
            if (index.size() > 0 && !Double.isNaN(lon)) {
                Coordinate place = new Coordinate(lon, lat);
                index.query(
                        new org.locationtech.jts.geom.Envelope(place),
                        item -> consider((Integer) item, locators[(Integer) item].locate(place)));
            }
        }

        private void consider(int grid, int location) {
            boolean interior = location == Location.INTERIOR;
            boolean better = owner == NONE || rank[grid] < rank[owner];
            if (interior) {
                inside++;
                owner = inside == 1 || better ? grid : owner;
            } else if (location == Location.BOUNDARY && inside == 0 && better) {
                owner = grid;
            }
        }
    }
}
