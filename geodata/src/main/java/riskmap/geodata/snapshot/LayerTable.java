package riskmap.geodata.snapshot;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import riskmap.geodata.model.Feature;
import riskmap.geodata.model.Layer;

/**
 * All features of one layer at one revision, packed in columns: points as longitude and latitude, every distinct value
 * once, no object per feature. Rows are numbered from 0 to {@link #size()} - 1; a row number means something only within
 * its table. Immutable and safe to share.
 *
 * <p>Rows stand in the order of the Hilbert curve through the {@link MercatorGrid}, equal places in the order of ids, empty
 * geometries last: neighbours on the map are neighbours in memory, and the rows of one tile are an unbroken run. The same
 * features give the same order, whatever edits led to them.
 */
public final class LayerTable {

    private final Layer layer;
    private final long revision;
    private final Instant changed;
    private final PackedRows packed;
    private final Places places;
    private final Rows rows;
    private final SpatialIndex index;
    private final Envelope bounds;
    private final Map<Class<?>, Object> derived = new ConcurrentHashMap<>();

    LayerTable(Layer layer, long revision, Instant changed, PackedRows packed) {
        this(layer, revision, changed, packed, packed.places().index());
    }

    private LayerTable(Layer layer, long revision, Instant changed, PackedRows packed, SpatialIndex index) {
        this.layer = layer;
        this.revision = revision;
        this.changed = changed;
        this.packed = packed;
        this.index = index;
        places = packed.places();
        rows = packed.rows();
        bounds = index.bounds();
    }

    /** A table without features, at revision 0. */
    public static LayerTable empty(Layer layer, Instant changed) {
        return builder(layer).build(0, changed);
    }

    /** A builder for a table of features that come one by one. */
    public static TableBuilder builder(Layer layer) {
        return new TableBuilder(layer);
    }

    /**
     * A table of the given features.
     *
     * @throws IllegalArgumentException as {@link TableBuilder#add}
     */
    public static LayerTable of(Layer layer, long revision, Instant changed, Collection<Feature> features) {
        TableBuilder builder = builder(layer);
        features.forEach(builder::add);
        return builder.build(revision, changed);
    }

    /**
     * This table after some changes. Costs the copying of the columns, not their making: a few milliseconds for a small
     * change to a hundred thousand rows.
     *
     * @param newRevision sequence number of the change
     * @param when time of the change
     * @param upserts new features and new versions of present ones; of several with one id the last counts
     * @param deletes ids that are gone; unknown ones are ignored
     * @throws IllegalArgumentException as {@link TableBuilder#add}
     */
    public LayerTable with(long newRevision, Instant when, Collection<Feature> upserts, Collection<String> deletes) {
        Map<String, Feature> latest = new LinkedHashMap<>();
        upserts.forEach(feature -> latest.put(feature.id(), feature));
        LayerTable added = of(layer, newRevision, when, latest.values());
        return new LayerTable(layer, newRevision, when, packed.with(added.packed, deletes));
    }

    /**
     * This table as the public may see it: without restricted attributes, and with positions on a lattice where the layer
     * says so. Made at the first call and kept; this table itself when nothing of it is kept back. Whether the public may
     * see the layer at all is for {@link CitySnapshot#publicEdition} to say. A table to be read, not to be carried on by
     * {@link #with}.
     */
    public LayerTable publicEdition() {
        return derived(PublicTable.class, PublicTable::of).table();
    }

    /**
     * The time of which the features speak: when the layer last changed, but no later than the middle one of its readings.
     * What was copied late was not measured late, and the few that still report must not make the silent ones look alive.
     * Made at the first call and kept.
     */
    public Instant asOf() {
        return derived(AsOf.class, AsOf::of).time();
    }

    /**
     * This table laid out on a grid: {@link #gridX}, {@link #gridY}, {@link #firstRow} and the shapes' grids are then those
     * of that grid, and rows stand in another order. Made at the first call and kept; a table to be read, not to be carried
     * on by {@link #with}.
     *
     * @throws IllegalStateException when this table was itself laid out on another grid than Mercator
     */
    public LayerTable on(WorldGrid grid) {
        if (places.grid() == grid) {
            return this;
        }
        if (places.grid() != WorldGrid.MERCATOR) {
            throw new IllegalStateException("the table of '" + layer.id() + "' is laid out on " + places.grid());
        }
        return derived(DegreeTable.class, DegreeTable::of).table();
    }

