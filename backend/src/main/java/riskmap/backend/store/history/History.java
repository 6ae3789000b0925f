package riskmap.backend.store.history;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import riskmap.backend.store.sql.Columns;
import riskmap.backend.store.sql.Dialect;
import riskmap.backend.store.sql.Ids;
import riskmap.backend.store.sql.LayerSql;
import riskmap.geodata.model.Feature;

/** Versions that no longer hold, in their table. */
public final class History {

    private final Connection connection;
    private final Dialect dialect;

    /** Works on a connection and leaves its transaction to the caller. */
    public History(Connection connection, Dialect dialect) {
        this.connection = connection;
        this.dialect = dialect;
    }

    /** Moves versions here; the rows of the layer's table are replaced or deleted by the caller. */
    public void add(LayerSql layer, List<StoredFeature> past, Instant now, long changeSeq, String op)
            throws SQLException {
        String sql = "insert into history (layer, id, version, geom, attributes, valid_from, valid_to, actor,"
                + " change_seq, op, written_seq) values (?, ?, ?, ?, " + dialect.jsonParameter() + ", ?, ?,"
                + " (select actor from change_log where sequence = ?), ?, ?, ?)";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            int pending = 0;
            for (StoredFeature version : past) {
                bind(statement, layer, version, now, changeSeq, op);
                statement.addBatch();
                if (++pending % LayerSql.BATCH == 0) {
                    statement.executeBatch();
                }
            }
            statement.executeBatch();
        }
    }

    private static void bind(
            PreparedStatement statement, LayerSql layer, StoredFeature past, Instant now, long changeSeq, String op)
            throws SQLException {
        Feature feature = past.feature();
        statement.setString(1, layer.layer().id());
        statement.setString(2, feature.id());
        statement.setLong(3, feature.version());
        statement.setBytes(4, layer.geometry().write(feature.geometry()));
        statement.setString(5, AttributesJson.write(feature.attributes()));
        Columns.setInstant(statement, 6, feature.updated());
        Columns.setInstant(statement, 7, now);
        statement.setLong(8, past.changeSeq());
        statement.setLong(9, changeSeq);
        statement.setString(10, op);
        statement.setLong(11, past.changeSeq());
    }

    /** The last version of features that were deleted, so that a feature made again goes on counting. */
    public Map<String, Long> lastVersions(LayerSql layer, List<String> ids) throws SQLException {
        String sql = "select h.id, max(h.version) from " + Ids.WANTED
                + " join history h on h.id = wanted.id where h.layer = ? group by h.id";
        Map<String, Long> last = new HashMap<>();
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setArray(1, Ids.array(connection, ids));
            statement.setString(2, layer.layer().id());
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    last.put(row.getString(1), row.getLong(2));
                }
            }
        }
        return last;
    }

    /** Whether anything was ever deleted from the layer. */
    public boolean hasDeletes(LayerSql layer) throws SQLException {
        String sql = "select 1 from history where layer = ? and op = 'delete' fetch first 1 rows only";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, layer.layer().id());
            try (ResultSet row = statement.executeQuery()) {
                return row.next();
            }
        }
    }

    /** Ids deleted after a sequence number and not there now. */
    public List<String> deletedAfter(LayerSql layer, long after) throws SQLException {
        String sql = "select distinct h.id from history h where h.layer = ? and h.op = 'delete' and h.change_seq > ?"
                + " and not exists (select 1 from " + layer.table() + " t where t.id = h.id)";
        List<String> ids = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, layer.layer().id());
            statement.setLong(2, after);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    ids.add(row.getString(1));
                }
            }
        }
        return ids;
    }

    /**
     * Past versions that one change wrote ({@code written_seq}), or ended ({@code change_seq}).
     *
     * @param column one of the two
     */
    public List<Feature> versionsBy(LayerSql layer, String column, long sequence) throws SQLException {
        // Both kinds are named because the index by change begins with the kind.
        String kinds = column.equals("change_seq") ? "op in ('update', 'delete') and " : "";
        return list(layer, kinds + column + " = ?", statement -> statement.setLong(2, sequence));
    }

    /** Versions that held at an instant and hold no longer. */
    public List<Feature> ended(LayerSql layer, Instant time) throws SQLException {
        List<Feature> found = list(layer, "valid_from <= ? and valid_to > ? order by version", statement -> {
            Columns.setInstant(statement, 2, time);
            Columns.setInstant(statement, 3, time);
        });
        // Times of commits grow since schema 4; before, two versions may claim one instant, and the later one is right.
        Map<String, Feature> latest = new HashMap<>();
        found.forEach(feature -> latest.put(feature.id(), feature));
        return List.copyOf(latest.values());
    }

    @FunctionalInterface
    private interface Binding {
        void on(PreparedStatement statement) throws SQLException;
    }

    private List<Feature> list(LayerSql layer, String condition, Binding values) throws SQLException {
        String sql = "select " + columns() + " from history h where h.layer = ? and " + condition;
        List<Feature> features = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setFetchSize(LayerSql.BATCH);
            statement.setString(1, layer.layer().id());
            values.on(statement);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    features.add(feature(layer, row));
                }
            }
        }
        return features;
    }

    /** What {@link #feature} reads, of a table {@code h}. */
    String columns() {
        return "h.id, " + dialect.wkb("h.geom") + ", cast(h.attributes as varchar), h.version, h.valid_from";
    }

    /** The feature of a row that begins with {@link #columns}. */
    static Feature feature(LayerSql layer, ResultSet row) throws SQLException {
        return new Feature(
                row.getString(1),
                layer.geometry().read(row.getBytes(2)),
                AttributesJson.read(layer.layer(), row.getString(3)),
                row.getLong(4),
                Columns.getInstant(row, 5));
    }
}
