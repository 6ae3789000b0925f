package riskmap.geodata.export.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import riskmap.geodata.crs.Crs;
import riskmap.geodata.export.Excerpt;
import riskmap.geodata.intake.Taken;
import riskmap.geodata.intake.files.SourceFiles;
import riskmap.geodata.intake.mapping.ImportMapping;
import riskmap.geodata.model.Feature;
import riskmap.geodata.model.Layer;
import riskmap.geodata.model.LayerCatalog;
import riskmap.geodata.snapshot.LayerTable;

/** GDAL reads what is exported, and what GDAL writes is imported. Skipped where GDAL is not installed. */
class OgrTest {

    private static final Path OGRINFO = Path.of("/usr/bin/ogrinfo");

    @TempDir
    Path folder;

    @BeforeAll
    static void needsGdal() {
        Assumptions.assumeTrue(Files.isExecutable(OGRINFO), "GDAL is not installed; skipped");
    }

    private static LayerTable table(String layerId, int count) {
        Layer layer = LayerCatalog.standard().layer(layerId);
        return LayerTable.of(layer, 1, Instant.EPOCH, new RandomFeatures(7).of(layer, count));
    }

    private Path write(FileFormat format, LayerTable table, String crs) throws IOException {
        Excerpt excerpt = new Excerpt(
                table, IntStream.range(0, table.size()).toArray(), table.layer().attributes(), Crs.parse(crs));
        Path file = folder.resolve("x." + format.extension());
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            format.write(excerpt, out, rows -> {});
        }
        return file;
    }

    private static String run(String... command) throws IOException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            assertEquals(0, process.waitFor(), said);
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
        return said;
    }

    @ParameterizedTest
    @CsvSource({
        "GEOJSON, risk-points, EPSG:4326",
        "GEOJSON, grids, EPSG:4549",
        "SHAPEFILE, risk-points, EPSG:4490",
        "SHAPEFILE, grids, EPSG:4549",
        "SHAPEFILE, roads, EPSG:4528",
        "GEOPACKAGE, risk-points, EPSG:4326",
        "GEOPACKAGE, grids, EPSG:4549",
        "GEOPACKAGE, hazard-sources, EPSG:3857",
        "GEOPACKAGE, roads, EPSG:32651",
        "KML, grids, EPSG:4326",
        "KML, risk-points, EPSG:4326",
        "FLATGEOBUF, grids, EPSG:4549",
        "FLATGEOBUF, risk-points, EPSG:4326",
        "FLATGEOBUF, hazard-sources, EPSG:4490"
    })
    void gdalCountsTheSameAndKnowsTheSystem(FileFormat format, String layer, String crs) throws IOException {
        Path file = write(format, table(layer, 300), crs);
        String path = format == FileFormat.SHAPEFILE ? "/vsizip/" + file : file.toString();
        String said = run(OGRINFO.toString(), "-so", "-al", path);
        assertTrue(said.contains("Feature Count: 300"), said);
        assertTrue(!said.contains("Warning") && !said.contains("ERROR"), said);
        String code = crs.substring("EPSG:".length());
        boolean known =
                said.contains("ID[\"EPSG\"," + code + "]]") || format == FileFormat.SHAPEFILE && named(said, code);
        assertTrue(known, said);
    }

    /** A .prj has no code, so GDAL shows the system by its name and numbers. */
    private static boolean named(String said, String code) {
        return switch (code) {
            case "4490" -> said.contains("China_Geodetic_Coordinate_System_2000") || said.contains("China 2000");
            case "4549" -> said.contains("120,") && said.contains("\"False easting\",500000");
            case "4528" -> said.contains("120,") && said.contains("\"False easting\",40500000");
            default -> false;
        };
    }

    /** Intake does not read FlatGeobuf; GDAL makes of it what intake does. */
    @ParameterizedTest
    @CsvSource({"grids", "hazard-sources", "roads", "inspections"})
    void flatGeobufComesBackThroughGdal(String layerId) throws IOException {
        LayerTable table = table(layerId, 150);
        Path file = write(FileFormat.FLATGEOBUF, table, "EPSG:4326");
        Path made = folder.resolve("made.gpkg");
        run("/usr/bin/ogr2ogr", "-f", "GPKG", "-nln", layerId, made.toString(), file.toString());
        ImportMapping mapping = ImportMapping.forLayer(layerId);
        Taken taken = Taken.from(SourceFiles.open(made, mapping), mapping);
        assertEquals(150, taken.features().size(), () -> taken.report().toText(20, "en"));
        for (Feature feature : taken.features()) {
            Feature before = table.feature(table.row(feature.id()));
            assertEquals(before.attributes().keySet(), feature.attributes().keySet());
            assertEquals(before.value("name"), feature.value("name"));
            assertTrue(before.geometry().norm().equalsExact(feature.geometry().norm(), 1e-8), feature.id());
        }
    }

    @ParameterizedTest
    @CsvSource({"inspections, 20000", "grids, 3000"})
    void manyRowsAndLongOnesMakeASoundDatabase(String layer, int count) throws IOException {
        Path file = write(FileFormat.GEOPACKAGE, table(layer, count), "EPSG:4326");
        String said = run(OGRINFO.toString(), "-sql", "PRAGMA integrity_check", file.toString());
        assertTrue(said.contains("integrity_check (String) = ok"), said);
        said = run(OGRINFO.toString(), "-sql", "PRAGMA foreign_key_check", file.toString());
        assertTrue(said.contains("Feature Count: 0") || !said.contains("OGRFeature"), said);
        ImportMapping mapping = ImportMapping.forLayer(layer);
        assertEquals(
                count,
                Taken.from(SourceFiles.open(file, mapping), mapping).features().size());
    }

    @ParameterizedTest
    @CsvSource({
        "GPKG, gpkg, grids",
        "GPKG, gpkg, risk-points",
        "ESRI Shapefile, shp, grids",
        "ESRI Shapefile, shp, risk-points",
        "XLSX, xlsx, risk-points",
        "GeoJSONSeq, geojsonl, grids"
    })
    void filesOfGdalAreRead(String driver, String extension, String layerId) throws IOException {
        LayerTable table = table(layerId, 200);
        Path geoJson = write(FileFormat.GEOJSON, table, "EPSG:4326");
        Path made = folder.resolve("made." + extension);
        List<String> command = new ArrayList<>(
                List.of("/usr/bin/ogr2ogr", "-f", driver, "-nlt", "PROMOTE_TO_MULTI", "-lco", "ENCODING=UTF-8"));
        if (driver.equals("XLSX")) {
            command = new ArrayList<>(List.of(
                    "/usr/bin/ogr2ogr",
                    "-f",
                    driver,
                    "-dialect",
                    "SQLITE",
                    "-sql",
                    "SELECT id, ST_X(geometry) AS lon, ST_Y(geometry) AS lat, name, level FROM \"" + layerId + "\""));
        } else if (!driver.startsWith("ESRI")) {
            command = new ArrayList<>(List.of("/usr/bin/ogr2ogr", "-f", driver));
        }
        command.addAll(List.of(made.toString(), geoJson.toString()));
        run(command.toArray(String[]::new));
        ImportMapping mapping = ImportMapping.forLayer(layerId);
        Taken taken = Taken.from(SourceFiles.open(made, mapping), mapping);
        assertEquals(200, taken.report().read(), () -> taken.report().toText(20, "en"));
        if (driver.equals("GPKG") || driver.equals("GeoJSONSeq")) {
            assertEquals(200, taken.features().size(), () -> taken.report().toText(20, "en"));
            for (Feature feature : taken.features()) {
                Feature before = table.feature(table.row(feature.id()));
                assertEquals(before.value("name"), feature.value("name"));
                assertTrue(
                        before.geometry().norm().equalsExact(feature.geometry().norm(), 1e-6), feature.id());
            }
        }
    }
}
