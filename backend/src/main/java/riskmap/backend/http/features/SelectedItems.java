package riskmap.backend.http.features;

import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.util.List;
import riskmap.backend.http.city.CityView;
import riskmap.backend.http.problem.Problem;
import riskmap.backend.http.search.NameSearch;
import riskmap.geodata.crs.Crs;
import riskmap.geodata.model.Attribute;
import riskmap.geodata.model.LocalizedText;
import riskmap.geodata.snapshot.LayerTable;

/** What a request with the parameters of items selects, as a whole and not page by page. */
@Singleton
public class SelectedItems {

    private static final List<String> PAGES = List.of("limit", "offset", "after", "before", "skipGeometry");

    private final RowOrders orders;
    private final NameSearch search;

    SelectedItems(RowOrders orders, NameSearch search) {
        this.orders = orders;
        this.search = search;
    }

    /**
     * All items selected.
     *
     * @param rows row numbers in the order asked for
     * @param attributes those asked for among those the sender may read
     * @param crs the reference system asked for, longitude or easting first
     */
    public record All(int[] rows, List<Attribute> attributes, Crs crs) {}

    /**
     * Reads a request's {@code bbox}, {@code filter}, attributes, {@code sortby}, {@code properties}, {@code crs} and so on.
     *
     * @throws riskmap.backend.http.problem.ProblemException of status 400 when one of them is not allowed, or is about pages
     */
    public All of(HttpRequest<?> request, CityView view, LayerTable table) {
        ItemsQuery query = ItemsQuery.of(request, view, table, search);
        for (String name : PAGES) {
            if (request.getParameters().contains(name)) {
                throw Problem.badParameter(
                                name,
                                request.getParameters().get(name),
                                LocalizedText.of("不给出：总是写出全部", "nothing: everything is written"))
                        .toException();
            }
        }
        Selection selection = query.select(table, orders.of(table, query.sorting()));
        return new All(
                selection.all(), query.form().attributes(), query.form().crs().crs());
    }
}
