package riskmap.geodata.cluster;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import riskmap.geodata.model.Feature;
import riskmap.geodata.model.LayerCatalog;
import riskmap.geodata.snapshot.LayerTable;

/** Layers of enterprises. Ids are f000000, f000001 … in the order given. */
final class TestFirms {

    private static final GeometryFactory FACTORY = new GeometryFactory();

    private TestFirms() {}

    static LayerTable table(List<Coordinate> places) {
        List<Feature> features = new ArrayList<>();
        for (Coordinate place : places) {
            features.add(Feature.unsaved(
                    String.format("f%06d", features.size()), FACTORY.createPoint(place), Map.of("name", "n")));
        }
        return LayerTable.of(LayerCatalog.standard().layer("enterprises"), 1, Instant.EPOCH, features);
    }

    /** Half in clusters, some of them at the very same places, half anywhere. */
    static LayerTable scattered(double lon, double lat, int count, long seed) {
        Random random = new Random(seed);
        List<Coordinate> places = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            double spread = i % 2 == 0 ? 0.002 : 0.02;
            double west = i % 2 == 0 ? lon + 0.01 * (i % 3) : lon;
            places.add(
                    i % 10 == 8
                            ? places.get(random.nextInt(i))
                            : new Coordinate(
                                    west + random.nextGaussian() * spread, lat + random.nextGaussian() * spread));
        }
        return table(places);
    }

    /** Groups of so many within some hundred metres, every fourth of them on the equator. */
    static LayerTable overTheEarth(int groups, int each, long seed) {
        Random random = new Random(seed);
        List<Coordinate> places = new ArrayList<>();
        for (int i = 0; i < groups * each; i++) {
            Coordinate near = i % each == 0
                    ? new Coordinate(
                            random.nextDouble() * 358 - 179,
                            i / each % 4 == 0 ? 0 : Math.toDegrees(Math.asin(1.998 * random.nextDouble() - 0.999)))
                    : places.get(i / each * each);
            places.add(new Coordinate(
                    near.x + random.nextGaussian() * 0.001 / Math.cos(Math.toRadians(near.y)),
                    near.y + random.nextGaussian() * 0.001));
        }
        return table(places);
    }

    /** Number of the feature in a row. */
    static int number(LayerTable table, int row) {
        return Integer.parseInt(table.id(row).substring(1));
    }

    /** Label of each feature by number; −1 for noise. */
    static int[] labels(LayerTable table, ClusterDetection found) {
        int[] labels = new int[table.size()];
        java.util.Arrays.fill(labels, -1);
        for (int cluster = 0; cluster < found.clusters().size(); cluster++) {
            for (int row : found.clusters().get(cluster).rows()) {
                labels[number(table, row)] = cluster;
            }
        }
        return labels;
    }
}
