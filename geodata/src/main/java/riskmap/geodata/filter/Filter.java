package riskmap.geodata.filter;

import java.util.List;
import riskmap.geodata.crs.Crs;
import riskmap.geodata.filter.compile.Compiler;
import riskmap.geodata.filter.compile.RowFilter;
import riskmap.geodata.filter.expression.Call;
import riskmap.geodata.filter.expression.Expression;
import riskmap.geodata.filter.expression.Operator;
import riskmap.geodata.filter.json.JsonReader;
import riskmap.geodata.filter.json.JsonWriter;
import riskmap.geodata.filter.literal.Positions;
import riskmap.geodata.filter.text.TextReader;
import riskmap.geodata.filter.text.TextWriter;
import riskmap.geodata.model.Attribute;
import riskmap.geodata.snapshot.LayerTable;

/**
 * A filter in CQL2 that has been read and not yet put to a layer.
 *
 * @param expression its tree, positions in longitude/latitude
 */
public record Filter(Expression expression) {

    /**
     * Reads CQL2 text whose positions are longitude and latitude.
     *
     * @throws riskmap.geodata.filter.expression.FilterException when it cannot be read; the message says where
     */
    public static Filter parseText(String text) {
        return parseText(text, Crs.LON_LAT, false);
    }

    /**
     * Reads CQL2 text.
     *
     * @param crs system of its positions
     * @param northFirst whether the latitude or northing of a position stands first, as EPSG:4326 has it
     * @throws riskmap.geodata.filter.expression.FilterException when it cannot be read; the message says where
     */
    public static Filter parseText(String text, Crs crs, boolean northFirst) {
        return new Filter(TextReader.read(text, new Positions(crs, northFirst)));
    }

    /**
     * Reads CQL2 JSON whose positions are longitude and latitude.
     *
     * @throws riskmap.geodata.filter.expression.FilterException when it cannot be read; the message says where
     */
    public static Filter parseJson(String text) {
        return parseJson(text, Crs.LON_LAT, false);
    }

    /**
     * Reads CQL2 JSON.
     *
     * @param crs system of its positions
     * @param northFirst whether the latitude or northing of a position stands first, as EPSG:4326 has it
     * @throws riskmap.geodata.filter.expression.FilterException when it cannot be read; the message says where
     */
    public static Filter parseJson(String text, Crs crs, boolean northFirst) {
        return new Filter(JsonReader.read(text, new Positions(crs, northFirst)));
    }

    /**
     * The filter that is true where both this one and another are.
     *
     * @throws riskmap.geodata.filter.expression.FilterException when it gets too deep
     */
    public Filter and(Filter other) {
        return new Filter(Call.of(Operator.AND, expression, other.expression));
    }

    /**
     * The filter in CQL2 text, positions in longitude and latitude.
     *
     * @throws riskmap.geodata.filter.expression.FilterException when it came as JSON and holds a text CQL2 text cannot say
     */
    public String toText() {
        return TextWriter.write(expression);
    }

    /** The filter in CQL2 JSON, positions in longitude and latitude. */
    public String toJson() {
        return JsonWriter.write(expression);
    }

    /**
     * Puts the filter to a table.
     *
     * @param attributes those the asker may read; to the filter there are no others
     * @throws riskmap.geodata.filter.expression.FilterException when it means nothing there: a property the table has not,
     *     types that do not fit
     */
    public RowFilter compile(LayerTable table, List<Attribute> attributes) {
        return Compiler.compile(expression, table, attributes);
    }
}
