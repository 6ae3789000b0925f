package riskmap.backend.store.sql;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import riskmap.backend.store.StoreUnavailable;
import riskmap.geodata.model.Feature;

/** PostgreSQL with PostGIS: writers of all instances take turns by an advisory lock, followers listen. */
record PostgisDialect() implements Dialect {

    /** From here on a copy pays. */
    private static final int MANY = 20;

    /** No right to create an extension; its files are not installed. */
    private static final Set<String> MISSING = Set.of("42501", "0A000", "58P01");

    /** Any number, the same in all instances: "riskmap" in ASCII, shortened. */
    private static final long WRITER_LOCK = 0x7269736b6d6170L;

    @Override
    public String kind() {
        return "PostGIS";
    }

    @Override
    public int snapshotIsolation() {
        return Connection.TRANSACTION_REPEATABLE_READ;
    }

    @Override
    public String wkb(String column) {
        return "st_asbinary(" + column + ")";
    }

    @Override
    public String jsonParameter() {
        return "?::jsonb";
    }

    @Override
    public Map<String, String> placeholders() {
        return Map.of("geometry", "geometry(Geometry, 4326)", "json", "jsonb");
    }

    @Override
    public void prepare(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("create extension if not exists postgis");
        } catch (SQLException e) {
            if (MISSING.contains(String.valueOf(e.getSQLState()))) {
                throw new StoreUnavailable(
                        "The database has no PostGIS, and user '"
                                + connection.getMetaData().getUserName()
                                + "' may not add it: run \"create extension postgis\" in it as an administrator.",
                        e);
            }
            throw e;
        }
    }

    @Override
    public List<String> afterCreate(LayerSql layer) {
        return List.of(
                "create index " + layer.name() + "_by_place on " + layer.table() + " using gist (geom)",
                "comment on table " + layer.table() + " is '"
                        + layer.layer().title().zh().replace("'", "''") + "'");
    }

    @Override
    public String upsert(LayerSql layer) {
        return layer.insert() + " on conflict (id) do update set " + layer.assignments();
    }

    @Override
    public void insertAll(Connection connection, LayerSql layer, List<Feature> features, long changeSeq)
            throws SQLException {
        if (features.size() < MANY) {
            layer.write(connection, layer.insert(), features, changeSeq);
        } else {
            new PostgisCopy(layer).insert(connection, features, changeSeq);
        }
    }

    @Override
    public void lockForWriting(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            // The acknowledgement waits for the disk whatever the server's default is.
            statement.execute("set local synchronous_commit = on");
            statement.execute("select pg_advisory_xact_lock(" + WRITER_LOCK + ")");
        }
    }

    @Override
    public void announce(Connection connection, long sequence) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("select pg_notify('" + CHANNEL + "', '" + sequence + "')");
        }
    }

    @Override
    public void makeDurable(Connection connection) {
        // the commit was
    }
}
