package riskmap.geodata.intake.geojson;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import riskmap.geodata.intake.Taken;
import riskmap.geodata.intake.issue.UnreadableSource;
import riskmap.geodata.intake.mapping.ImportMapping;

/** GeoJSON as the standard has it, and as it comes. */
class GeoJsonReaderTest {

    private static final ImportMapping ENTERPRISES = ImportMapping.forLayer("enterprises");
    private static final String POINT = "{\"type\":\"Point\",\"coordinates\":[120.7,31.3]}";

    @TempDir
    Path folder;

    private Taken take(String text, ImportMapping mapping) throws IOException {
        return take(text.getBytes(StandardCharsets.UTF_8), mapping);
    }

    private Taken take(byte[] bytes, ImportMapping mapping) throws IOException {
        Path file = Files.write(folder.resolve("data.geojson"), bytes);
        return Taken.from(GeoJsonReader.open(file, mapping), mapping);
    }

    private static String collection(String... features) {
        return "{\"type\":\"FeatureCollection\",\"features\":[" + String.join(",", features) + "]}";
    }

    private static String feature(String id, String geometry) {
        return "{\"type\":\"Feature\",\"id\":\"" + id + "\",\"geometry\":" + geometry
                + ",\"properties\":{\"name\":\"n\"}}";
    }

    @Test
    void readsACollectionInAnyOrderOfMembers() throws IOException {
        Taken taken = take(
                "{\"features\":[{\"properties\":{\"名称\":\"化工厂\",\"employees\":12,\"key_enterprise\":true},"
                        + "\"geometry\":{\"coordinates\":[120.7,31.3,8],\"type\":\"Point\"},\"id\":7,\"type\":\"Feature\"}],"
                        + "\"bbox\":[1,2,3,4],\"type\":\"FeatureCollection\"}",
                ENTERPRISES);
        assertEquals("7", taken.only().id());
        assertEquals("化工厂", taken.only().value("name"));
        assertEquals(12L, taken.only().value("employees"));
        assertEquals(true, taken.only().value("key_enterprise"));
        assertEquals("POINT (120.7 31.3)", taken.only().geometry().toText());
    }

    @Test
    void readsASingleFeatureAndChineseEncodings() throws IOException {
        String feature = feature("A", POINT).replace("\"n\"", "\"危险化学品\"");
        assertEquals("危险化学品", take(feature, ENTERPRISES).only().value("name"));
        byte[] gbk = feature.getBytes(Charset.forName("GBK"));
        assertEquals("危险化学品", take(gbk, ENTERPRISES).only().value("name"));
        assertEquals("A", take("\uFEFF" + feature, ENTERPRISES).only().id());
    }

