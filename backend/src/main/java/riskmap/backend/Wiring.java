package riskmap.backend;

import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Value;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.core.convert.format.ReadableBytes;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.time.Clock;
import riskmap.backend.connector.ConnectorRooms;
import riskmap.backend.connector.Connectors;
import riskmap.backend.connector.fetch.Fetch;
import riskmap.backend.intake.ImportRooms;
import riskmap.backend.intake.ImportService;
import riskmap.backend.intake.Imports;
import riskmap.backend.live.ChangeFeed;
import riskmap.backend.live.CityHistory;
import riskmap.backend.live.Live;
import riskmap.backend.live.LiveCity;
import riskmap.backend.live.SharedClock;
import riskmap.backend.live.WriteDoor;
import riskmap.backend.store.FeatureStore;
import riskmap.backend.store.StoreSettings;
import riskmap.backend.store.account.AccountStore;
import riskmap.backend.store.connector.ConnectorStore;
import riskmap.backend.store.document.DocumentStore;
import riskmap.backend.store.imports.ImportStore;
import riskmap.backend.store.opening.CityDatabase;
import riskmap.backend.store.wall.WallStore;
import riskmap.backend.wall.relay.Relay;
import riskmap.backend.wall.screen.Screens;
import riskmap.backend.wall.token.ScreenTokens;
import riskmap.geodata.intake.files.SourceFiles;
import riskmap.geodata.model.LayerCatalog;

/**
 * Joins the rooms. The only place that sees the configuration; every room gets the values it needs.
 *
 * <p>Nothing here needs an HTTP server: commands ask a plain application context for {@link WriteDoor}. Asking for
 * {@link CityDatabase} opens the database and throws
 * {@link riskmap.backend.store.StoreUnavailable} with one sentence for people when that fails.
 */
@Factory
final class Wiring {

    @Singleton
    SharedClock clock() {
        return new SharedClock();
    }

    @Singleton
    LayerCatalog layerCatalog() {
        return LayerCatalog.standard();
    }

    @Singleton
    @Bean(preDestroy = "close")
    CityDatabase cityDatabase(
            @Value("${riskmap.data-dir}") Path dataDir,
            @Nullable @Value("${riskmap.jdbc-url:}") String jdbcUrl,
            @Nullable @Value("${riskmap.jdbc-user:}") String user,
            @Nullable @Value("${riskmap.jdbc-password:}") String password,
            @Value("${riskmap.jdbc-connections:8}") int connections,
            LayerCatalog catalog,
            SharedClock clock) {
        StoreSettings settings =
                new StoreSettings(orNull(jdbcUrl), orNull(user), orNull(password), dataDir, connections);
        CityDatabase database = CityDatabase.open(settings, catalog, clock);
        database.wall().map(WallStore::time).ifPresent(now -> clock.adjust(now.time(), now.nanos(), now.error()));
        return database;
    }

    private static String orNull(String text) {
        return text == null || text.isBlank() ? null : text;
    }

    @Singleton
    FeatureStore featureStore(CityDatabase database) {
        return database.features();
    }

    @Singleton
    AccountStore accountStore(CityDatabase database) {
        return database.accounts();
    }

    @Singleton
    ImportStore importStore(CityDatabase database) {
        return database.imports();
    }

    @Singleton
    DocumentStore documentStore(CityDatabase database) {
        return database.documents();
    }

    @Singleton
    @Bean(preDestroy = "close")
    Live live(FeatureStore store, LayerCatalog catalog, Clock clock) {
        return Live.start(store, catalog, clock);
    }

    @Singleton
    LiveCity liveCity(Live live) {
        return live.city();
    }

    @Singleton
    ChangeFeed changeFeed(Live live) {
        return live.feed();
    }

    @Singleton
    WriteDoor writeDoor(Live live) {
        return live.door();
    }

    @Singleton
    @Bean(preDestroy = "close")
    Imports imports(
            @Value("${riskmap.data-dir}") Path dataDir,
            @Value("${riskmap.import-limit:512MB}") @ReadableBytes long limit,
            LayerCatalog catalog,
            WriteDoor door,
            LiveCity city,
            ImportStore ledger,
            FeatureStore store,
            Clock clock) {
        ImportRooms rooms = new ImportRooms(catalog, door, city, SourceFiles::open, ledger, clock);
        return new Imports(
                rooms,
                new Imports.Settings(
                        dataDir.resolve("imports"), limit, store.kind().equals("H2")));
    }

    @Singleton
    ConnectorStore connectorStore(CityDatabase database) {
        return database.connectors();
    }

    @Singleton
    @Bean(preDestroy = "close")
    Connectors connectors(
            @Value("${riskmap.data-dir}") Path dataDir,
            LayerCatalog catalog,
            LiveCity city,
            WriteDoor door,
            Imports imports,
            ConnectorStore store,
            Clock clock) {
        Path folder = dataDir.resolve("connectors");
        Fetch fetch = new Fetch(folder.resolve("work"), System::getenv);
        return new Connectors(new ConnectorRooms(catalog, city, door, imports, store, fetch, clock), folder);
    }

    @Singleton
    @Bean(preDestroy = "close")
    Relay relay(CityDatabase database, Screens screens, SharedClock clock, ScreenTokens tokens) {
        return database.wall()
                .map(store -> Relay.over(store, screens, clock, tokens))
                .orElseGet(() -> Relay.alone(screens));
    }

    @Singleton
    CityHistory cityHistory(Live live) {
        return live.history();
    }

    @Singleton
    ImportService importService(LayerCatalog catalog, WriteDoor door) {
        return new ImportService(catalog, door, SourceFiles::open);
    }
}
