/**
 * The way in: any supported file becomes records of the catalogue's layers, and a list of issues. Nothing is dropped
 * silently: read = accepted + repaired + rejected.
 *
 * <p>A {@link riskmap.geodata.intake.SourceReader} pushes {@link riskmap.geodata.intake.RawRecord}s; the pipeline takes each
 * through reproject → repair → map and check, and hands on a {@link riskmap.geodata.model.Feature} or an
 * {@link riskmap.geodata.intake.IntakeIssue}. Memory stays bounded whatever the file.
 */
package riskmap.geodata.intake;
