package riskmap.backend.http.tiles;

import java.util.Collection;
import java.util.List;
import java.util.function.IntPredicate;
import riskmap.backend.http.city.Validity;
import riskmap.backend.http.filter.Cql2Filter;
import riskmap.backend.http.problem.Problem;
import riskmap.backend.http.request.Parameters;
import riskmap.backend.http.request.Period;
import riskmap.geodata.snapshot.LayerTable;
import riskmap.geodata.tiles.TileContent;

/**
 * Which features of its layers a tile shows. Part of the tile's key, so it keeps what was asked for and is compiled for
 * each table.
 *
 * @param filter CQL2 text, or null
 * @param period when features must hold, or null
 */
record TileSelection(String filter, Period period) {

    /** Every feature. */
    static final TileSelection ALL = new TileSelection(null, null);

    /** Query parameters read here. */
    static final List<String> PARAMETERS = List.of("filter", "filter-lang", "filter-crs", "datetime");

    private static final String CRS84 = "http://www.opengis.net/def/crs/OGC/1.3/CRS84";

    /** Reads the parameters and tries them on the tables; a problem of status 400 when they do not fit one of them. */
    static TileSelection of(Parameters parameters, Collection<LayerTable> tables) {
        demand(parameters, "filter-lang", "cql2-text");
        demand(parameters, "filter-crs", CRS84);
        String filter = parameters.text("filter").orElse(null);
        Period period = parameters.text("datetime").map(Period::parse).orElse(null);
        if (filter == null && period == null) {
            return ALL;
        }
        TileSelection selection = new TileSelection(filter, period);
        tables.forEach(selection::content);
        return selection;
    }

    private static void demand(Parameters parameters, String name, String only) {
        parameters.text(name).filter(given -> !given.equals(only)).ifPresent(given -> {
            throw Problem.badParameter(name, given, only).toException();
        });
    }

    /** What of a layer is shown; its table is that of the reader's view, laid out for the tile. */
    TileContent content(LayerTable table) {
        IntPredicate rows =
                filter == null ? null : Cql2Filter.parse(table, table.layer().attributes(), filter);
        Validity validity = period == null ? null : Validity.of(table.layer()).orElse(null);
        if (validity != null) {
            IntPredicate holds = validity.during(table, period);
            rows = rows == null ? holds : holds.and(rows);
        }
        return new TileContent(table, rows);
    }

    /** Bytes of memory it takes, roughly. */
    int weight() {
        return filter == null ? 0 : 2 * filter.length() + 60;
    }
}
