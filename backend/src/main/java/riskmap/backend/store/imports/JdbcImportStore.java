package riskmap.backend.store.imports;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import riskmap.backend.intake.ledger.ImportCounts;
import riskmap.backend.intake.ledger.ImportIssue;
import riskmap.backend.intake.ledger.ImportRecord;
import riskmap.backend.intake.ledger.ImportStatus;
import riskmap.backend.intake.ledger.IssuePage;
import riskmap.backend.intake.ledger.IssueQuery;
import riskmap.backend.intake.ledger.UndoCount;
import riskmap.backend.intake.ledger.UndoStep;
import riskmap.backend.store.connection.Connections;
import riskmap.backend.store.sql.Columns;
import riskmap.backend.store.sql.Dialect;
import riskmap.backend.store.sql.LayerSql;
import riskmap.geodata.model.LocalizedText;

/** Imports in their tables. */
public final class JdbcImportStore implements ImportStore {

    private static final List<String> COLUMNS = List.of(
            "id",
            "file",
            "size",
            "actor",
            "status",
            "created",
            "started",
            "finished",
            "heard",
            "read",
            "accepted",
            "repaired",
            "rejected",
            "written",
            "unchanged",
            "issues",
            "mapping",
            "crs",
            "message",
            "message_zh",
            "undone_by");

    private static final String LIST = COLUMNS.stream().map(LayerSql::quoted).collect(Collectors.joining(", "));

    private final Connections connections;
    private final Dialect dialect;
    private final Function<String, LayerSql> layers;

    /**
     * Imports over connections.
     *
     * @param layers table and statements of a layer by its id
     */
    public JdbcImportStore(Connections connections, Dialect dialect, Function<String, LayerSql> layers) {
        this.connections = connections;
        this.dialect = dialect;
        this.layers = layers;
    }

    @Override
    public void add(ImportRecord record) {
        String marks = COLUMNS.stream().map(name -> "?").collect(Collectors.joining(", "));
        connections.write(connection -> {
            try (PreparedStatement statement =
                    connection.prepareStatement("insert into imports (" + LIST + ") values (" + marks + ")")) {
                bind(statement, record);
                return statement.executeUpdate();
            }
        });
    }

    private static void bind(PreparedStatement statement, ImportRecord record) throws SQLException {
        statement.setString(1, record.id());
        statement.setString(2, record.file());
        statement.setLong(3, record.size());
        statement.setString(4, record.actor());
        statement.setString(5, record.status().code());
        Columns.setInstant(statement, 6, record.created());
        Columns.setInstant(statement, 7, record.started());
        Columns.setInstant(statement, 8, record.finished());
        Columns.setInstant(statement, 9, record.heard());
        ImportCounts counts = record.counts();
        long[] numbers = {
            counts.read(),
            counts.accepted(),
            counts.repaired(),
            counts.rejected(),
            counts.written(),
            counts.unchanged(),
            counts.issues()
        };
        for (int i = 0; i < numbers.length; i++) {
            statement.setLong(10 + i, numbers[i]);
        }
        statement.setString(17, record.mapping());
        statement.setString(18, record.crs());
        statement.setString(
                19, record.message() == null ? null : record.message().en());
        statement.setString(
                20, record.message() == null ? null : record.message().zh());
        statement.setString(21, record.undoneBy());
    }

    @Override
    public Optional<ImportRecord> find(String id) {
        return query("where id = ?", id).stream().findFirst();
    }

    @Override
    public List<ImportRecord> list(int offset, int limit) {
        return query("order by created desc, id offset " + offset + " rows fetch first " + limit + " rows only");
    }

    private List<ImportRecord> query(String condition, String... values) {
        return connections.transaction(connection -> {
            List<ImportRecord> found = new ArrayList<>();
            try (PreparedStatement statement =
                    connection.prepareStatement("select " + LIST + " from imports " + condition)) {
                for (int i = 0; i < values.length; i++) {
                    statement.setString(i + 1, values[i]);
                }
                try (ResultSet row = statement.executeQuery()) {
                    while (row.next()) {
                        found.add(read(row));
                    }
                }
            }
            return found;
        });
    }

