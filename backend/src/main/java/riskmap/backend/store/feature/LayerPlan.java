package riskmap.backend.store.feature;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import riskmap.backend.store.Transaction;
import riskmap.backend.store.Transaction.Operation;
import riskmap.backend.store.VersionConflict;
import riskmap.backend.store.history.History;
import riskmap.backend.store.history.StoredFeature;
import riskmap.backend.store.sql.Dialect;
import riskmap.backend.store.sql.GeometryColumn;
import riskmap.backend.store.sql.Ids;
import riskmap.backend.store.sql.LayerSql;
import riskmap.geodata.model.Attribute;
import riskmap.geodata.model.Feature;

/** What the operations of one transaction on one layer come to, compared with what is stored. */
final class LayerPlan {

    private final LayerSql layer;
    private final Instant now;
    private final Map<String, StoredFeature> stored = new HashMap<>();
    private final Map<String, Long> lastVersions = new HashMap<>();
    private final List<Feature> created = new ArrayList<>();
    private final List<Feature> replaced = new ArrayList<>();
    private final List<StoredFeature> superseded = new ArrayList<>();
    private final List<StoredFeature> deleted = new ArrayList<>();
    private final Map<Operation, Feature> results = new IdentityHashMap<>();
    private final Envelope envelope = new Envelope();

    private LayerPlan(LayerSql layer, Instant now) {
        this.layer = layer;
        this.now = now;
    }

    /**
     * Reads what is stored and compares.
     *
     * @throws VersionConflict at the first operation whose expectation does not hold
     * @throws IllegalArgumentException when two operations name one feature, or a feature does not fit the layer
     */
    static LayerPlan make(
            Connection connection, Dialect dialect, LayerSql layer, List<Operation> operations, Instant now)
            throws SQLException {
        LayerPlan plan = new LayerPlan(layer, now);
        plan.readStored(connection, dialect, distinctIds(layer, operations));
        operations.forEach(plan::add);
        return plan;
    }

    private static Set<String> distinctIds(LayerSql layer, List<Operation> operations) {
        Set<String> ids = new HashSet<>();
        for (Operation operation : operations) {
            if (!ids.add(operation.id())) {
                throw new IllegalArgumentException("feature '" + operation.id() + "' of layer '"
                        + layer.layer().id() + "' stands twice in one transaction");
            }
        }
        return ids;
    }

    private void readStored(Connection connection, Dialect dialect, Set<String> ids) throws SQLException {
        History history = new History(connection, dialect);
        boolean hasDeletes = history.hasDeletes(layer);
        for (List<String> batch : Ids.batches(ids)) {
            StoredFeature.list(connection, dialect, layer, batch)
                    .forEach(row -> stored.put(row.feature().id(), row));
            if (hasDeletes) {
                lastVersions.putAll(history.lastVersions(layer, batch));
            }
        }
    }

    private void add(Operation operation) {
        StoredFeature present = stored.get(operation.id());
        long expected = operation.expectedVersion();
        long actual = present == null ? 0 : present.feature().version();
        if (expected != Transaction.ANY && expected != actual) {
            throw new VersionConflict(
                    layer.layer().id(), operation.id(), expected, present == null ? null : present.feature());
        }
        if (operation instanceof Transaction.Put put) {
            results.put(operation, put(present, normal(put.feature())));
        } else if (present != null) {
            deleted.add(present);
            envelope.expandToInclude(present.feature().geometry().getEnvelopeInternal());
        }
    }

    private Feature put(StoredFeature present, Feature wanted) {
        if (present == null) {
            Feature feature = wanted.at(lastVersions.getOrDefault(wanted.id(), 0L) + 1, now);
            created.add(feature);
            envelope.expandToInclude(feature.geometry().getEnvelopeInternal());
            return feature;
        }
        Feature old = present.feature();
        if (old.attributes().equals(wanted.attributes()) && old.geometry().equalsExact(wanted.geometry())) {
            return old;
        }
        Feature feature = wanted.at(old.version() + 1, now);
        replaced.add(feature);
        superseded.add(present);
        envelope.expandToInclude(old.geometry().getEnvelopeInternal());
        envelope.expandToInclude(feature.geometry().getEnvelopeInternal());
        return feature;
    }

    /** The feature as it would come back from the database. */
    private Feature normal(Feature feature) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (Attribute attribute : layer.layer().attributes()) {
            Object value = feature.value(attribute.name());
            if (value != null) {
                values.put(attribute.name(), normal(attribute, value));
            }
        }
        if (values.size()
                != feature.attributes().values().stream()
                        .filter(java.util.Objects::nonNull)
                        .count()) {
            throw new IllegalArgumentException("feature '" + feature.id() + "' has attributes that layer '"
                    + layer.layer().id() + "' does not declare: "
                    + feature.attributes().keySet());
        }
        Geometry geometry = GeometryColumn.canonical(feature.geometry());
        return new Feature(feature.id(), geometry, values, 0, null);
    }

    private static Object normal(Attribute attribute, Object value) {
        if (!attribute.type().javaType().isInstance(value)) {
            throw new IllegalArgumentException("attribute '" + attribute.name() + "' is "
                    + value.getClass().getSimpleName() + " " + value + ", not "
                    + attribute.type().expectation());
        }
        if (value instanceof Instant instant) {
            return instant.truncatedTo(ChronoUnit.MICROS);
        }
        // H2 keeps no negative zero, so nobody does
        return value instanceof Double number && number == 0 ? (Object) 0.0 : value;
    }

    boolean isEmpty() {
        return created.isEmpty() && replaced.isEmpty() && deleted.isEmpty();
    }

    List<Feature> created() {
        return created;
    }

    List<Feature> replaced() {
        return replaced;
    }

    /** The stored versions of {@link #replaced}. */
    List<StoredFeature> superseded() {
        return superseded;
    }

    List<StoredFeature> deleted() {
        return deleted;
    }

    /** What every put came to, also those that changed nothing. */
    Map<Operation, Feature> results() {
        return results;
    }

    /** Everything touched, where it was and where it is. */
    Envelope envelope() {
        return envelope;
    }
}
