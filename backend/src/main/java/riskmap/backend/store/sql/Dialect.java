package riskmap.backend.store.sql;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import riskmap.backend.store.StoreSettings;
import riskmap.geodata.model.Feature;

/** The few things in which the two databases differ. */
public sealed interface Dialect permits H2Dialect, PostgisDialect {

    /** The channel on which {@link #announce} tells other instances. */
    String CHANNEL = "riskmap_changes";

    /** The dialect of a database. */
    static Dialect of(StoreSettings settings) {
        return settings.isPostgis() ? new PostgisDialect() : new H2Dialect();
    }

    /** Name for people. */
    String kind();

    /** JDBC isolation level under which a transaction sees one state of all tables. */
    int snapshotIsolation();

    /** Expression that reads a geometry column as WKB. */
    String wkb(String column);

    /** Parameter that takes a JSON text. */
    String jsonParameter();

    /** Placeholders of the SQL migrations: types that differ. */
    Map<String, String> placeholders();

    /** Makes the database ready for the schema: extensions, checks. */
    void prepare(Connection connection) throws SQLException;

    /** Statements that follow the creation of a layer's table. */
    List<String> afterCreate(LayerSql layer);

    /** Statement that inserts a row or replaces it; parameters are the columns in order. */
    String upsert(LayerSql layer);

    /** Inserts rows whose ids are not in the table, the fastest way there is. */
    void insertAll(Connection connection, LayerSql layer, List<Feature> features, long changeSeq) throws SQLException;

    /** Starts a writing transaction: from here to its end no other writer, in this or another process, comes between. */
    void lockForWriting(Connection connection) throws SQLException;

    /** Tells other instances, when the transaction commits. */
    void announce(Connection connection, long sequence) throws SQLException;

    /** Makes what was committed durable, if the commit alone does not. */
    void makeDurable(Connection connection) throws SQLException;
}
