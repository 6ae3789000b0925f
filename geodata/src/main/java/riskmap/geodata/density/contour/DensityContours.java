package riskmap.geodata.density.contour;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import riskmap.geodata.density.DensityClasses;
import riskmap.geodata.density.DensityRaster;

/**
 * The classes of a density as areas or lines in longitude and latitude. The surface is bilinear between the centres of the
 * raster's cells and flat from the outermost centres to the raster's edge.
 */
public final class DensityContours {

    /** Most cells of a raster whose contours are drawn. */
    public static final int MAX_CELLS = 1 << 20;

    private DensityContours() {}

    /**
     * What belongs to one class.
     *
     * @param number the class, 0 for the lowest
     * @param from its lower bound, weight per km²
     * @param to its upper bound; infinite for the highest
     * @param geometry polygons, or the lines where the lower bound is reached
     */
    public record ClassShape(int number, double from, double to, Geometry geometry) {}

    /**
     * The area of each class that occurs. Areas do not overlap and together are all places of at least the lowest bound.
     *
     * @throws IllegalArgumentException when the raster has more than {@link #MAX_CELLS} cells
     */
    public static List<ClassShape> areas(DensityRaster raster, DensityClasses classes) {
        check(raster);
        List<ClassShape> shapes = new ArrayList<>();
        Geometry above = null;
        for (int number = classes.breaks().size() - 1; number >= 0; number--) {
            double from = classes.breaks().get(number);
            Geometry reached = new LevelArea(raster, from).area();
            Geometry area = above == null || above.isEmpty()
                    ? reached
                    : OverlayNGRobust.overlay(reached, above, OverlayNG.DIFFERENCE);
            if (!area.isEmpty()) {
                shapes.add(0, new ClassShape(number, from, upper(classes, number), area));
            }
            above = reached;
        }
        return shapes;
    }

    /**
     * The lines where the lower bound of each class is reached.
     *
     * @throws IllegalArgumentException when the raster has more than {@link #MAX_CELLS} cells
     */
    public static List<ClassShape> lines(DensityRaster raster, DensityClasses classes) {
        check(raster);
        List<ClassShape> shapes = new ArrayList<>();
        for (int number = 0; number < classes.breaks().size(); number++) {
            double from = classes.breaks().get(number);
            Geometry lines = new LevelArea(raster, from).lines();
            if (!lines.isEmpty()) {
                shapes.add(new ClassShape(number, from, upper(classes, number), lines));
            }
        }
        return shapes;
    }

    private static double upper(DensityClasses classes, int number) {
        return number + 1 < classes.breaks().size() ? classes.breaks().get(number + 1) : Double.POSITIVE_INFINITY;
    }

    private static void check(DensityRaster raster) {
        long cells = (long) raster.width() * raster.height();
        if (cells > MAX_CELLS) {
            throw new IllegalArgumentException("contours of " + raster.width() + " × " + raster.height()
                    + " cells are not drawn; at most " + MAX_CELLS + " cells are");
        }
    }
}
