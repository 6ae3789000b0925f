package riskmap.geodata.demo;

import java.time.Instant;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import riskmap.geodata.demo.town.Town;
import riskmap.geodata.model.Feature;

/**
 * A synthetic development zone, the same for the same size, seed and time.
 *
 * <p>Features come in an order in which they can be stored: the ground first, then what stands on it, then what
 * happened there. All of it is invented; every name says 演示 or belongs to the zone whose name says so.
 */
public final class DemoZone {

    private final DemoSize size;
    private final long seed;
    private final Instant now;
    private final List<Maker> makers;

    private DemoZone(DemoSize size, long seed, Instant now) {
        this.size = size;
        this.seed = seed;
        this.now = now;
        this.makers = makers(new Calendar(now));
    }

    private List<Maker> makers(Calendar calendar) {
        DemoFigures figures = DemoFigures.of(size);
        Town town = new Town(seed, size == DemoSize.FULL);
        Ground ground = new Ground(town);
        Census census = new Census(town, figures.residents(), seed);
        Firms settled = new Firms(town, figures, seed);
        List<Firm> firms = settled.all();
        RiskPoints risks = new RiskPoints(town, firms, size, seed, calendar.today());
        Hazards hazards = new Hazards(town, census, firms, size, seed);
        List<Visits.Visit> visits = new Visits(firms, figures, seed, calendar).all();
        Dangers dangers = new Dangers(visits, figures, seed, calendar);
        return List.of(
                ground.jurisdiction(),
                ground.water(),
                ground.landUse(),
                ground.roads(),
                ground.blocks(),
                new GridMaker(town, seed, calendar.today()).maker(risks.gridLevels()),
                census.maker(calendar.today()),
                Clusters.maker(town, settled.clusters(), firms),
                new Places(town, size, seed).maker(),
                new Rescue(town, size, seed, calendar).maker(),
                new FirmMaker(town, firms, seed),
                hazards.maker(),
                new Sensors(town, hazards.all(), size, seed, now).maker(),
                risks.linkedTo(hazards.all()),
                new VisitMaker(town, visits, seed),
                new DangerMaker(town, dangers.all(), seed),
                Penalties.maker(town, visits, figures, seed, calendar),
                Incidents.maker(town, seed, calendar));
    }

    /**
     * Makes a demo zone.
     *
     * @param size how much of it
     * @param seed another seed, another zone on the same plan
     * @param now the time dates and readings are relative to
     */
    public static DemoZone of(DemoSize size, long seed, Instant now) {
        return new DemoZone(size, seed, now);
    }

    /** The seed it was made from. */
    public long seed() {
        return seed;
    }

    /** Ids of the layers that hold something, in the order of {@link #forEach(BiConsumer)}. */
    public List<String> layers() {
        return makers.stream().map(Maker::layer).toList();
    }

    /** Number of all features. */
    public long count() {
        return makers.stream().mapToLong(Maker::count).sum();
    }

    /** Number of features of a layer; 0 for a layer the zone does not fill. */
    public long count(String layerId) {
        return makers.stream()
                .filter(maker -> maker.layer().equals(layerId))
                .mapToLong(Maker::count)
                .sum();
    }

    /** Hands over the features of one layer in a fixed order. */
    public void forEach(String layerId, Consumer<Feature> sink) {
        makers.stream().filter(maker -> maker.layer().equals(layerId)).forEach(maker -> maker.forEach(sink));
    }

    /** Hands over all features, each with the id of its layer, layer by layer. */
    public void forEach(BiConsumer<String, Feature> sink) {
        makers.forEach(maker -> maker.forEach(feature -> sink.accept(maker.layer(), feature)));
    }
}
