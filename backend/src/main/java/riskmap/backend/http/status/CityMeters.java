package riskmap.backend.http.status;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import riskmap.backend.live.ChangeFeed;
import riskmap.backend.live.LiveCity;
import riskmap.geodata.model.Layer;
import riskmap.geodata.model.LayerCatalog;

/** Figures of the city: features and age of each layer, version of the snapshot. */
@Singleton
class CityMeters implements MeterBinder {

    private final Provider<LiveCity> city;
    private final Provider<ChangeFeed> feed;
    private final LayerCatalog catalog;
    private final Clock clock;

    /** The city is asked for late: meters are bound before the store is opened. */
    CityMeters(Provider<LiveCity> city, Provider<ChangeFeed> feed, LayerCatalog catalog, Clock clock) {
        this.city = city;
        this.feed = feed;
        this.catalog = catalog;
        this.clock = clock;
    }

    @Override
    public void bindTo(MeterRegistry meters) {
        Gauge.builder("riskmap.snapshot.version", () -> city.get().snapshot().version())
                .description("Sequence number of the last change in the published snapshot")
                .register(meters);
        Gauge.builder("riskmap.feed.listeners", () -> feed.get().listeners())
                .description("Subscriptions to the change feed")
                .register(meters);
        catalog.layers().forEach(layer -> bind(layer, meters));
    }

    private void bind(Layer layer, MeterRegistry meters) {
        Gauge.builder(
                        "riskmap.layer.features",
                        () -> city.get().snapshot().table(layer.id()).size())
                .description("Features in the layer")
                .tag("layer", layer.id())
                .register(meters);
        Gauge.builder("riskmap.layer.age.seconds", () -> age(layer))
                .description("Seconds since the layer last changed")
                .tag("layer", layer.id())
                .register(meters);
    }

    private double age(Layer layer) {
        return Duration.between(city.get().snapshot().table(layer.id()).changed(), clock.instant())
                .toSeconds();
    }
}
