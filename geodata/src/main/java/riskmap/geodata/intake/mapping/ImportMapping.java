package riskmap.geodata.intake.mapping;

import java.nio.charset.Charset;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import riskmap.geodata.model.CivilTime;

/**
 * How a source is to be understood: what people say about it, so that nothing has to be guessed. Everything but the layer
 * may be left out; then it is looked for in the source. Mapping files are read by {@link MappingFile}.
 *
 * @param layerId the layer the records are for; null when the source knows
 * @param position where coordinates stand and what they mean
 * @param identity where identities come from
 * @param text how bytes become rows
 * @param values how columns become attributes
 */
public record ImportMapping(String layerId, Position position, Identity identity, Text text, Values values) {

    public ImportMapping {
        Objects.requireNonNull(position);
        Objects.requireNonNull(identity);
        Objects.requireNonNull(text);
        Objects.requireNonNull(values);
    }

    /**
     * Where coordinates stand.
     *
     * @param crs name of their reference system, as {@link riskmap.geodata.crs.Crs#parse} reads it; null for what the
     *     source declares, or longitude/latitude
     * @param x column of the longitude or easting; null to look for one
     * @param y column of the latitude or northing; null to look for one
     * @param wkt column of geometries as well-known text; null to look for one
     * @param swapped whether the axes stand the other way round: latitude or northing first
     */
    public record Position(String crs, String x, String y, String wkt, boolean swapped) {

        /** A position whose longitude or easting comes first. */
        public Position(String crs, String x, String y, String wkt) {
            this(crs, x, y, wkt, false);
        }
    }

    /**
     * Where identities come from.
     *
     * @param column the column; null to look for one named id, and to number the rows when there is none
     * @param prefix written before each identity to keep sources apart; null for none, or the file name before numbers
     */
    public record Identity(String column, String prefix) {}

    /**
     * How bytes become rows.
     *
     * @param encoding null to detect it
     * @param delimiter null to detect it
     */
    public record Text(Charset encoding, Character delimiter) {}

    /**
     * How columns become attributes.
     *
     * @param columns attribute name by column name; columns not named here are matched by the attributes' names and titles
     * @param ignored columns left out on purpose
     * @param codes by attribute name: the stored code by the text the source uses
     * @param constants by attribute name: the value where the source has none
     * @param zone time zone of times without one
     * @param leaveOutInvalid whether a wrong value of an attribute that is not required is left out (and reported as a
     *     repair) instead of rejecting its record
     */
    public record Values(
            Map<String, String> columns,
            Set<String> ignored,
            Map<String, Map<String, String>> codes,
            Map<String, Object> constants,
            ZoneId zone,
            boolean leaveOutInvalid) {

        public Values {
            columns = Map.copyOf(columns);
            ignored = Set.copyOf(ignored);
            codes = Map.copyOf(codes);
            constants = Map.copyOf(constants);
        }
    }

    /** A mapping that only names the layer (or, with null, not even that) and looks for everything else. */
    public static ImportMapping forLayer(String layerId) {
        return new ImportMapping(
                layerId,
                new Position(null, null, null, null),
                new Identity(null, null),
                new Text(null, null),
                new Values(Map.of(), Set.of(), Map.of(), Map.of(), CivilTime.ZONE, false));
    }

    /** The same for another layer. */
    public ImportMapping withLayer(String other) {
        return new ImportMapping(other, position, identity, text, values);
    }

    /** The same with another declared reference system. */
    public ImportMapping withCrs(String crs) {
        return new ImportMapping(
                layerId,
                new Position(crs, position.x, position.y, position.wkt, position.swapped),
                identity,
                text,
                values);
    }

    /** The same with another encoding. */
    public ImportMapping withEncoding(Charset encoding) {
        return new ImportMapping(layerId, position, identity, new Text(encoding, text.delimiter), values);
    }

    /** The same with identities from this column behind this prefix; each may be null. */
    public ImportMapping withIdentity(String column, String prefix) {
        return new ImportMapping(layerId, position, new Identity(column, prefix), text, values);
    }

    /** The same with one more column named. */
    public ImportMapping withColumn(String column, String attribute) {
        Map<String, String> columns = new LinkedHashMap<>(values.columns);
        columns.put(column, attribute);
        return with(new Values(
                columns, values.ignored, values.codes, values.constants, values.zone, values.leaveOutInvalid));
    }

    /** The same with a value for an attribute wherever the source has none. */
    public ImportMapping withConstant(String attribute, Object value) {
        Map<String, Object> constants = new LinkedHashMap<>(values.constants);
        constants.put(attribute, value);
        return with(new Values(
                values.columns, values.ignored, values.codes, constants, values.zone, values.leaveOutInvalid));
    }

    private ImportMapping with(Values changed) {
        return new ImportMapping(layerId, position, identity, text, changed);
    }
}
