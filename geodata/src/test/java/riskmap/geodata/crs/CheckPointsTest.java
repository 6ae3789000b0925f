package riskmap.geodata.crs;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The check points of the domain notes, section 5. */
class CheckPointsTest {

    private static final double MILLIMETRE = 0.001;

    @ParameterizedTest
    @CsvSource({
        "120.7238, 31.3237, 568892.230, 3467089.900, 120.7281544, 31.3216956, 120.7345706, 31.3280257, 470.3, 1131.8",
        "120.5535, 31.8755, 552372.867, 3528180.752, 120.5577811, 31.8733905, 120.5643257, 31.8791712, 467.8, 1102.2",
        "120.3119, 31.4912, 529634.066, 3485477.618, 120.3165086, 31.4893108, 120.3230802, 31.4950792, 485.4, 1146.0"
    })
    void holds(
            double lon,
            double lat,
            double easting,
            double northing,
            double gcjLon,
            double gcjLat,
            double bdLon,
            double bdLat,
            double gcjShift,
            double bdShift) {
        near("EPSG:4549", lon, lat, easting, northing, MILLIMETRE);
        near("EPSG:4528", lon, lat, easting + 40_000_000, northing, MILLIMETRE);
        near("GCJ-02", lon, lat, gcjLon, gcjLat, 1e-7);
        near("BD-09", lon, lat, bdLon, bdLat, 1e-7);
        back("EPSG:4549", lon, lat, easting, northing, 0.001);
        back("GCJ-02", lon, lat, gcjLon, gcjLat, 0.1);
        back("BD-09", lon, lat, bdLon, bdLat, 0.1);
        assertEquals(gcjShift, Geodesic.distance(lon, lat, gcjLon, gcjLat), 0.1);
        assertEquals(bdShift, Geodesic.distance(lon, lat, bdLon, bdLat), 0.1);
    }

    private static void near(String crs, double lon, double lat, double x, double y, double tolerance) {
        double[] xy = {lon, lat};
        Crs.parse(crs).fromLonLat(xy);
        assertEquals(x, xy[0], tolerance, crs);
        assertEquals(y, xy[1], tolerance, crs);
    }

    private static void back(String crs, double lon, double lat, double x, double y, double metres) {
        double[] xy = {x, y};
        Crs.parse(crs).toLonLat(xy);
        assertEquals(0, Geodesic.distance(lon, lat, xy[0], xy[1]), metres, crs);
    }
}
