package riskmap.backend.store.connector;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import riskmap.backend.connector.runs.Run;
import riskmap.backend.connector.runs.RunStatus;
import riskmap.backend.store.connection.Connections;
import riskmap.backend.store.sql.Columns;
import riskmap.geodata.intake.join.NoMatch;
import riskmap.geodata.intake.join.Unmatched;

/** Runs of connectors in their tables. */
public final class JdbcConnectorStore implements ConnectorStore {

    private static final String ABANDONED = "The instance at work on it stopped.";

    private final Connections connections;

    /** Runs over connections. */
    public JdbcConnectorStore(Connections connections) {
        this.connections = connections;
    }

    /** Writing transactions follow one another, on all instances, so looking and claiming are one step. */
    @Override
    public boolean claim(Run begun, String lastKnown, Instant heardBefore) {
        return connections.write(connection -> {
            ConnectorRuns runs = new ConnectorRuns(connection);
            closeSilent(connection, begun.connector(), heardBefore);
            Run last = runs.newest(begun.connector(), 1).stream().findFirst().orElse(null);
            boolean mine = Objects.equals(last == null ? null : last.id(), lastKnown)
                    && (last == null || last.status() != RunStatus.RUNNING);
            if (mine) {
                runs.insert(begun);
            }
            return mine;
        });
    }

    private static void closeSilent(Connection connection, String connector, Instant before) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("update connector_runs set status = ?,"
                + " message = ?, finished = heard where connector = ? and status = ? and heard < ?")) {
            statement.setString(1, RunStatus.ABANDONED.code());
            statement.setString(2, ABANDONED);
            statement.setString(3, connector);
            statement.setString(4, RunStatus.RUNNING.code());
            Columns.setInstant(statement, 5, before);
            statement.executeUpdate();
        }
    }

    @Override
    public void giveSign(String runId, Instant now) {
        connections.write(connection -> {
            try (PreparedStatement statement =
                    connection.prepareStatement("update connector_runs set heard = ? where id = ? and status = ?")) {
                Columns.setInstant(statement, 1, now);
                statement.setString(2, runId);
                statement.setString(3, RunStatus.RUNNING.code());
                return statement.executeUpdate();
            }
        });
    }

    @Override
    public void finish(Run ended, List<Unmatched> unmatched) {
        connections.write(connection -> {
            new ConnectorRuns(connection).update(ended);
            if (ended.status() == RunStatus.DONE) {
                forget(
                        connection,
                        "delete from connector_unmatched where run_id in"
                                + " (select id from connector_runs where connector = ?)",
                        ended.connector());
                list(connection, ended.id(), unmatched);
            }
            forget(
                    connection,
                    "delete from connector_runs where connector = ? and id not in (select id from connector_runs"
                            + " where connector = ? order by started desc, id fetch first " + KEPT + " rows only)"
                            + " and id not in (select run_id from connector_unmatched)",
                    ended.connector(),
                    ended.connector());
            return null;
        });
    }

    private static void forget(Connection connection, String sql, String... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setString(i + 1, values[i]);
            }
            statement.executeUpdate();
        }
    }

    private static void list(Connection connection, String runId, List<Unmatched> unmatched) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("insert into connector_unmatched"
                + " (run_id, number, record, content, reason) values (?, ?, ?, ?, ?)")) {
            int number = 0;
            for (Unmatched one : unmatched) {
                statement.setString(1, runId);
                statement.setInt(2, ++number);
                statement.setLong(3, one.record());
                statement.setString(4, one.value() == null ? null : one.value().replace('\0', '\uFFFD'));
                statement.setString(5, one.why().code());
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    @Override
    public List<Run> runs(String connector, int limit) {
        return connections.transaction(connection -> new ConnectorRuns(connection).newest(connector, limit));
    }

    @Override
    public List<Unmatched> unmatched(String runId, int offset, int limit) {
        return connections.transaction(connection -> {
            List<Unmatched> found = new ArrayList<>();
            try (PreparedStatement statement = connection.prepareStatement(
                    "select record, content, reason from connector_unmatched where run_id = ? order by number offset "
                            + offset + " rows fetch first " + limit + " rows only")) {
                statement.setString(1, runId);
                try (ResultSet row = statement.executeQuery()) {
                    while (row.next()) {
                        found.add(new Unmatched(row.getLong(1), row.getString(2), NoMatch.of(row.getString(3))));
                    }
                }
            }
            return found;
        });
    }
}
