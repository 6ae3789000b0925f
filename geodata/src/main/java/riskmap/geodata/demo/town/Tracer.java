package riskmap.geodata.demo.town;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.locationtech.jts.geom.Coordinate;
import riskmap.geodata.demo.town.plan.Quarter;

/**
 * Lays lines of one kind through the field, evenly spaced: each new line starts beside an older one at the wanted
 * distance and runs until it would come too near to a parallel line, to water, or to the border.
 *
 * <p>The method is that of Jobard and Lefer, "Creating evenly-spaced streamlines of arbitrary density" (1997), with a
 * spacing that differs from quarter to quarter.
 */
final class Tracer {

    private static final double STEP = 24;
    private static final double LONGEST = 9_000;

    /** A line may come this much nearer than the wanted spacing before it stops. */
    private static final double SQUEEZE = 0.58;

    /** Distance kept between a road and a canal beside it. */
    private static final double CLEARANCE = 130;

    private final Field field;
    private final Mask mask;
    private final Samples own;
    private final Samples others;
    private final boolean beyondBorder;
    private final Dice dice;

    /**
     * @param own lines of the same nature, to which the spacing is kept; new lines are added
     * @param others lines of another nature, which only must not be touched
     * @param beyondBorder whether lines run on outside the border
     */
    Tracer(Field field, Mask mask, Samples own, Samples others, boolean beyondBorder, Dice dice) {
        this.field = field;
        this.mask = mask;
        this.own = own;
        this.others = others;
        this.beyondBorder = beyondBorder;
        this.dice = dice;
    }

    /**
     * Traces all lines of a kind.
     *
     * @param kind the kind of the new lines
     * @param older lines to start beside
     * @param spacing wanted spacing in a quarter, metres; 0 for none
     * @param crossesRivers whether the lines go over rivers
     */
    List<Trace> trace(LineKind kind, List<Trace> older, ToDoubleFunction<Quarter.Kind> spacing, boolean crossesRivers) {
        Run run = new Run(kind, spacing, crossesRivers);
        older.forEach(line -> run.beside(line.points()));
        run.grow();
        for (int i = 0; i < 2_000; i++) {
            run.tryFrom(dice.between(-9_500, 9_500), dice.between(-9_500, 9_500), dice.below(2));
            run.grow();
        }
        return run.found;
    }

    private final class Run {
        private final LineKind kind;
        private final ToDoubleFunction<Quarter.Kind> spacing;
        private final boolean crossesRivers;
        private final List<Trace> found = new ArrayList<>();
        private final Deque<double[]> seeds = new ArrayDeque<>();

        Run(LineKind kind, ToDoubleFunction<Quarter.Kind> spacing, boolean crossesRivers) {
            this.kind = kind;
            this.spacing = spacing;
            this.crossesRivers = crossesRivers;
        }

        /** Notes places on both sides of a line as starts of new ones. */
        void beside(List<Coordinate> line) {
            double walked = 0;
            for (int i = 1; i < line.size(); i++) {
                Coordinate a = line.get(i - 1);
                Coordinate b = line.get(i);
                double length = a.distance(b);
                walked += length;
                double gap = spacingAt(b.x, b.y);
                if (gap > 0 && walked > gap / 2) {
                    walked = 0;
                    double reach = gap * dice.between(1.0, 1.22) / length;
                    for (int side = -1; side <= 1; side += 2) {
                        seeds.add(new double[] {
                            b.x - side * (b.y - a.y) * reach,
                            b.y + side * (b.x - a.x) * reach,
                            StrictMath.atan2(b.y - a.y, b.x - a.x)
                        });
                    }
                }
            }
        }

        void grow() {
            while (!seeds.isEmpty()) {
                double[] seed = seeds.poll();
                from(seed[0], seed[1], seed[2]);
            }
        }

        void tryFrom(double x, double y, int family) {
            from(x, y, field.angle(x, y) + family * Math.PI / 2);
        }

        private void from(double x, double y, double heading) {
            if (!buildable(x, y) || mask.at(x, y) == Mask.FRINGE) {
                return;
            }
            double start = turned(x, y, heading);
            double gap = spacingAt(x, y);
            if (gap <= 0 || !free(x, y, start, gap * 0.93)) {
                return;
            }
            List<Coordinate> line = new ArrayList<>();
            walk(line, x, y, start + Math.PI);
            Collections.reverse(line);
            line.add(new Coordinate(x, y));
            walk(line, x, y, start);
            if (length(line) > Math.max(90, 0.62 * gap)) {
                own.add(line);
                found.add(new Trace(kind, null, 0, line));
                beside(line);
            }
        }

        private void walk(List<Coordinate> line, double x, double y, double heading) {
            double atX = x;
            double atY = y;
            double direction = heading;
            for (double walked = 0; walked < LONGEST; walked += STEP) {
                double half = turned(
                        atX + STEP / 2 * StrictMath.cos(direction),
                        atY + STEP / 2 * StrictMath.sin(direction),
                        direction);
                double nextX = atX + STEP * StrictMath.cos(half);
                double nextY = atY + STEP * StrictMath.sin(half);
                double gap = spacingAt(nextX, nextY);
                if (!buildable(nextX, nextY) || gap <= 0 || !free(nextX, nextY, half, gap * SQUEEZE)) {
                    return;
                }
                if (walked > 6 * STEP && Math.hypot(nextX - x, nextY - y) < STEP * 2) {
                    return;
                }
                line.add(new Coordinate(nextX, nextY));
                atX = nextX;
                atY = nextY;
                direction = half;
            }
        }

        private boolean free(double x, double y, double heading, double distance) {
            double cos = StrictMath.cos(heading);
            double sin = StrictMath.sin(heading);
            return !others.parallelWithin(Math.min(CLEARANCE, distance / 2), x, y, cos, sin)
                    && !own.parallelWithin(distance, x, y, cos, sin);
        }

        private boolean buildable(double x, double y) {
            byte ground = mask.at(x, y);
            return ground == Mask.LAND
                    || crossesRivers && ground == Mask.RIVERSIDE
                    || beyondBorder && ground == Mask.FRINGE;
        }

        private double spacingAt(double x, double y) {
            return spacing.applyAsDouble(field.quarter(x, y).kind());
        }

        /** The field's direction nearest to the heading. */
        private double turned(double x, double y, double heading) {
            double along = field.angle(x, y);
            return along + Math.rint((heading - along) / (Math.PI / 2)) * (Math.PI / 2);
        }
    }

    static double length(List<Coordinate> line) {
        double length = 0;
        for (int i = 1; i < line.size(); i++) {
            length += line.get(i).distance(line.get(i - 1));
        }
        return length;
    }
}
