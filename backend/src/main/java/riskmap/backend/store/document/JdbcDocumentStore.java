package riskmap.backend.store.document;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import riskmap.backend.store.connection.Connections;
import riskmap.backend.store.sql.Columns;

/** Documents in their table. */
public final class JdbcDocumentStore implements DocumentStore {

    private final Connections connections;
    private final Clock clock;

    /**
     * Documents over connections.
     *
     * @param clock gives the times of changes
     */
    public JdbcDocumentStore(Connections connections, Clock clock) {
        this.connections = connections;
        this.clock = clock;
    }

    @Override
    public List<Document> list(String kind) {
        return connections.transaction(connection -> {
            List<Document> found = new ArrayList<>();
            try (PreparedStatement statement = connection.prepareStatement(
                    "select id, version, content, changed, actor from documents where kind = ? order by id")) {
                statement.setString(1, kind);
                try (ResultSet row = statement.executeQuery()) {
                    while (row.next()) {
                        found.add(new Document(
                                kind,
                                row.getString(1),
                                row.getLong(2),
                                row.getString(3),
                                Columns.getInstant(row, 4),
                                row.getString(5)));
                    }
                }
            }
            return found;
        });
    }

    @Override
    public Optional<Document> put(String kind, String id, long expected, String content, String actor) {
        return connections.write(connection -> {
            long present = version(connection, kind, id);
            if (expected != ANY && expected != present) {
                return Optional.empty();
            }
            Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
            Document document = new Document(kind, id, Document.nextVersion(present, now), content, now, actor);
            String sql = present == 0
                    ? "insert into documents (version, content, changed, actor, kind, id) values (?, ?, ?, ?, ?, ?)"
                    : "update documents set version = ?, content = ?, changed = ?, actor = ? where kind = ? and id = ?";
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                statement.setLong(1, document.version());
                statement.setString(2, content);
                Columns.setInstant(statement, 3, now);
                statement.setString(4, actor);
                statement.setString(5, kind);
                statement.setString(6, id);
                statement.executeUpdate();
            }
            return Optional.of(document);
        });
    }

    /** The present version, 0 when there is no such document. */
    private static long version(Connection connection, String kind, String id) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("select version from documents where kind = ? and id = ?")) {
            statement.setString(1, kind);
            statement.setString(2, id);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? row.getLong(1) : 0;
            }
        }
    }

    @Override
    public boolean remove(String kind, String id, long expected) {
        return connections.write(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(
                    "delete from documents where kind = ? and id = ? and (version = ? or ? = -1)")) {
                statement.setString(1, kind);
                statement.setString(2, id);
                statement.setLong(3, expected);
                statement.setLong(4, expected);
                return statement.executeUpdate() > 0;
            }
        });
    }
}
