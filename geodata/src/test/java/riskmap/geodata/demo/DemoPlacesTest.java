package riskmap.geodata.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.coverage.CoverageValidator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.index.strtree.STRtree;
import org.locationtech.jts.operation.overlayng.CoverageUnion;
import riskmap.geodata.model.Feature;

/** Where things are: everything in the zone, nothing in the lake, parents the union of their children. */
class DemoPlacesTest {

    private static final DemoZone ZONE = DemoZone.of(DemoSize.SMALL, 3, DemoZoneTest.NOW);
    private static final List<String> POINT_LAYERS = List.of(
            "enterprises",
            "risk-points",
            "hazard-sources",
            "hidden-dangers",
            "inspections",
            "penalties",
            "incidents",
            "sensors",
            "protected-places",
            "resources");

    @Test
    void everyPointIsInTheZoneAndOnLand() {
        assertOnLand(ZONE);
    }

    @Test
    void everyPointOfTheFullZoneIsInItAndOnLand() {
        assertOnLand(DemoReading.FULL);
    }

    private static void assertOnLand(DemoZone city) {
        var zone = new IndexedPointInAreaLocator(DemoReading.geometries(city, "jurisdiction", f -> true)[0]);
        STRtree waters = new STRtree();
        city.forEach(
                "water",
                water -> waters.insert(
                        water.geometry().getEnvelopeInternal(), new IndexedPointInAreaLocator(water.geometry())));
        for (String layer : POINT_LAYERS) {
            city.forEach(layer, feature -> {
                Coordinate at = feature.geometry().getCoordinate();
                assertEquals(Location.INTERIOR, zone.locate(at), layer + " " + feature.id());
                for (Object water : waters.query(new Envelope(at))) {
                    assertEquals(
                            Location.EXTERIOR,
                            ((IndexedPointInAreaLocator) water).locate(at),
                            layer + " " + feature.id() + " stands in water at " + at);
                }
            });
        }
    }

    @Test
    void blocksAreACoverageOfTheZone() {
        Geometry[] blocks = DemoReading.geometries(ZONE, "blocks", f -> true);
        assertTrue(CoverageValidator.isValid(blocks));
        double sum =
                java.util.Arrays.stream(blocks).mapToDouble(Geometry::getArea).sum();
        assertEquals(DemoReading.geometries(ZONE, "jurisdiction", f -> true)[0].getArea(), sum, 1e-12);
    }

    @Test
    void parentsAreTheUnionOfTheirChildren() {
        for (Feature parent : DemoReading.list(
                ZONE, "grids", grid -> !grid.value("grid_level").equals("community"))) {
            Geometry[] children = DemoReading.geometries(
                    ZONE, "grids", grid -> parent.value("code").equals(grid.value("parent")));
            Geometry union = CoverageUnion.union(parent.geometry().getFactory().createGeometryCollection(children));
            assertTrue(parent.geometry().equalsTopo(union), parent.id());
        }
    }

    @Test
    void gridsAreMadeOfWholeBlocks() {
        Map<String, Geometry> grids = new java.util.HashMap<>();
        ZONE.forEach("grids", grid -> grids.put((String) grid.value("code"), grid.geometry()));
        ZONE.forEach("blocks", block -> {
            Geometry grid = grids.get((String) block.value("grid_code"));
            assertTrue(grid.covers(block.geometry().getInteriorPoint()), block.id());
        });
    }

    @Test
    void referencesPointAtSomething() {
        Set<Object> firms = new HashSet<>();
        Set<Object> visits = new HashSet<>();
        Set<Object> hazards = new HashSet<>();
        ZONE.forEach("enterprises", f -> firms.add(f.id()));
        ZONE.forEach("inspections", f -> visits.add(f.id()));
        ZONE.forEach("hazard-sources", f -> hazards.add(f.id()));
        for (String layer : List.of("risk-points", "hazard-sources", "hidden-dangers", "inspections", "penalties")) {
            ZONE.forEach(layer, f -> assertTrue(firms.contains(f.value("enterprise_id")), layer + " " + f.id()));
        }
        ZONE.forEach("hidden-dangers", f -> assertTrue(visits.contains(f.value("inspection_id")), f.id()));
        ZONE.forEach("sensors", f -> assertTrue(hazards.contains(f.value("hazard_source_id")), f.id()));
    }
}
