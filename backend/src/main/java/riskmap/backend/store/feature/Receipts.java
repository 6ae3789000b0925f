package riskmap.backend.store.feature;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import riskmap.backend.store.Commit;
import riskmap.backend.store.ReceiptMismatch;
import riskmap.backend.store.Transaction;
import riskmap.backend.store.Transaction.Receipt;
import riskmap.backend.store.history.StoredFeature;
import riskmap.backend.store.history.Versions;
import riskmap.backend.store.sql.Columns;
import riskmap.backend.store.sql.Dialect;
import riskmap.backend.store.sql.LayerSql;
import riskmap.geodata.model.Feature;

/**
 * What transactions with a receipt wrote, in its table: not the features themselves but which versions of which, since
 * every version is kept. Rows older than a day go, and of more than {@value #MOST} the oldest.
 */
final class Receipts {

    private static final Duration REMEMBERED = Duration.ofHours(24);
    private static final int MOST = 20_000;

    private final Connection connection;
    private final Dialect dialect;
    private final Function<String, LayerSql> layers;
    private final Instant now;

    Receipts(Connection connection, Dialect dialect, Function<String, LayerSql> layers, Instant now) {
        this.connection = connection;
        this.dialect = dialect;
        this.layers = layers;
        this.now = now;
    }

    /** Which version of a feature was written. */
    private record Written(String layerId, String id, long version) {

        static Written parse(String text) {
            String[] parts = text.split("/");
            return new Written(parts[0], parts[1], Long.parseLong(parts[2]));
        }

        @Override
        public String toString() {
            return layerId + "/" + id + "/" + version;
        }
    }

    /**
     * The transaction an actor's receipt stands for, or empty when there is none.
     *
     * @param receipt may be null
     */
    Optional<Commit> find(String actor, Receipt receipt) throws SQLException {
        if (receipt == null) {
            return Optional.empty();
        }
        String sql = "select fingerprint, sequence, committed_at, written from receipts"
                + " where actor = ? and request_key = ? and committed_at > ?";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, actor);
            statement.setString(2, receipt.key());
            Columns.setInstant(statement, 3, now.minus(REMEMBERED));
            try (ResultSet row = statement.executeQuery()) {
                if (!row.next()) {
                    return Optional.empty();
                }
                if (!row.getString(1).equals(receipt.fingerprint())) {
                    throw new ReceiptMismatch(receipt.key());
                }
                Instant time = Columns.getInstant(row, 3);
                return Optional.of(new Commit(row.getLong(2), time, List.of(), features(row.getString(4)), true));
            }
        }
    }

    private List<Feature> features(String text) throws SQLException {
        List<Written> written = text.lines().map(Written::parse).toList();
        Map<Written, Feature> found = new HashMap<>();
        Map<String, List<String>> ids = new LinkedHashMap<>();
        written.forEach(one ->
                ids.computeIfAbsent(one.layerId, layer -> new ArrayList<>()).add(one.id));
        for (var entry : ids.entrySet()) {
            StoredFeature.list(connection, dialect, layers.apply(entry.getKey()), entry.getValue())
                    .forEach(row -> found.put(
                            new Written(
                                    entry.getKey(),
                                    row.feature().id(),
                                    row.feature().version()),
                            row.feature()));
        }
        List<Feature> features = new ArrayList<>();
        for (Written one : written) {
            features.add(found.containsKey(one) ? found.get(one) : past(one));
        }
        return features;
    }

    private Feature past(Written one) throws SQLException {
        return new Versions(connection, dialect, layers.apply(one.layerId), one.id)
                .newestFirst(one.version + 1, 1)
                .get(0)
                .feature();
    }

    /** Writes the receipt of a transaction, if it has one, and makes room. */
    void keep(Transaction transaction, Commit commit) throws SQLException {
        if (transaction.receipt() == null) {
            return;
        }
        makeRoom(transaction);
        String sql = "insert into receipts (actor, request_key, fingerprint, sequence, committed_at, written)"
                + " values (?, ?, ?, ?, ?, ?)";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, transaction.actor());
            statement.setString(2, transaction.receipt().key());
            statement.setString(3, transaction.receipt().fingerprint());
            statement.setLong(4, commit.sequence());
            Columns.setInstant(statement, 5, now);
            statement.setString(6, written(transaction, commit));
            statement.executeUpdate();
        }
    }

    /** Puts come to features in order; deletes to none. */
    private static String written(Transaction transaction, Commit commit) {
        List<Transaction.Operation> puts = transaction.operations().stream()
                .filter(Transaction.Put.class::isInstance)
                .toList();
        List<Written> written = new ArrayList<>();
        for (int i = 0; i < puts.size(); i++) {
            Feature feature = commit.written().get(i);
            written.add(new Written(puts.get(i).layerId(), feature.id(), feature.version()));
        }
        return written.stream().map(Written::toString).collect(Collectors.joining("\n"));
    }

    private void makeRoom(Transaction transaction) throws SQLException {
        String sql =
                "delete from receipts where committed_at <= ? or (actor = ? and request_key = ?) or committed_at <="
                        + " (select committed_at from receipts order by committed_at desc offset " + (MOST - 1)
                        + " rows fetch first 1 rows only)";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            Columns.setInstant(statement, 1, now.minus(REMEMBERED));
            statement.setString(2, transaction.actor());
            statement.setString(3, transaction.receipt().key());
            statement.executeUpdate();
        }
    }
}
