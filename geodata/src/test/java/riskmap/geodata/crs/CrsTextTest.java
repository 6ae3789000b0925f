package riskmap.geodata.crs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CrsTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "EPSG:4326",
                "EPSG:4490",
                "EPSG:3857",
                "EPSG:4549",
                "EPSG:4528",
                "EPSG:4513",
                "EPSG:4554",
                "EPSG:32650",
                "EPSG:27700"
            })
    void whatIsWrittenIsReadBack(String id) {
        Crs crs = Crs.parse(id);
        assertEquals(Optional.of(crs), CrsText.read(CrsText.write(crs)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "GEOGCS[\"WGS 84\",DATUM[\"WGS_1984\",SPHEROID[\"WGS 84\",6378137,298.257223563]],PRIMEM[\"Greenwich\",0],"
                        + "UNIT[\"degree\",0.0174532925199433]]~EPSG:4326",
                "PROJCS[\"any name\",GEOGCS[\"g\",DATUM[\"China_2000\",SPHEROID[\"CGCS2000\",6378137,298.257222101]],"
                        + "PRIMEM[\"Greenwich\",0],UNIT[\"degree\",0.0174532925199433]],PROJECTION[\"Transverse_Mercator\"],"
                        + "PARAMETER[\"latitude_of_origin\",0],PARAMETER[\"central_meridian\",120],"
                        + "PARAMETER[\"scale_factor\",1],PARAMETER[\"false_easting\",40500000],"
                        + "PARAMETER[\"false_northing\",0],UNIT[\"metre\",1]]~EPSG:4528",
                "PROJCS[\"WGS_1984_UTM_Zone_51N\",GEOGCS[\"GCS_WGS_1984\",DATUM[\"D_WGS_1984\",SPHEROID[\"WGS_1984\","
                        + "6378137.0,298.257223563]],PRIMEM[\"Greenwich\",0.0],UNIT[\"Degree\",0.0174532925199433]],"
                        + "PROJECTION[\"Transverse_Mercator\"],PARAMETER[\"False_Easting\",500000.0],"
                        + "PARAMETER[\"False_Northing\",0.0],PARAMETER[\"Central_Meridian\",123.0],"
                        + "PARAMETER[\"Scale_Factor\",0.9996],PARAMETER[\"Latitude_Of_Origin\",0.0],"
                        + "UNIT[\"Meter\",1.0]]~EPSG:32651",
                "PROJCRS[\"CGCS2000 / 3-degree Gauss-Kruger CM 120E\",BASEGEOGCRS[\"China Geodetic Coordinate System 2000\","
                        + "DATUM[\"China 2000\",ELLIPSOID[\"CGCS2000\",6378137,298.257222101]]],CONVERSION[\"c\","
                        + "METHOD[\"Transverse Mercator\"],PARAMETER[\"Latitude of natural origin\",0],"
                        + "PARAMETER[\"Longitude of natural origin\",120],PARAMETER[\"Scale factor at natural origin\",1],"
                        + "PARAMETER[\"False easting\",500000],PARAMETER[\"False northing\",0]],"
                        + "CS[Cartesian,2],LENGTHUNIT[\"metre\",1]]~EPSG:4549",
                "GEOGCS[\"x\",AUTHORITY[\"EPSG\",\"4490\"]]~EPSG:4490"
            })
    void systemsAreKnownByWhatTheyAre(String text, String id) {
        assertEquals(Optional.of(Crs.parse(id)), CrsText.read(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "PROJCS[", "PROJCS[\"a", "[[[[[[", "PROJCS[\"a\"", "GEOGCS(((((("})
    void brokenTextIsRefused(String text) {
        assertThrows(IllegalArgumentException.class, () -> CrsText.read(text));
    }

    @Test
    void systemsOutsideTheStandardsHaveNoText() {
        assertThrows(IllegalArgumentException.class, () -> CrsText.write(Crs.parse("GCJ-02")));
    }
}
