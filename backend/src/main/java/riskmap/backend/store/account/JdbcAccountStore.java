package riskmap.backend.store.account;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import riskmap.backend.store.connection.Connections;
import riskmap.backend.store.sql.Columns;

/** Accounts in their table. */
public final class JdbcAccountStore implements AccountStore {

    private static final String SELECT = "select username, password_hash, role, created from accounts ";

    private final Connections connections;

    /** Accounts over connections. */
    public JdbcAccountStore(Connections connections) {
        this.connections = connections;
    }

    @Override
    public Optional<Account> find(String username) {
        return query(SELECT + "where username = ?", username).stream().findFirst();
    }

    @Override
    public List<Account> list() {
        return query(SELECT + "order by username");
    }

    @Override
    public boolean isEmpty() {
        return query(SELECT + "fetch first 1 rows only").isEmpty();
    }

    @Override
    public boolean add(Account account) {
        // Writers of all instances take turns, so nobody adds the name between condition and insert.
        String sql = "insert into accounts (username, password_hash, role, created) select ?, ?, ?, ?"
                + " where not exists (select 1 from accounts where username = ?)";
        return change(sql, statement -> {
            statement.setString(1, account.username());
            statement.setString(2, account.passwordHash());
            statement.setString(3, account.role());
            Columns.setInstant(statement, 4, account.created().truncatedTo(ChronoUnit.MICROS));
            statement.setString(5, account.username());
        });
    }

    @Override
    public boolean update(Account account) {
        return change("update accounts set password_hash = ?, role = ? where username = ?", statement -> {
            statement.setString(1, account.passwordHash());
            statement.setString(2, account.role());
            statement.setString(3, account.username());
        });
    }

    @Override
    public void remove(String username) {
        change("delete from accounts where username = ?", statement -> statement.setString(1, username));
    }

    @Override
    public String secret(String name, String candidate) {
        change(
                "insert into secrets (name, content) select ?, ? where not exists (select 1 from secrets where name = ?)",
                statement -> {
                    statement.setString(1, name);
                    statement.setString(2, candidate);
                    statement.setString(3, name);
                });
        return connections.transaction(connection -> {
            try (PreparedStatement statement =
                    connection.prepareStatement("select content from secrets where name = ?")) {
                statement.setString(1, name);
                try (ResultSet row = statement.executeQuery()) {
                    row.next();
                    return row.getString(1);
                }
            }
        });
    }

    @FunctionalInterface
    private interface Binding {
        void on(PreparedStatement statement) throws SQLException;
    }

    private boolean change(String sql, Binding binding) {
        return connections.write(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                binding.on(statement);
                return statement.executeUpdate() > 0;
            }
        });
    }

    private List<Account> query(String sql, String... values) {
        return connections.transaction(connection -> {
            List<Account> found = new ArrayList<>();
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                for (int i = 0; i < values.length; i++) {
                    statement.setString(i + 1, values[i]);
                }
                try (ResultSet row = statement.executeQuery()) {
                    while (row.next()) {
                        found.add(new Account(
                                row.getString(1), row.getString(2), row.getString(3), Columns.getInstant(row, 4)));
                    }
                }
            }
            return found;
        });
    }
}
