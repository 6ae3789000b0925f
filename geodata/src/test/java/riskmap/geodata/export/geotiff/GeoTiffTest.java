package riskmap.geodata.export.geotiff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Envelope;
import riskmap.geodata.crs.Crs;

class GeoTiffTest {

    private static final int WIDTH = 50;
    private static final int HEIGHT = 30;

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"EPSG:4326, 120.5, 31.2, 121, 31.5", "EPSG:4549, 500000, 3460000, 525000, 3475000"})
    void gdalReadsSystemPlaceAndValues(String id, double west, double south, double east, double north)
            throws Exception {
        assumeTrue(hasGdal(), "gdalinfo is not installed");
        Path file = folder.resolve("density.tif");
        Envelope box = new Envelope(west, east, south, north);
        try (OutputStream out = Files.newOutputStream(file)) {
            GeoTiff.write(out, "density", box, Crs.parse(id), WIDTH, values());
        }
        String info = run("gdalinfo", "-stats", file.toString());
        assertTrue(info.contains("Size is 50, 30"), info);
        assertTrue(info.contains("ID[\"EPSG\"," + id.substring(5) + "]]"), info);
        assertTrue(info.contains("COMPRESSION=DEFLATE") && info.contains("Type=Float32"), info);
        assertTrue(info.contains("NoData Value=-9999"), info);
        assertTrue(info.contains("Minimum=0.250, Maximum=1499.250"), info);
        String listed = run("gdal_translate", "-q", "-of", "XYZ", file.toString(), "/vsistdout/");
        String[] lines = listed.strip().split("\n");
        for (int i : new int[] {0, 49, 50, 777, 1499}) {
            String[] parts = lines[i].split(" ");
            assertEquals(west + (i % WIDTH + 0.5) * box.getWidth() / WIDTH, Double.parseDouble(parts[0]), 1e-6);
            assertEquals(north - (i / WIDTH + 0.5) * box.getHeight() / HEIGHT, Double.parseDouble(parts[1]), 1e-6);
            assertEquals(i == 777 ? GeoTiff.NO_DATA : i + 0.25f, Float.parseFloat(parts[2]));
        }
    }

    @Test
    void theFileBeginsAsTiffAndIsCompressed() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        GeoTiff.write(out, "even", new Envelope(0, 1, 0, 1), Crs.LON_LAT, 500, new float[250_000]);
        byte[] bytes = out.toByteArray();
        String order = new String(bytes, 0, 2, StandardCharsets.US_ASCII);
        assertTrue(order.equals("MM") || order.equals("II"), order);
        assertTrue(bytes.length < 50_000, bytes.length + " bytes");
    }

    @Test
    void whatIsNoRasterIsRefused() {
        Envelope box = new Envelope(0, 1, 0, 1);
        OutputStream out = OutputStream.nullOutputStream();
        assertThrows(IllegalArgumentException.class, () -> GeoTiff.write(out, "x", box, Crs.LON_LAT, 3, new float[4]));
        assertThrows(
                IllegalArgumentException.class,
                () -> GeoTiff.write(out, "x", new Envelope(), Crs.LON_LAT, 2, new float[4]));
        assertThrows(
                IllegalArgumentException.class,
                () -> GeoTiff.write(out, "x", box, Crs.parse("GCJ-02"), 2, new float[4]));
    }

    private static float[] values() {
        float[] values = new float[WIDTH * HEIGHT];
        for (int i = 0; i < values.length; i++) {
            values[i] = i == 777 ? Float.NaN : i + 0.25f;
        }
        return values;
    }

    private static boolean hasGdal() throws InterruptedException {
        try {
            return !run("gdalinfo", "--version").isEmpty();
        } catch (IOException e) {
            return false;
        }
    }

    private static String run(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return said;
    }
}
