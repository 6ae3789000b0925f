package riskmap.backend.store.wall;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import riskmap.backend.store.connection.CommitSignal;
import riskmap.backend.store.connection.Connections;
import riskmap.backend.store.sql.Columns;

/** The tables of the wall in PostGIS. */
public final class PostgisWallStore implements WallStore {

    /** The channel on which instances are told. */
    public static final String CHANNEL = "riskmap_wall";

    /** A screen must not wait for a database whose network swallows everything. */
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    /** Any two numbers, the same in all instances: who adds, and who saves, takes turns. */
    private static final long ADDING = 0x7269736b77616cL;

    private static final long SAVING = ADDING + 1;

    private static final String GONE = "coalesce(s.gone, case when i.id is null then coalesce(s.heard, s.connected)"
            + " when i.beat < clock_timestamp() - interval '10 seconds' then i.beat end)";
    private static final String JOINED = " from wall_screens s left join wall_instances i on i.id = s.instance ";

    private final Connections connections;
    private final CommitSignal signal;

    /** A store over connections. */
    public PostgisWallStore(Connections connections, CommitSignal signal) {
        this.connections = connections;
        this.signal = signal;
    }

    private <T> T soon(Connections.Work<T> work) {
        return connections.transaction(PATIENCE, work);
    }

    @Override
    public Entry add(Draft draft) {
        return soon(connection -> {
            execute(connection, "select pg_advisory_xact_lock(" + ADDING + ")");
            Optional<Entry> before = CommandRows.find(connection, draft);
            if (before.isPresent()) {
                return before.get();
            }
            Entry entry = CommandRows.insert(connection, draft);
            CommandRows.deleteReplaced(connection, entry);
            tell(connection);
            return entry;
        });
    }

    @Override
    public List<Entry> after(long position) {
        return soon(connection -> CommandRows.after(connection, position));
    }

    @Override
    public Reading time() {
        return soon(connection -> {
            execute(connection, "select 1"); // begins the transaction, which must not count as the way there
            long asked = System.nanoTime();
            try (var statement = connection.createStatement();
                    ResultSet row = statement.executeQuery("select clock_timestamp()")) {
                row.next();
                long way = (System.nanoTime() - asked) / 2;
                return new Reading(Columns.getInstant(row, 1), asked + way, way);
            }
        });
    }

    @Override
    public void save(String instance, List<Link> links, List<Sign> signs) {
        soon(connection -> {
            execute(connection, "set local synchronous_commit = off");
            execute(connection, "select pg_advisory_xact_lock(" + SAVING + ")");
            update(
                    connection,
                    "insert into wall_instances (id, beat) values (?, clock_timestamp())"
                            + " on conflict (id) do update set beat = excluded.beat",
                    instance);
            if (!links.isEmpty()) {
                saveLinks(connection, instance, links);
                forget(connection);
                tell(connection);
            }
            if (!signs.isEmpty()) {
                saveSigns(connection, signs);
            }
            return null;
        });
    }

    private static void saveLinks(Connection connection, String instance, List<Link> links) throws SQLException {
        String sql = "insert into wall_screens as known (instance, id, connected, gone, intro)"
                + " select ?, told.id, told.connected::timestamptz, told.gone::timestamptz, told.intro"
                + " from unnest(?, ?, ?, ?) as told (id, connected, gone, intro)"
                + " on conflict (id) do update set instance = excluded.instance, connected = excluded.connected,"
                + " gone = excluded.gone, intro = excluded.intro"
                + " where known.instance = excluded.instance or known.connected < excluded.connected";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, instance);
            texts(statement, 2, links, Link::id);
            texts(statement, 3, links, Link::connected);
            texts(statement, 4, links, Link::gone);
            texts(statement, 5, links, Link::intro);
            statement.executeUpdate();
        }
    }

    private static void saveSigns(Connection connection, List<Sign> signs) throws SQLException {
        String sql = "update wall_screens as known set heard = told.heard::timestamptz, report = told.report"
                + " from unnest(?, ?, ?) as told (id, heard, report) where known.id = told.id"
                + " and (known.heard is null or known.heard < told.heard::timestamptz)";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            texts(statement, 1, signs, Sign::id);
            texts(statement, 2, signs, Sign::heard);
            texts(statement, 3, signs, Sign::report);
            statement.executeUpdate();
        }
    }

    /** Nothing grows but by new screens and new instances, so it is enough to tidy up when there is one. */
    private static void forget(Connection connection) throws SQLException {
        execute(connection, "delete from wall_instances where beat < clock_timestamp() - interval '1 day'");
        execute(
                connection,
                "delete from wall_screens where id in (select s.id" + JOINED + "where " + GONE
                        + " < clock_timestamp() - interval '3 days') or id in (select s.id" + JOINED + "order by "
                        + GONE + " desc nulls first, s.connected desc offset 500)");
        execute(
                connection,
                "delete from wall_commands where target <> '" + EVERYONE + "' and issued < clock_timestamp()"
                        + " - interval '1 minute' and target not in (select id from wall_screens)");
    }

    @Override
    public List<Seen> screens() {
        String sql = "select s.instance, s.id, s.connected, " + GONE + ", s.intro, s.heard, s.report" + JOINED
                + "order by s.connected, s.id";
        return soon(connection -> {
            List<Seen> found = new ArrayList<>();
            try (var statement = connection.createStatement();
                    ResultSet row = statement.executeQuery(sql)) {
                while (row.next()) {
                    String id = row.getString(2);
                    Link link = new Link(id, Columns.getInstant(row, 3), Columns.getInstant(row, 4), row.getString(5));
                    Sign sign = new Sign(id, Columns.getInstant(row, 6), row.getString(7));
                    found.add(new Seen(row.getString(1), link, sign));
                }
            }
            return found;
        });
    }

    @Override
    public void leave(String instance) {
        soon(connection -> {
            execute(connection, "select pg_advisory_xact_lock(" + SAVING + ")");
            update(
                    connection,
                    "update wall_screens set gone = clock_timestamp() where instance = ? and gone is null",
                    instance);
            update(connection, "delete from wall_instances where id = ?", instance);
            tell(connection);
            return null;
        });
    }

    @Override
    public boolean awaitNews(Duration patience) throws InterruptedException {
        return signal.await(patience);
    }

    @Override
    public void listenAnew() {
        signal.renew();
    }

    @Override
    public void close() {
        signal.close();
    }

    private static void tell(Connection connection) throws SQLException {
        execute(connection, "select pg_notify('" + CHANNEL + "', '')");
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static void update(Connection connection, String sql, String parameter) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, parameter);
            statement.executeUpdate();
        }
    }

    private static <T> void texts(PreparedStatement statement, int at, List<T> rows, Function<T, Object> value)
            throws SQLException {
        String[] texts = rows.stream()
                .map(value)
                .map(found -> Objects.toString(found, null))
                .toArray(String[]::new);
        statement.setArray(at, statement.getConnection().createArrayOf("text", texts));
    }
}
