package riskmap.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Collectors;
import org.locationtech.jts.geom.Envelope;
import riskmap.backend.TestPostgis;
import riskmap.geodata.model.Attribute;
import riskmap.geodata.model.Feature;
import riskmap.geodata.tiles.TileAddress;

/** Points with what the public may see of them, in EPSG:4326 and 3857, each column with its GiST index, rows clustered. */
final class PostgisPoints {

    private final TestPostgis.Database database = TestPostgis.newDatabase();
    private final String columns;

    PostgisPoints(List<Feature> features, List<Attribute> attributes) throws SQLException {
        columns = attributes.stream().map(Attribute::name).collect(Collectors.joining(", "));
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("create extension postgis");
            statement.execute("create table points (fid int primary key, id text, "
                    + attributes.stream().map(PostgisPoints::column).collect(Collectors.joining(", "))
                    + ", geom geometry(Point, 4326), shape geometry(Point, 3857))");
            fill(connection, features, attributes);
            statement.execute("create index points_geom on points using gist (geom)");
            statement.execute("create index points_shape on points using gist (shape)");
            statement.execute("cluster points using points_shape");
            statement.execute("vacuum analyze points");
        }
    }

    TestPostgis.Database database() {
        return database;
    }

    /** Names of the attributes' columns, with commas between. */
    String columns() {
        return columns;
    }

    private static String column(Attribute attribute) {
        return attribute.name()
                + switch (attribute.type()) {
                    case INTEGER -> " bigint";
                    case DECIMAL -> " double precision";
                    case BOOLEAN -> " boolean";
                    case DATE -> " date";
                    case INSTANT -> " timestamptz";
                    case TEXT -> " text";
                };
    }

    private void fill(Connection connection, List<Feature> features, List<Attribute> attributes) throws SQLException {
        connection.setAutoCommit(false);
        try (PreparedStatement insert =
                connection.prepareStatement("insert into points select ?, ?, " + "?, ".repeat(attributes.size())
                        + "p, st_transform(p, 3857) from st_setsrid(st_point(?, ?), 4326) p")) {
            for (int i = 0; i < features.size(); i++) {
                Feature feature = features.get(i);
                int at = 1;
                insert.setInt(at++, i);
                insert.setString(at++, feature.id());
                for (Attribute attribute : attributes) {
                    insert.setObject(at++, feature.value(attribute.name()));
                }
                insert.setDouble(at++, feature.geometry().getCoordinate().x);
                insert.setDouble(at, feature.geometry().getCoordinate().y);
                insert.addBatch();
                if (i % 5000 == 4999) {
                    insert.executeBatch();
                }
            }
            insert.executeBatch();
        }
        connection.commit();
        connection.setAutoCommit(true);
    }

    /** One connection with both statements prepared; used by one thread. */
    final class Reader {

        private final PreparedStatement items;
        private final PreparedStatement tile;

        Reader() throws SQLException {
            Connection connection = database.connect();
            try (Statement settings = connection.createStatement()) {
                settings.execute("set jit = off");
            }
            items = connection.prepareStatement(
                    "select json_build_object('type', 'FeatureCollection', 'features',"
                            + " coalesce(json_agg(st_asgeojson(f.*)::json), '[]')) from (select id, " + columns
                            + ", geom from points where st_intersects(geom, st_makeenvelope(?, ?, ?, ?, 4326)) and level = ?) f");
            tile = connection.prepareStatement("select st_asmvt(t, 'points', 4096, 'shape') from (select id, " + columns
                    + ", st_asmvtgeom(shape, st_tileenvelope(?, ?, ?), 4096, 0) shape from points"
                    + " where shape && st_tileenvelope(?, ?, ?)) t where shape is not null");
            items.unwrap(org.postgresql.PGStatement.class).setPrepareThreshold(1);
            tile.unwrap(org.postgresql.PGStatement.class).setPrepareThreshold(1);
        }

        byte[] items(Envelope box, String level) throws SQLException {
            items.setDouble(1, box.getMinX());
            items.setDouble(2, box.getMinY());
            items.setDouble(3, box.getMaxX());
            items.setDouble(4, box.getMaxY());
            items.setString(5, level);
            return first(items);
        }

        byte[] tile(TileAddress address) throws SQLException {
            for (int i = 0; i < 2; i++) {
                tile.setInt(3 * i + 1, address.z());
                tile.setInt(3 * i + 2, address.x());
                tile.setInt(3 * i + 3, address.y());
            }
            return first(tile);
        }

        private static byte[] first(PreparedStatement statement) throws SQLException {
            try (ResultSet result = statement.executeQuery()) {
                result.next();
                return result.getBytes(1);
            }
        }
    }
}
