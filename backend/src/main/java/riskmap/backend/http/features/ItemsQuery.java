package riskmap.backend.http.features;

import io.micronaut.http.HttpRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import riskmap.backend.http.city.CityView;
import riskmap.backend.http.filter.Cql2Filter;
import riskmap.backend.http.problem.Problem;
import riskmap.backend.http.request.Box;
import riskmap.backend.http.request.Parameters;
import riskmap.backend.http.search.NameSearch;
import riskmap.geodata.model.Attribute;
import riskmap.geodata.model.Feature;
import riskmap.geodata.snapshot.LayerTable;

/**
 * What a request for items asks for.
 *
 * @param box where, or null
 * @param filter what must hold of a row, or null
 * @param limit features on the page
 * @param offset features skipped
 * @param after id of the last feature of the page before, or null
 * @param attributes those to be written
 */
record ItemsQuery(Box box, IntPredicate filter, int limit, int offset, String after, List<Attribute> attributes) {

    static final int MOST = 10_000;
    static final int USUAL = 100;
    private static final int FARTHEST = 100_000_000;
    private static final List<String> FIXED = List.of(
            "bbox", "datetime", "limit", "offset", "after", "properties", "q", "filter", "filter-lang", "filter-crs");

    static ItemsQuery of(HttpRequest<?> request, CityView view, LayerTable table, NameSearch search) {
        List<Attribute> visible = view.attributes(table);
        List<String> allowed = new ArrayList<>(FIXED);
        visible.forEach(attribute -> allowed.add(attribute.name()));
        Parameters parameters = Parameters.of(request, allowed);
        return new ItemsQuery(
                parameters.box().orElse(null),
                filter(parameters, visible, table, search),
                parameters.integer("limit", 1, MOST, USUAL),
                parameters.integer("offset", 0, FARTHEST, 0),
                after(parameters),
                chosen(parameters, visible));
    }

    private static IntPredicate filter(
            Parameters parameters, List<Attribute> visible, LayerTable table, NameSearch search) {
        List<IntPredicate> all = new ArrayList<>();
        for (Attribute attribute : visible) {
            parameters.text(attribute.name()).ifPresent(text -> all.add(AttributeFilter.of(table, attribute, text)));
        }
        parameters
                .text("q")
                .filter(text -> !text.isBlank())
                .ifPresent(text -> all.add(search.names(table).containing(text)));
        filterText(parameters).ifPresent(text -> all.add(Cql2Filter.parse(table, visible, text)));
        parameters
                .text("datetime")
                .map(Period::parse)
                .flatMap(period -> validity(table, period))
                .ifPresent(all::add);
        return all.stream().reduce(IntPredicate::and).orElse(null);
    }

    private static Optional<String> filterText(Parameters parameters) {
        demand(parameters, "filter-lang", "cql2-text");
        demand(parameters, "filter-crs", "http://www.opengis.net/def/crs/OGC/1.3/CRS84");
        return parameters.text("filter");
    }

    private static void demand(Parameters parameters, String name, String only) {
        parameters.text(name).filter(given -> !given.equals(only)).ifPresent(given -> {
            throw Problem.badParameter(name, given, only).toException();
        });
    }

    private static Optional<IntPredicate> validity(LayerTable table, Period period) {
        return Validity.of(table.layer()).map(validity -> validity.during(table, period));
    }

    private static String after(Parameters parameters) {
        String after = parameters.text("after").orElse(null);
        if (after != null && !Feature.isId(after)) {
            throw Problem.badParameter("after", after, "the id of a feature").toException();
        }
        return after;
    }

    private static List<Attribute> chosen(Parameters parameters, List<Attribute> visible) {
        List<String> names = parameters.list("properties");
        List<String> known = visible.stream().map(Attribute::name).toList();
        for (String name : names) {
            if (!known.contains(name)) {
                throw Problem.badParameter("properties", name, "any of " + String.join(", ", known))
                        .toException();
            }
        }
        return names.isEmpty()
                ? visible
                : visible.stream()
                        .filter(attribute -> names.contains(attribute.name()))
                        .toList();
    }
}
