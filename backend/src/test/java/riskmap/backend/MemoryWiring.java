package riskmap.backend;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Replaces;
import io.micronaut.context.annotation.Requires;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.time.Clock;
import riskmap.backend.live.ChangeFeed;
import riskmap.backend.live.CityHistory;
import riskmap.backend.live.LiveCity;
import riskmap.backend.live.MemoryCity;
import riskmap.backend.live.WriteDoor;
import riskmap.backend.store.account.AccountStore;
import riskmap.backend.store.document.DocumentStore;
import riskmap.backend.wall.relay.Relay;
import riskmap.backend.wall.screen.Screens;

/** Joins the rooms to a city in memory instead of a store. */
@Factory
@Requires(property = "riskmap.test.memory")
final class MemoryWiring {

    @Singleton
    MemoryCity memoryCity(@Value("${riskmap.test.starting:false}") boolean starting) {
        return new MemoryCity(!starting);
    }

    @Singleton
    @Replaces(LiveCity.class)
    LiveCity liveCity(MemoryCity city) {
        return city.live();
    }

    @Singleton
    @Replaces(WriteDoor.class)
    WriteDoor writeDoor(MemoryCity city) {
        return city.door();
    }

    @Singleton
    @Replaces(ChangeFeed.class)
    ChangeFeed changeFeed(MemoryCity city) {
        return city.feed();
    }

    @Singleton
    @Replaces(CityHistory.class)
    CityHistory cityHistory(MemoryCity city) {
        return city.history();
    }

    @Singleton
    @Replaces(AccountStore.class)
    AccountStore accountStore() {
        return new MemoryAccounts();
    }

    @Singleton
    @Replaces(Relay.class)
    Relay relay(Screens screens) {
        return Relay.alone(screens);
    }

    @Singleton
    @Replaces(DocumentStore.class)
    DocumentStore documentStore(Clock clock) {
        return new MemoryDocuments(clock);
    }
}
