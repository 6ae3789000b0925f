package riskmap.geodata.demo;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import riskmap.geodata.demo.town.Dice;
import riskmap.geodata.model.CivilTime;

/** The hidden dangers found by the visits: which are open, overdue or supervised, and through which system they came. */
final class Dangers {

    private static final String[] OPEN_STATES = {
        "found", "graded", "assigned", "mending", "mending", "mending", "recheck", "recheck", "returned", "extended"
    };

    private final List<Danger> dangers = new ArrayList<>();
    private final Dice dice;
    private final LocalDate today;

    /** One hidden danger. */
    static final class Danger {
        final Visits.Visit visit;
        final LocalDate found;
        String source;
        String state = "closed";
        String supervision;
        boolean major;
        LocalDate deadline;
        LocalDate closed;

        Danger(Visits.Visit visit) {
            this.visit = visit;
            this.found = CivilTime.day(visit.at);
        }

        boolean open() {
            return closed == null;
        }
    }

    Dangers(List<Visits.Visit> visits, DemoFigures figures, long seed, Calendar calendar) {
        this.dice = Dice.of(seed, "dangers");
        this.today = calendar.today();
        find(visits, figures.dangers());
        dangers.forEach(this::close);
        int overdue = Math.max(1, figures.openDangers() * 27 / 386);
        List<Danger> late = reopen(overdue, 0.78, 0.92, -40, -1);
        List<Danger> due = reopen(figures.openDangers() - overdue, 0.90, 1.0, 0, 25);
        tagSources(figures.problemPlatformDangers());
        supervise(figures, late, due);
    }

    /** All dangers, the oldest first. */
    List<Danger> all() {
        return dangers;
    }

    private void find(List<Visits.Visit> visits, int total) {
        double[] weights = visits.stream()
                .mapToDouble(visit -> StrictMath.exp(0.8 * dice.normal()))
                .toArray();
        int[] counts = Shares.split(total, weights);
        for (int i = 0; i < counts.length; i++) {
            visits.get(i).dangers = counts[i];
            for (int k = 0; k < counts[i]; k++) {
                dangers.add(new Danger(visits.get(i)));
            }
        }
    }

    private void close(Danger danger) {
        int days = new int[] {3, 7, 7, 15, 15, 30}[dice.below(6)];
        danger.deadline = danger.found.plusDays(days);
        int taken = dice.chance(0.974) ? dice.below(days + 1) : days + 1 + dice.below(9);
        // What would be closed after today was closed on one of the days up to today, not all of it today.
        long past = ChronoUnit.DAYS.between(danger.found, today);
        danger.closed = danger.found.plusDays(taken <= past ? taken : taken % (past + 1));
    }

    /** Opens dangers found in a part of the period again, with a deadline so many days from today. */
    private List<Danger> reopen(int count, double from, double to, int earliest, int latest) {
        int first = (int) (dangers.size() * from);
        int[] order = IntStream.range(first, (int) (dangers.size() * to)).toArray();
        dice.shuffle(order);
        List<Danger> opened = new ArrayList<>();
        for (int i = 0; opened.size() < count; i++) {
            Danger danger = dangers.get(order[i]);
            if (!danger.open()) {
                danger.closed = null;
                danger.state = dice.word(OPEN_STATES);
                LocalDate deadline = today.plusDays(earliest + dice.below(latest - earliest + 1));
                danger.deadline = deadline.isBefore(danger.found) ? danger.found : deadline;
                opened.add(danger);
            }
        }
        int again = Math.max(1, count / 34);
        opened.subList(0, Math.min(again, opened.size())).forEach(danger -> danger.state = "reopened");
        return opened;
    }

    private void tagSources(int problemPlatform) {
        int[] order = IntStream.range(0, dangers.size()).toArray();
        dice.shuffle(order);
        for (int i = 0; i < order.length; i++) {
            Danger danger = dangers.get(order[i]);
            String through = danger.visit.source;
            danger.source = i < problemPlatform
                    ? "problem-platform"
                    : dice.chance(0.07)
                            ? "self-report"
                            : dice.chance(0.02) ? "public-report" : otherThanProblem(through);
        }
    }

    private static String otherThanProblem(String source) {
        return source.equals("problem-platform") ? "paper" : source;
    }

    /** Supervised ones: most closed in time, a few due within a week, a few overdue. */
    private void supervise(DemoFigures figures, List<Danger> late, List<Danger> due) {
        int open = Math.min(figures.supervised(), Math.max(1, figures.openDangers() * 9 / 386));
        List<Danger> chosen = new ArrayList<>(late.subList(0, Math.min(open / 3, late.size())));
        for (Danger danger : due.subList(0, open - chosen.size())) {
            danger.deadline = today.plusDays(1 + dice.below(7));
            chosen.add(danger);
        }
        while (chosen.size() < figures.supervised() + figures.supervised() * 46 / 50) {
            Danger danger = dice.pick(dangers);
            if (!danger.open() && !chosen.contains(danger) && !danger.closed.isAfter(danger.deadline)) {
                chosen.add(danger);
            }
        }
        chosen.forEach(danger -> danger.major = true);
        List<Danger> supervised = new ArrayList<>(chosen.subList(0, figures.supervised()));
        supervised.sort(Comparator.comparing(danger -> danger.visit.number * 31 % 101));
        for (int i = 0; i < supervised.size(); i++) {
            supervised.get(i).supervision = i < figures.citySupervised()
                    ? "city"
                    : i < figures.citySupervised() + figures.districtSupervised() ? "district" : "street";
        }
    }
}
