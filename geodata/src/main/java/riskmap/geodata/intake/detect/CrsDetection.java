package riskmap.geodata.intake.detect;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.locationtech.jts.geom.Coordinate;
import riskmap.geodata.crs.Crs;
import riskmap.geodata.intake.detect.KnownGround.Fit;
import riskmap.geodata.model.LocalizedText;

/**
 * Finds the reference system of unlabelled coordinates: tries each that is usual in China, with its axes either way, and
 * sees where the points would fall.
 *
 * <p>The best reading is suggested when most points lie in the city and it beats every other reading by a sign test over
 * the points on which the two differ (McNemar 1947: z = (b − c) / √(b + c)) with z of at least 4.
 *
 * @param suggestion the reading to be suggested; empty when it cannot be told
 * @param candidates all readings whose coordinates are possible, best first
 * @param points distinct points looked at
 * @param reason why, for people
 */
public record CrsDetection(
        Optional<CrsCandidate> suggestion, List<CrsCandidate> candidates, int points, LocalizedText reason) {

    /** Fewer distinct points say nothing. */
    public static final int FEWEST = 12;

    /** Points looked at. */
    public static final int MOST = 2000;

    private static final double CERTAIN = 4;
    private static final double IN_DOMAIN = 0.9;

    /** Looks at the coordinates of a source, as they stand there. */
    public static CrsDetection of(List<Coordinate> coordinates, KnownGround known) {
        Set<Coordinate> distinct = new LinkedHashSet<>();
        coordinates.stream()
                .filter(c -> Double.isFinite(c.x) && Double.isFinite(c.y))
                .limit(MOST)
                .forEach(distinct::add);
        List<Coordinate> points = List.copyOf(distinct);
        if (points.size() < FEWEST) {
            return CrsReason.tooFew(points.size());
        }
        if (known.extent().isNull()) {
            return CrsReason.nothingKnown(points.size());
        }
        List<Reading> readings = new ArrayList<>();
        for (CrsChoice choice : CrsChoice.of(points, known.extent())) {
            Reading reading = Reading.of(choice, points, known);
            if (reading.possible >= IN_DOMAIN * points.size()) {
                readings.add(reading);
            }
        }
        readings.sort(Comparator.comparingLong((Reading reading) -> -reading.score));
        return decide(readings, points.size());
    }

    private static CrsDetection decide(List<Reading> readings, int points) {
        List<CrsCandidate> candidates =
                readings.stream().map(Reading::candidate).toList();
        if (candidates.isEmpty() || 2 * candidates.get(0).inCity() < points) {
            return CrsReason.elsewhere(candidates, points);
        }
        Reading best = readings.get(0);
        boolean certain = readings.stream().skip(1).allMatch(other -> best.beats(other));
        return certain ? CrsReason.found(candidates, points) : CrsReason.undecided(candidates, points);
    }

    /** How one choice reads the points. */
    private static final class Reading {
        private final CrsChoice choice;
        private final byte[] fits;
        private final int[] reached = new int[Fit.values().length];
        private int possible;
        private long score;

        private Reading(CrsChoice choice, int points) {
            this.choice = choice;
            this.fits = new byte[points];
        }

        static Reading of(CrsChoice choice, List<Coordinate> points, KnownGround known) {
            Reading reading = new Reading(choice, points.size());
            Crs crs = choice.system();
            double[] xy = new double[2];
            for (int i = 0; i < points.size(); i++) {
                Coordinate point = points.get(i);
                xy[0] = choice.swapped() ? point.y : point.x;
                xy[1] = choice.swapped() ? point.x : point.y;
                if (crs.contains(xy[0], xy[1])) {
                    reading.possible++;
                    crs.toLonLat(xy);
                    reading.add(i, known.fit(xy[0], xy[1]));
                }
            }
            return reading;
        }

        private void add(int point, Fit fit) {
            fits[point] = (byte) fit.ordinal();
            score += fit.ordinal();
            for (int i = 0; i <= fit.ordinal(); i++) {
                reached[i]++;
            }
        }

        boolean beats(Reading other) {
            int better = 0;
            int worse = 0;
            for (int i = 0; i < fits.length; i++) {
                better += fits[i] > other.fits[i] ? 1 : 0;
                worse += fits[i] < other.fits[i] ? 1 : 0;
            }
            return better > worse && better - worse >= Math.min(CERTAIN * Math.sqrt(better + worse), fits.length);
        }

        CrsCandidate candidate() {
            return new CrsCandidate(
                    choice.system().id(),
                    choice.swapped(),
                    reached[Fit.IN_CITY.ordinal()],
                    reached[Fit.ON_GROUND.ordinal()],
                    reached[Fit.AT_PLACE.ordinal()]);
        }
    }
}
