package riskmap.backend;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.io.WKBWriter;
import riskmap.geodata.coverage.CoverageProblem;
import riskmap.geodata.coverage.CoverageReport;
import riskmap.geodata.coverage.Grid;
import riskmap.geodata.coverage.GridCoverage;
import riskmap.geodata.coverage.GridSelection;
import riskmap.geodata.demo.DemoSize;
import riskmap.geodata.demo.DemoZone;
import riskmap.geodata.model.LayerCatalog;
import riskmap.geodata.snapshot.LayerTable;
import riskmap.geodata.snapshot.TableBuilder;

/**
 * Areas of a coverage check against the overlay of PostGIS in longitude/latitude, measured there after densifying in
 * EPSG:4549; the report measures on the ellipsoid, so its areas are compared as shares of the jurisdiction's, which the
 * scale of the plane (59 ppm, nearly the same all over a zone) leaves alone.
 *
 * <p>PostGIS joins on a lattice of 10⁻¹¹ degrees (a micrometre): its union of coordinates as they are (GEOS 3.11) loses
 * whole polygons of some plans, as that of seed 60012198448143.
 */
class CoverageAgainstPostgisTest {

    private static final GeometryFactory FACTORY = new GeometryFactory();

    @AutoClose
    private static Connection postgis;

    @BeforeAll
    static void start() throws SQLException {
        postgis = TestPostgis.newDatabase().connect();
        execute("create extension if not exists postgis");
        execute("create table grid (geom geometry)");
        execute("create table zone (geom geometry)");
    }

    @Test
    void theDemoPlanCoversItsZone() throws SQLException {
        LayerTable grids = table("grids");
        List<Grid> leaves = GridSelection.leaves(grids, LocalDate.of(2026, 6, 1));
        Geometry zone = GridSelection.ground(table("jurisdiction")).orElseThrow();
        CoverageReport report = GridCoverage.check(leaves, Optional.of(zone), 1);
        compare("demo plan", leaves, zone, report);
        assertEquals(0, report.problems().size());
        Areas areas = areas(leaves, zone);
        assertEquals(0, areas.missing / areas.zone, 1e-9);
    }

    @RepeatedTest(6)
    void randomDirtyPlans() throws SQLException {
        dirtyPlan(System.nanoTime());
    }

    @Test
    void aPlanWhoseOverlapsAreLostByAUnionWithoutLattice() throws SQLException {
        dirtyPlan(60_012_198_448_143L);
    }

    private static void dirtyPlan(long seed) throws SQLException {
        Random random = new Random(seed);
        List<Grid> grids = dirty(random, 8);
        Geometry zone = FACTORY.toGeometry(new Envelope(120.702, 120.778, 31.302, 31.378));
        // Without tolerance everything wider than rounding is a gap, an overlap or outside.
        compare("seed " + seed, grids, zone, GridCoverage.check(grids, Optional.of(zone), 0));
    }

    /** Squares of 0.01 degrees with corners up to 200 m off. */
    private static List<Grid> dirty(Random random, int side) {
        List<Grid> grids = new ArrayList<>();
        for (int i = 0; i < side * side; i++) {
            double west = 120.7 + 0.01 * (i % side);
            double south = 31.3 + 0.01 * (i / side);
            Coordinate[] ring = {
                corner(random, west, south),
                corner(random, west + 0.01, south),
                corner(random, west + 0.01, south + 0.01),
                corner(random, west, south + 0.01),
                null
            };
            ring[4] = ring[0].copy();
            grids.add(new Grid("g" + i, "G" + i, FACTORY.createPolygon(ring)));
        }
        return grids;
    }

    private static Coordinate corner(Random random, double lon, double lat) {
        boolean moved = random.nextInt(3) == 0;
        return new Coordinate(
                lon + (moved ? 0.002 * (random.nextDouble() - 0.5) : 0),
                lat + (moved ? 0.002 * (random.nextDouble() - 0.5) : 0));
    }

    private record Areas(double zone, double covered, double missing, double outside, double doubled) {}

    private static void compare(String what, List<Grid> grids, Geometry zone, CoverageReport report)
            throws SQLException {
        Areas expected = areas(grids, zone);
        CoverageReport.Summary summary = report.summary();
        double all = summary.jurisdictionArea();
        double error = 0;
        double[][] pairs = {
            {expected.covered / expected.zone, summary.coveredShare()},
            {expected.missing / expected.zone, (summary.gapArea() + thin(report, "uncovered")) / all},
            {expected.outside / expected.zone, (summary.outsideArea() + thin(report, "outside")) / all},
            {expected.doubled / expected.zone, (summary.overlapArea() + thin(report, "overlaps")) / all}
        };
        for (double[] pair : pairs) {
            assertEquals(pair[0], pair[1], 1e-6, what);
            error = Math.max(error, Math.abs(pair[0] - pair[1]));
        }
        System.out.printf("coverage against PostGIS, %s: greatest difference %.1e of the zone%n", what, error);
    }

    private static double thin(CoverageReport report, String word) {
        return report.problems().stream()
                .filter(problem -> problem.kind() == CoverageProblem.Kind.MISALIGNED
                        && problem.reason().en().contains(word))
                .mapToDouble(CoverageProblem::area)
                .sum();
    }

    private static Areas areas(List<Grid> grids, Geometry zone) throws SQLException {
        execute("truncate grid, zone");
        insert("zone", List.of(zone));
        insert("grid", grids.stream().map(Grid::geometry).toList());
        String metres = "st_area(st_transform(st_setsrid(st_segmentize(%s, 0.0005), 4490), 4549))";
        String sql = "with u as (select st_union(geom, 1e-11) g from grid), z as (select geom g from zone),"
                + " d as (select st_union(st_collectionextract(st_intersection(a.geom, b.geom), 3), 1e-11) g from grid a"
                + " join grid b on a.ctid < b.ctid and st_intersects(a.geom, b.geom)) select "
                + metres.formatted("z.g") + ", " + metres.formatted("st_intersection(u.g, z.g)") + ", "
                + metres.formatted("st_difference(z.g, u.g)") + ", " + metres.formatted("st_difference(u.g, z.g)")
                + ", coalesce(" + metres.formatted("d.g") + ", 0) from u, z, d";
        try (Statement statement = postgis.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return new Areas(row.getDouble(1), row.getDouble(2), row.getDouble(3), row.getDouble(4), row.getDouble(5));
        }
    }

    private static void insert(String table, List<Geometry> geometries) throws SQLException {
        try (PreparedStatement insert =
                postgis.prepareStatement("insert into " + table + " values (st_geomfromwkb(?))")) {
            for (Geometry geometry : geometries) {
                insert.setBytes(1, new WKBWriter().write(geometry));
                insert.execute();
            }
        }
    }

    private static void execute(String sql) throws SQLException {
        try (Statement statement = postgis.createStatement()) {
            statement.execute(sql);
        }
    }

    private static LayerTable table(String layer) {
        TableBuilder builder = LayerTable.builder(LayerCatalog.standard().layer(layer));
        DemoZone.of(DemoSize.SMALL, 7, Instant.parse("2026-06-01T04:00:00Z")).forEach(layer, builder::add);
        return builder.build(1, Instant.EPOCH);
    }
}
