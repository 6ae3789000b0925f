package riskmap.backend.store.history;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import riskmap.backend.store.FeatureStore.End;
import riskmap.backend.store.FeatureStore.FeatureVersion;
import riskmap.backend.store.sql.Columns;
import riskmap.backend.store.sql.Dialect;
import riskmap.backend.store.sql.LayerSql;
import riskmap.geodata.model.Feature;

/** The versions of one feature: the one that holds, from its layer's table, and those that ended, from history. */
public final class Versions {

    private final Connection connection;
    private final Dialect dialect;
    private final LayerSql layer;
    private final String id;

    /** The versions of the feature of an id. */
    public Versions(Connection connection, Dialect dialect, LayerSql layer, String id) {
        this.connection = connection;
        this.dialect = dialect;
        this.layer = layer;
        this.id = id;
    }

    /** At most so many versions with numbers below one, newest first. */
    public List<FeatureVersion> newestFirst(long below, int most) throws SQLException {
        List<Row> rows = new ArrayList<>();
        for (StoredFeature stored : StoredFeature.list(connection, dialect, layer, List.of(id))) {
            if (stored.feature().version() < below) {
                rows.add(new Row(stored.feature(), actor(stored.changeSeq()), null));
            }
        }
        // One more than asked for: whether a version was a creation shows in the end of the one before.
        ended(below, most + 1 - rows.size(), rows);
        List<FeatureVersion> versions = new ArrayList<>();
        for (int i = 0; i < Math.min(most, rows.size()); i++) {
            Row row = rows.get(i);
            boolean created = i + 1 == rows.size() || rows.get(i + 1).end.deleted();
            versions.add(new FeatureVersion(row.feature, row.actor, created, row.end));
        }
        return versions;
    }

    private record Row(Feature feature, String actor, End end) {}

    private void ended(long below, int most, List<Row> rows) throws SQLException {
        String sql = "select " + new History(connection, dialect).columns() + ", h.valid_to, h.actor, h.op,"
                + " (select c.actor from change_log c where c.sequence = h.change_seq)"
                + " from history h where h.layer = ? and h.id = ? and h.version < ?"
                + " order by h.version desc fetch first " + most + " rows only";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, layer.layer().id());
            statement.setString(2, id);
            statement.setLong(3, below);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    End end = new End(
                            Columns.getInstant(row, 6),
                            row.getString(9),
                            row.getString(8).equals("delete"));
                    rows.add(new Row(History.feature(layer, row), row.getString(7), end));
                }
            }
        }
    }

    private String actor(long changeSeq) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("select actor from change_log where sequence = ?")) {
            statement.setLong(1, changeSeq);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? row.getString(1) : "unknown";
            }
        }
    }
}
