package riskmap.backend.http.features;

import io.micronaut.http.HttpRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;
import riskmap.backend.http.city.CityView;
import riskmap.backend.http.crs.OfferedCrs;
import riskmap.backend.http.crs.SearchBox;
import riskmap.backend.http.filter.Cql2Filter;
import riskmap.backend.http.geojson.FeatureForm;
import riskmap.backend.http.problem.Problem;
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
 * @param form what of a feature is to be written
 */
record ItemsQuery(SearchBox box, IntPredicate filter, int limit, int offset, String after, FeatureForm form) {

    static final int MOST = 10_000;
    static final int USUAL = 100;
    /** Whole numbers above {@link #MOST}. */
    private static final Pattern BEYOND = Pattern.compile("0*([1-9][0-9]{5,}|[2-9][0-9]{4}|1(?!0000)[0-9]{4})");

    private static final int FARTHEST = 100_000_000;
    private static final List<String> FIXED = List.of(
            "bbox",
            "bbox-crs",
            "crs",
            "datetime",
            "limit",
            "offset",
            "after",
            "properties",
            "skipGeometry",
            "q",
            "filter",
            "filter-lang",
            "filter-crs");

    static ItemsQuery of(HttpRequest<?> request, CityView view, LayerTable table, NameSearch search) {
        List<Attribute> visible = view.attributes(table);
        List<String> allowed = new ArrayList<>(FIXED);
        visible.forEach(attribute -> allowed.add(attribute.name()));
        Parameters parameters = Parameters.of(request, allowed);
        OfferedCrs offered = OfferedCrs.of(view.snapshot());
        return new ItemsQuery(
                SearchBox.read(parameters, offered).orElse(null),
                filter(parameters, visible, table, search),
                limit(parameters),
                parameters.integer("offset", 0, FARTHEST, 0),
                after(parameters),
                new FeatureForm(
                        chosen(parameters, visible),
                        offered.read(parameters, "crs"),
                        !parameters.flag("skipGeometry", false)));
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

    /** A limit beyond the greatest is no error by the standard: the page is as large as pages get. */
    private static int limit(Parameters parameters) {
        boolean beyond =
                parameters.text("limit").filter(BEYOND.asMatchPredicate()).isPresent();
        return beyond ? MOST : parameters.integer("limit", 1, MOST, USUAL);
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
