package riskmap.clients;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import riskmap.backend.http.EveryLayer;
import riskmap.backend.http.TestService;

/** The service as GDAL's driver for OGC API – Features reads it, and its tiles as GDAL's driver for vector tiles does. */
class GdalClientTest {

    private static final int PER_LAYER = 23;
    private static final Pattern COUNT = Pattern.compile("Feature Count: (\\d+)");

    private static Program ogrinfo;
    private static Program ogr2ogr;

    @AutoClose
    private static TestService service;

    @BeforeAll
    static void start() {
        ogrinfo = Program.needed("ogrinfo", "gdal-bin");
        ogr2ogr = Program.needed("ogr2ogr", "gdal-bin");
        service = TestService.start();
        EveryLayer.load(service.city(), PER_LAYER, 11);
    }

    private static String source() {
        return "OAPIF:" + service.uri("/ogc");
    }

    private static int count(String layer, String... options) {
        String[] all = new String[options.length + 5];
        System.arraycopy(new String[] {"-ro", "-so", "-al"}, 0, all, 0, 3);
        System.arraycopy(options, 0, all, 3, options.length);
        all[options.length + 3] = source();
        all[options.length + 4] = layer;
        String text = ogrinfo.run(all);
        Matcher matcher = COUNT.matcher(text);
        assertTrue(matcher.find(), text);
        return Integer.parseInt(matcher.group(1));
    }

    private static int matched(String layer, String query) {
        return service.json("/ogc/collections/" + layer + "/items?" + query)
                .get("numberMatched")
                .asInt();
    }

    @Test
    void everyLayerIsThereWithAllItsFeatures() {
        String list = ogrinfo.run("-ro", source());
        String all = ogrinfo.run("-ro", "-so", "-al", source());
        for (JsonNode collection : service.json("/ogc/collections").get("collections")) {
            String id = collection.get("id").asText();
            assertTrue(list.contains(": " + id + " "), list);
            String layer = all.substring(all.indexOf("Layer name: " + id + "\n"));
            Matcher matcher = COUNT.matcher(layer);
            assertTrue(matcher.find());
            assertEquals(PER_LAYER, Integer.parseInt(matcher.group(1)), id);
        }
    }

    @Test
    void boxesAndConditionsAskTheServer() {
        int inBox = count("risk-points", "-spat", "120.65", "31.25", "120.8", "31.35");
        assertEquals(matched("risk-points", "bbox=120.65,31.25,120.8,31.35"), inBox);
        assertTrue(inBox > 0 && inBox < PER_LAYER, "a box that selects: " + inBox);
        int red = count("risk-points", "-where", "level = 'red'");
        assertEquals(matched("risk-points", "level=red"), red);
        assertTrue(red > 0 && red < PER_LAYER, "a level that selects: " + red);
        int both =
                count("risk-points", "-where", "level = 'red' AND score > 40", "-spat", "120.65", "31.2", "121", "32");
        String filter = URLEncoder.encode("level = 'red' AND score > 40", StandardCharsets.UTF_8);
        assertEquals(matched("risk-points", "bbox=120.65,31.2,121,32&filter=" + filter), both);
    }

    @Test
    void pagesAddUpWithoutRepetition(@TempDir Path folder) throws IOException {
        for (String layer : List.of("risk-points", "grids", "roads")) {
            Path out = folder.resolve(layer + ".geojsons");
            ogr2ogr.run("-f", "GeoJSONSeq", out.toString(), "-oo", "PAGE_SIZE=5", source(), layer);
            Set<String> ids = new HashSet<>();
            Matcher matcher = Pattern.compile("\"" + layer + "-\\d+\"").matcher(Files.readString(out));
            int lines = 0;
            while (matcher.find()) {
                ids.add(matcher.group());
                lines++;
            }
            assertEquals(PER_LAYER, ids.size(), layer);
            assertEquals(PER_LAYER, lines, layer);
        }
    }

    /** GDAL's own reprojection of what it read agrees with ours to a millimetre, axis order included. */
    @Test
    void reprojectedHereOrThere(@TempDir Path folder) throws IOException {
        Path theirs = folder.resolve("theirs.csv");
        ogr2ogr.run(
                "-f",
                "CSV",
                "-lco",
                "GEOMETRY=AS_XY",
                "-t_srs",
                "EPSG:4549",
                "-lco",
                "SEPARATOR=SEMICOLON",
                theirs.toString(),
                source(),
                "risk-points");
        String[] rows = Files.readString(theirs).split("\n");
        assertEquals(PER_LAYER + 1, rows.length);
        for (String row : rows) {
            Matcher id = Pattern.compile("risk-points-\\d+").matcher(row);
            if (id.find()) {
                JsonNode ours = service.json("/ogc/collections/risk-points/items/" + id.group() + "?crs=EPSG:4549")
                        .at("/geometry/coordinates");
                String[] cells = row.split(";");
                // GDAL's CSV keeps easting first.
                assertEquals(Double.parseDouble(cells[0]), ours.get(1).asDouble(), 0.001, row);
                assertEquals(Double.parseDouble(cells[1]), ours.get(0).asDouble(), 0.001, row);
            }
        }
    }

    @Test
    void tilesAreReadable(@TempDir Path folder) throws IOException {
        JsonNode point =
                service.json("/ogc/collections/risk-points/items/risk-points-0").at("/geometry/coordinates");
        int z = 14;
        int x = (int) Math.floor((point.get(0).asDouble() + 180) / 360 * (1 << z));
        double latitude = Math.toRadians(point.get(1).asDouble());
        double mercator = Math.log(Math.tan(Math.PI / 4 + latitude / 2));
        int y = (int) Math.floor((1 - mercator / Math.PI) / 2 * (1 << z));
        byte[] tile = service.get("/ogc/collections/risk-points/tiles/WebMercatorQuad/" + z + "/" + y + "/" + x)
                .body();
        Path file = folder.resolve("tile.mvt");
        Files.write(file, tile);
        String text = ogrinfo.run("-ro", "-al", "-oo", "Z=" + z, "-oo", "X=" + x, "-oo", "Y=" + y, file.toString());
        Matcher matcher = COUNT.matcher(text);
        assertTrue(matcher.find() && Integer.parseInt(matcher.group(1)) > 0, text);
        Matcher place = Pattern.compile("POINT \\(([-0-9.]+) ([-0-9.]+)\\)").matcher(text);
        boolean found = false;
        double metresPerDegree = 20_037_508.342789244 / 180;
        while (place.find()) {
            // A tile of zoom 14 has steps of 0.6 m.
            found |= Math.abs(Double.parseDouble(place.group(1)) - point.get(0).asDouble() * metresPerDegree) < 0.6
                    && Math.abs(Double.parseDouble(place.group(2)) - mercator * 6_378_137) < 0.6;
        }
        assertTrue(found, text);
        assertFalse(text.contains("ERROR"), text);
    }
}
