package riskmap.backend.http.connectors;

import io.micronaut.context.annotation.Requires;
import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;
import riskmap.backend.connector.Connectors;

/**
 * Lets connectors run on their schedule from the moment the service answers; commands have no server and no schedule. Where
 * {@code riskmap.connectors} is false, this instance leaves the schedule to others.
 */
@Singleton
@Requires(property = "riskmap.connectors", notEquals = "false", defaultValue = "true")
class ConnectorStart implements ApplicationEventListener<ServerStartupEvent> {

    private final Provider<Connectors> connectors;

    ConnectorStart(Provider<Connectors> connectors) {
        this.connectors = connectors;
    }

    @Override
    public void onApplicationEvent(ServerStartupEvent event) {
        connectors.get().start();
    }
}
