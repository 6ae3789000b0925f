package riskmap.backend.store.sql;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import riskmap.backend.store.feature.JdbcFeatureStore;
import riskmap.geodata.model.Feature;

/**
 * H2 embedded: one process, so the writer's lock of {@link JdbcFeatureStore} is enough.
 *
 * <p>H2 writes and forces its file some time after a commit. {@code CHECKPOINT SYNC} does both now; the background
 * writer stays on because it also compacts the file.
 */
record H2Dialect() implements Dialect {

    /** H2's own number for {@code SNAPSHOT}; JDBC has no constant for it. */
    private static final int SNAPSHOT = 6;

    @Override
    public String kind() {
        return "H2";
    }

    @Override
    public int snapshotIsolation() {
        return SNAPSHOT;
    }

    @Override
    public String wkb(String column) {
        return column;
    }

    @Override
    public String jsonParameter() {
        return "? format json";
    }

    @Override
    public Map<String, String> placeholders() {
        return Map.of("geometry", "geometry(geometry, 4326)", "json", "json");
    }

    @Override
    public void prepare(Connection connection) {
        // an embedded database is always ready
    }

    @Override
    public List<String> afterCreate(LayerSql layer) {
        return List.of();
    }

    @Override
    public String upsert(LayerSql layer) {
        return "merge into " + layer.table() + " (" + layer.columnList() + ") key (id) values (" + layer.parameters()
                + ")";
    }

    @Override
    public void insertAll(Connection connection, LayerSql layer, List<Feature> features, long changeSeq)
            throws SQLException {
        layer.write(connection, layer.insert(), features, changeSeq);
    }

    @Override
    public void lockForWriting(Connection connection) {
        // one process only; the writer's lock in the process is enough
    }

    @Override
    public void announce(Connection connection, long sequence) {
        // there is no other instance
    }

    @Override
    public void makeDurable(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("checkpoint sync");
        }
    }
}
