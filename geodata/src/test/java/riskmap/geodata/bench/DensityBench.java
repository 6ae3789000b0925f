package riskmap.geodata.bench;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.geotools.coverage.grid.GridCoverage2D;
import org.geotools.data.simple.SimpleFeatureCollection;
import org.geotools.feature.DefaultFeatureCollection;
import org.geotools.feature.simple.SimpleFeatureBuilder;
import org.geotools.feature.simple.SimpleFeatureTypeBuilder;
import org.geotools.geometry.jts.ReferencedEnvelope;
import org.geotools.process.vector.HeatmapProcess;
import org.geotools.referencing.crs.DefaultGeographicCRS;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
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
import riskmap.geodata.crs.MetricCrs;
import riskmap.geodata.density.DensityField;
import riskmap.geodata.density.DensityRaster;
import riskmap.geodata.density.Kernel;
import riskmap.geodata.density.WeightedPoints;
import riskmap.geodata.model.Feature;
import riskmap.geodata.model.LayerCatalog;
import riskmap.geodata.snapshot.LayerTable;

/** Density of clustered points on 1024 × 768 cells with a radius of 20 cells, beside GeoTools' HeatmapProcess. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class DensityBench {

    private static final Envelope CITY = new Envelope(120.55, 120.85, 31.22, 31.42);
    private static final int WIDTH = 1024;
    private static final int HEIGHT = 768;
    private static final int RADIUS = 20;

    @Param({"10000", "150000", "1000000"})
    public int points;

    private WeightedPoints weighted;
    private SimpleFeatureCollection features;
    private DensityField warm;

    @Setup(Level.Trial)
    public void setUp() {
        double[][] columns = clustered(points);
        LayerTable table = table(columns);
        weighted = WeightedPoints.of(table, MetricCrs.at(120.7, 31.3), row -> true, row -> 1);
        features = collection(columns);
        warm = new DensityField(weighted, Kernel.QUARTIC, 500);
    }

    /** Half in forty clusters, half anywhere; weight 1. */
    private static double[][] clustered(int count) {
        Random random = new Random(42);
        double[][] columns = new double[3][count];
        double[] centres = random.doubles(80).toArray();
        for (int i = 0; i < count; i++) {
            int centre = random.nextInt(40);
            double u = i % 2 == 0 ? random.nextDouble() : centres[centre] + random.nextGaussian() * 0.02;
            double v = i % 2 == 0 ? random.nextDouble() : centres[centre + 40] + random.nextGaussian() * 0.02;
            columns[0][i] = CITY.getMinX() + u * CITY.getWidth();
            columns[1][i] = CITY.getMinY() + v * CITY.getHeight();
            columns[2][i] = 1;
        }
        return columns;
    }

    /** As the service holds them: a layer's rows run along a curve through the plane. */
    private static LayerTable table(double[][] columns) {
        GeometryFactory factory = new GeometryFactory();
        List<Feature> features = new ArrayList<>();
        for (int i = 0; i < columns[0].length; i++) {
            Point place = factory.createPoint(new Coordinate(columns[0][i], columns[1][i]));
            features.add(Feature.unsaved("p" + i, place, Map.of("name", "p")));
        }
        return LayerTable.of(LayerCatalog.standard().layer("risk-points"), 1, Instant.EPOCH, features);
    }

    private static SimpleFeatureCollection collection(double[][] columns) {
        SimpleFeatureTypeBuilder type = new SimpleFeatureTypeBuilder();
        type.setName("points");
        type.add("place", Point.class, DefaultGeographicCRS.WGS84);
        SimpleFeatureBuilder builder = new SimpleFeatureBuilder(type.buildFeatureType());
        DefaultFeatureCollection collection = new DefaultFeatureCollection();
        GeometryFactory factory = new GeometryFactory();
        for (int i = 0; i < columns[0].length; i++) {
            builder.add(factory.createPoint(new Coordinate(columns[0][i], columns[1][i])));
            collection.add(builder.buildFeature("p" + i));
        }
        return collection;
    }

    /** A bandwidth of 20 cells. */
    private static double bandwidth() {
        return CITY.getHeight() / HEIGHT * 110_900 * RADIUS;
    }

    @Benchmark
    public DensityRaster quartic() {
        return new DensityField(weighted, Kernel.QUARTIC, bandwidth()).raster(CITY, WIDTH, HEIGHT);
    }

    @Benchmark
    public DensityRaster gaussian() {
        return new DensityField(weighted, Kernel.GAUSSIAN, bandwidth()).raster(CITY, WIDTH, HEIGHT);
    }

    @Benchmark
    public GridCoverage2D geoToolsHeatmap() {
        ReferencedEnvelope box = new ReferencedEnvelope(CITY, DefaultGeographicCRS.WGS84);
        return new HeatmapProcess().execute(features, RADIUS, null, 1, box, WIDTH, HEIGHT, null);
    }

    /** The first tile of a new bandwidth: the field is made and read. */
    @Benchmark
    public DensityRaster coldTile() {
        return new DensityField(weighted, Kernel.QUARTIC, 500)
                .tile(new Envelope(120.585, 120.673, 31.203, 31.278), 256);
    }

    /** Any other tile. */
    @Benchmark
    public DensityRaster tile() {
        return warm.tile(new Envelope(120.585, 120.673, 31.203, 31.278), 256);
    }
}
