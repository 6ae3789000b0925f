package riskmap.backend;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import riskmap.geodata.snapshot.LayerTable;

/**
 * The points of a table in PostGIS as geographies with a GiST index the rows are clustered on, statistics fresh, asked over
 * one connection with prepared statements, JIT off because it only costs here.
 *
 * <p>The operator {@code <->} orders geographies by distance on a sphere, so the nearest on the ellipsoid are chosen from
 * {@value #SPARE} times as many by {@code ST_Distance}.
 */
public final class PostgisPlaces implements AutoCloseable {

    private static final int SPARE = 4;
    private static final int BATCH = 5_000;

    private final Connection connection;
    private final PreparedStatement nearest;
    private final PreparedStatement nearestOnSphere;
    private final PreparedStatement within;

    /** A database of its own filled with the rows of a table. */
    public PostgisPlaces(LayerTable table) throws SQLException {
        connection = TestPostgis.newDatabase().connect();
        try (Statement statement = connection.createStatement()) {
            statement.execute("create extension postgis");
            statement.execute("create table places (id text primary key, geog geography(Point, 4326))");
            fill(table);
            statement.execute("create index geog_index on places using gist (geog)");
            statement.execute("cluster places using geog_index");
            statement.execute("vacuum analyze places");
            statement.execute("set jit = off");
        }
        String point = "(select st_setsrid(st_point(?, ?), 4326)::geography p)";
        nearest = prepare("select id, d from (select id, st_distance(geog, p) d from places, " + point
                + " q order by geog <-> p limit ?) near order by d, id limit ?");
        nearestOnSphere = prepare(
                "select id from places order by geog <-> st_setsrid(st_point(?, ?), 4326)::geography" + " limit ?");
        within = prepare("select id, st_distance(geog, p) d from places, " + point
                + " q where st_dwithin(geog, p, ?) order by d, id");
    }

    private void fill(LayerTable table) throws SQLException {
        connection.setAutoCommit(false);
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into places values (?, st_setsrid(st_point(?, ?), 4326)::geography)")) {
            for (int row = 0; row < table.size(); row++) {
                insert.setString(1, table.id(row));
                insert.setDouble(2, table.lon(row));
                insert.setDouble(3, table.lat(row));
                insert.addBatch();
                if (row % BATCH == BATCH - 1) {
                    insert.executeBatch();
                }
            }
            insert.executeBatch();
        }
        connection.commit();
        connection.setAutoCommit(true);
    }

    private PreparedStatement prepare(String sql) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        statement.unwrap(org.postgresql.PGStatement.class).setPrepareThreshold(1);
        return statement;
    }

    /**
     * An answer.
     *
     * @param distance m, on the ellipsoid
     */
    public record Near(String id, double distance) {}

    /** The k nearest by distance, then id. */
    public List<Near> nearest(double lon, double lat, int k) throws SQLException {
        nearest.setDouble(1, lon);
        nearest.setDouble(2, lat);
        nearest.setInt(3, SPARE * k);
        nearest.setInt(4, k);
        return read(nearest);
    }

    /** How many ids of the k nearest on the sphere come; what a program asks for that does not mind the order. */
    public int nearestOnSphere(double lon, double lat, int k) throws SQLException {
        nearestOnSphere.setDouble(1, lon);
        nearestOnSphere.setDouble(2, lat);
        nearestOnSphere.setInt(3, k);
        int count = 0;
        try (ResultSet result = nearestOnSphere.executeQuery()) {
            while (result.next()) {
                count += result.getString(1).isEmpty() ? 0 : 1;
            }
        }
        return count;
    }

    /** All within a distance by distance, then id. */
    public List<Near> within(double lon, double lat, double metres) throws SQLException {
        within.setDouble(1, lon);
        within.setDouble(2, lat);
        within.setDouble(3, metres);
        return read(within);
    }

    private static List<Near> read(PreparedStatement query) throws SQLException {
        List<Near> near = new ArrayList<>();
        try (ResultSet result = query.executeQuery()) {
            while (result.next()) {
                near.add(new Near(result.getString(1), result.getDouble(2)));
            }
        }
        return near;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
