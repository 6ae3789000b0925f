package riskmap.geodata.crs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Names, domains and the way there and back. */
class CrsTest {

    @ParameterizedTest
    @CsvSource({
        "EPSG:4326, EPSG:4326",
        "epsg:4490, EPSG:4490",
        "4549, EPSG:4549",
        "[EPSG:4528], EPSG:4528",
        "urn:ogc:def:crs:EPSG::4490, EPSG:4490",
        "urn:ogc:def:crs:EPSG:9.9.1:4549, EPSG:4549",
        "http://www.opengis.net/def/crs/EPSG/0/3857, EPSG:3857",
        "http://www.opengis.net/def/crs/OGC/1.3/CRS84, EPSG:4326",
        "https://www.opengis.net/def/crs/OGC/0/CRS84, EPSG:4326",
        "urn:ogc:def:crs:OGC:1.3:CRS84, EPSG:4326",
        "OGC:CRS84, EPSG:4326",
        "WGS84, EPSG:4326",
        "CGCS2000, EPSG:4490",
        "gcj02, GCJ-02",
        "GCJ-02, GCJ-02",
        "BD_09, BD-09",
        "EPSG:900913, EPSG:3857"
    })
    void readsTheNamesPeopleUse(String text, String id) {
        assertEquals(id, Crs.parse(text).id());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Beijing", "EPSG:", "EPSG:999999", "EPSG:43x6", "urn:ogc:def:crs:EPSG::"})
    void listsWhatIsAllowed(String text) {
        String message = assertThrows(IllegalArgumentException.class, () -> Crs.parse(text))
                .getMessage();
        assertTrue(message.contains("'" + text + "'") && message.contains("EPSG:4513 to EPSG:4554"), message);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"EPSG:4326", "EPSG:4490", "EPSG:4528", "EPSG:4549", "EPSG:3857", "GCJ-02", "BD-09", "EPSG:32651"
            })
    void comesBackToTheMillimetre(String name) {
        Crs crs = Crs.parse(name);
        Random random = new Random(7);
        for (int i = 0; i < 2000; i++) {
            double lon = 118.5 + 3 * random.nextDouble();
            double lat = 25 + 10 * random.nextDouble();
            double[] xy = {lon, lat};
            crs.fromLonLat(xy);
            assertTrue(crs.contains(xy[0], xy[1]), name + " " + lon + " " + lat);
            crs.toLonLat(xy);
            assertEquals(0, Geodesic.distance(lon, lat, xy[0], xy[1]), 0.001, name + " seed 7: " + lon + " " + lat);
        }
    }

    @Test
    void shiftsNothingOutsideChina() {
        double[] paris = {2.35, 48.86};
        Crs.parse("GCJ-02").toLonLat(paris);
        assertEquals(2.35, paris[0]);
        assertEquals(48.86, paris[1]);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "EPSG:4326|568892.2|3467089.9|EPSG:4549",
                "EPSG:4326|40568892.2|3467089.9|EPSG:4528",
                "EPSG:4326|31.3|120.7|swapped",
                "EPSG:4549|120.7|31.3|degrees",
                "EPSG:4549|3467089.9|568892.2|swapped",
                "EPSG:4528|568892.2|3467089.9|EPSG:4549",
                "EPSG:4549|40568892.2|3467089.9|EPSG:4528",
                "EPSG:4326|NaN|31|finite",
                "EPSG:3857|1e9|0|outside"
            })
    void hintsAtWhatWasMeant(String crs, double x, double y, String word) {
        assertFalse(Crs.parse(crs).contains(x, y));
        String hint = Crs.parse(crs).explain(x, y);
        assertTrue(hint.contains(word), hint);
    }
}
