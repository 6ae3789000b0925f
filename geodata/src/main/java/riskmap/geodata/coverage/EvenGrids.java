package riskmap.geodata.coverage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.geotools.api.data.SimpleFeatureSource;
import org.geotools.data.simple.SimpleFeatureIterator;
import org.geotools.geometry.jts.ReferencedEnvelope;
import org.geotools.grid.Grids;
import org.geotools.grid.hexagon.HexagonOrientation;
import org.geotools.grid.hexagon.Hexagons;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.locationtech.jts.geom.util.GeometryFixer;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import org.locationtech.jts.precision.GeometryPrecisionReducer;
import riskmap.geodata.crs.MetricCrs;
import riskmap.geodata.model.Progress;

/**
 * Even squares or hexagons over a jurisdiction, to compare a plan with. Cells are even in the metric plane of the city and
 * lie on one lattice through its origin, so that the same size makes the same cells everywhere; they are clipped to the
 * jurisdiction in longitude/latitude, where its edges are straight.
 *
 * <p>GeoTools makes the tessellation (gt-grid). Its neighbours' corners differ in the last digits, so they are brought to
 * whole tenths of a millimetre.
 */
public final class EvenGrids {

    /** Least size of a cell, m. */
    public static final double MIN_SIZE = 20;

    /** Greatest size of a cell, m. */
    public static final double MAX_SIZE = 100_000;

    /** Most cells made at once. */
    public static final int MOST = 20_000;

    private static final PrecisionModel CORNERS = new PrecisionModel(1e4);

    private EvenGrids() {}

    /** The form of a cell. */
    public enum Shape {
        /** Squares; the size is the length of a side. */
        SQUARE,
        /** Regular hexagons standing on a corner; the size is the distance from one centre to the next. */
        HEXAGON;

        /** The word used in requests. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        double area(double size) {
            return this == SQUARE ? size * size : size * size * Math.sqrt(3) / 2;
        }
    }

    /** How many cells there are about, before any is made: those of the box. */
    public static double estimate(Geometry jurisdiction, MetricCrs plane, Shape shape, double size) {
        Envelope box = plane.toMetres(jurisdiction).getEnvelopeInternal();
        return (box.getWidth() + 2 * size) * (box.getHeight() + 2 * size) / shape.area(size);
    }

    /**
     * Makes the cells, numbered from west to east and north to south.
     *
     * @param jurisdiction what they cover, longitude/latitude
     * @param plane where they are even
     * @param size m, {@link #MIN_SIZE} to {@link #MAX_SIZE}
     * @param clipped whether they end at the jurisdiction's border or reach across it whole
     * @throws IllegalArgumentException when the size is out of range or makes more than {@link #MOST} cells
     * @throws riskmap.geodata.model.Cancelled when the progress says so
     */
    public static List<Grid> over(
            Geometry jurisdiction, MetricCrs plane, Shape shape, double size, boolean clipped, Progress progress) {
        boolean sized = size >= MIN_SIZE && size <= MAX_SIZE;
        double count = sized ? estimate(jurisdiction, plane, shape, size) : Double.NaN;
        if (!(count <= MOST)) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "a cell size of %s m makes about %.0f cells; allowed are %s to %s m and up to %d cells",
                    size,
                    count,
                    MIN_SIZE,
                    MAX_SIZE,
                    MOST));
        }
        Geometry area = jurisdiction.isValid() ? jurisdiction : GeometryFixer.fix(jurisdiction);
        PreparedGeometry prepared = PreparedGeometryFactory.prepare(area);
        List<Cell> cells = cells(plane.toMetres(area).getEnvelopeInternal(), shape, size);
        List<Grid> grids = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            progress.step(i, cells.size());
            Geometry whole = plane.toDegrees(cells.get(i).corners());
            Geometry cell = clip(whole, prepared, clipped);
            if (!cell.isEmpty()) {
                String code = String.format(Locale.ROOT, "%s%05d", shape.name().charAt(0), grids.size() + 1);
                grids.add(new Grid(code, code, cell));
            }
        }
        return grids;
    }

    private record Cell(Coordinate centre, Geometry corners) {}

    private static List<Cell> cells(Envelope box, Shape shape, double size) {
        double wide = shape == Shape.SQUARE ? size : size * 2;
        double high = shape == Shape.SQUARE ? size : size * Math.sqrt(3) * 2;
        Envelope aligned = box.isNull()
                ? new Envelope()
                : new Envelope(
                        (Math.floor(box.getMinX() / wide) - 1) * wide,
                        (Math.ceil(box.getMaxX() / wide) + 1) * wide,
                        (Math.floor(box.getMinY() / high) - 1) * high,
                        (Math.ceil(box.getMaxY() / high) + 1) * high);
        List<Cell> cells = new ArrayList<>();
        if (aligned.isNull()) {
            return cells;
        }
        try (SimpleFeatureIterator features =
                tessellation(aligned, shape, size).getFeatures().features()) {
            while (features.hasNext()) {
                Geometry made = (Geometry) features.next().getDefaultGeometry();
                if (made.getEnvelopeInternal().intersects(box)) {
                    cells.add(new Cell(
                            made.getEnvelopeInternal().centre(),
                            GeometryPrecisionReducer.reducePointwise(made, CORNERS)));
                }
            }
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        cells.sort(Comparator.comparing((Cell cell) -> -Math.rint(cell.centre().y * 100))
                .thenComparing(cell -> cell.centre().x));
        return cells;
    }

    private static SimpleFeatureSource tessellation(Envelope box, Shape shape, double size) {
        ReferencedEnvelope bounds = new ReferencedEnvelope(box, null);
        return shape == Shape.SQUARE
                ? Grids.createSquareGrid(bounds, size)
                : Hexagons.createGrid(
                        bounds,
                        size / Math.sqrt(3),
                        HexagonOrientation.ANGLED,
                        new org.geotools.grid.DefaultGridFeatureBuilder());
    }

    /** What of a cell lies in the jurisdiction; all of it where cells are not clipped and a part of it does. */
    private static Geometry clip(Geometry cell, PreparedGeometry area, boolean clipped) {
        if (area.covers(cell)) {
            return cell;
        }
        if (!area.intersects(cell)) {
            return cell.getFactory().createPolygon();
        }
        Geometry inside = Unions.polygonal(OverlayNGRobust.overlay(cell, area.getGeometry(), OverlayNG.INTERSECTION));
        return clipped || inside.isEmpty() ? inside : cell;
    }
}
