package riskmap.backend.store.sql;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import riskmap.geodata.model.AttributeType;

/** How values of the attribute types stand in SQL. Both databases take the same types. */
public final class Columns {

    private Columns() {}

    /** Type of the column of an attribute. */
    public static String sqlType(AttributeType type) {
        return switch (type) {
            case TEXT -> "varchar";
            case INTEGER -> "bigint";
            case DECIMAL -> "double precision";
            case BOOLEAN -> "boolean";
            case DATE -> "date";
            case INSTANT -> "timestamp(6) with time zone";
        };
    }

    static void set(PreparedStatement statement, int at, AttributeType type, Object value) throws SQLException {
        switch (type) {
            case TEXT -> statement.setString(at, (String) value);
            case INTEGER -> setOrNull(statement, at, value, Types.BIGINT);
            case DECIMAL -> setOrNull(statement, at, value, Types.DOUBLE);
            case BOOLEAN -> setOrNull(statement, at, value, Types.BOOLEAN);
            case DATE -> setOrNull(statement, at, value, Types.DATE);
            case INSTANT -> setInstant(statement, at, (Instant) value);
        }
    }

    private static void setOrNull(PreparedStatement statement, int at, Object value, int sqlType) throws SQLException {
        if (value == null) {
            statement.setNull(at, sqlType);
        } else {
            statement.setObject(at, value);
        }
    }

    /** A time as a parameter; null stays null. */
    public static void setInstant(PreparedStatement statement, int at, Instant value) throws SQLException {
        if (value == null) {
            statement.setNull(at, Types.TIMESTAMP_WITH_TIMEZONE);
        } else {
            statement.setObject(at, value.atOffset(ZoneOffset.UTC));
        }
    }

    static Object get(ResultSet row, int at, AttributeType type) throws SQLException {
        return switch (type) {
            case TEXT -> row.getString(at);
            case INTEGER -> orNull(row, row.getLong(at));
            case DECIMAL -> orNull(row, row.getDouble(at));
            case BOOLEAN -> orNull(row, row.getBoolean(at));
            case DATE -> row.getObject(at, LocalDate.class);
            case INSTANT -> getInstant(row, at);
        };
    }

    private static Object orNull(ResultSet row, Object value) throws SQLException {
        return row.wasNull() ? null : value;
    }

    /** The time of a column of the present row, or null. */
    public static Instant getInstant(ResultSet row, int at) throws SQLException {
        OffsetDateTime value = row.getObject(at, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }
}
