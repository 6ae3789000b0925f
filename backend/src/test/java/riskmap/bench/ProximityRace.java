package riskmap.bench;

import java.lang.management.ManagementFactory;
import java.sql.SQLException;
import java.util.Random;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Point;
import riskmap.backend.PostgisPlaces;
import riskmap.geodata.bench.BenchCity;
import riskmap.geodata.proximity.Neighbours;
import riskmap.geodata.proximity.Proximity;
import riskmap.geodata.proximity.ProximityQuery;
import riskmap.geodata.snapshot.LayerTable;

/**
 * Nearest 10 and within 500 m from a snapshot and by PostGIS geography, the same places in turn: one thread here, one
 * connection there. See the README beside this file for the command.
 */
public final class ProximityRace {

    private static final int PLACES = 1024;
    private static final int K = 10;
    private static final double WITHIN = 500;

    private final LayerTable table;
    private final PostgisPlaces postgis;
    private final Point[] places = new Point[PLACES];
    private final Neighbours neighbours = new Neighbours();

    private ProximityRace(LayerTable table, PostgisPlaces postgis) {
        this.table = table;
        this.postgis = postgis;
        Random random = new Random(BenchCity.SEED);
        for (int i = 0; i < PLACES; i++) {
            double lon = table.bounds().getMinX()
                    + random.nextDouble() * table.bounds().getWidth();
            double lat = table.bounds().getMinY()
                    + random.nextDouble() * table.bounds().getHeight();
            places[i] = new GeometryFactory().createPoint(new Coordinate(lon, lat));
        }
    }

    /** Answers a question from one place and tells how many features it found. */
    private interface Question {
        int ask(Point place) throws SQLException;
    }

    /** Arguments: number of points (150,000) and seconds for each question (3). */
    public static void main(String[] arguments) throws SQLException {
        int points = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 150_000;
        double seconds = arguments.length > 1 ? Double.parseDouble(arguments[1]) : 3;
        LayerTable table = BenchCity.enterprises(points);
        try (PostgisPlaces postgis = new PostgisPlaces(table)) {
            new ProximityRace(table, postgis).run(seconds);
        }
        System.exit(0);
    }

    private void run(double seconds) throws SQLException {
        System.out.printf("%d points, one thread and one connection%n", table.size());
        for (int round = 0; round < 2; round++) {
            boolean shown = round == 1;
            double nearest = rate("nearest 10", this::nearest, seconds, shown);
            double theirs = rate(
                    "  PostGIS, ids by <->", at -> postgis.nearestOnSphere(at.getX(), at.getY(), K), seconds, shown);
            double exact = rate(
                    "  PostGIS, exact order",
                    at -> postgis.nearest(at.getX(), at.getY(), K).size(),
                    seconds,
                    shown);
            double within = rate("within 500 m", this::within, seconds, shown);
            double other = rate(
                    "  PostGIS",
                    at -> postgis.within(at.getX(), at.getY(), WITHIN).size(),
                    seconds,
                    shown);
            if (shown) {
                System.out.printf(
                        "times as many: nearest %.0f (exact order %.0f), within %.0f%n",
                        nearest / theirs, nearest / exact, within / other);
            }
        }
    }

    private int nearest(Point place) {
        Proximity.find(table, ProximityQuery.nearest(place, K), row -> true, neighbours);
        return neighbours.size();
    }

    private int within(Point place) {
        Proximity.find(table, ProximityQuery.within(place, WITHIN), row -> true, neighbours);
        return neighbours.size();
    }

    private double rate(String name, Question question, double seconds, boolean shown) throws SQLException {
        long start = System.nanoTime();
        long processor = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        long found = 0;
        int asked = 0;
        while (System.nanoTime() - start < seconds * 1e9) {
            found += question.ask(places[asked++ % PLACES]);
        }
        double rate = asked / ((System.nanoTime() - start) / 1e9);
        double busy = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - processor) / 1e9;
        if (shown) {
            System.out.printf(
                    "%-24s %10.0f queries/s, %.0f answers each; %.0f queries a second of this thread's processor%n",
                    name, rate, (double) found / asked, asked / busy);
        }
        return rate;
    }
}