    private static ImportRecord read(ResultSet row) throws SQLException {
        ImportCounts counts = new ImportCounts(
                row.getLong(10),
                row.getLong(11),
                row.getLong(12),
                row.getLong(13),
                row.getLong(14),
                row.getLong(15),
                row.getLong(16));
        return new ImportRecord(
                row.getString(1),
                row.getString(2),
                row.getLong(3),
                row.getString(4),
                ImportStatus.of(row.getString(5)),
                Columns.getInstant(row, 6),
                Columns.getInstant(row, 7),
                Columns.getInstant(row, 8),
                Columns.getInstant(row, 9),
                counts,
                row.getString(17),
                row.getString(18),
                text(row.getString(20), row.getString(19)),
                row.getString(21));
    }

    /** A text of two columns; what was written before there were two is the same in both. */
    static LocalizedText text(String zh, String en) {
        return en == null ? null : LocalizedText.of(zh == null ? en : zh, en);
    }

    @Override
    public long count() {
        return connections.transaction(connection -> {
            try (PreparedStatement statement = connection.prepareStatement("select count(*) from imports");
                    ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        });
    }

    @Override
    public boolean update(ImportRecord record, ImportStatus expected) {
        String columns =
                COLUMNS.stream().map(name -> LayerSql.quoted(name) + " = ?").collect(Collectors.joining(", "));
        return connections.write(connection -> {
            try (PreparedStatement statement =
                    connection.prepareStatement("update imports set " + columns + " where id = ? and status = ?")) {
                bind(statement, record);
                statement.setString(COLUMNS.size() + 1, record.id());
                statement.setString(COLUMNS.size() + 2, expected.code());
                return statement.executeUpdate() > 0;
            }
        });
    }

    @Override
    public void giveSign(String id, ImportStatus expected, Instant now) {
        connections.write(connection -> {
            try (PreparedStatement statement =
                    connection.prepareStatement("update imports set heard = ? where id = ? and status = ?")) {
                Columns.setInstant(statement, 1, now);
                statement.setString(2, id);
                statement.setString(3, expected.code());
                return statement.executeUpdate();
            }
        });
    }

    @Override
    public int closeAbandoned(Instant heardBefore, LocalizedText message) {
        return connections.write(connection -> {
            int closed = 0;
            for (ImportStatus status : ImportStatus.values()) {
                closed += status.isBusy() ? close(connection, status, heardBefore, message) : 0;
            }
            return closed;
        });
    }

    private static int close(Connection connection, ImportStatus busy, Instant before, LocalizedText message)
            throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("update imports set status = ?, message = ?, message_zh = ?,"
                        + " finished = heard where status = ? and heard < ?")) {
            statement.setString(1, busy.abandoned().code());
            statement.setString(2, message.en());
            statement.setString(3, message.zh());
            statement.setString(4, busy.code());
            Columns.setInstant(statement, 5, before);
            return statement.executeUpdate();
        }
    }

    @Override
    public void putIssues(String id, List<ImportIssue> issues) {
        connections.write(connection -> {
            new ImportIssues(connection, dialect).replace(id, issues);
            return null;
        });
    }

    @Override
    public IssuePage issues(String id, IssueQuery query) {
        return connections.snapshot(connection -> new ImportIssues(connection, dialect).page(id, query));
    }

    @Override
    public List<Long> changes(String id) {
        return connections.transaction(connection -> new ImportChanges(connection, dialect, layers).of(id));
    }

    @Override
    public List<UndoStep> written(long sequence) {
        return connections.snapshot(connection -> new ImportChanges(connection, dialect, layers).written(sequence));
    }

    @Override
    public UndoCount counted(long sequence) {
        return connections.snapshot(connection -> new ImportChanges(connection, dialect, layers).counted(sequence));
    }
}
