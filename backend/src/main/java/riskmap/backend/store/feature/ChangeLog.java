package riskmap.backend.store.feature;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Envelope;
import riskmap.backend.store.Change;
import riskmap.backend.store.sql.Columns;

/** The change log in its table. */
final class ChangeLog {

    private static final String COLUMNS =
            "sequence, layer, committed_at, actor, upserts, deletes, min_x, min_y, max_x, max_y";

    private final Connection connection;

    ChangeLog(Connection connection) {
        this.connection = connection;
    }

    long sequence() throws SQLException {
        try (var statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select coalesce(max(sequence), 0) from change_log")) {
            row.next();
            return row.getLong(1);
        }
    }

    /** Time of the last change; {@link Instant#MIN} when there was none. */
    Instant lastTime() throws SQLException {
        String sql = "select committed_at from change_log order by sequence desc fetch first 1 rows only";
        try (var statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            return row.next() ? Columns.getInstant(row, 1) : Instant.MIN;
        }
    }

    /** The last change to a layer at or before an instant. */
    Optional<Change> lastUntil(String layerId, Instant time) throws SQLException {
        return first("where layer = ? and committed_at <= ? order by committed_at desc, sequence desc", layerId, time);
    }

    /** The first change to a layer after an instant. */
    Optional<Change> firstAfter(String layerId, Instant time) throws SQLException {
        return first("where layer = ? and committed_at > ? order by committed_at, sequence", layerId, time);
    }

    private Optional<Change> first(String condition, String layerId, Instant time) throws SQLException {
        String sql = "select " + COLUMNS + " from change_log " + condition + " fetch first 1 rows only";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, layerId);
            Columns.setInstant(statement, 2, time);
            return list(statement).stream().findFirst();
        }
    }

    void add(Change change) throws SQLException {
        String sql = "insert into change_log (" + COLUMNS + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setLong(1, change.sequence());
            statement.setString(2, change.layerId());
            Columns.setInstant(statement, 3, change.time());
            statement.setString(4, change.actor());
            statement.setInt(5, change.upserts());
            statement.setInt(6, change.deletes());
            statement.setDouble(7, change.envelope().getMinX());
            statement.setDouble(8, change.envelope().getMinY());
            statement.setDouble(9, change.envelope().getMaxX());
            statement.setDouble(10, change.envelope().getMaxY());
            statement.executeUpdate();
        }
    }

    List<Change> after(long sequence, int limit) throws SQLException {
        String sql = "select " + COLUMNS + " from change_log where sequence > ? order by sequence" + " fetch first "
                + limit + " rows only";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setLong(1, sequence);
            return list(statement);
        }
    }

    List<Change> lastOfEachLayer() throws SQLException {
        String sql = "select " + COLUMNS + " from change_log where sequence in"
                + " (select max(sequence) from change_log group by layer) order by sequence";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            return list(statement);
        }
    }

    private static List<Change> list(PreparedStatement statement) throws SQLException {
        List<Change> changes = new ArrayList<>();
        try (ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                changes.add(new Change(
                        row.getLong(1),
                        row.getString(2),
                        Columns.getInstant(row, 3),
                        row.getString(4),
                        row.getInt(5),
                        row.getInt(6),
                        new Envelope(row.getDouble(7), row.getDouble(9), row.getDouble(8), row.getDouble(10))));
            }
        }
        return changes;
    }
}
