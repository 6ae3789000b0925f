package riskmap.geodata.cluster;

import java.util.Arrays;
import riskmap.geodata.model.Progress;

/**
 * DBSCAN (Ester, Kriegel, Sander, Xu 1996). A core point has at least so many points within ε, itself among them, the edge
 * included. Core points within ε of each other are one cluster. A border point, within ε of a core point without being one,
 * belongs to the cluster of the nearest core point, of equally near ones that of the lowest number, so that the answer does
 * not depend on the order of points. All others are noise.
 *
 * <p>By cells so small that two points of one are within ε (Gunawan, A Faster Algorithm for DBSCAN, 2013): a cell of so many
 * points holds core points only, all core points of a cell are one cluster, and of two cells already known to be one
 * nothing has to be measured.
 */
final class Dbscan {

    private final CubeGrid grid;
    private final SortedPoints sorted;
    private final NearCells near;
    private final double most;
    private final int minCount;
    private final boolean[] core;

    /** Whether a cell holds a core point. */
    private final boolean[] hasCore;

    /** Cells whose core points are one cluster. */
    private final DisjointSets sets;

    private double best;
    private int bestPlace;

    private Dbscan(SurfacePoints points, double metres, int minCount, Progress progress) {
        grid = new CubeGrid(points.xyz(), metres);
        sorted = grid.points();
        near = new NearCells(grid, progress);
        most = metres * metres;
        this.minCount = minCount;
        core = new boolean[points.size()];
        hasCore = new boolean[grid.cells()];
        sets = new DisjointSets(grid.cells());
    }

    static Grouping group(SurfacePoints points, double metres, int minCount, Progress progress) {
        Dbscan search = new Dbscan(points, metres, minCount, progress.part(0, 0.3));
        search.findCores(progress.part(0.3, 0.6));
        search.unite(progress.part(0.6, 0.8));
        int[] marks = search.marks(progress.part(0.8, 1));
        double[] reaches = new double[search.grid.cells()];
        Arrays.fill(reaches, metres);
        return Grouping.of(marks, reaches);
    }

    private void findCores(Progress progress) {
        for (int cell = 0; cell < grid.cells(); cell++) {
            progress.step(cell, grid.cells());
            boolean all = grid.count(cell) >= minCount;
            boolean some = all || crowd(cell) >= minCount;
            for (int place = grid.start(cell); some && place < grid.end(cell); place++) {
                core[place] = all || isCore(place, cell);
                hasCore[cell] |= core[place];
            }
        }
    }

    /** How many points stand in a cell and those near it. */
    private long crowd(int cell) {
        long count = 0;
        for (int k = near.start(cell); k < near.end(cell); k++) {
            count += grid.count(near.get(k));
        }
        return count;
    }

    private boolean isCore(int place, int cell) {
        int count = grid.count(cell);
        for (int k = near.start(cell); k < near.end(cell) && count < minCount; k++) {
            if (near.get(k) != cell) {
                count += countWithin(place, near.get(k), minCount - count);
            }
        }
        return count >= minCount;
    }

    /** How many points of a cell are within ε of a place, no more than are wanted. */
    private int countWithin(int place, int cell, int wanted) {
        int count = 0;
        for (int other = grid.start(cell); other < grid.end(cell) && count < wanted; other++) {
            count += sorted.square(place, other) <= most ? 1 : 0;
        }
        return count;
    }

    /** Takes each pair of cells once, the nearer ones first: those farther off are mostly one with them by then. */
    private void unite(Progress progress) {
        for (int cell = 0; cell < grid.cells(); cell++) {
            progress.step(cell, grid.cells());
            for (int k = near.end(cell) - 1; hasCore[cell] && k >= near.start(cell); k--) {
                int other = near.get(k);
                if (other < cell && hasCore[other] && sets.find(cell) != sets.find(other) && touch(cell, other)) {
                    sets.unite(cell, other);
                }
            }
        }
    }

    /** Whether a core point of one cell is within ε of one of another. */
    private boolean touch(int cell, int other) {
        for (int a = grid.start(cell); a < grid.end(cell); a++) {
            boolean mayReach = core[a] && sorted.squareToBox(a, other) <= most;
            for (int b = grid.start(other); mayReach && b < grid.end(other); b++) {
                if (core[b] && sorted.square(a, b) <= most) {
                    return true;
                }
            }
        }
        return false;
    }

    /** For each point a cell of its cluster, the same for all of one. */
    private int[] marks(Progress progress) {
        int[] marks = new int[core.length];
        for (int cell = 0; cell < grid.cells(); cell++) {
            progress.step(cell, grid.cells());
            for (int place = grid.start(cell); place < grid.end(cell); place++) {
                int home = core[place] ? cell : cellOfNearestCore(place, cell);
                marks[sorted.point(place)] = home < 0 ? Grouping.NOISE : sets.find(home);
            }
        }
        return marks;
    }

    /** The cell of the core point nearest to a place of a cell, within ε, or −1. */
    private int cellOfNearestCore(int place, int cell) {
        best = Math.nextUp(most);
        bestPlace = -1;
        int home = -1;
        for (int k = near.start(cell); k < near.end(cell); k++) {
            int other = near.get(k);
            if (hasCore[other] && sorted.squareToBox(place, other) <= best && isNearer(place, other)) {
                home = other;
            }
        }
        return home;
    }

    /** Looks for a core point of a cell that is nearer than the best one known. */
    private boolean isNearer(int place, int cell) {
        int before = bestPlace;
        for (int other = grid.start(cell); other < grid.end(cell); other++) {
            double square = core[other] ? sorted.square(place, other) : Double.POSITIVE_INFINITY;
            if (square < best || square == best && bestPlace >= 0 && sorted.point(other) < sorted.point(bestPlace)) {
                best = square;
                bestPlace = other;
            }
        }
        return bestPlace != before;
    }
}
