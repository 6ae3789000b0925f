package riskmap.geodata.snapshot;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.locationtech.jts.geom.Geometry;
import riskmap.geodata.model.Attribute;
import riskmap.geodata.model.AttributeType;
import riskmap.geodata.model.Feature;
import riskmap.geodata.model.Layer;

/**
 * Builds a {@link LayerTable} from features that come one by one in any order; what it keeps of them is already packed.
 * Used by one thread, for one table.
 */
public final class TableBuilder {

    private final Layer layer;
    private final Dictionary.Builder ids = Dictionary.empty(true).append();
    private final Places.Builder places = new Places.Builder();
    private final Map<String, ColumnBuilder> columns = new LinkedHashMap<>();
    private final ColumnBuilder versions = new ColumnBuilder(AttributeType.INTEGER);
    private final ColumnBuilder updates = new ColumnBuilder(AttributeType.INSTANT);

    TableBuilder(Layer layer) {
        this.layer = layer;
        for (Attribute attribute : layer.attributes()) {
            columns.put(attribute.name(), new ColumnBuilder(attribute.type()));
        }
    }

    /** Number of features added. */
    public int size() {
        return ids.size();
    }

    /**
     * Adds a feature.
     *
     * @throws IllegalArgumentException when its id was added before, when it has an attribute the layer does not declare,
     *     a value of another type than declared, or a mixed collection as geometry
     */
    public TableBuilder add(Feature feature) {
        check(feature);
        places.add(feature.geometry());
        ids.add(feature.id());
        columns.forEach((name, column) -> column.add(feature.value(name)));
        versions.add(feature.version());
        updates.add(feature.updated());
        return this;
    }

    private void check(Feature feature) {
        for (Map.Entry<String, Object> entry : feature.attributes().entrySet()) {
            ColumnBuilder column = columns.get(entry.getKey());
            if (column == null) {
                throw problem(feature, entry.getKey() + " is not an attribute of the layer");
            }
            if (!column.allows(entry.getValue())) {
                throw problem(
                        feature,
                        entry.getKey() + " '" + entry.getValue() + "' is not "
                                + column.type().expectation());
            }
        }
        if (feature.geometry().getGeometryType().equals(Geometry.TYPENAME_GEOMETRYCOLLECTION)) {
            throw problem(feature, "its geometry is a GeometryCollection, allowed are points, lines and polygons");
        }
        if (ids.find(feature.id()) >= 0) {
            throw problem(feature, "its id was there before");
        }
    }

    private IllegalArgumentException problem(Feature feature, String what) {
        return new IllegalArgumentException("feature '" + feature.id() + "' of layer '" + layer.id() + "': " + what);
    }

    /** The table of all features added; the builder is of no further use. */
    public LayerTable build(long revision, Instant changed) {
        long[] keys = places.keys();
        int[] order = CurveOrder.of(keys);
        Dictionary names = ids.build();
        CurveOrder.settleTies(keys, order, (a, b) -> name(names, a).compareTo(name(names, b)));
        Map<String, Column> ordered = new LinkedHashMap<>();
        columns.forEach((name, column) -> ordered.put(name, column.build(order)));
        Column rowIds = Column.of(AttributeType.TEXT, order, names);
        Rows rows = new Rows(rowIds, versions.build(order), updates.build(order), ordered);
        return new LayerTable(layer, revision, changed, new PackedRows(places.build(order), rows));
    }

    private static String name(Dictionary names, int code) {
        return (String) names.value(code);
    }
}
