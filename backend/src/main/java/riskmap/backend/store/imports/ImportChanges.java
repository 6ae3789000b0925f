package riskmap.backend.store.imports;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import riskmap.backend.intake.ledger.UndoCount;
import riskmap.backend.intake.ledger.UndoStep;
import riskmap.backend.store.Change;
import riskmap.backend.store.Transaction;
import riskmap.backend.store.history.History;
import riskmap.backend.store.history.StoredFeature;
import riskmap.backend.store.sql.Dialect;
import riskmap.backend.store.sql.Ids;
import riskmap.backend.store.sql.LayerSql;
import riskmap.geodata.model.Feature;

/**
 * Which changes belong to which import, and what they wrote. What a change wrote stands in the layer's table as long as
 * nobody changed it, afterwards in history; what it replaced stands in history.
 */
public final class ImportChanges {

    private final Connection connection;
    private final Dialect dialect;
    private final Function<String, LayerSql> layers;

    ImportChanges(Connection connection, Dialect dialect, Function<String, LayerSql> layers) {
        this.connection = connection;
        this.dialect = dialect;
        this.layers = layers;
    }

    /** Notes that a change was made for an import. */
    public static void add(Connection connection, Change change, Transaction.Import cause) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                "insert into import_changes (sequence, import_id, layer, undo) values (?, ?, ?, ?)")) {
            statement.setLong(1, change.sequence());
            statement.setString(2, cause.id());
            statement.setString(3, change.layerId());
            statement.setBoolean(4, cause.undo());
            statement.executeUpdate();
        }
    }

    /** Writes how far an import has come with a transaction into the ledger. */
    public static void count(Connection connection, Transaction.Import cause, int written, int unchanged)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                "update imports set read = ?, accepted = ?, repaired = ?, rejected = ?, issues = ?,"
                        + " written = written + ?, unchanged = unchanged + ? where id = ?")) {
            statement.setLong(1, cause.tally().read());
            statement.setLong(2, cause.tally().accepted());
            statement.setLong(3, cause.tally().repaired());
            statement.setLong(4, cause.tally().rejected());
            statement.setLong(5, cause.tally().issues());
            statement.setLong(6, written);
            statement.setLong(7, unchanged);
            statement.setString(8, cause.id());
            statement.executeUpdate();
        }
    }

    List<Long> of(String importId) throws SQLException {
        List<Long> sequences = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(
                "select sequence from import_changes where import_id = ? and not undo order by sequence desc")) {
            statement.setString(1, importId);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    sequences.add(row.getLong(1));
                }
            }
        }
        return sequences;
    }

    List<UndoStep> written(long sequence) throws SQLException {
        LayerSql layer = layers.apply(layerOf(sequence));
        Map<String, Feature> written = history(layer, "written_seq", sequence);
        Map<String, Feature> before = history(layer, "change_seq", sequence);
        Map<String, Feature> now = new HashMap<>();
        try (PreparedStatement statement =
                connection.prepareStatement(layer.select(dialect, "change_seq = " + sequence))) {
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    Feature feature = layer.read(row);
                    written.put(feature.id(), feature);
                    now.put(feature.id(), feature);
                }
            }
        }
        return steps(layer, before, written, now);
    }

    /** What was written and is not as it was written: still in the table under another change, or gone. */
    private List<UndoStep> steps(
            LayerSql layer, Map<String, Feature> before, Map<String, Feature> written, Map<String, Feature> now)
            throws SQLException {
        List<String> changed =
                written.keySet().stream().filter(id -> !now.containsKey(id)).toList();
        for (List<String> batch : Ids.batches(changed)) {
            StoredFeature.list(connection, dialect, layer, batch)
                    .forEach(stored -> now.put(stored.feature().id(), stored.feature()));
        }
        return new TreeSet<>(written.keySet())
                .stream()
                        .map(id -> new UndoStep(layer.layer().id(), id, before.get(id), written.get(id), now.get(id)))
                        .toList();
    }

    UndoCount counted(long sequence) throws SQLException {
        LayerSql layer = layers.apply(layerOf(sequence));
        long untouched = count("select count(*) from " + layer.table() + " where change_seq = " + sequence);
        long replaced = count("select count(*) from history h join " + layer.table() + " t on t.id = h.id"
                + " where h.layer = '" + layer.layer().id() + "' and h.op in ('update', 'delete') and h.change_seq = "
                + sequence + " and t.change_seq = " + sequence);
        Map<String, Feature> touched = history(layer, "written_seq", sequence);
        List<UndoStep> steps = touched.isEmpty()
                ? List.of()
                : steps(layer, history(layer, "change_seq", sequence), touched, new HashMap<>());
        return new UndoCount(untouched - replaced, replaced, steps);
    }

    private long count(String sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet row = statement.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    private String layerOf(long sequence) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("select layer from import_changes where sequence = ?")) {
            statement.setLong(1, sequence);
            try (ResultSet row = statement.executeQuery()) {
                if (!row.next()) {
                    throw new IllegalArgumentException("change " + sequence + " was not made by an import");
                }
                return row.getString(1);
            }
        }
    }

    private Map<String, Feature> history(LayerSql layer, String column, long sequence) throws SQLException {
        Map<String, Feature> found = new HashMap<>();
        new History(connection, dialect)
                .versionsBy(layer, column, sequence)
                .forEach(version -> found.put(version.id(), version));
        return found;
    }
}
