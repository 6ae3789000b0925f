package riskmap.geodata.snapshot;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;
import riskmap.geodata.model.Feature;
import riskmap.geodata.model.Layer;

/**
 * All features of one layer at one revision. Rows are numbered from 0 to {@link #size()} - 1; a row number means
 * something only within its table. Immutable and safe to share.
 */
public final class LayerTable {

    private final Layer layer;
    private final long revision;
    private final Instant changed;
    private final List<Feature> features;
    private final Map<String, Integer> rows = new HashMap<>();
    private final SpatialIndex index;
    private final Envelope bounds = new Envelope();
    private final double[] lon;
    private final double[] lat;
    private final long[] curve;

    private LayerTable(Layer layer, long revision, Instant changed, List<Feature> features) {
        this.layer = layer;
        this.revision = revision;
        this.changed = changed;
        this.features = features.stream()
                .sorted(Comparator.comparingLong(LayerTable::place).thenComparing(Feature::id))
                .toList();
        lon = new double[features.size()];
        lat = new double[features.size()];
        curve = new long[features.size()];
        Envelope[] envelopes = new Envelope[features.size()];
        for (int row = 0; row < envelopes.length; row++) {
            Point anchor = geometry(row).getInteriorPoint();
            lon[row] = anchor.isEmpty() ? Double.NaN : anchor.getX();
            lat[row] = anchor.isEmpty() ? Double.NaN : anchor.getY();
            curve[row] = place(feature(row));
            envelopes[row] = geometry(row).getEnvelopeInternal();
            bounds.expandToInclude(envelopes[row]);
            rows.put(id(row), row);
        }
        index = SpatialIndex.of(envelopes);
    }

    private static long place(Feature feature) {
        Point anchor = feature.geometry().getInteriorPoint();
        return anchor.isEmpty()
                ? Long.MAX_VALUE
                : MercatorGrid.curve(MercatorGrid.x(anchor.getX()), MercatorGrid.y(anchor.getY()));
    }

    /** A table without features, at revision 0. */
    public static LayerTable empty(Layer layer, Instant changed) {
        return new LayerTable(layer, 0, changed, List.of());
    }

    /** A table of the given features; ids must be distinct. */
    public static LayerTable of(Layer layer, long revision, Instant changed, Collection<Feature> features) {
        return new LayerTable(layer, revision, changed, List.copyOf(features));
    }

    /**
     * This table after some changes.
     *
     * @param newRevision sequence number of the change
     * @param when time of the change
     * @param upserts new features and new versions of present ones
     * @param deletes ids that are gone; unknown ones are ignored
     */
    public LayerTable with(long newRevision, Instant when, Collection<Feature> upserts, Collection<String> deletes) {
        Set<String> gone = new HashSet<>(deletes);
        upserts.forEach(feature -> gone.add(feature.id()));
        List<Feature> next = new ArrayList<>(features.size() + upserts.size());
        features.stream().filter(feature -> !gone.contains(feature.id())).forEach(next::add);
        next.addAll(upserts);
        return new LayerTable(layer, newRevision, when, next);
    }

    /** The declaration of the layer. */
    public Layer layer() {
        return layer;
    }

    /** Sequence number of the last change to this layer; 0 when there never was one. */
    public long revision() {
        return revision;
    }

    /** When this layer last changed; shown as its age. */
    public Instant changed() {
        return changed;
    }

    /** Number of features. */
    public int size() {
        return features.size();
    }

    /** Envelope of all features; null envelope when there are none. */
    public Envelope bounds() {
        return new Envelope(bounds);
    }

    /** The index over the envelopes of the rows. */
    public SpatialIndex index() {
        return index;
    }

    /** Row of a feature, or -1 when the table has none of that id. */
    public int row(String id) {
        return rows.getOrDefault(id, -1);
    }

    /** Id of the feature in a row. */
    public String id(int row) {
        return features.get(row).id();
    }

    /** Geometry of a row, longitude/latitude. Must not be changed. */
    public Geometry geometry(int row) {
        return features.get(row).geometry();
    }

    /** Whether the row's geometry is a single point, not empty. */
    public boolean isPoint(int row) {
        return geometry(row) instanceof Point point && !point.isEmpty();
    }

    /** Longitude of the row's point; of a point inside it where it is no point. Degrees; NaN when it is empty. */
    public double lon(int row) {
        return lon[row];
    }

    /** Latitude of the row's point; of a point inside it where it is no point. Degrees; NaN when it is empty. */
    public double lat(int row) {
        return lat[row];
    }

    /** Column of {@link #lon} in the {@link MercatorGrid}. */
    public int gridX(int row) {
        return MercatorGrid.x(lon[row]);
    }

    /** Row of {@link #lat} in the {@link MercatorGrid}. */
    public int gridY(int row) {
        return MercatorGrid.y(lat[row]);
    }

    /**
     * The first row at or after a place on the curve through the {@link MercatorGrid}, {@link #size()} when there is none.
     * Rows are in the order of the curve, equal places in the order of ids, empty geometries last. So the rows of one
     * tile, or of one cell of a lattice nested in tiles, are an unbroken run.
     */
    public int firstRow(long place) {
        int low = 0;
        int high = curve.length;
        while (low < high) {
            int middle = low + high >>> 1;
            if (curve[middle] < place) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Value of an attribute in a row, or null when it has none. */
    public Object value(int row, String attribute) {
        return features.get(row).value(attribute);
    }

    /** Value of a numeric attribute in a row, or NaN when it has none. */
    public double number(int row, String attribute) {
        return value(row, attribute) instanceof Number number ? number.doubleValue() : Double.NaN;
    }

    /** The whole feature in a row. */
    public Feature feature(int row) {
        return features.get(row);
    }
}
