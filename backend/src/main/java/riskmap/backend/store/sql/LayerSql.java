package riskmap.backend.store.sql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import riskmap.geodata.model.Attribute;
import riskmap.geodata.model.Feature;
import riskmap.geodata.model.Layer;

/** Table, statements and rows of one layer, derived from its declaration. */
public final class LayerSql {

    /** Columns every layer's table has before those of its attributes. */
    public static final List<String> FIXED = List.of("id", "geom", "version", "updated", "change_seq");

    /** Rows of one batch of a prepared statement. */
    public static final int BATCH = 1000;

    private final Layer layer;
    private final GeometryColumn geometry;
    private final List<String> columns = new ArrayList<>(FIXED);

    /** The SQL of a layer. */
    public LayerSql(Layer layer) {
        this.layer = layer;
        this.geometry = GeometryColumn.of(layer.geometry());
        layer.attributes().forEach(attribute -> columns.add(attribute.name()));
    }

    /** The declaration it is derived from. */
    public Layer layer() {
        return layer;
    }

    /** The column {@code geom}. */
    public GeometryColumn geometry() {
        return geometry;
    }

    /** The table's name, not quoted. */
    public String name() {
        return layer.table();
    }

    /** The table's name, quoted. */
    public String table() {
        return quoted(layer.table());
    }

    /** A name as SQL takes it whatever its letters are. */
    public static String quoted(String name) {
        return '"' + name + '"';
    }

    String columnList() {
        return columns.stream().map(LayerSql::quoted).collect(Collectors.joining(", "));
    }

    String parameters() {
        return columns.stream().map(column -> "?").collect(Collectors.joining(", "));
    }

    String insert() {
        return "insert into " + table() + " (" + columnList() + ") values (" + parameters() + ")";
    }

    /** The {@code set} list of PostgreSQL's upsert. */
    String assignments() {
        return columns.stream()
                .filter(column -> !column.equals("id"))
                .map(column -> quoted(column) + " = excluded." + quoted(column))
                .collect(Collectors.joining(", "));
    }

    /** A query of whole rows, for {@link #read}. */
    public String select(Dialect dialect, String condition) {
        return "select " + selectList(dialect) + " from " + table() + " t"
                + (condition.isEmpty() ? "" : " where " + condition);
    }

    /** A query of the rows of a list of ids, for {@link #read}. */
    public String selectWanted(Dialect dialect) {
        return "select " + selectList(dialect) + " from " + Ids.WANTED + " join " + table() + " t on t.id = wanted.id";
    }

    private String selectList(Dialect dialect) {
        return columns.stream()
                .map(column -> "t." + quoted(column))
                .map(column -> column.equals("t.\"geom\"") ? dialect.wkb(column) : column)
                .collect(Collectors.joining(", "));
    }

    /** Runs a statement with {@link #parameters()} for every feature, in batches. */
    public void write(Connection connection, String sql, List<Feature> features, long changeSeq) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            int pending = 0;
            for (Feature feature : features) {
                bind(statement, feature, changeSeq);
                statement.addBatch();
                if (++pending % BATCH == 0) {
                    statement.executeBatch();
                }
            }
            statement.executeBatch();
        }
    }

    private void bind(PreparedStatement statement, Feature feature, long changeSeq) throws SQLException {
        statement.setString(1, feature.id());
        statement.setBytes(2, geometry.write(feature.geometry()));
        statement.setLong(3, feature.version());
        Columns.setInstant(statement, 4, feature.updated());
        statement.setLong(5, changeSeq);
        int at = FIXED.size();
        for (Attribute attribute : layer.attributes()) {
            Columns.set(statement, ++at, attribute.type(), feature.value(attribute.name()));
        }
    }

    /** The feature of the present row of {@link #select}. */
    public Feature read(ResultSet row) throws SQLException {
        Map<String, Object> values = new LinkedHashMap<>();
        int at = FIXED.size();
        for (Attribute attribute : layer.attributes()) {
            Object value = Columns.get(row, ++at, attribute.type());
            if (value != null) {
                values.put(attribute.name(), value);
            }
        }
        return new Feature(
                row.getString(1), geometry.read(row.getBytes(2)), values, row.getLong(3), Columns.getInstant(row, 4));
    }

    /** The change that wrote the present row of {@link #select}. */
    public static long changeSeq(ResultSet row) throws SQLException {
        return row.getLong(5);
    }
}
