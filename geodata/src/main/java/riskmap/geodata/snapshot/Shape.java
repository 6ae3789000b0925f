package riskmap.geodata.snapshot;

import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/**
 * The geometry of a row that is not a single point, packed: one array of coordinates for all its parts. A part is a point,
 * a line, or a ring whose last vertex repeats the first; a ring that is no hole begins a polygon. Immutable and safe to
 * share.
 */
public final class Shape {

    private final int dimension;
    private final boolean multiple;
    private final double[] coordinates;
    private final int[] ends;
    private final boolean[] holes;
    private final Envelope envelope = new Envelope();
    private final WorldGrid world;
    private int[] grid;

    Shape(int dimension, boolean multiple, double[] coordinates, int[] ends, boolean[] holes) {
        this(dimension, multiple, coordinates, ends, holes, WorldGrid.MERCATOR);
    }

    private Shape(int dimension, boolean multiple, double[] coordinates, int[] ends, boolean[] holes, WorldGrid world) {
        this.world = world;
        this.dimension = dimension;
        this.multiple = multiple;
        this.coordinates = coordinates;
        this.ends = ends;
        this.holes = holes;
        for (int i = 0; i < coordinates.length; i += 2) {
            envelope.expandToInclude(coordinates[i], coordinates[i + 1]);
        }
    }

    /**
     * The packed form of a geometry, longitude/latitude; a single point is a shape of one vertex.
     *
     * @throws IllegalArgumentException for a collection of mixed geometries
     */
    public static Shape of(Geometry lonLat) {
        return ShapeCodec.pack(lonLat);
    }

    /** The same geometry on another grid. */
    Shape on(WorldGrid other) {
        return new Shape(dimension, multiple, coordinates, ends, holes, other);
    }

    /** 0 for points, 1 for lines, 2 for polygons. */
    public int dimension() {
        return dimension;
    }

    /** Whether the geometry is of a multi type. */
    boolean isMultiple() {
        return multiple;
    }

    /** Number of parts; 0 when the geometry is empty. */
    public int parts() {
        return ends.length;
    }

    /** First vertex of a part. */
    public int start(int part) {
        return part == 0 ? 0 : ends[part - 1];
    }

    /** Vertex after the last one of a part. */
    public int end(int part) {
        return ends[part];
    }

    /** Whether a part is a hole of the polygon begun before. */
    public boolean isHole(int part) {
        return holes != null && holes[part];
    }

    /** Longitude of a vertex in degrees. */
    public double lon(int vertex) {
        return coordinates[2 * vertex];
    }

    /** Latitude of a vertex in degrees. */
    public double lat(int vertex) {
        return coordinates[2 * vertex + 1];
    }

    /**
     * All vertices in the {@link WorldGrid} of the table: x and y in turn. Must not be changed. Computed at the first call and kept;
     * when two threads come first, both compute the same.
     */
    public int[] grid() {
        int[] known = grid;
        if (known == null) {
            known = new int[coordinates.length];
            for (int i = 0; i < known.length; i += 2) {
                known[i] = world.x(coordinates[i]);
                known[i + 1] = world.y(coordinates[i + 1]);
            }
            grid = known;
        }
        return known;
    }

    /** The longer side of the envelope in cells of the table's {@link WorldGrid}; 0 when the geometry is empty. */
    public int gridSpan() {
        if (envelope.isNull()) {
            return 0;
        }
        int width = world.x(envelope.getMaxX()) - world.x(envelope.getMinX());
        int height = world.y(envelope.getMinY()) - world.y(envelope.getMaxY());
        return Math.max(width, height);
    }

    /** Whether the envelopes of both touch, without which the geometries do not. */
    public boolean mayTouch(Shape other) {
        return envelope.intersects(other.envelope);
    }

    /** The envelope, longitude/latitude; the null envelope when the geometry is empty. Must not be changed. */
    Envelope envelope() {
        return envelope;
    }

    /** The geometry, made anew by every call. */
    public Geometry geometry() {
        return ShapeCodec.unpack(this);
    }
}
