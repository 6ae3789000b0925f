package riskmap.geodata.cluster;

import java.util.Arrays;
import riskmap.geodata.model.Progress;

/**
 * For every cell of a grid the cells that may hold points within the reach of its own. Cells are taken in their order: then
 * the first cell to be looked at in each of the rows of columns around only moves forward, and nothing has to be searched.
 */
final class NearCells {

    private static final int STEPS = CubeGrid.STEPS;
    private static final int ROWS = 2 * STEPS + 1;

    private final CubeGrid grid;

    /** Where the cells near each one begin in {@link #near}, and the end of the last. */
    private final int[] starts;

    private int[] near;

    NearCells(CubeGrid grid, Progress progress) {
        this.grid = grid;
        starts = new int[grid.cells() + 1];
        near = new int[ROWS * ROWS * ROWS + 16 * grid.cells()];
        int[] first = new int[ROWS];
        int size = 0;
        for (int cell = 0; cell < grid.cells(); cell++) {
            progress.step(cell, grid.cells());
            if (near.length - size < ROWS * ROWS * ROWS) {
                near = Arrays.copyOf(near, 2 * near.length);
            }
            for (int row = 0; row < ROWS; row++) {
                long column = grid.column(cell) + CubeGrid.column(row - STEPS, -STEPS);
                while (grid.column(first[row]) < column) {
                    first[row]++;
                }
                size = take(first[row], column + 2 * STEPS, grid.level(cell), size);
            }
            starts[cell + 1] = size;
        }
    }

    /** Takes the cells of a row up to a column that are not too far above or below a level. */
    private int take(int first, long last, int level, int size) {
        int end = size;
        for (int cell = first; grid.column(cell) <= last; cell++) {
            if (Math.abs(grid.level(cell) - level) <= STEPS) {
                near[end++] = cell;
            }
        }
        return end;
    }

    /** Index of the first cell near one. */
    int start(int cell) {
        return starts[cell];
    }

    /** Index after that of the last cell near one. */
    int end(int cell) {
        return starts[cell + 1];
    }

    /** The cell at an index; those near one ascend, itself among them. */
    int get(int index) {
        return near[index];
    }
}
