package riskmap.geodata.filter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import riskmap.geodata.filter.expression.FilterException;
import riskmap.geodata.filter.expression.Literal;

/** Text to model to JSON to model to text: nothing is lost, and both encodings say what the standard says. */
class RoundTripTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "cityName IN ('Toronto', 'Frankfurt', 'Tokyo', 'New York')",
                "category NOT IN (1, 2, 3, 4)",
                "depth BETWEEN 100.0 and 150.0",
                "name LIKE 'Smith%'",
                "geophys:SURVEY_NAME IS NOT NULL",
                "CASEI(road_class) IN (CASEI('Οδος'),CASEI('Straße'))",
                "ACCENTI(etat_vol) = ACCENTI('débárquér')",
                "S_INTERSECTS(geometry,POINT(36.319836 32.288087))",
                "S_INTERSECTS(geometry,BBOX(160.6,-55.95,-170,-25.89))",
                "S_CROSSES(LINESTRING(43.72992 -79.2998, 43.73005 -79.2991), POLYGON((43.7286 -79.2986, 43.7311 -79.2996,"
                        + " 43.7323 -79.2972, 43.7286 -79.2986)))",
                "T_INTERSECTS(event_time, INTERVAL('1969-07-16T05:32:00Z', '1969-07-24T16:50:35Z'))",
                "T_DURING(INTERVAL(touchdown, liftOff), INTERVAL('1969-07-16T13:32:00Z', '..'))",
                "T_OVERLAPPEDBY(INTERVAL('..', '..'), INTERVAL(a, DATE('2020-01-01')))",
                "A_CONTAINS(layer:ids, ('layers-ca','layers-us'))",
                "A_EQUALS(('a'), ((1), 'b', (2, ('c', 'd')), []))",
                "vehicle_height > (bridge_clearance-1)",
                "eo:cloud_cover >= 0.1 AND eo:cloud_cover <= 0.2 OR NOT (a = 1 AND b = 2 OR c <> 3)",
                "NOT NOT a AND (b OR c) AND (d AND e)",
                "a - (b - c) - d * (e + f) / g ^ h ^ (i ^ j) ^ 2 = (a % 2) DIV -3",
                "(a = 1) = (b IS NULL)",
                "\"and\" = \"a \"\"b\"\" c\" AND date = DATE('2020-02-29')",
                "lower(name) = 'it''s' AND length(name) <= 1e3 AND distance_m(geometry, POINT(1 2)) < 0.5",
                "S_WITHIN(geometry, GEOMETRYCOLLECTION(MULTIPOINT((1 2), (3 4)), POLYGON((0 0, 9 0, 9 9, 0 9, 0 0), (1 1, 1"
                        + " 2, 2 2, 1 1))))",
                "S_WITHIN(geometry, MULTILINESTRING((1 2, 3 4), (5 6, 7 8)))",
                "S_WITHIN(geometry, MULTIPOLYGON(((0 0, 9 0, 9 9, 0 0)), ((20 20, 29 20, 29 29, 20 20))))",
                "true"
            })
    void textAndJsonSayTheSame(String text) {
        Filter filter = Filter.parseText(text);
        assertEquals(filter, Filter.parseText(filter.toText()), filter.toText());
        assertEquals(filter, Filter.parseJson(filter.toJson()), filter.toJson());
        assertEquals(filter.toText(), Filter.parseJson(filter.toJson()).toText());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"op": "like", "args": [{"property": "name"}, "储罐%"]} | name LIKE '储罐%'
            {"op": "not", "args": [{"op": "in", "args": [{"property": "c"}, [1, 2.5]]}]} | NOT c IN (1, 2.5)
            {"op": "isNull", "args": [{"property": "c"}]} | c IS NULL
            {"op": "=", "args": [{"op": "casei", "args": [{"property": "n"}]}, {"op": "casei", "args": ["A"]}]} | CASEI(n) = CASEI('A')
            {"op": "between", "args": [{"property": "c"}, 1, 2]} | c BETWEEN 1 AND 2
            {"op": "s_intersects", "args": [{"property": "geometry"}, {"bbox": [1, 2, 3, 4]}]} | S_INTERSECTS(geometry, BBOX(1, 2, 3, 4))
            {"op": "s_within", "args": [{"property": "geometry"}, {"type": "Point", "coordinates": [1, 2]}]} | S_WITHIN(geometry, POINT (1 2))
            {"op": "t_metBy", "args": [{"interval": ["..", {"property": "t"}]}, {"interval": ["2020-01-01", ".."]}]} | T_METBY(INTERVAL('..', t), INTERVAL('2020-01-01', '..'))
            {"op": "t_after", "args": [{"property": "t"}, {"timestamp": "2020-01-01T00:00:00Z"}]} | T_AFTER(t, TIMESTAMP('2020-01-01T00:00:00Z'))
            {"op": "a_containedBy", "args": [{"property": "t"}, ["a", true]]} | A_CONTAINEDBY(t, ('a', true))
            {"op": ">", "args": [{"op": "div", "args": [{"property": "t"}, 2]}, {"op": "length", "args": ["a"]}]} | t DIV 2 > length('a')
            """)
    void jsonIsReadAsTheStandardHasIt(String json, String text) {
        assertEquals(text, Filter.parseJson(json).toText());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            `` | the JSON document is empty
            {"op": "=" | at character
            {} | at the top: an object must have op and args
            {"op": "frob", "args": []} | there is no operator 'frob'; there are and, or
            {"op": "and", "args": [true]} | at the top: AND has 1 arguments; it takes 2 to 200
            {"op": "=", "args": [1, {"prop": "a"}]} | at /args/1: there is no member 'prop'
            {"op": "=", "args": [1, null]} | at character 25: null is no value
            {"op": "in", "args": [1, 1]} | the second argument of in must be an array
            {"op": "=", "args": [1, 1e999]} | the number is too great
            {"op": "=", "args": [1, {"date": "2020-13-01"}]} | at /args/1: '2020-13-01' is not a date
            {"op": "=", "args": [1, {"type": "Point", "coordinates": [1]}]} | a position has 1 numbers
            {"op": "=", "op": "<", "args": [1, 1]} | Duplicate field
            {"op": "=", "args": [1, 1]} 2 | something follows
            {"op": "=", "args": [1, 1], "x": 2} | no member 'x' beside op
            """)
    void faultsInJsonHaveAPlace(String json, String reason) {
        FilterException refused = assertThrows(FilterException.class, () -> Filter.parseJson(json));
        assertTrue(refused.getMessage().contains(reason), refused.getMessage());
    }

    @Test
    void depthIsBounded() {
        String deep = "{\"op\":\"not\",\"args\":[".repeat(60) + "true" + "]}".repeat(60);
        assertThrows(FilterException.class, () -> Filter.parseJson(deep));
        assertThrows(FilterException.class, () -> Filter.parseJson("[".repeat(5000)));
    }

    @Test
    void whatTextCannotSayIsRefused() {
        Filter filter = new Filter(new Literal("ends with \\"));
        assertEquals(filter, Filter.parseJson(filter.toJson()));
        assertThrows(FilterException.class, filter::toText);
    }
}
