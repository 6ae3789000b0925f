package riskmap.geodata.inspection;

import java.util.List;
import java.util.function.IntPredicate;
import riskmap.geodata.coverage.Grid;
import riskmap.geodata.snapshot.LayerTable;

/**
 * What is asked.
 *
 * @param places the table {@code enterprises}
 * @param filter which rows of it are asked for
 * @param visits the table {@code inspections}
 * @param gridTable the table {@code grids}, for the officers
 * @param grids the grids places are told by
 * @param period when
 * @param rules what is due
 * @param evidence greatest distance of a visit's evidence from the site, m, that is not remarkable
 * @param most most findings of each kind that are listed; all are counted
 */
public record InspectionQuery(
        LayerTable places,
        IntPredicate filter,
        LayerTable visits,
        LayerTable gridTable,
        List<Grid> grids,
        Period period,
        InspectionRules rules,
        double evidence,
        int most) {

    public InspectionQuery {
        grids = List.copyOf(grids);
        rules.check(places.layer());
    }
}
