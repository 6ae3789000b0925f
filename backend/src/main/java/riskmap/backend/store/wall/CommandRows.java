package riskmap.backend.store.wall;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import riskmap.backend.store.sql.Columns;
import riskmap.backend.store.wall.WallStore.Draft;
import riskmap.backend.store.wall.WallStore.Entry;

/** The log of commands: one row for each target of a command. */
final class CommandRows {

    private CommandRows() {}

    /** The entry of a draft that was added before; empty when there is none. */
    static Optional<Entry> find(Connection connection, Draft draft) throws SQLException {
        String sql = "select distinct position, seq, issued from wall_commands where draft = ?";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, draft.id());
            return entry(statement, draft);
        }
    }

    /**
     * Positions are microseconds since 1970, so that they also grow over a log that was emptied. None is less than its
     * number: a number greater than the last position is greater than all numbers.
     */
    static Entry insert(Connection connection, Draft draft) throws SQLException {
        String sql = "with draft as (select ?::bigint as seq, ?::timestamptz as issued),"
                + " log as materialized (select clock_timestamp() as now, coalesce(max(position), 0) as last"
                + " from wall_commands),"
                + " next as (select seq, issued, now, last, greatest(last + 1,"
                + " (extract(epoch from now) * 1000000)::bigint, seq) as position from draft, log),"
                + " written as (insert into wall_commands (position, target, seq, issued, kind, content, draft)"
                + " select position, target,"
                + " coalesce(case when issued is not null or seq > last then seq end, position),"
                + " coalesce(issued, now), ?, ?, ? from next, unnest(?) as target returning position, seq, issued)"
                + " select distinct position, seq, issued from written";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setObject(1, draft.seq(), Types.BIGINT);
            Columns.setInstant(statement, 2, draft.issued());
            statement.setString(3, draft.kind());
            statement.setString(4, draft.content());
            statement.setString(5, draft.id());
            statement.setArray(6, array(connection, draft.targets()));
            return entry(statement, draft).orElseThrow();
        }
    }

    private static Optional<Entry> entry(PreparedStatement statement, Draft draft) throws SQLException {
        try (ResultSet row = statement.executeQuery()) {
            return row.next()
                    ? Optional.of(new Entry(
                            row.getLong(1),
                            row.getLong(2),
                            Columns.getInstant(row, 3),
                            draft.targets(),
                            draft.kind(),
                            draft.content()))
                    : Optional.empty();
        }
    }

    /** A minute is long enough for every instance that listens to have read what is deleted. */
    static void deleteReplaced(Connection connection, Entry by) throws SQLException {
        String sql = "delete from wall_commands where target = any(?) and kind = ? and seq < ?"
                + " and issued < clock_timestamp() - interval '1 minute'";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setArray(1, array(connection, by.targets()));
            statement.setString(2, by.kind());
            statement.setLong(3, by.seq());
            statement.executeUpdate();
        }
    }

    static List<Entry> after(Connection connection, long position) throws SQLException {
        String sql = "select position, seq, issued, array_agg(target order by target), kind, content from wall_commands"
                + " where position > ? group by position, seq, issued, kind, content order by position";
        List<Entry> found = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setLong(1, position);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    found.add(new Entry(
                            row.getLong(1),
                            row.getLong(2),
                            Columns.getInstant(row, 3),
                            List.of((String[]) row.getArray(4).getArray()),
                            row.getString(5),
                            row.getString(6)));
                }
            }
        }
        return found;
    }

    private static Array array(Connection connection, List<String> texts) throws SQLException {
        return connection.createArrayOf("varchar", texts.toArray());
    }
}
