package riskmap.geodata.snapshot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;
import riskmap.geodata.crs.Geodesic;
import riskmap.geodata.model.Feature;
import riskmap.geodata.model.GeometryKind;
import riskmap.geodata.model.Layer;
import riskmap.geodata.model.LayerCatalog;

/** What the public edition of a city tells, and what it does not. */
class PublicEditionTest {

    private static final Layer HAZARDS = LayerCatalog.standard().layer("hazard-sources");
    private static final Instant NOON = Instant.parse("2026-05-01T04:00:00Z");

    private static Feature hazard(String id, String wkt) {
        try {
            return new Feature(
                    id,
                    new WKTReader().read(wkt),
                    Map.of("name", "罐区 " + id, "level", "1", "quantity", 312.5, "address", "沿江路 7 号"),
                    3,
                    NOON);
        } catch (ParseException e) {
            throw new IllegalArgumentException(wkt, e);
        }
    }

    private static LayerTable hazards() {
        List<Feature> features = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            features.add(hazard("h" + i, "POINT (" + (120.5 + i % 20 * 0.0031) + " " + (31.3 + i * 0.0007) + ")"));
        }
        features.add(hazard("plant", "POLYGON ((120.6 31.4, 120.61 31.4, 120.61 31.41, 120.6 31.41, 120.6 31.4))"));
        features.add(hazard("nowhere", "POINT EMPTY"));
        return LayerTable.of(HAZARDS, 7, NOON, features);
    }

    @Property
    void aPlaceMovesToTheMiddleOfItsCell(
            @ForAll @DoubleRange(min = -180, max = 180) double lon,
            @ForAll @DoubleRange(min = -90, max = 90) double lat,
            @ForAll @IntRange(min = 10, max = 10_000) int metres) {
        PublicLattice lattice = new PublicLattice(metres);
        Coordinate middle = lattice.centre(lon, lat);
        assertEquals(middle, lattice.centre(middle.x, middle.y), "the middle of a cell is its own");
        assertTrue(Math.abs(middle.x) <= 180 && Math.abs(middle.y) <= 90, middle.toString());
        Envelope cell = lattice.outward(new Envelope(lon, lon, lat, lat));
        assertTrue(cell.covers(middle), cell + " holds " + middle);
        assertEquals(middle.x, cell.centre().x, 1e-9);
        assertEquals(middle.y, cell.centre().y, 1e-9);
    }

    @Property
    void cellsAreAsLargeAsDeclared(
            @ForAll @DoubleRange(min = 70, max = 140) double lon,
            @ForAll @DoubleRange(min = -60, max = 60) double lat) {
        Envelope cell = new PublicLattice(500).outward(new Envelope(lon, lon, lat, lat));
        double y = cell.centre().y;
        double width = Geodesic.distance(cell.getMinX(), y, cell.getMaxX(), y);
        double height = Geodesic.distance(lon, cell.getMinY(), lon, cell.getMaxY());
        assertTrue(width >= 500 && width < 530, width + " m wide");
        assertTrue(height >= 500 && height < 530, height + " m high");
    }

    @Property
    void anAreaWidensToWholeCells(
            @ForAll @DoubleRange(min = 110, max = 130) double west,
            @ForAll @DoubleRange(min = -40, max = 40) double south,
            @ForAll @DoubleRange(min = 0, max = 3) double width,
            @ForAll @DoubleRange(min = 0, max = 3) double height) {
        Envelope area = new Envelope(west, west + width, south, south + height);
        PublicLattice lattice = new PublicLattice(500);
        Envelope wide = lattice.outward(area);
        assertTrue(wide.covers(area));
        for (Coordinate corner : List.of(
                new Coordinate(area.getMinX(), area.getMinY()),
                new Coordinate(area.getMaxX(), area.getMinY()),
                new Coordinate(area.getMinX(), area.getMaxY()),
                new Coordinate(area.getMaxX(), area.getMaxY()))) {
            assertTrue(wide.covers(lattice.centre(corner.x, corner.y)));
        }
    }

    @Property
    void aPlaceOnTheEdgeOfACellIsCovered(
            @ForAll @DoubleRange(min = 110, max = 130) double lon,
            @ForAll @DoubleRange(min = -40, max = 40) double lat) {
        PublicLattice lattice = new PublicLattice(500);
        Envelope cell = lattice.outward(new Envelope(lon, lon, lat, lat));
        for (double x : List.of(cell.getMinX(), Math.nextDown(cell.getMaxX()), cell.getMaxX())) {
            for (double y : List.of(cell.getMinY(), Math.nextDown(cell.getMaxY()), cell.getMaxY())) {
                Envelope edge = new Envelope(x, x, y, y);
                assertTrue(lattice.outward(edge).covers(edge), () -> edge + " in " + lattice.outward(edge));
            }
        }
    }

    @Test
    void thePublicTableKnowsNeitherPlaceNorStore() {
        LayerTable whole = hazards();
        LayerTable open = whole.publicEdition();
        assertEquals(whole.size(), open.size());
        assertEquals(whole.revision(), open.revision());
        assertTrue(open.hasOnlyPoints() || open.row("nowhere") >= 0);
        assertEquals(GeometryKind.POINT, open.layer().geometry());
        assertTrue(open.layer().findAttribute("quantity").isEmpty());
        assertThrows(IllegalArgumentException.class, () -> open.column("quantity"));
        for (int row = 0; row < open.size(); row++) {
            String id = open.id(row);
            int exact = whole.row(id);
            assertNull(open.value(row, "quantity"));
            assertEquals(whole.value(exact, "level"), open.value(row, "level"));
            assertEquals(HAZARDS.title().zh(), open.value(row, "name"));
            assertEquals(PublicEdition.of(HAZARDS, whole.feature(exact)), open.feature(row));
            assertFalse(open.lon(row) == whole.lon(exact) && open.lat(row) == whole.lat(exact));
        }
        assertSame(open, whole.publicEdition());
    }

    @Test
    void whatIsOpenStaysItself() {
        Layer roads = LayerCatalog.standard().layer("roads");
        LayerTable table = LayerTable.empty(roads, NOON);
        assertSame(table, table.publicEdition());
        Layer teams = LayerCatalog.standard().layer("risk-points");
        LayerTable points = LayerTable.of(
                teams,
                1,
                NOON,
                List.of(Feature.unsaved("a", hazard("a", "POINT (120 31)").geometry(), Map.of("owner", "张三"))));
        LayerTable open = points.publicEdition();
        assertSame(points.index(), open.index());
        assertEquals(120, open.lon(0));
        assertNull(open.value(0, "owner"));
        assertTrue(open.feature(0).attributes().isEmpty());
    }

    private static Feature risk(String id, String hazard) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("name", "液氯储罐区");
        values.put("level", "red");
        values.put("enterprise_id", "ent-1");
        values.put("measures", "围堰");
        if (hazard != null) {
            values.put("hazard_source_id", hazard);
        }
        return new Feature(id, hazard("x", "POINT (120.6123456 31.3123456)").geometry(), values, 2, NOON);
    }

    @Test
    void aRiskPointOfAHazardSourceDoesNotTellWhereTheSourceIs() {
        Layer risks = LayerCatalog.standard().layer("risk-points");
        Feature linked = risk("linked", "hazard-1");
        LayerTable whole = LayerTable.of(risks, 3, NOON, List.of(linked, risk("free", null)));
        LayerTable open = whole.publicEdition();
        Feature shown = open.feature(open.row("linked"));
        assertEquals(Map.of("name", "风险点", "level", "red"), shown.attributes());
        assertFalse(shown.geometry().equalsExact(linked.geometry()));
        assertEquals(PublicEdition.of(risks, linked), shown);
        assertEquals(shown, PublicEdition.of(open.layer(), shown), "the edition of an edition");
        assertEquals(shown, PublicEdition.of(open.layer(), linked), "made of the public declaration");
        assertEquals(whole.feature(whole.row("free")), open.feature(open.row("free")));
        assertTrue(PublicEdition.hides(risks, linked));
        assertFalse(PublicEdition.hides(open.layer(), shown));
        assertFalse(PublicEdition.hides(risks, risk("free", null)));
    }

    @Test
    void theCityWithoutItsSecrets() {
        CitySnapshot city = CitySnapshot.empty(LayerCatalog.standard(), NOON).with(7, NOON, List.of(hazards()));
        CitySnapshot open = city.publicEdition();
        assertSame(open, city.publicEdition());
        assertSame(open, open.publicEdition());
        assertEquals(7, open.version());
        assertSame(city.table("hazard-sources").publicEdition(), open.table("hazard-sources"));
        assertTrue(open.tables().contains(open.table("hazard-sources")));
        assertFalse(open.bounds().equals(city.bounds()));
    }
}
