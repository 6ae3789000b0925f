package riskmap.geodata.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import riskmap.geodata.demo.town.Block;
import riskmap.geodata.demo.town.Dice;
import riskmap.geodata.demo.town.Town;
import riskmap.geodata.demo.town.Use;
import riskmap.geodata.model.Feature;

/** The residents: every residential block is an estate or a village with its people. */
final class Census {

    private final Town town;
    private final Dice dice;
    private final List<Estate> estates = new ArrayList<>();

    /** One residential block and its people. */
    record Estate(Block block, int residents) {}

    Census(Town town, int residents, long seed) {
        this.town = town;
        this.dice = Dice.of(seed, "census");
        List<Block> homes = town.blocks().stream()
                .filter(block -> block.use() == Use.RESIDENTIAL)
                .toList();
        double[] weights = homes.stream()
                .mapToDouble(block -> block.area().getArea() * block.residentsPerHectare() * dice.between(0.6, 1.4))
                .toArray();
        int[] counts = Shares.split(residents, weights);
        for (int i = 0; i < homes.size(); i++) {
            estates.add(new Estate(homes.get(i), counts[i]));
        }
    }

    /** Residents within a distance of a place, each estate by the share of its area; rounded up. */
    int within(double x, double y, double metres) {
        var circle = town.plane()
                .factory()
                .createPoint(new org.locationtech.jts.geom.Coordinate(x, y))
                .buffer(metres, 16);
        double sum = 0;
        for (Estate estate : estates) {
            if (estate.block().area().getEnvelopeInternal().intersects(circle.getEnvelopeInternal())) {
                double part = estate.block().area().intersection(circle).getArea();
                sum += estate.residents() * part / estate.block().area().getArea();
            }
        }
        return (int) Math.ceil(sum);
    }

    Maker maker(LocalDate today) {
        List<Feature> features = new ArrayList<>();
        for (Estate estate : estates) {
            features.add(Feature.unsaved(
                    String.format(Locale.ROOT, "pop-%05d", features.size() + 1),
                    town.plane().lonLat(estate.block().area()),
                    new Facts()
                            .with("name", estate.block().name())
                            .with("residents", estate.residents())
                            .with("households", (int) Math.ceil(estate.residents() / dice.between(2.3, 2.9)))
                            .with("counted_on", today.minusMonths(1).withDayOfMonth(1))
                            .map()));
        }
        return new Listed("population", features);
    }
}
