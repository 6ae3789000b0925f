package riskmap.backend.store.opening;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.CRC32;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import riskmap.backend.store.StoreUnavailable;
import riskmap.backend.store.sql.Columns;
import riskmap.backend.store.sql.Dialect;
import riskmap.backend.store.sql.LayerSql;
import riskmap.geodata.model.Attribute;
import riskmap.geodata.model.Layer;
import riskmap.geodata.model.LayerCatalog;

/**
 * One table per layer, derived from the catalogue. Repeatable: runs again when the catalogue has changed, then adds
 * tables and columns. It never drops anything: what a newer or older program wrote stays.
 */
final class LayerTables implements JavaMigration {

    private final LayerCatalog catalog;
    private final Dialect dialect;

    LayerTables(LayerCatalog catalog, Dialect dialect) {
        this.catalog = catalog;
        this.dialect = dialect;
    }

    @Override
    public MigrationVersion getVersion() {
        return null; // repeatable
    }

    @Override
    public String getDescription() {
        return "layer tables";
    }

    @Override
    public Integer getChecksum() {
        CRC32 checksum = new CRC32();
        catalog.layers().stream()
                .map(this::declaration)
                .forEach(text -> checksum.update(text.getBytes(StandardCharsets.UTF_8)));
        return (int) checksum.getValue();
    }

    private String declaration(Layer layer) {
        StringBuilder text = new StringBuilder(layer.table()).append(' ').append(layer.geometry());
        layer.attributes()
                .forEach(a -> text.append(' ').append(a.name()).append(' ').append(a.type()));
        return text.append('\n').toString();
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }

    @Override
    public void migrate(Context context) throws SQLException {
        try (Statement statement = context.getConnection().createStatement()) {
            for (Layer layer : catalog.layers()) {
                LayerSql sql = new LayerSql(layer);
                Map<String, String> present = columns(context.getConnection(), layer.table());
                if (present.isEmpty()) {
                    create(statement, sql);
                } else {
                    addColumns(statement, sql, present);
                }
            }
        }
    }

    private void create(Statement statement, LayerSql sql) throws SQLException {
        StringBuilder text = new StringBuilder("create table " + sql.table() + " (id varchar(120) primary key, geom "
                + sql.geometry().sqlType() + " not null, version bigint not null, updated "
                + "timestamp(6) with time zone not null, change_seq bigint not null");
        for (Attribute attribute : sql.layer().attributes()) {
            if (LayerSql.FIXED.contains(attribute.name())) {
                throw new IllegalArgumentException("attribute name '" + attribute.name() + "' of layer '"
                        + sql.layer().id() + "' is taken by a column every layer has");
            }
            text.append(", ").append(LayerSql.quoted(attribute.name())).append(' ');
            text.append(Columns.sqlType(attribute.type()));
        }
        statement.execute(text.append(')').toString());
        statement.execute("create index " + sql.name() + "_by_change on " + sql.table() + " (change_seq)");
        for (String more : dialect.afterCreate(sql)) {
            statement.execute(more);
        }
    }

    private static void addColumns(Statement statement, LayerSql sql, Map<String, String> present) throws SQLException {
        for (Attribute attribute : sql.layer().attributes()) {
            String type = Columns.sqlType(attribute.type());
            String found = present.get(attribute.name());
            if (found == null) {
                statement.execute(
                        "alter table " + sql.table() + " add column " + LayerSql.quoted(attribute.name()) + ' ' + type);
            } else if (!sameType(found, type)) {
                throw new StoreUnavailable(
                        "Column '" + attribute.name() + "' of table '" + sql.name() + "' has type '" + found
                                + "', the layer catalogue of this program needs '" + type + "'.",
                        null);
            }
        }
    }

    /** {@code information_schema} spells types out and without precision. */
    private static boolean sameType(String found, String wanted) {
        return found.equalsIgnoreCase(
                wanted.replace("varchar", "character varying").replace("(6)", ""));
    }

    private static Map<String, String> columns(Connection connection, String table) throws SQLException {
        Map<String, String> types = new HashMap<>();
        String query = "select column_name, data_type from information_schema.columns"
                + " where table_name = ? and table_schema = current_schema";
        try (var statement = connection.prepareStatement(query)) {
            statement.setString(1, table);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    types.put(row.getString(1), row.getString(2));
                }
            }
        }
        return types;
    }
}
