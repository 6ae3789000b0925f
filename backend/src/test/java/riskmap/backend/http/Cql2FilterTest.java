package riskmap.backend.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import riskmap.backend.http.filter.Cql2Filter;
import riskmap.backend.http.problem.ProblemException;
import riskmap.geodata.model.Layer;
import riskmap.geodata.model.LayerCatalog;
import riskmap.geodata.snapshot.LayerTable;

/** Filters in CQL2 text, on four risk points of which the last has no score. */
class Cql2FilterTest {

    private static final Layer LAYER = LayerCatalog.standard().layer("risk-points");
    private static final LayerTable TABLE = LayerTable.of(
            LAYER,
            1,
            Instant.EPOCH,
            List.of(
                    TestService.feature("a", "POINT (1 1)", "name", "储罐 1", "level", "red", "score", 400.0),
                    TestService.feature("b", "POINT (2 2)", "name", "锅炉's", "level", "blue", "score", 20.0),
                    TestService.feature(
                            "c",
                            "POINT (3 3)",
                            "name",
                            "100%",
                            "level",
                            "red",
                            "score",
                            70.0,
                            "survey_date",
                            LocalDate.parse("2026-03-01")),
                    TestService.feature("d", "POINT (4 4)", "name", "储罐 2", "level", "none")));

    private static String ids(String filter) {
        IntPredicate chosen = Cql2Filter.parse(TABLE, LAYER.attributes(), filter);
        return IntStream.range(0, TABLE.size())
                .filter(chosen)
                .mapToObj(TABLE::id)
                .sorted()
                .collect(Collectors.joining());
    }

    @Test
    void comparisons() {
        assertEquals("ac", ids("level = 'red'"));
        assertEquals("bd", ids("level <> 'red'"));
        assertEquals("ac", ids("score >= 70"));
        assertEquals("b", ids("score < 7e1"));
        assertEquals("c", ids("survey_date > DATE('2026-02-28')"));
        assertEquals("b", ids("name = '锅炉''s'"));
    }

    @Test
    void absentValuesAreUnknownAndStaySoWhenNegated() {
        assertEquals("b", ids("NOT score >= 70"));
        assertEquals("b", ids("NOT (score >= 70)"));
        assertEquals("d", ids("score IS NULL"));
        assertEquals("abc", ids("score IS NOT NULL"));
        assertEquals("bd", ids("NOT score >= 70 OR level = 'none'"));
        assertEquals("b", ids("score NOT IN (400, 70)"));
    }

    @Test
    void listsRangesAndPatterns() {
        assertEquals("abc", ids("level IN ('red', 'blue')"));
        assertEquals("bc", ids("score BETWEEN 20 AND 70"));
        assertEquals("a", ids("score NOT BETWEEN 20 AND 70"));
        assertEquals("ad", ids("name LIKE '储罐%'"));
        assertEquals("ad", ids("name like '储罐__'"));
        assertEquals("c", ids("name LIKE '%\\%'"));
        assertEquals("", ids("name LIKE '" + "%_".repeat(1000) + "'"));
        assertEquals("abcd", ids("name LIKE '%%'"));
    }

    @Test
    void andBindsStrongerThanOr() {
        assertEquals("ab", ids("level = 'blue' OR level = 'red' AND score > 100"));
        assertEquals("a", ids("(level = 'blue' OR level = 'red') AND score > 100"));
    }

    @Test
    void whatCannotBeReadIsRefusedWithAReason() {
        for (String bad : List.of(
                "",
                "level",
                "level =",
                "level = red",
                "colour = 'red'",
                "score = 'much'",
                "level = 'red' score = 1",
                "(level = 'red'",
                "score LIKE '1%'",
                "level = 'red",
                "level == 'red'",
                "survey_date = DATE('2026-02-30')",
                "(".repeat(100) + "level = 'red'" + ")".repeat(100),
                "NOT ".repeat(100) + "level = 'red'",
                "level = '" + "x".repeat(5000) + "'")) {
            ProblemException refused = assertThrows(ProblemException.class, () -> ids(bad), bad);
            assertEquals(400, refused.problem().status());
            assertTrue(refused.problem().members().containsKey("reason"), bad);
        }
    }

    @Property(tries = 500)
    void anyTextIsReadOrRefused(@ForAll String text) {
        try {
            ids(text);
        } catch (ProblemException refused) {
            assertEquals(400, refused.problem().status());
        }
    }
}
