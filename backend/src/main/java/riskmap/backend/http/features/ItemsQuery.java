package riskmap.backend.http.features;

import io.micronaut.http.HttpRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import riskmap.backend.http.city.CityView;
import riskmap.backend.http.city.Validity;
import riskmap.backend.http.crs.OfferedCrs;
import riskmap.backend.http.crs.SearchBox;
import riskmap.backend.http.filter.AttributeFilter;
import riskmap.backend.http.filter.FilterParameter;
import riskmap.backend.http.geojson.FeatureForm;
import riskmap.backend.http.problem.Choices;
import riskmap.backend.http.problem.Problem;
import riskmap.backend.http.request.Parameters;
import riskmap.backend.http.request.Period;
import riskmap.backend.http.search.NameSearch;
import riskmap.backend.http.versions.Moments;
import riskmap.geodata.filter.Filter;
import riskmap.geodata.filter.compile.RowFilter;
import riskmap.geodata.model.Attribute;
import riskmap.geodata.snapshot.LayerTable;

/**
 * What a request for items asks for.
 *
 * @param box where, or null
 * @param filter what the client's conditions say of a row, or null
 * @param rest what else must hold of a row, or null
 * @param words what makes the selection, as the client wrote it: two requests of equal words select the same rows
 * @param sorting the order of pages
 * @param paging which page
 * @param form what of a feature is to be written
 */
record ItemsQuery(
        SearchBox box,
        RowFilter filter,
        IntPredicate rest,
        String words,
        Sorting sorting,
        Paging paging,
        FeatureForm form) {

    private static final List<String> FIXED = List.of(
            "bbox",
            "bbox-crs",
            "crs",
            "datetime",
            "limit",
            "offset",
            "after",
            "before",
            "sortby",
            "properties",
            "skipGeometry",
            "q",
            "filter",
            "filter-lang",
            "filter-crs",
            Moments.AS_OF);

    /** Parameters that change what is shown of a selection, and not the selection. */
    private static final List<String> SHOWING =
            List.of("crs", "limit", "offset", "after", "before", "sortby", "properties", "skipGeometry", "f", "lang");

    static ItemsQuery of(HttpRequest<?> request, CityView view, LayerTable table, NameSearch search) {
        List<Attribute> visible = view.attributes(table);
        List<String> allowed = new ArrayList<>(FIXED);
        visible.forEach(attribute -> allowed.add(attribute.name()));
        Parameters parameters = Parameters.of(request, allowed);
        Sorting sorting = Sorting.read(parameters, visible);
        OfferedCrs offered = OfferedCrs.of(view.snapshot());
        return new ItemsQuery(
                SearchBox.read(parameters, offered).orElse(null),
                filter(parameters, offered, visible, table),
                rest(parameters, table, search),
                words(request, view),
                sorting,
                Paging.read(parameters, sorting),
                new FeatureForm(
                        chosen(parameters, visible),
                        offered.read(parameters, "crs"),
                        !parameters.flag("skipGeometry", false)));
    }

    /** Each value stands behind its length, so that no two selections are written alike. */
    private static String words(HttpRequest<?> request, CityView view) {
        Map<String, String> selecting = new TreeMap<>();
        request.getParameters().forEach((name, values) -> {
            if (!SHOWING.contains(name)) {
                selecting.put(name, values.get(0));
            }
        });
        StringBuilder words = new StringBuilder().append(view.audience());
        selecting.forEach((name, value) -> words.append('&')
                .append(name)
                .append(':')
                .append(value.length())
                .append('=')
                .append(value));
        return words.toString();
    }

    /** The rows asked for, found anew only when no page of the same selection was asked for lately. */
    Selection select(LayerTable table, RowOrder order) {
        boolean everything = box == null && filter == null && rest == null;
        return new Selection(
                order,
                everything ? null : KeptWork.of(table).rows(words, () -> Selection.rows(table, box, filter, rest)));
    }

    private static RowFilter filter(
            Parameters parameters, OfferedCrs offered, List<Attribute> visible, LayerTable table) {
        Filter asked = FilterParameter.read(parameters, offered).orElse(null);
        for (Attribute attribute : visible) {
            String value = parameters.text(attribute.name()).orElse(null);
            if (value != null) {
                Filter also = AttributeFilter.of(attribute, value);
                asked = asked == null ? also : FilterParameter.both(asked, also);
            }
        }
        return asked == null ? null : FilterParameter.compile(asked, table);
    }

    private static IntPredicate rest(Parameters parameters, LayerTable table, NameSearch search) {
        List<IntPredicate> all = new ArrayList<>();
        parameters
                .text("q")
                .filter(text -> !text.isBlank())
                .ifPresent(text -> all.add(search.names(table).containing(text)));
        parameters
                .text("datetime")
                .map(Period::parse)
                .flatMap(period -> validity(table, period))
                .ifPresent(all::add);
        return all.stream().reduce(IntPredicate::and).orElse(null);
    }

    private static Optional<IntPredicate> validity(LayerTable table, Period period) {
        return Validity.of(table.layer()).map(validity -> validity.during(table, period));
    }

    private static List<Attribute> chosen(Parameters parameters, List<Attribute> visible) {
        List<String> names = parameters.list("properties");
        if (names.isEmpty()) {
            return visible;
        }
        List<String> known = visible.stream().map(Attribute::name).toList();
        for (String name : names) {
            if (!known.contains(name)) {
                throw Problem.badParameter("properties", name, Choices.anyOf(known))
                        .toException();
            }
        }
        return visible.stream()
                .filter(attribute -> names.contains(attribute.name()))
                .toList();
    }
}
