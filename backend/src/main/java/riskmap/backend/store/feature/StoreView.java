package riskmap.backend.store.feature;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import riskmap.backend.store.Change;
import riskmap.backend.store.FeatureStore;
import riskmap.backend.store.connection.Connections;
import riskmap.backend.store.history.History;
import riskmap.backend.store.sql.Dialect;
import riskmap.backend.store.sql.LayerSql;
import riskmap.geodata.model.Feature;

/** Reads from one transaction that sees one state of all tables. */
final class StoreView implements FeatureStore.View {

    private static final int FETCH = 2000;

    private final Connection connection;
    private final Dialect dialect;
    private final Function<String, LayerSql> layers;

    StoreView(Connection connection, Dialect dialect, Function<String, LayerSql> layers) {
        this.connection = connection;
        this.dialect = dialect;
        this.layers = layers;
    }

    @Override
    public long sequence() {
        return Connections.step(() -> new ChangeLog(connection).sequence());
    }

    @Override
    public List<Change> changesAfter(long sequence, int limit) {
        return Connections.step(() -> new ChangeLog(connection).after(sequence, limit));
    }

    @Override
    public List<Change> lastChanges() {
        return Connections.step(() -> new ChangeLog(connection).lastOfEachLayer());
    }

    @Override
    public void readLayer(String layerId, Consumer<Feature> next) {
        LayerSql layer = layers.apply(layerId);
        Connections.step(() -> stream(layer, layer.select(dialect, ""), next));
    }

    @Override
    public FeatureStore.LayerChanges layerChanges(String layerId, long after) {
        LayerSql layer = layers.apply(layerId);
        List<Feature> upserts = new ArrayList<>();
        Connections.step(() -> stream(layer, layer.select(dialect, "change_seq > " + after), upserts::add));
        return new FeatureStore.LayerChanges(
                upserts, Connections.step(() -> new History(connection, dialect).deletedAfter(layer, after)));
    }

    @Override
    public Optional<Change> lastUntil(String layerId, Instant time) {
        return Connections.step(() -> new ChangeLog(connection).lastUntil(layerId, time));
    }

    @Override
    public Optional<Change> firstAfter(String layerId, Instant time) {
        return Connections.step(() -> new ChangeLog(connection).firstAfter(layerId, time));
    }

    @Override
    public List<Feature> ended(String layerId, Instant time) {
        return Connections.step(() -> new History(connection, dialect).ended(layers.apply(layerId), time));
    }

    private Void stream(LayerSql layer, String query, Consumer<Feature> next) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setFetchSize(FETCH);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    next.accept(layer.read(row));
                }
            }
        }
        return null;
    }
}
