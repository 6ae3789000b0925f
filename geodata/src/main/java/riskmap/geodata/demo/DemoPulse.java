package riskmap.geodata.demo;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import riskmap.geodata.demo.town.Dice;
import riskmap.geodata.model.CivilTime;
import riskmap.geodata.model.Feature;

/**
 * A live feed for demonstrations: small edits of a demo zone, step by step.
 *
 * <p>A pure function of the zone, the step and the time given: the same step has the same edits, in any order and any
 * number of times. Of ten edits about eight are sensor readings, taken in turn so that each sensor is heard regularly;
 * one moves an open hidden danger on towards being closed; one is a new patrol. Sensors that are out of date stay so.
 * Holds the sensors, open dangers and visits of the zone; safe to share between threads.
 */
public final class DemoPulse {

    /** Length of one alarm in rounds over all sensors, and how likely a sensor is to have one in such a time. */
    private static final int ALARM_ROUNDS = 3;

    private static final double ALARM_CHANCE = 0.003;

    private static final List<String> WAY = List.of("found", "graded", "assigned", "mending", "recheck", "closed");

    private final long seed;
    private final int editsPerStep;
    private final List<Feature> sensors = new ArrayList<>();
    private final List<Feature> dangers = new ArrayList<>();
    private final List<Feature> visits = new ArrayList<>();

    /**
     * One edit: the feature as it is after it, to be created or replaced.
     *
     * @param layerId id of the layer
     * @param feature the whole feature, not yet stored
     */
    public record Edit(String layerId, Feature feature) {}

    private DemoPulse(DemoZone zone, int editsPerStep) {
        this.seed = zone.seed();
        this.editsPerStep = editsPerStep;
        zone.forEach("sensors", sensor -> keep(sensors, sensor, !"stale".equals(sensor.value("state"))));
        zone.forEach("hidden-dangers", danger -> keep(dangers, danger, danger.value("closed_on") == null));
        zone.forEach("inspections", visit -> keep(visits, visit, "patrol".equals(visit.value("kind"))));
    }

    /**
     * The feed of a zone.
     *
     * @param editsPerStep number of edits in a step, 1 to 1,000; fewer come when a danger has nowhere to go
     */
    public static DemoPulse of(DemoZone zone, int editsPerStep) {
        if (editsPerStep < 1 || editsPerStep > 1_000) {
            throw new IllegalArgumentException("editsPerStep is " + editsPerStep + "; allowed are 1 to 1000");
        }
        return new DemoPulse(zone, editsPerStep);
    }

    /**
     * The edits of one step.
     *
     * @param step number of the step, from 0
     * @param at the time the edits carry
     */
    public List<Edit> edits(long step, Instant at) {
        if (step < 0) {
            throw new IllegalArgumentException("step is " + step + "; allowed are 0 and above");
        }
        List<Edit> edits = new ArrayList<>();
        for (long number = step * editsPerStep; number < (step + 1) * editsPerStep; number++) {
            long round = number / 10;
            switch ((int) (number % 10)) {
                case 8 -> addDanger(edits, round, at);
                case 9 -> addVisit(edits, round, at);
                default -> addReading(edits, round * 8 + number % 10, at);
            }
        }
        return edits;
    }

    private static void keep(List<Feature> list, Feature feature, boolean wanted) {
        if (wanted) {
            list.add(feature);
        }
    }

    private void addReading(List<Edit> edits, long number, Instant at) {
        if (sensors.isEmpty()) {
            return;
        }
        int index = (int) (number % sensors.size());
        long round = number / sensors.size();
        Feature sensor = sensors.get(index);
        double limit = (Double) sensor.value("limit_value");
        double usual = Math.min((Double) sensor.value("reading"), 0.85 * limit);
        boolean alarm = Dice.hash(seed + 11, index, round / ALARM_ROUNDS) < ALARM_CHANCE;
        double sway = 2 * Dice.hash(seed + 12, index, round) - 1;
        double reading = alarm ? limit * (1.2 + 0.1 * sway) : usual * (1 + 0.12 * sway);
        Map<String, Object> facts = new LinkedHashMap<>(sensor.attributes());
        facts.put("state", alarm ? "alarm" : "normal");
        facts.put("reading", Math.round(reading * 100) / 100.0);
        facts.put("read_at", at);
        edits.add(new Edit("sensors", Feature.unsaved(sensor.id(), sensor.geometry(), facts)));
    }

    /** Each round over the open dangers moves each of them one state on, until it is closed. */
    private void addDanger(List<Edit> edits, long number, Instant at) {
        if (dangers.isEmpty()) {
            return;
        }
        Feature danger = dangers.get((int) (number % dangers.size()));
        int from = WAY.indexOf((String) danger.value("state"));
        long state = (from < 0 ? WAY.indexOf("assigned") : from) + 1 + number / dangers.size();
        if (state >= WAY.size()) {
            return;
        }
        Map<String, Object> facts = new LinkedHashMap<>(danger.attributes());
        facts.put("state", WAY.get((int) state));
        if (state == WAY.size() - 1) {
            facts.put("closed_on", CivilTime.day(at));
        }
        edits.add(new Edit("hidden-dangers", Feature.unsaved(danger.id(), danger.geometry(), facts)));
    }

    private void addVisit(List<Edit> edits, long number, Instant at) {
        if (visits.isEmpty()) {
            return;
        }
        Dice dice = Dice.of(seed + number, "pulse visit");
        Feature before = dice.pick(visits);
        Map<String, Object> facts = new LinkedHashMap<>(before.attributes());
        facts.put("visited_at", at);
        facts.put("duration", (long) (12 + dice.below(40)));
        facts.put("dangers_found", 0L);
        edits.add(new Edit("inspections", Feature.unsaved("visit-live-" + number, before.geometry(), facts)));
    }
}
