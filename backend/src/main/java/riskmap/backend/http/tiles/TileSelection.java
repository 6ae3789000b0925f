package riskmap.backend.http.tiles;

import java.util.Collection;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.Stream;
import riskmap.backend.http.city.CityView;
import riskmap.backend.http.city.Validity;
import riskmap.backend.http.crs.OfferedCrs;
import riskmap.backend.http.filter.FilterParameter;
import riskmap.backend.http.request.Parameters;
import riskmap.backend.http.request.Period;
import riskmap.geodata.filter.Filter;
import riskmap.geodata.snapshot.LayerTable;
import riskmap.geodata.tiles.TileContent;

/**
 * Which features of its layers a tile shows. Part of the tile's key, so it keeps what was asked for and is compiled for
 * each table.
 *
 * @param filter what must hold, or null
 * @param period when features must hold, or null
 */
record TileSelection(Filter filter, Period period) {

    /** Every feature. */
    static final TileSelection ALL = new TileSelection(null, null);

    /** Query parameters read here. */
    static final List<String> PARAMETERS =
            Stream.concat(FilterParameter.NAMES.stream(), Stream.of("datetime")).toList();

    /** Bytes of memory per byte of a filter's JSON, roughly. */
    private static final int TREE = 8;

    /** Reads the parameters and tries them on the tables; a problem of status 400 when they do not fit one of them. */
    static TileSelection of(Parameters parameters, CityView view, Collection<LayerTable> tables) {
        if (!isAsked(parameters)) {
            return ALL;
        }
        Filter filter =
                FilterParameter.read(parameters, OfferedCrs.of(view.snapshot())).orElse(null);
        Period period = parameters.text("datetime").map(Period::parse).orElse(null);
        TileSelection selection = filter == null && period == null ? ALL : new TileSelection(filter, period);
        tables.forEach(selection::content);
        return selection;
    }

    /** Most tiles are of everything; they should not cost a look at reference systems. */
    private static boolean isAsked(Parameters parameters) {
        for (String name : PARAMETERS) {
            if (parameters.text(name).isPresent()) {
                return true;
            }
        }
        return false;
    }

    /** What of a layer is shown; its table is that of the reader's view, laid out for the tile. */
    TileContent content(LayerTable table) {
        IntPredicate rows = filter == null ? null : FilterParameter.compile(filter, table);
        Validity validity = period == null ? null : Validity.of(table.layer()).orElse(null);
        if (validity != null) {
            IntPredicate holds = validity.during(table, period);
            rows = rows == null ? holds : holds.and(rows);
        }
        return new TileContent(table, rows);
    }

    /** Bytes of memory it takes, roughly. */
    int weight() {
        return filter == null ? 0 : TREE * filter.toJson().length();
    }
}
