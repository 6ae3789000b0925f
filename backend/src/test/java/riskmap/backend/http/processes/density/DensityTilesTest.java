package riskmap.backend.http.processes.density;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.zip.InflaterInputStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import riskmap.backend.http.TestService;
import riskmap.geodata.tiles.TileAddress;

/** Density as picture tiles. */
class DensityTilesTest {

    private static final String TILES = "/ogc/collections/density/tiles/WebMercatorQuad/";

    @AutoClose
    private static TestService service;

    @BeforeAll
    static void start() {
        service = TestService.start();
        service.city()
                .load(
                        "risk-points",
                        List.of(TestService.feature("p1", "POINT (120.7 31.3)", "name", "储罐", "level", "red")));
    }

    @Test
    void aPointColoursItsPlaceAndNothingElse() throws IOException {
        byte[] near = pixels(TileAddress.of(120.7, 31.3, 15), "&breaks=1,2,5");
        int coloured = 0;
        for (byte colour : near) {
            coloured += colour == 0 ? 0 : 1;
        }
        assertEquals(256 * 257, near.length);
        assertTrue(coloured > 100 && coloured < 256 * 256 / 2, coloured + " pixels are coloured");
        assertArrayEquals(new byte[256 * 257], pixels(TileAddress.of(121.7, 31.3, 15)));
    }

    @Test
    void anUnchangedTileIsNotSentAgain() {
        String path =
                TILES + TileAddress.of(120.7, 31.3, 15).z() + "/" + row(15) + "/" + column(15) + "?layer=risk-points";
        HttpResponse<byte[]> first = service.get(path);
        assertEquals("image/png", first.headers().firstValue("Content-Type").orElse(""));
        String tag = first.headers().firstValue("ETag").orElseThrow();
        assertEquals(304, service.get(path, "If-None-Match", tag).statusCode());
        assertArrayEquals(first.body(), service.get(path).body());
    }

    @Test
    void theLegendNamesClassesAndMethod() {
        JsonNode legend = service.json("/ogc/collections/density/legend?lang=en");
        assertEquals(legend.get("breaks").size(), legend.get("colours").size());
        assertEquals("per km²", legend.get("unit").asText());
        assertTrue(legend.get("method").asText().contains("kernel density"));
    }

    @Test
    void theLegendOfALayerSuitsItsGreatestDensity() {
        JsonNode sparse = service.json("/ogc/collections/density/legend?layer=risk-points&bandwidth=500");
        assertEquals(0.1, sparse.at("/breaks/0").asDouble());
        JsonNode given = service.json("/ogc/collections/density/legend?layer=risk-points&breaks=1,3");
        assertEquals("[1.0,3.0]", given.get("breaks").toString());
    }

    @Test
    void breaksThatAreGivenColourTheTiles() throws IOException {
        TileAddress address = TileAddress.of(120.7, 31.3, 15);
        assertArrayEquals(new byte[256 * 257], pixels(address, "&breaks=1000"));
        byte[] two = pixels(address, "&breaks=0.001,3");
        int middle = 128 * 257 + 129;
        assertTrue(two[middle] > 0 && two[middle] <= 2, "class " + two[middle]);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            40/0/0?layer=risk-points | 0 to 22
            3/9/0?layer=risk-points | 0 to 7
            3/1/1 | 'layer'
            3/1/1?layer=nothing | risk-points
            3/1/1?layer=risk-points&bandwidth=wide | from 1 to 100000
            3/1/1?layer=risk-points&bandwidth=0 | from 1 to 100000
            3/1/1?layer=risk-points&speed=1 | speed
            3/1/1?layer=risk-points&breaks=5,2 | ascending
            3/1/1?layer=risk-points&breaks=1,many | an array of 1 to 10 numbers
            """)
    void badAddressesSayWhatIsAllowed(String address, String part) {
        HttpResponse<byte[]> answer = service.get(TILES + address);
        assertEquals(400, answer.statusCode());
        assertTrue(TestService.json(answer).get("detail").asText().contains(part), () -> TestService.json(answer)
                .toString());
    }

    private static int row(int zoom) {
        return TileAddress.of(120.7, 31.3, zoom).y();
    }

    private static int column(int zoom) {
        return TileAddress.of(120.7, 31.3, zoom).x();
    }

    /** Palette numbers of a tile; a zero stands before every row. */
    private static byte[] pixels(TileAddress address) throws IOException {
        return pixels(address, "");
    }

    private static byte[] pixels(TileAddress address, String more) throws IOException {
        HttpResponse<byte[]> answer = service.get(TILES + address.z() + "/" + address.y() + "/" + address.x()
                + "?layer=risk-points&bandwidth=500" + more);
        assertEquals(200, answer.statusCode());
        ByteBuffer png = ByteBuffer.wrap(answer.body()).position(8);
        byte[] data = new byte[0];
        while (png.hasRemaining()) {
            byte[] chunk = new byte[png.getInt()];
            int type = png.getInt();
            png.get(chunk).getInt();
            data = type == 0x49444154 ? chunk : data;
        }
        return new InflaterInputStream(new ByteArrayInputStream(data)).readAllBytes();
    }
}
