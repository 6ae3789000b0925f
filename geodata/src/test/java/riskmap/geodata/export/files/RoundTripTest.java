package riskmap.geodata.export.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import riskmap.geodata.crs.Crs;
import riskmap.geodata.crs.Reprojection;
import riskmap.geodata.export.Excerpt;
import riskmap.geodata.intake.Taken;
import riskmap.geodata.intake.files.SourceFiles;
import riskmap.geodata.intake.mapping.ImportMapping;
import riskmap.geodata.model.Feature;
import riskmap.geodata.model.Layer;
import riskmap.geodata.model.LayerCatalog;
import riskmap.geodata.snapshot.LayerTable;

/** What an export writes, an import reads back equal: every layer, every format, several reference systems. */
class RoundTripTest {

    private static final List<String> SYSTEMS =
            List.of("EPSG:4326", "EPSG:4490", "EPSG:4549", "EPSG:4528", "EPSG:3857");

    @TempDir
    Path folder;

    static Stream<Arguments> everything() {
        long seed = new Random().nextLong();
        return Stream.of(FileFormat.values())
                .filter(FileFormat::isRead)
                .flatMap(format ->
                        LayerCatalog.standard().layers().stream().map(layer -> Arguments.of(format, layer.id(), seed)));
    }

    @ParameterizedTest(name = "{0} {1}, seed {2}")
    @MethodSource("everything")
    void comesBackEqual(FileFormat format, String layerId, long seed) throws IOException {
        Layer layer = LayerCatalog.standard().layer(layerId);
        List<Feature> features = new RandomFeatures(seed ^ layerId.hashCode()).of(layer, 60);
        LayerTable table = LayerTable.of(layer, 1, Instant.EPOCH, features);
        Crs crs = Crs.parse(format.reprojects() ? SYSTEMS.get((int) Math.floorMod(seed, 5L)) : "EPSG:4326");
        Path file = write(format, excerpt(table, crs));
        ImportMapping mapping = ImportMapping.forLayer(layerId);
        boolean unlabelled = format == FileFormat.CSV || format == FileFormat.XLSX;
        Taken taken = take(file, unlabelled ? mapping.withCrs(crs.id()) : mapping);
        assertEquals(
                features.size(), taken.features().size(), () -> taken.report().toText(20, "en"));
        compare(features, taken.features(), crs);
    }

    private static void compare(Collection<Feature> given, Collection<Feature> taken, Crs crs) {
        Reprojection there = Reprojection.fromLonLat(crs);
        double millimetre = crs.isDegrees() ? 1e-8 : 1e-3;
        for (Feature feature : given) {
            Feature back = taken.stream()
                    .filter(one -> one.id().equals(feature.id()))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("lost " + feature.id()));
            assertEquals(feature.attributes(), back.attributes(), feature::id);
            Geometry before = there.apply(feature.geometry());
            Geometry after = there.apply(back.geometry());
            assertTrue(before.equalsExact(after, millimetre), () -> feature.id() + "\n" + before + "\n" + after);
        }
    }

    @ParameterizedTest
    @EnumSource(FileFormat.class)
    void realFacilitiesComeBackEqual(FileFormat format) throws IOException {
        Assumptions.assumeTrue(format.isRead(), "not read by intake");
        Path real = riskmap.geodata.SharedData.file("epa-rmp/rmp_facilities_576.geojson");
        ImportMapping mapping = riskmap.geodata.intake.mapping.MappingFile.example("epa-rmp");
        List<Feature> features = take(real, mapping).features();
        LayerTable table = LayerTable.of(LayerCatalog.standard().layer("hazard-sources"), 1, Instant.EPOCH, features);
        Path file = write(format, excerpt(table, Crs.LON_LAT));
        compare(features, take(file, ImportMapping.forLayer("hazard-sources")).features(), Crs.LON_LAT);
    }

    @ParameterizedTest
    @EnumSource(FileFormat.class)
    void anEmptyLayerIsAWholeFile(FileFormat format) throws IOException {
        LayerTable table = LayerTable.empty(LayerCatalog.standard().layer("grids"), Instant.EPOCH);
        Path file = write(format, excerpt(table, Crs.LON_LAT));
        Assumptions.assumeTrue(format.isRead(), "not read by intake");
        assertEquals(0, take(file, ImportMapping.forLayer("grids")).report().read());
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@A1", "\t=1", "\r=1", "\ttext ", "'=1", "''\t", "'plain", "'"})
    void textsSpreadsheetsWouldRunAreGuardedAndComeBack(String name) throws IOException {
        Layer layer = LayerCatalog.standard().layer("enterprises");
        Feature feature =
                Feature.unsaved("a", new GeometryFactory().createPoint(new Coordinate(120, 31)), Map.of("name", name));
        Path file = write(FileFormat.CSV, Excerpt.whole(LayerTable.of(layer, 1, Instant.EPOCH, List.of(feature))));
        String cell = Files.readAllLines(file).get(1).replaceFirst("a,120.0,31.0,,\"?", "");
        assertTrue("=+-@\t\r".indexOf(cell.charAt(0)) < 0, cell);
        assertEquals(
                name, take(file, ImportMapping.forLayer("enterprises")).only().value("name"));
    }

    private static Excerpt excerpt(LayerTable table, Crs crs) {
        return new Excerpt(
                table, IntStream.range(0, table.size()).toArray(), table.layer().attributes(), crs);
    }

    private Path write(FileFormat format, Excerpt excerpt) throws IOException {
        Path file = folder.resolve("x." + format.extension());
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            format.write(excerpt, out, rows -> {});
        }
        return file;
    }

    private static Taken take(Path file, ImportMapping mapping) throws IOException {
        return Taken.from(SourceFiles.open(file, mapping), mapping);
    }
}
