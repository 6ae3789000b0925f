package riskmap.geodata.bench;

import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Point;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import riskmap.geodata.proximity.Neighbours;
import riskmap.geodata.proximity.Proximity;
import riskmap.geodata.proximity.ProximityQuery;
import riskmap.geodata.snapshot.LayerTable;

/** Nearest 10 and within 500 m of random places among clustered enterprises, one thread. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class ProximityBench {

    @Param({"10000", "150000", "1000000"})
    public int points;

    private final Neighbours neighbours = new Neighbours();
    private LayerTable table;
    private Point[] places;
    private int next;

    @Setup(Level.Trial)
    public void setUp() {
        table = BenchCity.enterprises(points);
        Random random = new Random(BenchCity.SEED);
        GeometryFactory factory = new GeometryFactory();
        places = new Point[1024];
        for (int i = 0; i < places.length; i++) {
            double lon = table.bounds().getMinX()
                    + random.nextDouble() * table.bounds().getWidth();
            double lat = table.bounds().getMinY()
                    + random.nextDouble() * table.bounds().getHeight();
            places[i] = factory.createPoint(new Coordinate(lon, lat));
        }
    }

    private Point place() {
        next = next + 1 & places.length - 1;
        return places[next];
    }

    @Benchmark
    public Neighbours nearestTen() {
        Proximity.find(table, ProximityQuery.nearest(place(), 10), row -> true, neighbours);
        return neighbours;
    }

    @Benchmark
    public Neighbours withinFiveHundredMetres() {
        Proximity.find(table, ProximityQuery.within(place(), 500), row -> true, neighbours);
        return neighbours;
    }
}
