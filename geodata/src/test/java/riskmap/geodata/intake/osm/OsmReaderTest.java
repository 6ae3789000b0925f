package riskmap.geodata.intake.osm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import riskmap.geodata.intake.RawRecord;
import riskmap.geodata.intake.issue.UnreadableSource;
import riskmap.geodata.intake.osm.pbf.TinyPbf;

/** Objects one by one. The corners of the world: nodes 1 to 4 are a square of a hundredth of a degree. */
class OsmReaderTest {

    @TempDir
    Path folder;

    private static TinyPbf square() {
        return new TinyPbf()
                .node(1, 120.70, 31.30)
                .node(2, 120.71, 31.30)
                .node(3, 120.71, 31.31)
                .node(4, 120.70, 31.31);
    }

    private Read read(TinyPbf file) throws IOException {
        return Read.of(file.writeTo(folder.resolve("town.osm.pbf")));
    }

    @Test
    void streetsBecomeRoads() throws IOException {
        RawRecord road = read(square().way(
                                7,
                                "highway=primary name=苏州大道 ref=S58 maxspeed=60 bridge=yes tunnel=no oneway=yes",
                                1,
                                2,
                                3))
                .only("roads");
        assertEquals("osm:w7", road.id());
        assertEquals(
                "LINESTRING (120.7 31.3, 120.71 31.3, 120.71 31.31)",
                road.geometry().toText());
        assertEquals(
                Map.of(
                        "road_class",
                        "primary",
                        "name",
                        "苏州大道",
                        "ref",
                        "S58",
                        "oneway",
                        true,
                        "max_speed",
                        60L,
                        "bridge",
                        true,
                        "tunnel",
                        false),
                road.values());
    }

    @Test
    void aStreetTaggedAgainstItsDirectionIsTurnedRound() throws IOException {
        RawRecord road =
                read(square().way(7, "highway=residential oneway=-1", 1, 2, 3)).only("roads");
        assertEquals(
                "LINESTRING (120.71 31.31, 120.71 31.3, 120.7 31.3)",
                road.geometry().toText());
        assertEquals(true, road.values().get("oneway"));
    }

    @Test
    void milesBecomeKilometresAndWordsNoLimit() {
        assertEquals(48L, ObjectValues.speed("30 mph"));
        assertEquals(50L, ObjectValues.speed("50"));
        assertEquals(null, ObjectValues.speed("CN:urban"));
        assertEquals(null, ObjectValues.speed(null));
    }

    @Test
    void aClosedWayIsAnArea() throws IOException {
        Read read = read(square().way(
                        7,
                        "amenity=hospital name=第一医院 addr:city=苏州市 addr:street=星湖街 addr:housenumber=9",
                        1,
                        2,
                        3,
                        4,
                        1));
        assertEquals("Polygon", read.only("protected-places").geometry().getGeometryType());
        RawRecord resource = read.only("resources");
        assertEquals("POINT (120.705 31.305)", rounded(resource));
        assertEquals(Map.of("kind", "hospital", "name", "第一医院", "address", "苏州市星湖街9号"), resource.values());
        assertEquals("civic", read.only("land-use").values().get("kind"));
    }

    private static String rounded(RawRecord record) {
        return String.format(
                "POINT (%.3f %.3f)",
                record.geometry().getCoordinate().x, record.geometry().getCoordinate().y);
    }

    @Test
    void namelessThingsAreCalledWhatTheyAre() throws IOException {
        Read read = read(square().node(8, 120.705, 31.305, "amenity=fuel", "brand=中国石化")
                .node(9, 120.7, 31.3, "emergency=fire_hydrant"));
        assertEquals("加油加气站 中国石化", read.only("hazard-sources").values().get("name"));
        assertEquals("消火栓", read.only("resources").values().get("name"));
        assertTrue(read.layer("enterprises").isEmpty(), "a nameless pump is no market entity");
    }

    @Test
    void chineseNamesComeFirstAndLocalOnesStay() throws IOException {
        Read read = read(square().node(8, 7.4, 43.7, "place=city", "name=Monaco", "name:zh=摩纳哥", "population=38,300"));
        assertEquals(
                Map.of("name", "摩纳哥 Monaco", "residents", "38300"),
                read.only("population").values());
    }

