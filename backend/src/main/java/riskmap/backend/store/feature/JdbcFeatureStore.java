package riskmap.backend.store.feature;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import riskmap.backend.store.Commit;
import riskmap.backend.store.FeatureStore;
import riskmap.backend.store.StoreSettings;
import riskmap.backend.store.Transaction;
import riskmap.backend.store.connection.CommitSignal;
import riskmap.backend.store.connection.Connections;
import riskmap.backend.store.history.Versions;
import riskmap.backend.store.sql.Dialect;
import riskmap.backend.store.sql.Ids;
import riskmap.backend.store.sql.LayerSql;
import riskmap.geodata.model.LayerCatalog;

/** The store over JDBC; what differs between the databases stands in {@link Dialect}. */
public final class JdbcFeatureStore implements FeatureStore {

    private final Connections connections;
    private final Dialect dialect;
    private final Clock clock;
    private final CommitSignal signal;
    private final Map<String, LayerSql> layers = new LinkedHashMap<>();

    /**
     * A store of the layers of a catalogue, whose tables are there.
     *
     * @param clock gives the times of commits
     */
    public JdbcFeatureStore(
            Connections connections, Dialect dialect, StoreSettings settings, LayerCatalog catalog, Clock clock) {
        this.connections = connections;
        this.dialect = dialect;
        this.clock = clock;
        this.signal = CommitSignal.of(settings, Dialect.CHANNEL);
        catalog.layers().forEach(layer -> layers.put(layer.id(), new LayerSql(layer)));
    }

    /** Table and statements of a layer. */
    public LayerSql layer(String id) {
        LayerSql layer = layers.get(id);
        if (layer == null) {
            throw new IllegalArgumentException("no layer '" + id + "' in the store");
        }
        return layer;
    }

    @Override
    public Commit commit(Transaction transaction) {
        return connections.write(connection -> {
            Instant now = now();
            Receipts receipts = new Receipts(connection, dialect, this::layer, now);
            Optional<Commit> before = receipts.find(transaction.actor(), transaction.receipt());
            if (before.isPresent()) {
                return before.get();
            }
            Commit commit = new CommitWork(connection, dialect, this::layer, transaction, now).run();
            receipts.keep(transaction, commit);
            return commit;
        });
    }

    @Override
    public Optional<Commit> recall(String actor, Transaction.Receipt receipt) {
        return connections.snapshot(
                connection -> new Receipts(connection, dialect, this::layer, now()).find(actor, receipt));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    @Override
    public <T> T read(Function<View, T> reader) {
        return connections.snapshot(connection -> reader.apply(new StoreView(connection, dialect, this::layer)));
    }

    @Override
    public List<FeatureVersion> versions(String layerId, String id, long below, int most) {
        LayerSql layer = layer(layerId);
        return connections.snapshot(
                connection -> new Versions(connection, dialect, layer, id).newestFirst(below, most));
    }

    @Override
    public Set<String> existing(String layerId, Collection<String> ids) {
        LayerSql layer = layer(layerId);
        String sql = "select t.id from " + Ids.WANTED + " join " + layer.table() + " t on t.id = wanted.id";
        return connections.transaction(connection -> {
            Set<String> found = new HashSet<>();
            for (List<String> batch : Ids.batches(ids)) {
                collect(connection, sql, batch, found);
            }
            return found;
        });
    }

    private static void collect(Connection connection, String sql, List<String> ids, Set<String> found)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setArray(1, Ids.array(connection, ids));
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    found.add(row.getString(1));
                }
            }
        }
    }

    @Override
    public boolean awaitNews(Duration patience) throws InterruptedException {
        return signal.await(patience);
    }

    @Override
    public String kind() {
        return dialect.kind();
    }

    @Override
    public void close() {
        signal.close();
    }
}
