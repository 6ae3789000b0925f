package riskmap.geodata.demo;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import riskmap.geodata.demo.town.Dice;

/**
 * The visits paid to firms. Every key firm is visited but a few: a planted blind spot. Some visits were logged far from
 * the site: another.
 */
final class Visits {

    private final List<Visit> visits = new ArrayList<>();
    private final Dice dice;

    /** One visit. */
    static final class Visit {
        final Firm firm;
        final Instant at;
        String kind;
        String source;
        boolean far;
        int dangers;
        int number;

        Visit(Firm firm, Instant at) {
            this.firm = firm;
            this.at = at;
        }

        String id() {
            return String.format(java.util.Locale.ROOT, "visit-%05d", number + 1);
        }
    }

    Visits(List<Firm> firms, DemoFigures figures, long seed, Calendar calendar) {
        this.dice = Dice.of(seed, "visits");
        List<Firm> keys = firms.stream().filter(firm -> firm.key).toList();
        List<Firm> shunned = shunned(keys, figures.neverVisited());
        keys.stream()
                .filter(firm -> !shunned.contains(firm))
                .limit(figures.inspections())
                .forEach(firm -> add(firm, calendar));
        double[] sums = Shares.cumulative(firms.stream()
                .mapToDouble(firm -> shunned.contains(firm) ? 0 : StrictMath.pow(firm.attention(), 0.85))
                .toArray());
        while (visits.size() < figures.inspections()) {
            add(firms.get(dice.weighted(sums)), calendar);
        }
        visits.sort(Comparator.comparing((Visit visit) -> visit.at).thenComparing(visit -> visit.firm.number));
        for (int i = 0; i < visits.size(); i++) {
            visits.get(i).number = i;
        }
        tag(figures);
    }

    /** All visits, the oldest first. */
    List<Visit> all() {
        return visits;
    }

    private List<Firm> shunned(List<Firm> keys, int count) {
        List<Firm> left = new ArrayList<>(keys);
        List<Firm> shunned = new ArrayList<>();
        for (int i = 0; i < count && left.size() > 1; i++) {
            shunned.add(left.remove(dice.below(left.size())));
        }
        return shunned;
    }

    private void add(Firm firm, Calendar calendar) {
        visits.add(new Visit(firm, calendar.visit(dice)));
    }

    /** Which system each went through, and what kind it was. */
    private void tag(DemoFigures figures) {
        int[] order = java.util.stream.IntStream.range(0, visits.size()).toArray();
        dice.shuffle(order);
        for (int i = 0; i < order.length; i++) {
            Visit visit = visits.get(order[i]);
            if (i < figures.gridPlatformInspections()) {
                visit.source = "grid-platform";
                visit.kind = "patrol";
                visit.far = i < figures.farInspections();
            } else {
                double mark = dice.unit();
                visit.kind = mark < 0.78 ? "inspection" : mark < 0.9 ? "joint" : "patrol";
                visit.source = dice.chance(0.62) ? "paper" : dice.chance(0.8) ? "problem-platform" : "inspection-group";
            }
        }
    }
}
