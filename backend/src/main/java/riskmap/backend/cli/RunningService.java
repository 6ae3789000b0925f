package riskmap.backend.cli;

import io.micronaut.context.ApplicationContext;
import io.micronaut.context.exceptions.BeanContextException;
import io.micronaut.context.exceptions.ConfigurationException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import riskmap.backend.live.LiveCity;
import riskmap.backend.store.StoreUnavailable;

/** The service's parts, started for one command and closed with it. */
final class RunningService implements AutoCloseable {

    private final ApplicationContext context;

    private RunningService(ApplicationContext context) {
        this.context = context;
    }

    /**
     * Starts everything but the HTTP server.
     *
     * @param properties configuration the command line gives; it wins over environment and file
     * @throws CommandFailure when the store cannot be opened, or a setting has a value that cannot be
     */
    static RunningService start(Map<String, Object> properties) {
        Map<String, Object> all = new LinkedHashMap<>(properties);
        all.putIfAbsent("micronaut.application.name", "riskmap");
        // The monitor asks for a server, which most commands do not have.
        all.put("micronaut.health.monitor.enabled", false);
        ApplicationContext context =
                ApplicationContext.builder().properties(all).banner(false).build();
        try {
            return new RunningService(context.start());
        } catch (BeanContextException e) {
            context.close();
            throw asFailure(e);
        }
    }

    /** A part of the service. */
    <T> T get(Class<T> type) {
        try {
            return context.getBean(type);
        } catch (BeanContextException e) {
            throw asFailure(e);
        }
    }

    /**
     * Waits until the city of the store is in memory.
     *
     * @throws CommandFailure when the store cannot be read
     */
    void awaitReady() {
        LiveCity city = get(LiveCity.class);
        while (!city.isReady()) {
            city.outage().ifPresent(outage -> {
                throw new CommandFailure(outage.message());
            });
            LockSupport.parkNanos(10_000_000);
        }
    }

    private static RuntimeException asFailure(BeanContextException e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof StoreUnavailable || cause instanceof ConfigurationException) {
                return new CommandFailure(cause.getMessage(), e);
            }
        }
        return e;
    }

    @Override
    public void close() {
        context.close();
    }
}
