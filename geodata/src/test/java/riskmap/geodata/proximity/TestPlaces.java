package riskmap.geodata.proximity;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.util.AffineTransformation;
import riskmap.geodata.model.Feature;
import riskmap.geodata.model.LayerCatalog;
import riskmap.geodata.snapshot.LayerTable;

/** Layers of places to ask about. Ids ascend with the row: p0000, p0001 … */
public final class TestPlaces {

    private static final GeometryFactory FACTORY = new GeometryFactory();
    private static final List<String> LEVELS = List.of("red", "orange", "yellow", "blue");

    private TestPlaces() {}

    static Geometry point(double lon, double lat) {
        return FACTORY.createPoint(new Coordinate(lon, lat));
    }

    static LayerTable table(Geometry... geometries) {
        List<Feature> features = new ArrayList<>();
        for (Geometry geometry : geometries) {
            Map<String, Object> attributes =
                    Map.of("name", "n" + features.size(), "level", LEVELS.get(features.size() % 4));
            features.add(Feature.unsaved(String.format("p%07d", features.size()), geometry, attributes));
        }
        return LayerTable.of(LayerCatalog.standard().layer("enterprises"), 1, Instant.EPOCH, features);
    }

    /** Mostly points, some small plants, around a centre. */
    static LayerTable scattered(double lon, double lat, double spread, int count, long seed) {
        Random random = new Random(seed);
        Geometry[] geometries = new Geometry[count];
        for (int i = 0; i < count; i++) {
            double x = lon + random.nextGaussian() * spread;
            double y = lat + random.nextGaussian() * spread;
            geometries[i] = random.nextInt(5) == 0 ? plant(x, y, random) : point(x, y);
        }
        return table(geometries);
    }

    /** Only points, as many as a benchmark wants: half in clusters, half anywhere. */
    public static LayerTable points(double lon, double lat, double spread, int count, long seed) {
        Random random = new Random(seed);
        Geometry[] geometries = new Geometry[count];
        double[] centres = random.doubles(80, -spread, spread).toArray();
        for (int i = 0; i < count; i++) {
            int centre = random.nextInt(40);
            geometries[i] = i % 2 == 0
                    ? point(lon + (random.nextDouble() * 2 - 1) * spread, lat + (random.nextDouble() * 2 - 1) * spread)
                    : point(
                            lon + centres[centre] + random.nextGaussian() * spread / 60,
                            lat + centres[centre + 40] + random.nextGaussian() * spread / 60);
        }
        return table(geometries);
    }

    private static Geometry plant(double x, double y, Random random) {
        Coordinate[] ring = new Coordinate[7];
        for (int i = 0; i < 6; i++) {
            double radius = 0.001 + random.nextDouble() * 0.002;
            ring[i] = new Coordinate(radius * Math.cos(i * Math.PI / 3), radius * Math.sin(i * Math.PI / 3));
        }
        ring[6] = ring[0];
        return AffineTransformation.translationInstance(x, y).transform(FACTORY.createPolygon(ring));
    }
}
