package riskmap.geodata.snapshot;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
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

    private LayerTable(Layer layer, long revision, Instant changed, List<Feature> features) {
        this.layer = layer;
        this.revision = revision;
        this.changed = changed;
        this.features = features;
        Envelope[] envelopes = new Envelope[features.size()];
        for (int row = 0; row < envelopes.length; row++) {
            envelopes[row] = features.get(row).geometry().getEnvelopeInternal();
            bounds.expandToInclude(envelopes[row]);
            rows.put(features.get(row).id(), row);
        }
        index = SpatialIndex.of(envelopes);
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

    /** Longitude of the row's point; of a point inside it where it is no point. Degrees. */
    public double lon(int row) {
        return geometry(row).getInteriorPoint().getX();
    }

    /** Latitude of the row's point; of a point inside it where it is no point. Degrees. */
    public double lat(int row) {
        return geometry(row).getInteriorPoint().getY();
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
