package riskmap.geodata.intake.osm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.coverage.CoverageValidator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import riskmap.geodata.SharedData;
import riskmap.geodata.intake.RawRecord;
import riskmap.geodata.model.Layer;
import riskmap.geodata.model.LayerCatalog;

/** Whole extracts of OpenStreetMap as cities. */
class RealExtractsTest {

    private static Read read(String path) throws IOException {
        java.nio.file.Path file = SharedData.file(path);
        long start = System.nanoTime();
        Read read = Read.of(file);
        System.out.printf(
                "%s: %d ms, %d records, %d rejected, layers %s%n",
                file.getFileName(),
                (System.nanoTime() - start) / 1_000_000,
                read.records.size(),
                read.rejected.size(),
                read.records.stream()
                        .collect(Collectors.groupingBy(RawRecord::layerId, TreeMap::new, Collectors.counting())));
        return read;
    }

    private static void everythingFitsTheCatalogue(Read read) {
        Set<String> seen = new HashSet<>();
        for (RawRecord record : read.records) {
            Layer layer = LayerCatalog.standard().layer(record.layerId());
            assertTrue(seen.add(record.layerId() + record.id()), "twice " + record.id());
            assertTrue(layer.geometry().allows(record.geometry().getGeometryType()), record::toString);
            assertTrue(record.geometry().isValid(), record::toString);
            assertEquals(List.of(), layer.check(record.values()).violations(), record::toString);
        }
    }

    private static void blocksCoverTheJurisdiction(Read read, int atLeast) {
        Geometry[] blocks = read.shapes("blocks");
        assertTrue(blocks.length >= atLeast, "only " + blocks.length);
        assertTrue(Arrays.stream(blocks).allMatch(Geometry::isValid));
        assertTrue(CoverageValidator.isValid(blocks));
        double covered = Arrays.stream(blocks).mapToDouble(Geometry::getArea).sum();
        double whole = Arrays.stream(read.shapes("jurisdiction"))
                .mapToDouble(Geometry::getArea)
                .sum();
        System.out.printf("%d blocks cover %.7f of the jurisdiction%n", blocks.length, covered / whole);
        assertEquals(1, covered / whole, 1e-9);
        assertTrue(read.notices.stream().noneMatch(issue -> issue.reason().en().contains("do not cover")));
    }

    private static Set<String> names(Read read, String layer, String kind) {
        return read.layer(layer).stream()
                .filter(record -> kind.equals(record.values().get("kind")))
                .map(record -> (String) record.values().get("name"))
                .collect(Collectors.toSet());
    }

    @Test
    void monaco() throws IOException {
        Read read = read("osm-small/monaco-osrm.osm.pbf");
        everythingFitsTheCatalogue(read);
        blocksCoverTheJurisdiction(read, 100);
        assertEquals("摩纳哥 Monaco", read.only("jurisdiction").values().get("name"));
        assertTrue(names(read, "resources", "hospital").contains("Centre Cardio Thoracique de Monaco"));
        assertTrue(names(read, "resources", "fire-station").contains("Caserne de la Condamine"));
        assertTrue(names(read, "protected-places", "school").contains("Lycée Albert 1er"));
        assertTrue(read.layer("roads").size() > 2900);
        assertTrue(read.layer("land-use").size() > 23_000);
        Map<String, RawRecord> water =
                read.layer("water").stream().collect(Collectors.toMap(RawRecord::id, record -> record));
        Geometry sea = water.get("osm:sea").geometry();
        assertTrue(sea.covers(point(7.45, 43.72)), "south of Monaco is sea");
        assertTrue(!sea.intersects(point(7.4197, 43.7308)), "the rock is not");
    }

    private static Geometry point(double lon, double lat) {
        return new GeometryFactory().createPoint(new Coordinate(lon, lat));
    }

    @Test
    void andorra() throws IOException {
        Read read = read("osm-small/andorra.osm.pbf");
        everythingFitsTheCatalogue(read);
        blocksCoverTheJurisdiction(read, 300);
        assertEquals(
                Set.of(
                        "Ordino",
                        "Encamp",
                        "La Massana",
                        "Sant Julià de Lòria",
                        "Escaldes-Engordany",
                        "Andorra la Vella"),
                read.layer("jurisdiction").stream()
                        .map(record -> record.values().get("name"))
                        .collect(Collectors.toSet()));
        assertTrue(read.notices.stream().anyMatch(issue -> issue.reason().en().contains("the first is Andorra")));
    }

    @Test
    void portoAlegreHasStreetsOnly() throws IOException {
        Read read = read("osm-porto-alegre/poa.osm.pbf");
        everythingFitsTheCatalogue(read);
        blocksCoverTheJurisdiction(read, 3500);
        assertTrue(((String) read.only("jurisdiction").values().get("name")).contains("街道外包范围"));
        assertTrue(read.layer("roads").size() > 15_000);
    }
}
