package riskmap.geodata.demo.town;

import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import riskmap.geodata.demo.town.plan.Quarter;

/**
 * The direction of streets at every place, and which quarter the place belongs to.
 *
 * <p>A direction is kept as (cos 4θ, sin 4θ), so that a street, its continuation and its cross streets are the same and
 * directions can be added. Main roads and shores pull the streets beside them into their own direction; quarters
 * do so at large; noise bends what is left. After the tensor fields of Chen et al., "Interactive procedural street
 * modeling" (2008).
 */
final class Field {

    private static final double CELL = 70;
    private static final double REACH = 10_990;
    private static final int SIZE = (int) (2 * REACH / CELL) + 1;
    private static final double PULL_RANGE = 950;

    private final List<Quarter> quarters;
    private final Noise noise;
    private final double[] cos = new double[SIZE * SIZE];
    private final double[] sin = new double[SIZE * SIZE];
    private final Quarter[] owners = new Quarter[SIZE * SIZE];

    Field(List<Quarter> quarters, List<Trace> guides, long seed) {
        this.quarters = quarters;
        this.noise = new Noise(seed ^ 0x51DE);
        for (int row = 0; row < SIZE; row++) {
            for (int column = 0; column < SIZE; column++) {
                addQuarters(row * SIZE + column, column * CELL - REACH, row * CELL - REACH);
                owners[row * SIZE + column] = owner(column * CELL - REACH, row * CELL - REACH);
            }
        }
        guides.forEach(this::addGuide);
    }

    /** Direction of the streets at a place, radians from east, −π/4 … π/4; cross streets stand at a right angle. */
    double angle(double x, double y) {
        double u = clamp((x + REACH) / CELL);
        double v = clamp((y + REACH) / CELL);
        int i = (int) u;
        int j = (int) v;
        double c = blend(cos, i, j, u - i, v - j);
        double s = blend(sin, i, j, u - i, v - j);
        return StrictMath.atan2(s, c) / 4;
    }

    /** The quarter a place belongs to. */
    Quarter quarter(double x, double y) {
        int column = (int) clamp(Math.rint((x + REACH) / CELL));
        int row = (int) clamp(Math.rint((y + REACH) / CELL));
        return owners[row * SIZE + column];
    }

    /** The quarter that reaches furthest into a place; its edges are frayed by noise. */
    private Quarter owner(double x, double y) {
        double wobbleX = x + 260 * noise.at(x, y, 800);
        double wobbleY = y + 260 * noise.at(y + 5000, x, 800);
        Quarter nearest = quarters.get(0);
        double least = Double.MAX_VALUE;
        for (Quarter quarter : quarters) {
            double distance = Math.hypot(wobbleX - quarter.x(), wobbleY - quarter.y()) / quarter.radius();
            if (distance < least) {
                least = distance;
                nearest = quarter;
            }
        }
        return nearest;
    }

    private void addQuarters(int cell, double x, double y) {
        for (Quarter quarter : quarters) {
            double dx = x - quarter.x();
            double dy = y - quarter.y();
            double far = (dx * dx + dy * dy) / (quarter.radius() * quarter.radius());
            double weight = StrictMath.exp(-far) + 1e-4 / (1 + far);
            double theta = Math.toRadians(quarter.angle());
            if (quarter.kind() == Quarter.Kind.OLD_TOWN) {
                theta += 0.55 * noise.at(x, y, 420);
            } else if (quarter.kind() == Quarter.Kind.VILLAGE) {
                theta += 0.7 * noise.at(x, y, 1900);
            } else {
                theta += 0.22 * noise.at(x, y, 2300);
            }
            cos[cell] += weight * StrictMath.cos(4 * theta);
            sin[cell] += weight * StrictMath.sin(4 * theta);
        }
    }

    private void addGuide(Trace guide) {
        double strength = guide.kind() == LineKind.SHORE || guide.kind() == LineKind.RIVER ? 0.55 : 0.4;
        List<Coordinate> points = guide.points();
        double walked = 0;
        for (int i = 1; i < points.size(); i++) {
            Coordinate a = points.get(i - 1);
            Coordinate b = points.get(i);
            walked += a.distance(b);
            if (walked >= 100) {
                walked = 0;
                pull(b, StrictMath.atan2(b.y - a.y, b.x - a.x), strength);
            }
        }
    }

    private void pull(Coordinate at, double theta, double strength) {
        double c = strength * StrictMath.cos(4 * theta);
        double s = strength * StrictMath.sin(4 * theta);
        int reach = (int) (PULL_RANGE / CELL);
        int column = (int) Math.round((at.x + REACH) / CELL);
        int row = (int) Math.round((at.y + REACH) / CELL);
        for (int j = Math.max(0, row - reach); j <= Math.min(SIZE - 1, row + reach); j++) {
            for (int i = Math.max(0, column - reach); i <= Math.min(SIZE - 1, column + reach); i++) {
                double dx = i * CELL - REACH - at.x;
                double dy = j * CELL - REACH - at.y;
                double weight = Math.max(0, 1 - (dx * dx + dy * dy) / (PULL_RANGE * PULL_RANGE));
                double sharp = weight * weight * weight * weight;
                cos[j * SIZE + i] += sharp * c;
                sin[j * SIZE + i] += sharp * s;
            }
        }
    }

    private static double blend(double[] values, int i, int j, double s, double t) {
        int at = j * SIZE + i;
        double low = values[at] * (1 - s) + values[at + 1] * s;
        double high = values[at + SIZE] * (1 - s) + values[at + SIZE + 1] * s;
        return low * (1 - t) + high * t;
    }

    private static double clamp(double cell) {
        return Math.max(0, Math.min(SIZE - 2, cell));
    }
}
