package riskmap.backend.store.connector;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import riskmap.backend.connector.runs.Run;
import riskmap.backend.connector.runs.RunCounts;
import riskmap.backend.connector.runs.RunStatus;
import riskmap.backend.store.sql.Columns;
import riskmap.backend.store.sql.LayerSql;
import riskmap.geodata.intake.join.NoMatch;

/** Rows of the table of connector runs. */
final class ConnectorRuns {

    private static final List<String> COLUMNS = List.of(
            "id",
            "connector",
            "actor",
            "status",
            "started",
            "finished",
            "heard",
            "read",
            "matched",
            "reasons",
            "deleted",
            "import_id",
            "digest",
            "message");

    private static final String LIST = COLUMNS.stream().map(LayerSql::quoted).collect(Collectors.joining(", "));

    private final Connection connection;

    ConnectorRuns(Connection connection) {
        this.connection = connection;
    }

    void insert(Run run) throws SQLException {
        String marks = COLUMNS.stream().map(name -> "?").collect(Collectors.joining(", "));
        try (PreparedStatement statement =
                connection.prepareStatement("insert into connector_runs (" + LIST + ") values (" + marks + ")")) {
            bind(statement, run);
            statement.executeUpdate();
        }
    }

    void update(Run run) throws SQLException {
        String columns =
                COLUMNS.stream().map(name -> LayerSql.quoted(name) + " = ?").collect(Collectors.joining(", "));
        try (PreparedStatement statement =
                connection.prepareStatement("update connector_runs set " + columns + " where id = ?")) {
            bind(statement, run);
            statement.setString(COLUMNS.size() + 1, run.id());
            statement.executeUpdate();
        }
    }

    private static void bind(PreparedStatement statement, Run run) throws SQLException {
        statement.setString(1, run.id());
        statement.setString(2, run.connector());
        statement.setString(3, run.actor());
        statement.setString(4, run.status().code());
        Columns.setInstant(statement, 5, run.started());
        Columns.setInstant(statement, 6, run.finished());
        Columns.setInstant(statement, 7, run.heard());
        statement.setLong(8, run.counts().read());
        statement.setLong(9, run.counts().matched());
        statement.setString(10, text(run.counts().reasons()));
        statement.setLong(11, run.counts().deleted());
        statement.setString(12, run.importId());
        statement.setString(13, run.digest());
        statement.setString(14, run.message());
    }

    List<Run> newest(String connector, int limit) throws SQLException {
        List<Run> found = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement("select " + LIST
                + " from connector_runs where connector = ? order by started desc, id fetch first " + limit
                + " rows only")) {
            statement.setString(1, connector);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    found.add(read(row));
                }
            }
        }
        return found;
    }

    private static Run read(ResultSet row) throws SQLException {
        RunCounts counts = new RunCounts(row.getLong(8), row.getLong(9), reasons(row.getString(10)), row.getLong(11));
        return new Run(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                RunStatus.of(row.getString(4)),
                Columns.getInstant(row, 5),
                Columns.getInstant(row, 6),
                Columns.getInstant(row, 7),
                counts,
                row.getString(12),
                row.getString(13),
                row.getString(14));
    }

    /** Counts as words: {@code missing=2 unknown=5}. */
    private static String text(Map<NoMatch, Long> reasons) {
        return reasons.entrySet().stream()
                .map(entry -> entry.getKey().code() + "=" + entry.getValue())
                .sorted()
                .collect(Collectors.joining(" "));
    }

    private static Map<NoMatch, Long> reasons(String text) {
        Map<NoMatch, Long> reasons = new EnumMap<>(NoMatch.class);
        for (String word : text.isEmpty() ? new String[0] : text.split(" ")) {
            int equals = word.indexOf('=');
            reasons.put(NoMatch.of(word.substring(0, equals)), Long.valueOf(word.substring(equals + 1)));
        }
        return reasons;
    }
}