    @Test
    void nodesMayComeAfterWaysAndRelationsFirst() throws IOException {
        Read read = read(new TinyPbf()
                .relation(9, "type=multipolygon natural=water", "outer w7")
                .way(7, "note=shore", 1, 2, 3, 1)
                .node(1, 120.70, 31.30)
                .node(2, 120.71, 31.30)
                .node(3, 120.71, 31.31));
        assertEquals(List.of("osm:r9"), read.ids("water"));
        assertEquals(List.of(), read.complaints());
    }

    @Test
    void whatIsMissingIsSaid() throws IOException {
        Read read = read(square().way(10, "highway=service", 1, 2, 99, 3, 4)
                .way(11, "highway=service", 1, 98, 97)
                .way(12, "building=yes", 1, 2, 99, 1)
                .way(13, "landuse=residential", 1, 2, 3, 4)
                .way(14, "highway=service", 1, 1));
        assertEquals(
                "MULTILINESTRING ((120.7 31.3, 120.71 31.3), (120.71 31.31, 120.7 31.31))",
                read.only("roads").geometry().toText());
        assertEquals(
                List.of(
                        "osm:w10: 1 of 5 nodes are not in the file; the rest is drawn",
                        "osm:w11: 2 of 3 nodes are not in the file",
                        "osm:w12: 1 of 4 nodes are not in the file",
                        "osm:w13: the outline is not closed",
                        "osm:w14: the way has fewer than two positions"),
                read.complaints());
    }

    @Test
    void aBowTieIsMendedAndReported() throws IOException {
        Read read = read(square().way(12, "building=yes", 1, 3, 2, 4, 1));
        assertTrue(read.only("land-use").geometry().isValid());
        assertEquals(
                List.of("osm:w12: Self-intersection at 120.7050000 31.3050000, rebuilt as MultiPolygon of 2 parts"),
                read.complaints());
    }

    @Test
    void repeatedObjectsAreUsedOnce() throws IOException {
        Read read = read(square().way(12, "highway=service", 1, 2)
                .way(12, "highway=service", 3, 4)
                .node(8, 120.705, 31.305, "amenity=school", "name=一小")
                .node(8, 120.706, 31.305, "amenity=school", "name=二小")
                .node(2, 120.72, 31.30));
        assertEquals(
                "LINESTRING (120.7 31.3, 120.71 31.3)",
                read.only("roads").geometry().toText());
        assertEquals("一小", read.only("protected-places").values().get("name"));
        assertEquals(
                List.of(
                        "osm:w12: way 12 stands in the file more than once; the first is used",
                        "osm:n8: node 8 stands in the file more than once; the first is used"),
                read.complaints());
        assertEquals(
                "1 nodes stand in the file at two positions, the first is n2; the first position of each is used",
                read.notices.get(0).reason().en());
    }

    @Test
    void positionsOffTheEarthAreRefused() throws IOException {
        Read read = read(square().node(8, 120.7, 95, "amenity=school")
                .node(9, 500, 31, "x=y")
                .way(12, "highway=service", 1, 9));
        assertEquals(
                List.of(
                        "osm:n8: the position is outside longitude -180 to 180, latitude -90 to 90",
                        "osm:w12: 1 of 2 nodes are not in the file"),
                read.complaints());
    }

    @Test
    void aDamagedFilePushesNothing() throws IOException {
        byte[] whole = square().way(7, "highway=primary", 1, 2).bytes();
        Path file = Files.write(folder.resolve("cut.osm.pbf"), java.util.Arrays.copyOf(whole, whole.length - 7));
        Read read = new Read();
        UnreadableSource refusal = assertThrows(UnreadableSource.class, () -> new OsmReader(file).read(read));
        assertTrue(
                refusal.getMessage().startsWith("cut.osm.pbf: the file is truncated at byte "), refusal.getMessage());
        assertTrue(read.records.isEmpty());
    }

    @Test
    void neighbouringIndustryIsOneCluster() throws IOException {
        Read read = read(square().node(5, 120.7102, 31.30)
                .node(6, 120.72, 31.30)
                .node(7, 120.7102, 31.31)
                .way(20, "landuse=industrial name=东区", 1, 2, 3, 4, 1)
                .way(21, "landuse=industrial", 5, 6, 7, 5));
        RawRecord cluster = read.only("industrial-clusters");
        assertEquals("osm:w20", cluster.id());
        assertEquals("东区", cluster.values().get("name"));
        assertEquals("declared", cluster.values().get("origin"));
        assertEquals(1_580_000, (Double) cluster.values().get("area"), 10_000);
        assertEquals("MultiPolygon", cluster.geometry().getGeometryType());
    }
}
