package riskmap.geodata.filter;

import java.util.List;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import riskmap.geodata.filter.expression.FilterException;

/** Whatever somebody writes is read, or refused by the one exception filters have. */
class AnyFilterTest {

    private static final List<String> GOOD = List.of(
            "level = 'red' AND score BETWEEN 70 AND 320",
            "S_INTERSECTS(geometry, POLYGON((0 0, 2 0, 2 2, 0 2, 0 0))) OR NOT open",
            "T_DURING(INTERVAL(built, closed), INTERVAL('2021-01-01', '..'))",
            "A_OVERLAPS(split(tags, ';'), ('oil', 'gas')) AND CASEI(name) LIKE CASEI('%a_')",
            "score ^ 2 DIV 3 % (floors + 1) > -5.5e3 AND \"name\" IN ('a', 'b')",
            "{\"op\":\"and\",\"args\":[{\"op\":\"=\",\"args\":[{\"property\":\"level\"},\"red\"]},true]}",
            "{\"op\":\"s_within\",\"args\":[{\"property\":\"geometry\"},{\"bbox\":[0,0,2,2]}]}",
            "{\"op\":\"t_after\",\"args\":[{\"interval\":[\"..\",{\"property\":\"built\"}]},{\"date\":\"2020-01-01\"}]}");

    private static final List<String> WORDS = List.of(
            "(",
            ")",
            "[",
            "]",
            ",",
            "'",
            "\"",
            "=",
            "<>",
            "+",
            "-",
            "*",
            "/",
            "%",
            "^",
            " AND ",
            " OR ",
            " NOT ",
            " IS ",
            " NULL ",
            " LIKE ",
            " IN ",
            " BETWEEN ",
            "POINT(1 2)",
            "POINT EMPTY",
            "BBOX(0,0,1,1)",
            "DATE('2020-01-01')",
            "INTERVAL('..','..')",
            "level",
            "score",
            "geometry",
            "'red'",
            "1",
            "{",
            "}",
            ":",
            "\"op\"",
            "\"args\"",
            "null");

    @Property(tries = 1000)
    void anyText(@ForAll String text) {
        read(text, Filter::parseText);
        read(text, Filter::parseJson);
    }

    @Property(tries = 3000)
    void nearlyRightText(@ForAll("mutated") String text) {
        read(text, text.startsWith("{") ? Filter::parseJson : Filter::parseText);
    }

    @Property(tries = 2000)
    void wordsInAnyOrder(@ForAll("words") String text) {
        read(text, Filter::parseText);
        read(text, Filter::parseJson);
    }

    private static void read(String text, Function<String, Filter> reader) {
        try {
            TestCity.ids(reader.apply(text));
        } catch (FilterException refused) {
            if (refused.getMessage().isBlank() || refused.getMessage().length() > 2000) {
                throw new AssertionError("no fit message: " + refused.getMessage());
            }
        }
    }

    /** A good filter with a piece of it replaced by a word, or by nothing. */
    @Provide
    Arbitrary<String> mutated() {
        Arbitrary<String> piece =
                Arbitraries.oneOf(Arbitraries.of(WORDS), Arbitraries.strings().ofMaxLength(3));
        return Combinators.combine(
                        Arbitraries.of(GOOD),
                        Arbitraries.integers().between(0, 120),
                        piece,
                        Arbitraries.integers().between(0, 8))
                .as((good, at, word, cut) -> {
                    int start = Math.min(at, good.length());
                    return good.substring(0, start) + word + good.substring(Math.min(good.length(), start + cut));
                });
    }

    @Provide
    Arbitrary<String> words() {
        return Arbitraries.of(WORDS).list().ofMaxSize(30).map(words -> String.join("", words));
    }
}
