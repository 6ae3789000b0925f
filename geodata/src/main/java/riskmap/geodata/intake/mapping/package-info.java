/**
 * What people know about a source, and how its columns become attributes of a layer.
 *
 * <p>An {@link riskmap.geodata.intake.mapping.ImportMapping} says layer, reference system, encoding, columns, codes and
 * constants; {@link riskmap.geodata.intake.mapping.MappingFile} reads it from JSON. What it says is held against the layer by
 * {@link riskmap.geodata.intake.mapping.MappingCheck} before the first record, and
 * {@link riskmap.geodata.intake.mapping.FieldMapping} takes each record's columns to attributes, loose times and column names
 * of other spellings included.
 *
 * <p>Examples come with the product as resources of this package: {@code epa-rmp.json} and
 * {@code epa-rmp-enterprises.json} (US chemical facilities, as GeoJSON or as CSV with columns lon and lat) and
 * {@code porto-alegre.json} (population by hexagon).
 */
package riskmap.geodata.intake.mapping;