    @Test
    void heedsTheDeclaredReferenceSystem() throws IOException {
        String metres = "{\"type\":\"Point\",\"coordinates\":[568892.230,3467089.900]}";
        String text = collection(feature("A", metres))
                .replaceFirst(
                        "\\{",
                        "{\"crs\":{\"type\":\"name\",\"properties\":{\"name\":\"urn:ogc:def:crs:EPSG::4549\"}},");
        assertEquals(120.7238, take(text, ENTERPRISES).only().geometry().getCoordinate().x, 1e-8);
        assertEquals(1, take(text, ENTERPRISES.withCrs("EPSG:4326")).report().rejected());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "null|missing-geometry",
                "{}|unreadable-record",
                "{\"type\":\"Point\"}|unreadable-record",
                "{\"type\":\"Point\",\"coordinates\":[]}|missing-geometry",
                "{\"type\":\"Point\",\"coordinates\":[1]}|unreadable-record",
                "{\"type\":\"Point\",\"coordinates\":\"1,2\"}|unreadable-record",
                "{\"type\":\"Point\",\"coordinates\":[\"1\",\"2\"]}|unreadable-record",
                "{\"type\":\"Point\",\"coordinates\":[[1,2]]}|unreadable-record",
                "{\"type\":\"Point\",\"coordinates\":[NaN,2]}|coordinate-not-finite",
                "{\"type\":\"Point\",\"coordinates\":[1e999,2]}|coordinate-not-finite",
                "{\"type\":\"Point\",\"coordinates\":[-Infinity,2]}|coordinate-not-finite",
                "{\"type\":\"Point\",\"coordinates\":[200,2]}|coordinate-out-of-range",
                "{\"type\":\"Point\",\"coordinates\":[568892,3467089]}|coordinate-out-of-range",
                "{\"type\":\"Blob\",\"coordinates\":[1,2]}|unreadable-record",
                "{\"type\":\"LineString\",\"coordinates\":[[1,2],[2,3]]}|wrong-geometry-type",
                "{\"type\":\"LineString\",\"coordinates\":[[1,2]]}|unreadable-record",
                "{\"type\":\"Polygon\",\"coordinates\":[[[1,2],[1,2],[1,2],[1,2]]]}|unrepairable-geometry",
                "{\"type\":\"Polygon\",\"coordinates\":[[[1,2],[2,2]]]}|unreadable-record",
                "{\"type\":\"Polygon\",\"coordinates\":[1,2]}|unreadable-record",
                "{\"type\":\"MultiPolygon\",\"coordinates\":[[[[[1,2]]]]]}|unreadable-record",
                "{\"type\":\"GeometryCollection\",\"geometries\":[]}|wrong-geometry-type",
                "[1,2]|unreadable-record"
            })
    void aBadGeometryRejectsItsFeatureOnly(String geometry, String kind) throws IOException {
        Taken taken =
                take(collection(feature("good", POINT), feature("bad", geometry), feature("last", POINT)), ENTERPRISES);
        assertEquals(List.of(kind), taken.kinds());
        assertEquals(2, taken.features().size());
        assertEquals(
                "data.geojson feature 2", taken.issue(kind).subject().place().toString());
        assertEquals("bad", taken.issue(kind).subject().id());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "7",
                "\"text\"",
                "null",
                "[]",
                "{}",
                "{\"type\":\"Point\",\"coordinates\":[1,2]}",
                "{\"type\":\"Feature\",\"properties\":[]}",
                "{\"type\":[],\"id\":{},\"geometry\":0}"
            })
    void membersThatAreNoFeaturesAreIssues(String member) throws IOException {
        Taken taken = take(collection(feature("a", POINT), member, feature("b", POINT)), ENTERPRISES);
        assertEquals(2, taken.features().size());
        assertEquals(1, taken.report().rejected());
    }

    @Test
    void repairsBowTiesAndSaysWhere() throws IOException {
        String bowTie =
                "{\"type\":\"Polygon\",\"coordinates\":[[[120,31],[120.1,31.1],[120.1,31],[120,31.1],[120,31]]]}";
        Taken taken = take(collection(feature("A", bowTie)), ENTERPRISES);
        assertEquals(1, taken.report().repaired());
        assertEquals("MultiPolygon", taken.only().geometry().getGeometryType());
        assertTrue(taken.issue("geometry-repaired").reason().en().startsWith("Self-intersection at 120.05"));
    }

    @Test
    void turnsRingsAndSaysSoOnce() throws IOException {
        String clockwise = "{\"type\":\"Polygon\",\"coordinates\":[[[120,31],[120,31.1],[120.1,31],[120,31]]]}";
        Taken taken = take(collection(feature("A", clockwise), feature("B", clockwise)), ENTERPRISES);
        assertEquals(2, taken.report().accepted());
        assertEquals(1L, taken.report().issuesByKind().get("source-note"));
        assertEquals(
                "POLYGON ((120 31, 120.1 31, 120 31.1, 120 31))",
                taken.features().get(0).geometry().toText());
    }

    @Test
    void closesRingsAndRemovesRepeatedPoints() throws IOException {
        String open = "{\"type\":\"Polygon\",\"coordinates\":[[[120,31],[120.1,31],[120.1,31],[120,31.1]]]}";
        Taken taken = take(collection(feature("A", open)), ENTERPRISES);
        assertEquals(List.of("geometry-repaired", "geometry-repaired"), taken.kinds());
        assertEquals(1, taken.report().repaired());
        assertEquals(4, taken.only().geometry().getNumPoints());
    }

    @Test
    void nestedPropertiesBecomeText() throws IOException {
        Taken taken = take(
                "{\"type\":\"Feature\",\"id\":1,\"geometry\":" + POINT
                        + ",\"properties\":{\"name\":\"n\",\"address\":{\"street\":[\"a\",1,null,true,1.5]}}}",
                ENTERPRISES);
        assertEquals("{\"street\":[\"a\",1,null,true,1.5]}", taken.only().value("address"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "  ",
                "null",
                "[]",
                "42",
                "{}",
                "{\"type\":\"FeatureCollection\"}",
                "{\"type\":\"Point\",\"coordinates\":[1,2]}",
                "{\"type\":\"Topology\"}",
                "{\"type\":\"FeatureCollection\",\"features\":{}}",
                "{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feature\",\"geometry\":{\"type\":\"Poi",
                "{\"type\":\"FeatureCollection\",\"features\":[]} {}",
                "{\"type\":\"FeatureCollection\",\"features\":[}",
                "id,name\n1,2\n",
                "{\"crs\":{\"properties\":{\"name\":\"EPSG:999999\"}},\"type\":\"FeatureCollection\",\"features\":[]}"
            })
    void refusesBrokenDocumentsInOneSentence(String text) {
        String message = assertThrows(UnreadableSource.class, () -> take(text, ENTERPRISES))
                .getMessage();
        assertTrue(message.startsWith("data.geojson") && message.length() < 500, message);
    }

    @Test
    void refusesDeepNestingAndEndlessTexts() {
        String deep = "[".repeat(100_000);
        String message = assertThrows(UnreadableSource.class, () -> take(deep, ENTERPRISES))
                .getMessage();
        assertTrue(message.contains("no object"), message);
        String within = "{\"type\":\"FeatureCollection\",\"x\":" + deep;
        message = assertThrows(UnreadableSource.class, () -> take(within, ENTERPRISES))
                .getMessage();
        assertTrue(message.contains("100"), message);
        String endless =
                collection("{\"type\":\"Feature\",\"properties\":{\"name\":\"" + "x".repeat(1_500_000) + "\"}}");
        message = assertThrows(UnreadableSource.class, () -> take(endless, ENTERPRISES))
                .getMessage();
        assertTrue(message.contains("1000000"), message);
    }

    @Test
    void tooManyPointsAreAnIssue() throws IOException {
        StringBuilder line = new StringBuilder("{\"type\":\"MultiPoint\",\"coordinates\":[[1,2]");
        for (int i = 0; i <= Positions.MOST; i++) {
            line.append(",[1,2]");
        }
        Taken taken = take(collection(feature("A", line + "]}"), feature("B", POINT)), ENTERPRISES);
        assertEquals(List.of("too-large"), taken.kinds());
        assertEquals("B", taken.only().id());
    }
}
