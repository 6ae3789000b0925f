package riskmap.backend.store.imports;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import riskmap.backend.intake.ledger.ImportIssue;
import riskmap.backend.intake.ledger.IssuePage;
import riskmap.backend.intake.ledger.IssueQuery;
import riskmap.backend.store.sql.Dialect;
import riskmap.backend.store.sql.GeometryColumn;
import riskmap.backend.store.sql.LayerSql;
import riskmap.geodata.model.GeometryKind;

/** The issues of imports in their table. */
final class ImportIssues {

    /** Issues have geometries of every kind, which are stored as they are. */
    private static final GeometryColumn GEOMETRY = GeometryColumn.of(GeometryKind.POINT_OR_POLYGON);

    private final Connection connection;
    private final Dialect dialect;

    ImportIssues(Connection connection, Dialect dialect) {
        this.connection = connection;
        this.dialect = dialect;
    }

    void replace(String importId, List<ImportIssue> issues) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("delete from import_issues where import_id = ?")) {
            statement.setString(1, importId);
            statement.executeUpdate();
        }
        String sql = "insert into import_issues (import_id, number, kind, severity, unit, place, feature_id, field,"
                + " content, reason, reason_zh, geom) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            int pending = 0;
            for (ImportIssue issue : issues) {
                bind(statement, importId, issue);
                statement.addBatch();
                if (++pending % LayerSql.BATCH == 0) {
                    statement.executeBatch();
                }
            }
            statement.executeBatch();
        }
    }

    private static void bind(PreparedStatement statement, String importId, ImportIssue issue) throws SQLException {
        statement.setString(1, importId);
        statement.setInt(2, issue.number());
        statement.setString(3, issue.kind());
        statement.setString(4, issue.severity());
        statement.setString(5, issue.unit());
        statement.setLong(6, issue.place());
        statement.setString(7, issue.featureId());
        statement.setString(8, issue.field());
        statement.setString(9, issue.value());
        statement.setString(10, issue.reason().en());
        statement.setString(11, issue.reason().zh());
        statement.setBytes(12, issue.geometry() == null ? null : GEOMETRY.write(issue.geometry()));
    }

    IssuePage page(String importId, IssueQuery query) throws SQLException {
        String from = " from import_issues where import_id = ?" + (query.kind() == null ? "" : " and kind = ?");
        long matched;
        try (PreparedStatement statement = connection.prepareStatement("select count(*)" + from)) {
            select(statement, importId, query);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                matched = row.getLong(1);
            }
        }
        String sql = "select number, kind, severity, unit, place, feature_id, field, content, reason, reason_zh, "
                + dialect.wkb("geom") + from + " order by " + order(query.order()) + " offset " + query.offset()
                + " rows fetch first " + query.limit() + " rows only";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            select(statement, importId, query);
            return new IssuePage(list(statement), matched);
        }
    }

    private static String order(IssueQuery.Order order) {
        return switch (order) {
            case NUMBER -> "number";
            case KIND -> "kind, number";
            case SEVERITY -> "severity desc, number";
            case FIELD -> "field, number";
            case ID -> "feature_id, number";
        };
    }

    private static void select(PreparedStatement statement, String importId, IssueQuery query) throws SQLException {
        statement.setString(1, importId);
        if (query.kind() != null) {
            statement.setString(2, query.kind());
        }
    }

    private static List<ImportIssue> list(PreparedStatement statement) throws SQLException {
        List<ImportIssue> issues = new ArrayList<>();
        try (ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                byte[] wkb = row.getBytes(11);
                issues.add(new ImportIssue(
                        row.getInt(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getLong(5),
                        row.getString(6),
                        row.getString(7),
                        row.getString(8),
                        JdbcImportStore.text(row.getString(10), row.getString(9)),
                        wkb == null ? null : GEOMETRY.read(wkb)));
            }
        }
        return issues;
    }
}
