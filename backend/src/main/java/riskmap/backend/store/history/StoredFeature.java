package riskmap.backend.store.history;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import riskmap.backend.store.sql.Dialect;
import riskmap.backend.store.sql.Ids;
import riskmap.backend.store.sql.LayerSql;
import riskmap.geodata.model.Feature;

/**
 * A feature as its row holds it.
 *
 * @param feature the feature
 * @param changeSeq the change that wrote it
 */
public record StoredFeature(Feature feature, long changeSeq) {

    /** Those of the given ids that are there. */
    public static List<StoredFeature> list(Connection connection, Dialect dialect, LayerSql layer, List<String> ids)
            throws SQLException {
        List<StoredFeature> found = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(layer.selectWanted(dialect))) {
            statement.setArray(1, Ids.array(connection, ids));
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    found.add(new StoredFeature(layer.read(row), LayerSql.changeSeq(row)));
                }
            }
        }
        return found;
    }
}
