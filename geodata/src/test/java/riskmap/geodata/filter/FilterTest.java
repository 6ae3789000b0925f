package riskmap.geodata.filter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static riskmap.geodata.filter.TestCity.ids;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Coordinate;
import riskmap.geodata.crs.Crs;
import riskmap.geodata.crs.Geodesic;
import riskmap.geodata.filter.expression.FilterException;

/** What filters select from the {@link TestCity}. */
class FilterTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            level = 'red' | ac
            level <> 'red' | bdefg
            'red' = level | ac
            level = '重大风险' | ac
            score >= 70 | acg
            score < 7e1 | bef
            score = -1.5 | e
            name = '锅炉''s' | b
            name = '锅炉\\'s' | b
            open | acfg
            open = false | be
            NOT open | be
            built > DATE('2020-01-31') | bc
            built > '2020-01-31' | bc
            updated > TIMESTAMP('2026-01-02T12:00:00Z') | d
            updated = DATE('2026-01-02') | abdf
            updated < DATE('2026-01-02') | ``
            true | abcdefgh
            FALSE | ``
            "score" IS NULL | dh
            geometry IS NULL | ``
            (score > 1) IS NULL | dh
            """)
    void comparisons(String filter, String expected) {
        assertEquals(expected, ids(filter));
    }

    @Test
    void absentValuesAreUnknownAndStaySoWhenNegated() {
        assertEquals("bef", ids("NOT score >= 70"));
        assertEquals("bef", ids("NOT (score >= 70)"));
        assertEquals("dh", ids("score IS NULL"));
        assertEquals("abcefg", ids("score IS NOT NULL"));
        assertEquals("bdef", ids("NOT score >= 70 OR level = 'none'"));
        assertEquals("befg", ids("score NOT IN (400, 70)"));
        assertEquals("", ids("NOT (score = score OR score IS NULL)"));
        assertEquals("", ids("score IN (score / 0)"));
        assertEquals("abcefg", ids("score IN (floors, score)"));
    }

    @Test
    void listsRangesAndPatterns() {
        assertEquals("abcg", ids("level IN ('red', 'blue')"));
        assertEquals("bc", ids("score BETWEEN 20 AND 70"));
        assertEquals("aefg", ids("score NOT BETWEEN 20 AND 70"));
        assertEquals("ad", ids("name LIKE '储罐%'"));
        assertEquals("ad", ids("name like '储罐__'"));
        assertEquals("c", ids("name LIKE '%\\%'"));
        assertEquals("", ids("name LIKE '" + "%_".repeat(1000) + "'"));
        assertEquals("abcdefg", ids("name LIKE '%%'"));
        assertEquals("bcefg", ids("name NOT LIKE '储罐%'"));
    }

    @Test
    void caseAndAccents() {
        assertEquals("ef", ids("CASEI(name) = CASEI('strasse')"));
        assertEquals("ef", ids("CASEI(name) IN (CASEI('STRAßE'), CASEI('other'))"));
        assertEquals("ef", ids("CASEI(name) LIKE CASEI('STRASS_')"));
        assertEquals("g", ids("ACCENTI(name) = ACCENTI('papa')"));
        assertEquals("g", ids("ACCENTI(CASEI(name)) LIKE ACCENTI(CASEI('PÁP%'))"));
    }

    @Test
    void andBindsStrongerThanOr() {
        assertEquals("abg", ids("level = 'blue' OR level = 'red' AND score > 100"));
        assertEquals("ag", ids("(level = 'blue' OR level = 'red') AND score > 100"));
    }

    @Test
    void arithmeticAndFunctions() {
        assertEquals("ac", ids("score + 1 > 2 * 30 + 5 AND score < 1e6"));
        assertEquals("abg", ids("score / floors > 3.9"));
        assertEquals("b", ids("score % 7 = 6 AND floors div 2 = 2"));
        assertEquals("a", ids("score = 2 ^ 2 * (10 - -90)"));
        assertEquals("abcdefgh", ids("2 ^ 3 ^ 2 = 512 AND 7 - 2 - 1 = 4 AND -7 DIV 2 = -3"));
        assertEquals("e", ids("abs(score) = 1.5"));
        assertEquals("f", ids("lower(name) = 'strasse'"));
        assertEquals("abd", ids("length(name) = 4 AND name <> 'papá' AND name <> '100%'"));
        assertEquals("abef", ids("distance_m(geometry, POINT(1 1)) < 157500"));
    }

    @Test
    void space() {
        assertEquals("aef", ids("S_INTERSECTS(geometry, BBOX(1, 0, 2.5, 1.5))"));
        assertEquals("abef", ids("S_INTERSECTS(geometry, BBOX(1, 0, -5, 2.5, 2.5, 9))"));
        assertEquals("gh", ids("S_INTERSECTS(geometry, BBOX(179, -1, -179, 1))"));
        assertEquals("bcdgh", ids("NOT S_INTERSECTS(geometry, BBOX(1, 0, 2.5, 1.5))"));
        assertEquals("bef", ids("S_INTERSECTS(POINT(2 2), geometry)"));
        assertEquals("ae", ids("S_WITHIN(geometry, POLYGON((0 0, 2 0, 2 2, 0 2, 0 0)))"));
        assertEquals("e", ids("S_CONTAINS(geometry, POINT(1 1)) AND score < 0"));
        assertEquals("a", ids("S_EQUALS(geometry, POINT Z (1 1 5))"));
        assertEquals("bf", ids("S_TOUCHES(geometry, POLYGON((0 0, 2 0, 2 2, 0 2, 0 0)))"));
        assertEquals("ef", ids("S_CROSSES(geometry, LINESTRING(-1 1, 5 1))"));
        assertEquals("ef", ids("S_OVERLAPS(geometry, POLYGON((1 0.5, 3 0.5, 3 1.5, 1 1.5, 1 0.5)))"));
        assertEquals(
                "cdgh",
                ids("S_DISJOINT(geometry, MULTIPOLYGON(((0 0, 2 0, 2 2, 0 2, 0 0)), ((3 0, 4 0, 4 2, 3 2, 3 0))))"));
        assertEquals("bcef", ids("S_INTERSECTS(geometry, GEOMETRYCOLLECTION(POINT(3 3), LINESTRING(2 0, 2 5)))"));
        assertEquals("ac", ids("S_INTERSECTS(geometry, MULTIPOINT((1 1), 3 3)) AND level = 'red'"));
        assertEquals("abcdefgh", ids("S_CROSSES(LINESTRING(0 0, 2 2), LINESTRING(0 2, 2 0))"));
        assertEquals("cd", ids("S_INTERSECTS(geometry, POINT(3 3)) OR S_INTERSECTS(geometry, POINT(4 4))"));
    }

    @Test
    void time() {
        assertEquals("bc", ids("T_AFTER(built, DATE('2020-01-31'))"));
        assertEquals("g", ids("T_BEFORE(built, DATE('2020-01-10'))"));
        assertEquals("af", ids("T_INTERSECTS(built, INTERVAL('2020-01-01', '2020-01-31'))"));
        assertEquals("abf", ids("T_INTERSECTS(updated, INTERVAL('..', '2026-01-02T12:00:00Z'))"));
        assertEquals("abdf", ids("T_INTERSECTS(updated, DATE('2026-01-02'))"));
        assertEquals("c", ids("T_DURING(INTERVAL(built, closed), INTERVAL('2021-01-01', '..'))"));
        assertEquals("g", ids("T_CONTAINS(INTERVAL(built, closed), INTERVAL('2020-01-10', '2024-05-01'))"));
        assertEquals("f", ids("T_EQUALS(INTERVAL(built, closed), DATE('2020-01-10'))"));
        assertEquals("c", ids("T_METBY(INTERVAL(built, closed), INTERVAL('2020-01-10', '2021-03-01'))"));
        assertEquals("af", ids("T_MEETS(INTERVAL('..', '2020-01-10'), INTERVAL(built, closed))"));
        assertEquals(
                "af", ids("T_DISJOINT(INTERVAL(built, closed), DATE('2030-01-01')) AND built < DATE('2021-01-01')"));
    }

    @Test
    void arrays() {
        assertEquals("abcdefgh", ids("A_EQUALS(('a', true, 1), (1.0, 'a', true))"));
        assertEquals("abcg", ids("A_CONTAINEDBY((level), ('red', 'blue'))"));
        assertEquals("ac", ids("A_CONTAINS(split(tags, ';'), ['red'])"));
        assertEquals("abcdefg", ids("A_OVERLAPS(split(tags, ';'), ('oil', 'gas'))"));
        assertEquals("", ids("NOT A_OVERLAPS((level, name), (level))"));
    }

    @Test
    void positionsInOtherSystems() {
        String box = "S_INTERSECTS(geometry, BBOX(0.5, 2.5, 0.9, 3.5))";
        assertEquals("f", ids(Filter.parseText(box, Crs.LON_LAT, true)));
        assertEquals("", ids(box));
        Crs mercator = Crs.parse("EPSG:3857");
        assertEquals(
                "ae",
                ids(Filter.parseText("S_INTERSECTS(geometry, BBOX(111000, 111000, 111500, 111500))", mercator, false)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            `` | at character 1: found the end, expected a value
            level | level is a text
            level = | at character 8: found the end
            level = red | there is no property 'red'; there are geometry, name, level
            owners IS NULL | there is no property 'owners'
            level = 'pink' | red, orange, yellow, blue, none
            score = 'much' | score is a number and 'much' is a text
            level = 'red' score = 1 | at character 15: found 'score', expected the end, AND or OR
            (level = 'red' | found the end, expected )
            score LIKE '1%' | LIKE needs a text, but score is a number
            name LIKE level | the pattern of LIKE must be a text in single quotes
            level = 'red | at character 9: the quote
            level == 'red' | at character 8: found '='
            built = DATE('2026-02-30') | at character 9: '2026-02-30' is not a date
            score = 1e999 | too great
            frob(level) = 1 | at character 1: there is no function 'frob'; there are CASEI
            level NOT 'red' | expected LIKE, BETWEEN or IN
            score + 'a' > 1 | + needs a number, but 'a' is a text
            geometry = POINT(1 1) | S_EQUALS
            S_INTERSECTS(geometry) | has 1 arguments; it takes 2
            S_INTERSECTS(geometry, level) | needs a geometry, but level is a text
            S_INTERSECTS(geometry, POINT(200 1)) | at character 24
            S_INTERSECTS(geometry, POLYGON((0 0, 1 1, 0 1))) | the last must equal the first
            S_INTERSECTS(geometry, POLYGON((0 0, 2 2, 0 2, 2 0, 0 0))) | is not valid
            T_DURING(built, INTERVAL('2020-01-01', '..')) | T_DURING needs an interval, but built is a date
            T_AFTER(built, INTERVAL('2021-01-01', '2020-01-01')) | before it begins
            distance_m(geometry, geometry) < 1 | must be a POINT
            level = 'red' ; | found ';'
            """)
    void whatCannotBeReadIsRefusedWithAReason(String filter, String reason) {
        FilterException refused = assertThrows(FilterException.class, () -> ids(filter), filter);
        assertTrue(refused.getMessage().contains(reason), refused.getMessage());
    }

    @Test
    void whatIsTooLargeIsRefused() {
        for (String large : new String[] {
            "(".repeat(100) + "level = 'red'" + ")".repeat(100),
            "NOT ".repeat(100) + "level = 'red'",
            "score > 1" + " + 1".repeat(100),
            "name = '" + "x".repeat(20_000) + "'",
            "score IN (1" + ",1".repeat(1000) + ")",
            "S_INTERSECTS(geometry, LINESTRING(0 0" + ",1 1".repeat(5000) + "))",
            "score > 1" + " OR open = true".repeat(500),
            "open" + " OR S_WITHIN(geometry, POINT(1 1))".repeat(51)
        }) {
            assertThrows(FilterException.class, () -> ids(large), large.substring(0, 30));
        }
    }

    @Test
    void hiddenAttributesAreUnknown() {
        Filter filter = Filter.parseText("owner IS NULL");
        assertEquals("h", ids(filter));
        FilterException refused = assertThrows(
                FilterException.class,
                () -> filter.compile(
                        TestCity.TABLE,
                        TestCity.LAYER.attributes().stream()
                                .filter(attribute -> !attribute.restricted())
                                .toList()));
        assertTrue(refused.getMessage().contains("there is no property 'owner'"), refused.getMessage());
    }

    @Test
    void theWindowOfADistanceHoldsAllThatIsInReach() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int i = 0; i < 500; i++) {
            double lon = random.nextDouble(-180, 180);
            double lat = random.nextDouble(-85, 85);
            double metres = Math.pow(10, random.nextDouble(0, 7));
            Coordinate reached =
                    Geodesic.destination(lon, lat, random.nextInt(4) * 90 + random.nextDouble(-5, 5), metres);
            String text = "distance_m(geometry, POINT(" + lon + " " + lat + ")) <= " + metres;
            Filter.parseText(text)
                    .compile(TestCity.TABLE, TestCity.LAYER.attributes())
                    .windows()
                    .ifPresent(windows -> assertTrue(
                            windows.stream().anyMatch(window -> window.covers(reached)), "seed " + seed + ": " + text));
        }
        assertTrue(windows("distance_m(POINT(120 31), geometry) < 500 AND level = 'red'"));
        assertTrue(!windows("distance_m(geometry, POINT(120 31)) > 500"));
        assertTrue(!windows("distance_m(geometry, POINT(120 31)) < score"));
    }

    @Test
    void windowsBoundTheSearch() {
        assertTrue(windows("S_INTERSECTS(geometry, BBOX(1, 0, 2, 1)) AND level = 'red'"));
        assertTrue(windows("S_WITHIN(geometry, BBOX(1, 0, 2, 1)) OR S_EQUALS(geometry, POINT(1 1))"));
        assertTrue(!windows("S_INTERSECTS(geometry, BBOX(1, 0, 2, 1)) OR level = 'red'"));
        assertTrue(!windows("NOT S_INTERSECTS(geometry, BBOX(1, 0, 2, 1))"));
        assertTrue(!windows("S_DISJOINT(geometry, BBOX(1, 0, 2, 1))"));
    }

    private static boolean windows(String text) {
        return Filter.parseText(text)
                .compile(TestCity.TABLE, TestCity.LAYER.attributes())
                .windows()
                .isPresent();
    }
}
