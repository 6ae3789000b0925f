package riskmap.backend.http.filter;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import riskmap.backend.http.crs.OfferedCrs;
import riskmap.backend.http.crs.WireCrs;
import riskmap.backend.http.problem.Problem;
import riskmap.backend.http.request.Parameters;
import riskmap.geodata.filter.Filter;
import riskmap.geodata.filter.compile.RowFilter;
import riskmap.geodata.filter.expression.FilterException;
import riskmap.geodata.filter.expression.Limits;
import riskmap.geodata.model.LocalizedText;
import riskmap.geodata.snapshot.LayerTable;

/** The parameter {@code filter} with {@code filter-lang} and {@code filter-crs}, as OGC API – Features Part 3 has them. */
public final class FilterParameter {

    /** The parameters read here. */
    public static final List<String> NAMES = List.of("filter", "filter-lang", "filter-crs");

    /** The encodings of a filter, the default first. */
    public static final List<String> LANGUAGES = List.of("cql2-text", "cql2-json");

    private static final LocalizedText ALLOWED = LocalizedText.of(
            "CQL2 条件，例如 level = 'red' AND score BETWEEN 70 AND 320，最多 " + Limits.LONGEST + " 个字符、" + Limits.DEEPEST
                    + " 层",
            "a condition in CQL2 such as level = 'red' AND score BETWEEN 70 AND 320, of at" + " most " + Limits.LONGEST
                    + " characters and " + Limits.DEEPEST + " levels");

    private FilterParameter() {}

    /**
     * Reads the filter; empty when there is none.
     *
     * @throws riskmap.backend.http.problem.ProblemException of status 400 when it cannot be read, also when a language or
     *     a reference system is named that is not offered
     */
    public static Optional<Filter> read(Parameters parameters, OfferedCrs offered) {
        WireCrs crs = offered.read(parameters, "filter-crs");
        String language = parameters.text("filter-lang").orElse(LANGUAGES.get(0));
        if (!LANGUAGES.contains(language)) {
            throw Problem.badParameter(
                            "filter-lang",
                            language,
                            LocalizedText.of(String.join(" 或 ", LANGUAGES), String.join(" or ", LANGUAGES)))
                    .toException();
        }
        return parameters
                .text("filter")
                .map(text -> understood(
                        text,
                        () -> language.equals("cql2-text")
                                ? Filter.parseText(text, crs.crs(), crs.northFirst())
                                : Filter.parseJson(text, crs.crs(), crs.northFirst())));
    }

    /**
     * Puts a filter to a table of the reader's view.
     *
     * @throws riskmap.backend.http.problem.ProblemException of status 400 when it does not fit the layer
     */
    public static RowFilter compile(Filter filter, LayerTable table) {
        return understood(
                () -> written(filter), () -> filter.compile(table, table.layer().attributes()));
    }

    private static String written(Filter filter) {
        try {
            return filter.toText();
        } catch (FilterException unwritable) {
            return filter.toJson();
        }
    }

    /**
     * What is true where both of two filters are.
     *
     * @throws riskmap.backend.http.problem.ProblemException of status 400 when that gets too deep
     */
    public static Filter both(Filter one, Filter other) {
        return understood(() -> written(one), () -> one.and(other));
    }

    /** Does some work with a filter; what is wrong with it becomes a problem with the reason and its place. */
    static <T> T understood(String given, Supplier<T> work) {
        return understood(() -> given, work);
    }

    /** A filter is written out only to say what is wrong with it. */
    private static <T> T understood(Supplier<String> given, Supplier<T> work) {
        try {
            return work.get();
        } catch (FilterException e) {
            Problem problem = Problem.badParameter(
                            "filter",
                            given.get(),
                            LocalizedText.of(ALLOWED.zh() + "；" + e.getMessage(), ALLOWED.en() + "; " + e.getMessage()))
                    .with("reason", e.getMessage());
            throw (e.position() > 0 ? problem.with("position", e.position()) : problem).toException();
        }
    }
}
