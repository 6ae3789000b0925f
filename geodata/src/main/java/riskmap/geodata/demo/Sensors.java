package riskmap.geodata.demo;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import riskmap.geodata.demo.town.Dice;
import riskmap.geodata.demo.town.Spot;
import riskmap.geodata.demo.town.Town;
import riskmap.geodata.model.Feature;

/** The layer {@code sensors}: readings of the monitored hazard sources, a few in alarm, a few out of date. */
final class Sensors {

    private final Town town;
    private final Dice dice;
    private final Instant now;
    private final List<Feature> features = new ArrayList<>();

    /** A kind of sensor with the number of its states and what it reads. */
    private record Kind(
            String code,
            String zh,
            int normal,
            int alarm,
            int stale,
            double low,
            double high,
            double limit,
            String unit) {}

    private static final List<Kind> KINDS = List.of(
            new Kind("toxic-gas", "有毒气体", 412, 2, 5, 0, 3.2, 10, "ppm"),
            new Kind("flammable-gas", "可燃气体", 538, 1, 0, 0, 7, 25, "%LEL"),
            new Kind("level", "液位", 168, 0, 4, 22, 78, 85, "%"),
            new Kind("pressure", "压力", 110, 0, 3, 0.35, 1.1, 1.6, "MPa"),
            new Kind("temperature", "温度", 60, 0, 1, 11, 31, 45, "℃"));

    Sensors(Town town, List<Hazards.Hazard> hazards, DemoSize size, long seed, Instant now) {
        this.town = town;
        this.dice = Dice.of(seed, "sensors");
        this.now = now;
        List<Hazards.Hazard> monitored =
                hazards.stream().filter(Hazards.Hazard::monitored).toList();
        for (Kind kind : KINDS) {
            add(kind, "normal", size.of(kind.normal()), monitored);
            add(kind, "alarm", kind.alarm() == 0 ? 0 : size.of(kind.alarm()), monitored);
            add(kind, "stale", kind.stale() == 0 ? 0 : size.of(kind.stale()), monitored);
        }
    }

    Maker maker() {
        return new Listed("sensors", features);
    }

    private void add(Kind kind, String state, int count, List<Hazards.Hazard> hazards) {
        double[] sums = Shares.cumulative(hazards.stream()
                .mapToDouble(hazard -> 10.0 / (2 + hazard.unit().level().ordinal()))
                .toArray());
        for (int i = 0; i < count; i++) {
            features.add(sensor(kind, state, hazards.get(dice.weighted(sums))));
        }
    }

    private Feature sensor(Kind kind, String state, Hazards.Hazard hazard) {
        int number = features.size() + 1;
        Spot spot = around(hazard);
        double reading =
                state.equals("alarm") ? kind.limit() * dice.between(1.06, 1.7) : dice.between(kind.low(), kind.high());
        long age = state.equals("stale") ? 360 + (long) (dice.unit() * dice.unit() * 200_000) : 2 + dice.below(55);
        return Feature.unsaved(
                String.format(Locale.ROOT, "sensor-%04d", number),
                town.plane().point(spot.x(), spot.y()),
                new Facts()
                        .with("name", kind.zh() + String.format(Locale.ROOT, " %04d", number))
                        .with("kind", kind.code())
                        .with("state", state)
                        .with("reading", Math.round(reading * 100) / 100.0)
                        .with("limit_value", kind.limit())
                        .with("unit", kind.unit())
                        .with("read_at", now.minusSeconds(age))
                        .with("hazard_source_id", hazard.id())
                        .map());
    }

    private Spot around(Hazards.Hazard hazard) {
        for (int i = 0; i < 8; i++) {
            double angle = dice.unit() * 2 * Math.PI;
            double away = 12 + 85 * dice.unit();
            double x = hazard.spot().x() + away * StrictMath.cos(angle);
            double y = hazard.spot().y() + away * StrictMath.sin(angle);
            if (hazard.firm().block.isFree(x, y, 2)) {
                return new Spot(x, y, hazard.spot().street(), hazard.spot().number());
            }
        }
        return hazard.spot();
    }
}
