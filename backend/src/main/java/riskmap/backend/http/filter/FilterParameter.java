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
import riskmap.geodata.snapshot.LayerTable;

/** The parameter {@code filter} with {@code filter-lang} and {@code filter-crs}, as OGC API – Features Part 3 has them. */
public final class FilterParameter {

    /** The parameters read here. */
    public static final List<String> NAMES = List.of("filter", "filter-lang", "filter-crs");

    private static final String TEXT = "cql2-text";
    private static final String JSON = "cql2-json";

    private FilterParameter() {}

    /**
     * Reads the filter; empty when there is none.
     *
     * @throws riskmap.backend.http.problem.ProblemException of status 400 when it cannot be read, also when a language or
     *     a reference system is named that is not offered
     */
    public static Optional<Filter> read(Parameters parameters, OfferedCrs offered) {
        WireCrs crs = offered.read(parameters, "filter-crs");
        String language = parameters.text("filter-lang").orElse(TEXT);
        if (!language.equals(TEXT) && !language.equals(JSON)) {
            throw Problem.badParameter("filter-lang", language, TEXT + " or " + JSON)
                    .toException();
        }
        return parameters
                .text("filter")
                .map(text -> understood(
                        text,
                        () -> language.equals(TEXT)
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
                "on layer " + table.layer().id(),
                () -> filter.compile(table, table.layer().attributes()));
    }

    private static <T> T understood(String given, Supplier<T> reading) {
        try {
            return reading.get();
        } catch (FilterException e) {
            throw Problem.badParameter("filter", given, "a CQL2 filter; " + e.getMessage())
                    .toException();
        }
    }
}
