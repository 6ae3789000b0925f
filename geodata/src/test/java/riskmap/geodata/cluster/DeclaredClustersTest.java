package riskmap.geodata.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;
import riskmap.geodata.crs.Geodesic;
import riskmap.geodata.crs.MetricCrs;
import riskmap.geodata.model.Feature;
import riskmap.geodata.model.LayerCatalog;
import riskmap.geodata.model.Progress;
import riskmap.geodata.snapshot.LayerTable;

class DeclaredClustersTest {

    private static final MetricCrs PLANE = MetricCrs.at(120.7, 31.3);

    @Test
    void whatWasFoundStandsInOneOfThreeWaysToWhatWasDeclared() {
        List<Coordinate> places = new ArrayList<>();
        places.addAll(block(120.70, 31.30, 20));
        places.addAll(block(120.75, 31.30, 30));
        places.addAll(block(120.80, 31.30, 40));
        LayerTable firms = TestFirms.table(places);
        LayerTable declared = declared(
                box(120.699, 31.299, 120.703, 31.303),
                box(120.749, 31.299, 120.751, 31.303),
                box(120.90, 31.29, 120.91, 31.31));
        ClusterDetection found = ClusterDetection.dbscan(firms, row -> true, 200, 3, Progress.NONE);
        DeclaredClusters clusters = new DeclaredClusters(declared, firms, row -> true, PLANE);
        List<DeclaredClusters.Comparison> comparisons = found.clusters().stream()
                .map(cluster -> clusters.compare(firms, cluster, ClusterOutline.of(firms, cluster, PLANE)))
                .toList();
        assertEquals(
                List.of(
                        DeclaredClusters.Standing.UNDECLARED,
                        DeclaredClusters.Standing.GROWN,
                        DeclaredClusters.Standing.DECLARED),
                comparisons.stream().map(DeclaredClusters.Comparison::standing).toList());
        assertEquals(40, comparisons.get(0).membersOutside());
        assertEquals(List.of("c1"), comparisons.get(1).within());
        long outside = block(120.75, 31.30, 30).stream()
                .filter(place -> place.x > 120.751)
                .count();
        assertTrue(outside > 0);
        assertEquals(outside, comparisons.get(1).membersOutside());
        assertTrue(comparisons.get(1).areaOutside() > 0);
        assertEquals(0, comparisons.get(2).membersOutside());
        int[] counts = clusters.all().stream()
                .sorted(java.util.Comparator.comparing(DeclaredClusters.Declared::id))
                .mapToInt(DeclaredClusters.Declared::enterprises)
                .toArray();
        assertEquals(20, counts[0]);
        assertEquals(30 - outside, counts[1]);
        assertEquals(0, counts[2]);
    }

    @Test
    void areasOutsideAreThoseOfTheOverlay() {
        LayerTable firms = TestFirms.table(block(120.70, 31.30, 50));
        LayerTable declared = declared(box(120.69, 31.29, 120.7015, 31.31));
        ClusterDetection.Cluster cluster = ClusterDetection.dbscan(firms, row -> true, 300, 3, Progress.NONE)
                .clusters()
                .get(0);
        ClusterOutline outline = ClusterOutline.of(firms, cluster, PLANE);
        double expected = outline.metric()
                .difference(PLANE.toMetres(declared.geometry(0)))
                .getArea();
        DeclaredClusters.Comparison comparison =
                new DeclaredClusters(declared, firms, row -> true, PLANE).compare(firms, cluster, outline);
        assertEquals(expected, comparison.areaOutside(), 1e-6 * expected);
    }

    @Test
    void anOutlineHoldsItsMembersWithAMargin() {
        for (long seed = 1; seed <= 10; seed++) {
            LayerTable firms = TestFirms.scattered(120.7, 31.3, 200, seed);
            ClusterDetection found = ClusterDetection.dbscan(firms, row -> true, 250, 4, Progress.NONE);
            for (ClusterDetection.Cluster cluster : found.clusters()) {
                Geometry area = ClusterOutline.of(firms, cluster, PLANE).lonLat();
                assertTrue(area.isValid(), "seed " + seed);
                for (int row : cluster.rows()) {
                    assertTrue(area.covers(firms.geometry(row)), "seed " + seed);
                    double edge = Geodesic.distance(firms.lon(row), firms.lat(row), area.getBoundary());
                    assertTrue(edge > 0.97 * 62.5, "seed " + seed + ": " + edge);
                }
            }
        }
    }

    @Test
    void membersAtOnePlaceHaveARoundOutlineAndEverythingInItIsCounted() {
        LayerTable firms = TestFirms.table(java.util.Collections.nCopies(5, new Coordinate(120.7, 31.3)));
        ClusterDetection.Cluster cluster = ClusterDetection.dbscan(firms, row -> true, 10, 5, Progress.NONE)
                .clusters()
                .get(0);
        ClusterOutline outline = ClusterOutline.of(firms, cluster, PLANE);
        assertEquals(Math.PI * 25 * 25, outline.metric().getArea(), 30);
        assertEquals(Map.of("n", 5), AreaCount.in(outline, firms, "name").byValue());
        assertEquals(Map.of("", 5), AreaCount.of(firms, "trade", cluster.rows()).byValue());
    }

    @Test
    void anInvalidDeclaredPolygonIsMended() throws ParseException {
        LayerTable firms = TestFirms.table(block(120.70, 31.30, 20));
        Geometry bowTie =
                new WKTReader().read("POLYGON((120.69 31.29, 120.71 31.31, 120.71 31.29, 120.69 31.31, 120.69 31.29))");
        DeclaredClusters clusters = new DeclaredClusters(declared(bowTie), firms, row -> true, PLANE);
        assertEquals(1, clusters.all().size());
        ClusterDetection.Cluster cluster = ClusterDetection.dbscan(firms, row -> true, 300, 3, Progress.NONE)
                .clusters()
                .get(0);
        assertTrue(clusters.compare(firms, cluster, ClusterOutline.of(firms, cluster, PLANE))
                        .areaOutside()
                > 0);
    }

    /** Places within some 200 m east and north of a corner. */
    private static List<Coordinate> block(double lon, double lat, int count) {
        Random random = new Random(count);
        List<Coordinate> places = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            places.add(new Coordinate(lon + random.nextDouble() * 0.002, lat + random.nextDouble() * 0.002));
        }
        return places;
    }

    private static Geometry box(double west, double south, double east, double north) {
        return new GeometryFactory().toGeometry(new Envelope(west, east, south, north));
    }

    private static LayerTable declared(Geometry... areas) {
        List<Feature> features = new ArrayList<>();
        for (Geometry area : areas) {
            features.add(Feature.unsaved(
                    "c" + features.size(), area, Map.of("name", "集中区 " + features.size(), "origin", "declared")));
        }
        features.add(Feature.unsaved("found", areas[0], Map.of("name", "识别", "origin", "detected")));
        return LayerTable.of(LayerCatalog.standard().layer("industrial-clusters"), 1, Instant.EPOCH, features);
    }
}
