package riskmap.geodata.export;

import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import riskmap.geodata.crs.Crs;
import riskmap.geodata.crs.Reprojection;
import riskmap.geodata.model.Attribute;
import riskmap.geodata.model.Feature;
import riskmap.geodata.model.Layer;
import riskmap.geodata.snapshot.LayerTable;

/**
 * What of a layer is to be written: some rows in an order, some attributes, geometries in a reference system. Features are
 * made one at a time, as often as a format needs to go through them. Immutable.
 */
public final class Excerpt {

    private final LayerTable table;
    private final int[] rows;
    private final List<Attribute> attributes;
    private final Crs crs;
    private final Reprojection reprojection;
    private final long mostBytes;

    /**
     * Some rows of a table.
     *
     * @param rows row numbers of the table, in the order to be written
     * @param attributes attributes of the table's layer, in the order to be written
     * @param crs the system of the geometries written
     */
    public Excerpt(LayerTable table, int[] rows, List<Attribute> attributes, Crs crs) {
        this(table, rows, attributes, crs, Long.MAX_VALUE);
    }

    private Excerpt(LayerTable table, int[] rows, List<Attribute> attributes, Crs crs, long mostBytes) {
        this.mostBytes = mostBytes;
        this.table = table;
        this.rows = rows.clone();
        this.attributes = List.copyOf(attributes);
        this.crs = crs;
        this.reprojection = Reprojection.fromLonLat(crs);
    }

    /** The whole table in longitude/latitude. */
    public static Excerpt whole(LayerTable table) {
        return new Excerpt(
                table, IntStream.range(0, table.size()).toArray(), table.layer().attributes(), Crs.LON_LAT);
    }

    /** The same, of which no temporary file may be larger than so many bytes. */
    public Excerpt within(long bytes) {
        return new Excerpt(table, rows, attributes, crs, bytes);
    }

    /** Bytes a temporary file of a writer may have; one that needs more fails with an {@link ExportFailure}. */
    public long mostBytes() {
        return mostBytes;
    }

    /** The layer. */
    public Layer layer() {
        return table.layer();
    }

    /** The attributes to be written. */
    public List<Attribute> attributes() {
        return attributes;
    }

    /** The system of the geometries. */
    public Crs crs() {
        return crs;
    }

    /** When the layer last changed. */
    public Instant changed() {
        return table.changed();
    }

    /** Number of features. */
    public int size() {
        return rows.length;
    }

    /** Identity of the i-th feature. */
    public String id(int i) {
        return table.id(rows[i]);
    }

    /**
     * Geometry of the i-th feature in {@link #crs()}, made anew by every call.
     *
     * @throws UncheckedIOException of an {@link ExportFailure} when it has no place there, as a pole in Web Mercator
     */
    public Geometry geometry(int i) {
        Geometry lonLat = table.geometry(rows[i]);
        if (reprojection.isIdentity()) {
            return lonLat;
        }
        Geometry projected = reprojection.apply(lonLat);
        Envelope extent = projected.getEnvelopeInternal();
        if (!Double.isFinite(extent.getWidth() + extent.getHeight())) {
            throw new UncheckedIOException(new ExportFailure("feature '" + id(i) + "' of layer '" + layer().id()
                    + "' has no place in " + crs + "; choose longitude/latitude"));
        }
        return projected;
    }

    /** Value of the i-th feature, or null. */
    public Object value(int i, Attribute attribute) {
        return table.value(rows[i], attribute.name());
    }

    /** The i-th feature with the attributes to be written and its geometry in {@link #crs()}. */
    public Feature feature(int i) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (Attribute attribute : attributes) {
            Object value = value(i, attribute);
            if (value != null) {
                values.put(attribute.name(), value);
            }
        }
        return Feature.unsaved(id(i), geometry(i), values);
    }
}
