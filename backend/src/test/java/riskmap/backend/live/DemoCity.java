package riskmap.backend.live;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import riskmap.geodata.demo.DemoSize;
import riskmap.geodata.demo.DemoZone;
import riskmap.geodata.model.Feature;

/** The synthetic zone of the demo as a city. */
public final class DemoCity {

    private DemoCity() {}

    /**
     * Loads every layer of the zone, its features edited just now.
     *
     * @param time of the zone: what is due and what has happened is counted from it
     */
    public static void build(MemoryCity city, DemoSize size, Instant time) {
        Map<String, List<Feature>> layers = new LinkedHashMap<>();
        DemoZone.of(size, 1, time).forEach((layer, feature) -> layers.computeIfAbsent(layer, id -> new ArrayList<>())
                .add(feature.at(1, Instant.now())));
        layers.forEach(city::load);
    }
}
