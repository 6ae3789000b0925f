package riskmap.geodata.proximity;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import riskmap.geodata.model.Progress;
import riskmap.geodata.snapshot.LayerTable;

/**
 * Pairs of features closer to each other than a limit: hazard sources that could set each other off, hazard sources beside
 * protected places.
 */
public final class Pairs {

    /** Greatest limit of distance, m. */
    public static final double MAX_WITHIN = 50_000;

    /** Most pairs in one answer. */
    public static final int MOST = 100_000;

    private final LayerTable first;
    private final LayerTable second;
    private final ClosestPairs kept;
    private long matched;

    private Pairs(LayerTable first, LayerTable second, int most) {
        this.first = first;
        this.second = second;
        this.kept = new ClosestPairs(first, second, most);
    }

    /**
     * A pair, with the two points that are nearest to each other.
     *
     * @param first row of the first table
     * @param second row of the second table
     * @param distance geodesic, m; 0 where they touch
     */
    public record Pair(
            int first,
            int second,
            double distance,
            double firstLon,
            double firstLat,
            double secondLon,
            double secondLat) {}

    /**
     * An answer.
     *
     * @param pairs the closest pairs, closest first, equal distances by the first id, then the second
     * @param matched number of all pairs within the limit, listed or not
     */
    public record Result(List<Pair> pairs, long matched) {}

    /**
     * The features of one layer and those of another within a distance of them.
     *
     * @param second may be the first table itself; then no feature is its own pair, and each pair comes once, if either way
     *     round passes the conditions
     * @param within greatest distance, m, above 0 to {@link #MAX_WITHIN}
     * @param most how many pairs are listed, 1 to {@link #MOST}; the closest are
     * @throws IllegalArgumentException when a number is out of range
     */
    public static Result closer(
            LayerTable first,
            IntPredicate firstRows,
            LayerTable second,
            IntPredicate secondRows,
            double within,
            int most,
            Progress progress) {
        if (!(within > 0 && within <= MAX_WITHIN) || most < 1 || most > MOST) {
            throw new IllegalArgumentException("within is " + within + " m, most is " + most
                    + "; allowed are above 0 to " + MAX_WITHIN + " m and 1 to " + MOST);
        }
        Pairs pairs = new Pairs(first, second, most);
        Neighbours near = new Neighbours();
        for (int row = 0; row < first.size(); row++) {
            progress.step(row, first.size());
            if (firstRows.test(row) && !Double.isNaN(first.lon(row))) {
                pairs.around(row, within, firstRows, secondRows, near, progress);
            }
        }
        return new Result(pairs.measured(), pairs.matched);
    }

    private void around(
            int row,
            double within,
            IntPredicate firstRows,
            IntPredicate secondRows,
            Neighbours near,
            Progress progress) {
        IntPredicate rows = other -> {
            progress.step(row, first.size());
            boolean seen =
                    first == second && (other == row || other < row && firstRows.test(other) && secondRows.test(row));
            return !seen && secondRows.test(other);
        };
        Proximity.find(second, ProximityQuery.within(first.geometry(row), within), rows, near);
        matched += near.size();
        for (int i = 0; i < near.size(); i++) {
            kept.add(row, near.row(i), near.distance(i));
        }
    }

    private List<Pair> measured() {
        Distances distances = new Distances();
        List<Pair> pairs = new ArrayList<>();
        kept.forEach((a, b, metres) -> {
            distances.aim(first, a);
            distances.to(second, b);
            pairs.add(new Pair(
                    a, b, metres, distances.fromLon(), distances.fromLat(), distances.toLon(), distances.toLat()));
        });
        return pairs;
    }
}
