package riskmap.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import riskmap.backend.TestPostgis;
import riskmap.geodata.model.Attribute;
import riskmap.geodata.snapshot.LayerTable;
import riskmap.geodata.tiles.TileAddress;

/**
 * The tiles of a layer of points as PostGIS makes them: every feature and attribute, no margin, from a column in EPSG:3857
 * with a GiST index the rows are clustered on, statistics fresh, JIT off because it only costs here.
 */
final class PostgisTiles {

    private static final int BATCH = 5_000;

    private final TestPostgis.Database database;
    private final List<Attribute> attributes;
    private final String layer;

    private PostgisTiles(TestPostgis.Database database, LayerTable table) {
        this.database = database;
        layer = table.layer().table();
        attributes = table.layer().attributes();
    }

    /** A database of its own filled with the rows of a table. */
    static PostgisTiles of(LayerTable table) throws SQLException {
        PostgisTiles tiles = new PostgisTiles(TestPostgis.newDatabase(), table);
        try (Connection connection = tiles.database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("create extension postgis");
            statement.execute("create table " + tiles.layer + " (id text primary key, " + tiles.columns(" %s %s")
                    + ", geom geometry(Point, 3857))");
            tiles.fill(connection, table);
            statement.execute("create index geom_index on " + tiles.layer + " using gist (geom)");
            statement.execute("cluster " + tiles.layer + " using geom_index");
            statement.execute("vacuum analyze " + tiles.layer);
        }
        return tiles;
    }

    private String columns(String format) {
        return attributes.stream()
                .map(attribute -> String.format(format, attribute.name(), sqlType(attribute)))
                .collect(Collectors.joining(","));
    }

    private static String sqlType(Attribute attribute) {
        return switch (attribute.type()) {
            case TEXT -> "text";
            case INTEGER -> "bigint";
            case DECIMAL -> "double precision";
            case BOOLEAN -> "boolean";
            case DATE -> "date";
            case INSTANT -> "timestamptz";
        };
    }

    private void fill(Connection connection, LayerTable table) throws SQLException {
        String places =
                IntStream.range(0, attributes.size() + 1).mapToObj(i -> "?").collect(Collectors.joining(","));
        connection.setAutoCommit(false);
        try (PreparedStatement insert = connection.prepareStatement("insert into " + layer + " values (" + places
                + ", st_transform(st_setsrid(st_point(?, ?), 4326), 3857))")) {
            for (int row = 0; row < table.size(); row++) {
                int at = 1;
                insert.setString(at++, table.id(row));
                for (Attribute attribute : attributes) {
                    insert.setObject(at++, table.value(row, attribute.name()));
                }
                insert.setDouble(at++, table.lon(row));
                insert.setDouble(at, table.lat(row));
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

    /** One connection with the prepared statement; used by one thread. */
    final class Maker implements AutoCloseable {

        private final Connection connection = database.connect();
        private final PreparedStatement query;

        Maker() throws SQLException {
            try (Statement settings = connection.createStatement()) {
                settings.execute("set jit = off");
                settings.execute("set work_mem = '64MB'");
            }
            query = connection.prepareStatement("select st_asmvt(tile, '" + layer + "', 4096, 'shape') from (select id,"
                    + columns(" %s") + ", st_asmvtgeom(geom, st_tileenvelope(?, ?, ?), 4096, 0) shape from " + layer
                    + " where geom && st_tileenvelope(?, ?, ?)) tile where shape is not null");
            query.unwrap(org.postgresql.PGStatement.class).setPrepareThreshold(1);
        }

        byte[] make(TileAddress address) throws SQLException {
            for (int i = 0; i < 2; i++) {
                query.setInt(3 * i + 1, address.z());
                query.setInt(3 * i + 2, address.x());
                query.setInt(3 * i + 3, address.y());
            }
            try (ResultSet result = query.executeQuery()) {
                result.next();
                return result.getBytes(1);
            }
        }

        @Override
        public void close() throws SQLException {
            query.close();
            connection.close();
        }
    }
}
