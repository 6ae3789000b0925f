package riskmap.backend.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import riskmap.backend.TestPostgis;
import riskmap.backend.store.opening.CityDatabase;
import riskmap.backend.store.sql.GeometryColumn;
import riskmap.geodata.model.Layer;
import riskmap.geodata.model.LayerCatalog;

/** The contract on PostGIS, and that GIS programs find the layers there. */
class PostgisStoreTest extends StoreContract {

    private static TestPostgis.Database database;
    private static boolean made;

    @BeforeAll
    static void newDatabase() {
        database = TestPostgis.newDatabase();
        made = false;
    }

    /** Every test has the same database with empty tables. */
    @Override
    StoreSettings settings() {
        StoreSettings settings = StoreSettings.server(database.jdbcUrl(), database.user(), database.password());
        if (!made) {
            CityDatabase.open(settings, LayerCatalog.standard(), Clock.systemUTC())
                    .close();
            made = true;
        }
        String layers = LayerCatalog.standard().layers().stream()
                .map(layer -> ", " + layer.table())
                .collect(Collectors.joining());
        try (Connection connection = database.connect();
                var statement = connection.createStatement()) {
            statement.execute("truncate change_log, history, receipts, accounts, imports, import_issues, import_changes"
                    + layers);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return settings;
    }

    @Test
    void geometryColumnsNameTypeAndSystem() throws SQLException {
        TreeMap<String, String> found = new TreeMap<>();
        query("select f_table_name, type, srid from geometry_columns where f_geometry_column = 'geom'", row -> {
            assertEquals(4326, row.getInt(3), row.getString(1));
            found.put(row.getString(1), row.getString(2));
        });
        for (Layer layer : LayerCatalog.standard().layers()) {
            String type = GeometryColumn.of(layer.geometry()).type().toUpperCase(java.util.Locale.ROOT);
            assertEquals(type, found.get(layer.table()), layer.id());
        }
        assertEquals("POINT", found.get("risk_points"));
        assertEquals("MULTIPOLYGON", found.get("grids"));
    }

    @Test
    void everyLayerHasAKeyAndASpatialIndex() throws SQLException {
        for (Layer layer : LayerCatalog.standard().layers()) {
            StringBuilder indexes = new StringBuilder();
            query(
                    "select indexdef from pg_indexes where tablename = '" + layer.table() + "'",
                    row -> indexes.append(row.getString(1)).append('\n'));
            assertTrue(indexes.toString().contains("USING gist (geom)"), layer.id());
            assertTrue(indexes.toString().contains("UNIQUE INDEX"), layer.id());
        }
    }

    @FunctionalInterface
    private interface RowReader {
        void read(ResultSet row) throws SQLException;
    }

    private static void query(String sql, RowReader reader) throws SQLException {
        try (Connection connection = database.connect();
                var statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            while (row.next()) {
                reader.read(row);
            }
        }
    }
}
