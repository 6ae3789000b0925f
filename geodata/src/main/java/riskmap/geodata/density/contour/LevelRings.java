package riskmap.geodata.density.contour;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import riskmap.geodata.density.DensityRaster;

/**
 * The closed lines that part values of at least a level from lower ones: marching squares over the centres of the cells.
 * Where a square of four centres is a saddle, the mean of the four decides, as for the bilinear surface.
 *
 * <p>The raster is surrounded by a ring of its own border values, and that by a ring of nothing: so the surface goes on
 * flat to the raster's edge and beyond, and every line is closed.
 */
final class LevelRings {

    private static final int PAD = 2;

    /** Crossings keep this far from centres, cells, so that lines do not touch where a value equals the level. */
    private static final double OFF_CENTRE = 1e-6;

    /** For each of the 16 patterns of high corners (1 north-west, 2 north-east, 4 south-east, 8 south-west): from, to. */
    private static final int[][] SIDES = {
        {}, {3, 0}, {0, 1}, {3, 1}, {1, 2}, {}, {0, 2}, {3, 2}, {2, 3}, {2, 0}, {}, {2, 1}, {1, 3}, {1, 0}, {0, 3}, {}
    };

    private static final int[][] SADDLE_JOINED = {{1, 0, 3, 2}, {0, 3, 2, 1}};
    private static final int[][] SADDLE_PARTED = {{3, 0, 1, 2}, {0, 1, 2, 3}};

    private final DensityRaster raster;
    private final int width;
    private final int height;
    private final double level;

    /** The crossing that follows one; crossings are numbered by the side they lie on, east and south of a centre. */
    private final int[] next;

    LevelRings(DensityRaster raster, double level) {
        this.raster = raster;
        this.level = level;
        width = raster.width() + 2 * PAD;
        height = raster.height() + 2 * PAD;
        next = new int[2 * width * height];
        Arrays.fill(next, -1);
        for (int row = 0; row < height - 1; row++) {
            for (int column = 0; column < width - 1; column++) {
                square(column, row);
            }
        }
    }

    private double value(int column, int row) {
        if (column == 0 || row == 0 || column == width - 1 || row == height - 1) {
            return -1;
        }
        int x = Math.max(0, Math.min(raster.width() - 1, column - PAD));
        int y = Math.max(0, Math.min(raster.height() - 1, row - PAD));
        return raster.value(x, y);
    }

    private void square(int column, int row) {
        double northWest = value(column, row);
        double northEast = value(column + 1, row);
        double southEast = value(column + 1, row + 1);
        double southWest = value(column, row + 1);
        int pattern = (northWest >= level ? 1 : 0)
                + (northEast >= level ? 2 : 0)
                + (southEast >= level ? 4 : 0)
                + (southWest >= level ? 8 : 0);
        int[] sides = SIDES[pattern];
        if (pattern == 5 || pattern == 10) {
            boolean joined = (northWest + northEast + southEast + southWest) / 4 >= level;
            sides = (joined ? SADDLE_JOINED : SADDLE_PARTED)[pattern == 5 ? 0 : 1];
        }
        for (int i = 0; i < sides.length; i += 2) {
            next[side(column, row, sides[i])] = side(column, row, sides[i + 1]);
        }
    }

    /** Number of the north, east, south or west side of a square. */
    private int side(int column, int row, int side) {
        return switch (side) {
            case 0 -> 2 * (row * width + column);
            case 1 -> 2 * (row * width + column + 1) + 1;
            case 2 -> 2 * ((row + 1) * width + column);
            default -> 2 * (row * width + column) + 1;
        };
    }

    /** All lines, closed, in longitude and latitude, with the high side at the left: around high places counter-clockwise. */
    List<Coordinate[]> rings() {
        List<Coordinate[]> rings = new ArrayList<>();
        for (int start = 0; start < next.length; start++) {
            if (next[start] >= 0) {
                List<Coordinate> ring = new ArrayList<>();
                int at = start;
                while (next[at] >= 0) {
                    ring.add(crossing(at));
                    int following = next[at];
                    next[at] = -1;
                    at = following;
                }
                ring.add(ring.get(0).copy());
                rings.add(ring.toArray(Coordinate[]::new));
            }
        }
        return rings;
    }

    private Coordinate crossing(int side) {
        int column = side / 2 % width;
        int row = side / 2 / width;
        boolean east = side % 2 == 0;
        double here = value(column, row);
        double there = east ? value(column + 1, row) : value(column, row + 1);
        double part = Math.max(OFF_CENTRE, Math.min(1 - OFF_CENTRE, (level - here) / (there - here)));
        return place(column + (east ? part : 0), row + (east ? 0 : part));
    }

    private Coordinate place(double column, double row) {
        return new Coordinate(
                raster.box().getMinX() + (column - PAD + 0.5) * raster.box().getWidth() / raster.width(),
                raster.box().getMaxY() - (row - PAD + 0.5) * raster.box().getHeight() / raster.height());
    }
}
