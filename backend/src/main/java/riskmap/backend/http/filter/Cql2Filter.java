package riskmap.backend.http.filter;

import java.util.List;
import java.util.function.IntPredicate;
import riskmap.geodata.model.Attribute;
import riskmap.geodata.snapshot.LayerTable;

/**
 * Filters in CQL2 text: {@code = <> < <= > >=}, {@code BETWEEN}, {@code IN}, {@code LIKE}, {@code IS NULL}, {@code AND},
 * {@code OR}, {@code NOT}, brackets, {@code DATE('…')} and {@code TIMESTAMP('…')}. An attribute stands on the left.
 */
public final class Cql2Filter {

    private Cql2Filter() {}

    /**
     * Compiles a filter.
     *
     * @param attributes those the asker may read; others are not there
     * @return the rows of the table for which the filter is true
     * @throws riskmap.backend.http.problem.ProblemException of status 400 with the reason
     */
    public static IntPredicate parse(LayerTable table, List<Attribute> attributes, String text) {
        RowCondition condition = new Cql2Text(text, new Columns(table, attributes)).read();
        return row -> condition.test(row) == Truth.TRUE;
    }
}
