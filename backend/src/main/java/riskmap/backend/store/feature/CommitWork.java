package riskmap.backend.store.feature;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.locationtech.jts.geom.Envelope;
import riskmap.backend.store.Change;
import riskmap.backend.store.Commit;
import riskmap.backend.store.Transaction;
import riskmap.backend.store.Transaction.Operation;
import riskmap.backend.store.history.History;
import riskmap.backend.store.history.StoredFeature;
import riskmap.backend.store.imports.ImportChanges;
import riskmap.backend.store.sql.Dialect;
import riskmap.backend.store.sql.LayerSql;
import riskmap.geodata.model.Feature;

/** Writes one transaction on a connection that holds the writer's lock. */
final class CommitWork {

    private final Connection connection;
    private final Dialect dialect;
    private final Function<String, LayerSql> layers;
    private final Transaction transaction;
    private final Instant now;
    private final History history;
    private final ChangeLog log;
    private final List<Change> changes = new ArrayList<>();
    private final Map<Operation, Feature> written = new java.util.IdentityHashMap<>();
    private long sequence;

    CommitWork(
            Connection connection,
            Dialect dialect,
            Function<String, LayerSql> layers,
            Transaction transaction,
            Instant clock)
            throws SQLException {
        this.connection = connection;
        this.dialect = dialect;
        this.layers = layers;
        this.transaction = transaction;
        history = new History(connection, dialect);
        log = new ChangeLog(connection);
        now = after(log.lastTime(), clock);
    }

    /** Times grow with every commit, whatever the clocks of the instances say: an instant names one state of the city. */
    private static Instant after(Instant last, Instant clock) {
        return clock.isAfter(last) ? clock : last.plus(1, ChronoUnit.MICROS);
    }

    Commit run() throws SQLException {
        sequence = log.sequence();
        for (var entry : byLayer().entrySet()) {
            LayerSql layer = layers.apply(entry.getKey());
            apply(layer, LayerPlan.make(connection, dialect, layer, entry.getValue(), now));
        }
        if (transaction.cause() != null && transaction.cause().tally() != null) {
            int upserts = changes.stream().mapToInt(Change::upserts).sum();
            ImportChanges.count(
                    connection,
                    transaction.cause(),
                    upserts,
                    transaction.operations().size() - upserts);
        }
        if (!changes.isEmpty()) {
            dialect.announce(connection, sequence);
        }
        List<Feature> results = transaction.operations().stream()
                .map(written::get)
                .filter(java.util.Objects::nonNull)
                .toList();
        return new Commit(sequence, now, List.copyOf(changes), results, false);
    }

    private Map<String, List<Operation>> byLayer() {
        Map<String, List<Operation>> groups = new LinkedHashMap<>();
        transaction.operations().forEach(operation -> groups.computeIfAbsent(
                        operation.layerId(), id -> new ArrayList<>())
                .add(operation));
        return groups;
    }

    private void apply(LayerSql layer, LayerPlan plan) throws SQLException {
        written.putAll(plan.results());
        if (plan.isEmpty()) {
            return;
        }
        sequence++;
        history.add(layer, plan.superseded(), now, sequence, "update");
        history.add(layer, plan.deleted(), now, sequence, "delete");
        delete(layer, plan.deleted());
        dialect.insertAll(connection, layer, plan.created(), sequence);
        layer.write(connection, dialect.upsert(layer), plan.replaced(), sequence);
        Envelope envelope = plan.envelope();
        int upserts = plan.created().size() + plan.replaced().size();
        Change change = new Change(
                sequence,
                layer.layer().id(),
                now,
                transaction.actor(),
                upserts,
                plan.deleted().size(),
                envelope);
        log.add(change);
        if (transaction.cause() != null) {
            ImportChanges.add(connection, change, transaction.cause());
        }
        changes.add(change);
    }

    private void delete(LayerSql layer, List<StoredFeature> gone) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("delete from " + layer.table() + " where id = ?")) {
            for (StoredFeature past : gone) {
                statement.setString(1, past.feature().id());
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }
}
