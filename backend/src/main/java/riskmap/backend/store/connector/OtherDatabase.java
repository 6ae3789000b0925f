package riskmap.backend.store.connector;

import java.io.IOException;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Pattern;
import riskmap.backend.store.StoreSettings;
import riskmap.backend.store.connection.Failures;

/**
 * Reads a table of a database that is not ours: one query, read-only, row by row. Nothing of the other database is kept
 * open, pooled or changed.
 */
public final class OtherDatabase {

    private static final int FETCHED = 500;
    private static final int COLUMNS = 500;

    /** Settings a URL may have; others can run statements, load classes or hold a password. */
    private static final Pattern URL = Pattern.compile("jdbc:(postgresql://[^?;@]*(\\?(" + setting("&") + ")*)?"
            + "|h2:(file|mem|tcp|ssl):[^?;@]*(;(" + setting(";") + ")*)?)");

    private OtherDatabase() {}

    private static String setting(String separator) {
        return "(currentSchema|sslmode|targetServerType|SCHEMA|MODE|DATABASE_TO_LOWER|CASE_INSENSITIVE_IDENTIFIERS)"
                + "=[A-Za-z0-9_,-]*" + separator + "?";
    }

    /**
     * What is to be read.
     *
     * @param jdbcUrl of PostgreSQL or H2, see {@link #fault}
     * @param user who asks there, or null
     * @param password of that user, or null
     * @param sql one query, see {@link #fault}
     * @param timeout after which it is given up
     */
    public record Query(String jdbcUrl, String user, String password, String sql, Duration timeout) {

        /** Without the password. */
        @Override
        public String toString() {
            return sql + " at " + jdbcUrl;
        }
    }

    /** Takes rows. */
    @FunctionalInterface
    public interface Rows {

        /** Takes one: texts, numbers, booleans, days and instants by column; an exception ends the reading. */
        void row(Map<String, Object> values) throws IOException;
    }

    /** The other database did not answer as it should. The message is one sentence for people. */
    public static final class Failed extends IOException {
        Failed(String message, Throwable cause) {
            super(message, cause);
        }
    }

    /** What is wrong with a URL, in words; empty when it can be used. */
    public static Optional<String> fault(String jdbcUrl) {
        return URL.matcher(jdbcUrl).matches()
                ? Optional.empty()
                : Optional.of(
                        "jdbc:postgresql://HOST/DATABASE or jdbc:h2:tcp://HOST/DATABASE without user and password,"
                                + " with no settings but currentSchema, sslmode, targetServerType, SCHEMA, MODE");
    }

    /** What is wrong with a query, in words; empty when it can be used. */
    public static Optional<String> queryFault(String sql) {
        boolean one = sql.strip().matches("(?is)(select|with|table|values)\\b[^;]*;?");
        return one ? Optional.empty() : Optional.of("one statement that begins with SELECT, WITH, TABLE or VALUES");
    }

    /**
     * Runs a query and hands on its rows.
     *
     * @throws Failed when the database cannot be reached, refuses, or takes too long
     * @throws IOException what the rows' taker throws
     */
    public static void read(Query query, Rows rows) throws IOException {
        try (Connection connection = DriverManager.getConnection(address(query), properties(query))) {
            connection.setReadOnly(true);
            connection.setAutoCommit(false);
            try (PreparedStatement statement =
                    connection.prepareStatement(query.sql().strip().replaceFirst(";$", ""))) {
                statement.setFetchSize(FETCHED);
                statement.setQueryTimeout((int) query.timeout().toSeconds());
                try (ResultSet result = statement.executeQuery()) {
                    hand(result, rows);
                }
            } finally {
                connection.rollback();
            }
        } catch (SQLException e) {
            StoreSettings there = StoreSettings.server(query.jdbcUrl(), query.user(), null);
            throw new Failed(Failures.of(e, there).getMessage(), e);
        }
    }

    private static String address(Query query) {
        return query.jdbcUrl().startsWith("jdbc:h2:") ? query.jdbcUrl() + ";IFEXISTS=TRUE" : query.jdbcUrl();
    }

    private static Properties properties(Query query) {
        Properties properties = new Properties();
        if (query.user() != null) {
            properties.setProperty("user", query.user());
        }
        if (query.password() != null) {
            properties.setProperty("password", query.password());
        }
        if (!query.jdbcUrl().startsWith("jdbc:h2:")) {
            String seconds = Long.toString(query.timeout().toSeconds());
            properties.setProperty("connectTimeout", "10");
            properties.setProperty("socketTimeout", seconds);
            properties.setProperty("ApplicationName", "riskmap connector");
        }
        return properties;
    }

    private static void hand(ResultSet result, Rows rows) throws SQLException, IOException {
        ResultSetMetaData columns = result.getMetaData();
        if (columns.getColumnCount() > COLUMNS) {
            throw new SQLException("the query has " + columns.getColumnCount() + " columns; at most " + COLUMNS);
        }
        while (result.next()) {
            Map<String, Object> values = new LinkedHashMap<>();
            for (int i = 1; i <= columns.getColumnCount(); i++) {
                values.put(columns.getColumnLabel(i), value(result, i));
            }
            rows.row(values);
        }
    }

    /** Types the intake knows; of others what the database writes for people, of binary ones nothing. */
    private static Object value(ResultSet result, int at) throws SQLException {
        Object value = result.getObject(at);
        if (value instanceof byte[] || value instanceof java.sql.Blob) {
            return null;
        }
        if (value instanceof java.sql.Date) {
            return result.getObject(at, LocalDate.class);
        }
        if (value instanceof OffsetDateTime time) {
            return time.toInstant();
        }
        if (value instanceof BigDecimal number) {
            return number.stripTrailingZeros();
        }
        boolean known = value instanceof Number
                || value instanceof Boolean
                || value instanceof LocalDate
                || value instanceof Instant;
        return known ? value : result.getString(at);
    }
}