    /** These rows in the order of another grid's curve. */
    LayerTable laidOut(WorldGrid grid) {
        return new LayerTable(layer, revision, changed, packed.on(grid));
    }

    /** These rows at these places with some of the attributes only. */
    LayerTable showing(Layer edition) {
        return new LayerTable(edition, revision, changed, packed.showing(edition.attributes()), index);
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
        return places.size();
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
        return rows.row(id);
    }

    /** Id of the feature in a row. */
    public String id(int row) {
        return rows.id(row);
    }

    /** Orders two rows by their ids as {@link String#compareTo} orders these, which are ASCII, without making them. */
    public int compareIds(int rowA, int rowB) {
        return rows.compareIds(rowA, rowB);
    }

    /** The ids as a column. */
    public Column ids() {
        return rows.ids();
    }

    /** Geometry of a row, longitude/latitude, made anew by every call. */
    public Geometry geometry(int row) {
        return places.geometry(row);
    }

    /** Whether every row is a single point, so that {@link #lon} and {@link #lat} say all. */
    public boolean hasOnlyPoints() {
        return places.onlyPoints();
    }

    /** Whether the row's geometry is a single point, not empty. */
    public boolean isPoint(int row) {
        return places.shape(row) == null;
    }

    /** The row's packed geometry, or null when it is a single point. */
    public Shape shape(int row) {
        return places.shape(row);
    }

    /** Longitude of the row's point; of a point inside it where it is no point. Degrees; NaN when it is empty. */
    public double lon(int row) {
        return places.lon(row);
    }

    /** Latitude of the row's point; of a point inside it where it is no point. Degrees; NaN when it is empty. */
    public double lat(int row) {
        return places.lat(row);
    }

    /** Column of {@link #lon} in the {@link MercatorGrid}, or the grid this table is laid out {@link #on}. */
    public int gridX(int row) {
        return places.x(row);
    }

    /** Row of {@link #lat} in the {@link MercatorGrid}, or the grid this table is laid out {@link #on}. */
    public int gridY(int row) {
        return places.y(row);
    }

    /**
     * The first row at or after a place on the curve through the {@link MercatorGrid}, {@link #size()} when there is none.
     * So the rows of one tile, or of one cell of a lattice nested in tiles, are those from one call to the next.
     */
    public int firstRow(long place) {
        return places.firstRow(place);
    }

    /**
     * The column of an attribute.
     *
     * @throws IllegalArgumentException when the layer declares no such attribute
     */
    public Column column(String attribute) {
        Column column = rows.column(attribute);
        if (column == null) {
            throw new IllegalArgumentException("no attribute '" + attribute + "' in layer '" + layer.id()
                    + "'; its attributes are " + String.join(", ", rows.attributes()));
        }
        return column;
    }

    /** Value of an attribute in a row, or null when it has none or the layer declares no such attribute. */
    public Object value(int row, String attribute) {
        Column column = rows.column(attribute);
        return column == null ? null : column.value(row);
    }

    /** Value of a numeric attribute in a row, or NaN when it has none. */
    public double number(int row, String attribute) {
        Column column = rows.column(attribute);
        return column == null ? Double.NaN : column.number(row);
    }

    /** When the feature in a row was last written; null when it never was stored. */
    public Instant updated(int row) {
        return (Instant) rows.updates().value(row);
    }

    /** The whole feature in a row, made anew by every call. */
    public Feature feature(int row) {
        long version = (Long) rows.versions().value(row);
        return new Feature(id(row), geometry(row), rows.values(row), version, updated(row));
    }

    /**
     * Something another room computes from this table alone and wants to keep as long as the table lives. Made at the first
     * call; the table never changes, so it never grows old.
     *
     * @param type what is kept, one thing per type
     * @param maker makes it; must not ask for a derived thing itself
     */
    public <T> T derived(Class<T> type, Function<LayerTable, T> maker) {
        return type.cast(derived.computeIfAbsent(type, missing -> maker.apply(this)));
    }
}
