package riskmap.backend.store.opening;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import riskmap.backend.store.FeatureStore;
import riskmap.backend.store.StoreSettings;
import riskmap.backend.store.StoreUnavailable;
import riskmap.backend.store.account.AccountStore;
import riskmap.backend.store.account.JdbcAccountStore;
import riskmap.backend.store.connection.CommitSignal;
import riskmap.backend.store.connection.Connections;
import riskmap.backend.store.connector.ConnectorStore;
import riskmap.backend.store.connector.JdbcConnectorStore;
import riskmap.backend.store.document.DocumentStore;
import riskmap.backend.store.document.JdbcDocumentStore;
import riskmap.backend.store.feature.JdbcFeatureStore;
import riskmap.backend.store.imports.ImportStore;
import riskmap.backend.store.imports.JdbcImportStore;
import riskmap.backend.store.sql.Dialect;
import riskmap.backend.store.wall.PostgisWallStore;
import riskmap.backend.store.wall.WallStore;
import riskmap.geodata.model.LayerCatalog;

/** The open database: the one door to the stores. */
public final class CityDatabase implements AutoCloseable {

    private final Connections connections;
    private final FeatureStore features;
    private final AccountStore accounts;
    private final ImportStore imports;
    private final DocumentStore documents;
    private final ConnectorStore connectors;
    private final Optional<WallStore> wall;

    private CityDatabase(
            Connections connections, Dialect dialect, StoreSettings settings, LayerCatalog catalog, Clock clock) {
        JdbcFeatureStore layers = new JdbcFeatureStore(connections, dialect, settings, catalog, clock);
        this.connections = connections;
        this.features = layers;
        this.accounts = new JdbcAccountStore(connections);
        this.imports = new JdbcImportStore(connections, dialect, layers::layer);
        this.documents = new JdbcDocumentStore(connections, clock);
        this.connectors = new JdbcConnectorStore(connections);
        this.wall = settings.isPostgis()
                ? Optional.of(new PostgisWallStore(connections, CommitSignal.of(settings, PostgisWallStore.CHANNEL)))
                : Optional.empty();
    }

    /**
     * Opens the database and brings it to the schema of this program.
     *
     * @param clock gives the times of commits
     * @throws StoreUnavailable with one sentence for people: folder in use or not writable, server not reachable, wrong
     *     password, no PostGIS, schema of a newer program
     */
    public static CityDatabase open(StoreSettings settings, LayerCatalog catalog, Clock clock) {
        Dialect dialect = Dialect.of(settings);
        Connections connections = new Connections(settings, jdbcUrl(settings), dialect);
        boolean opened = false;
        try {
            Schema.migrate(connections, dialect, catalog, settings);
            CityDatabase database = new CityDatabase(connections, dialect, settings, catalog, clock);
            opened = true;
            return database;
        } finally {
            if (!opened) {
                connections.close();
            }
        }
    }

    private static String jdbcUrl(StoreSettings settings) {
        if (settings.isPostgis()) {
            String separator = settings.jdbcUrl().contains("?") ? "&" : "?";
            return settings.jdbcUrl() + separator
                    + "reWriteBatchedInserts=true&connectTimeout=3&tcpKeepAlive=true&ApplicationName=riskmap";
        }
        String base = settings.jdbcUrl() == null ? embedded(settings.dataDir()) : settings.jdbcUrl();
        return base + ";DATABASE_TO_LOWER=TRUE;DB_CLOSE_ON_EXIT=FALSE;CACHE_SIZE=16384;LAZY_QUERY_EXECUTION=1";
    }

    private static String embedded(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new StoreUnavailable("The data folder " + folder + " cannot be made.", e);
        }
        if (!Files.isWritable(folder)) {
            throw new StoreUnavailable("The data folder " + folder + " is not writable.", null);
        }
        // An interrupted thread closes the file it reads or writes; "retry:" opens it again instead of losing the
        // database.
        return "jdbc:h2:retry:" + folder.toAbsolutePath().normalize().resolve("city");
    }

    /** The features, their history and the change log. */
    public FeatureStore features() {
        return features;
    }

    /** The accounts. */
    public AccountStore accounts() {
        return accounts;
    }

    /** The ledger of imports. */
    public ImportStore imports() {
        return imports;
    }

    /** Documents kept beside the city. */
    public DocumentStore documents() {
        return documents;
    }

    /** The runs of connectors. */
    public ConnectorStore connectors() {
        return connectors;
    }

    /** What instances tell each other of wall screens; empty for an embedded database, which has one instance. */
    public Optional<WallStore> wall() {
        return wall;
    }

    @Override
    public void close() {
        wall.ifPresent(WallStore::close);
        features.close();
        connections.close();
    }
}
