/**
 * The way in: any supported file becomes records of the catalogue's layers, and a list of issues. Nothing is dropped
 * silently: read = accepted + repaired + rejected.
 *
 * <p>A {@link riskmap.geodata.intake.SourceReader} pushes {@link riskmap.geodata.intake.RawRecord}s; the pipeline takes each
 * through reproject → repair → map and check, and hands on a {@link riskmap.geodata.model.Feature} or an
 * {@link riskmap.geodata.intake.issue.IntakeIssue}. Memory stays bounded whatever the file.
 *
 * <p>What people know about a source stands in a mapping file ({@link riskmap.geodata.intake.MappingFile}): layer, reference
 * system, encoding, columns, codes, constants. Examples come with the product in {@code mappings/} beside this package's
 * resources: {@code epa-rmp.json} and {@code epa-rmp-enterprises.json} (US chemical facilities, as GeoJSON or as CSV with
 * columns lon and lat) and {@code porto-alegre.json} (population by hexagon).
 */
package riskmap.geodata.intake;
