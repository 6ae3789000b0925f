/**
 * The way in: any supported file becomes records of the catalogue's layers, and a list of issues. Nothing is dropped
 * silently: read = accepted + repaired + rejected.
 *
 * <p>A {@link riskmap.geodata.intake.SourceReader} pushes {@link riskmap.geodata.intake.RawRecord}s; the pipeline
 * ({@link riskmap.geodata.intake.Intake} is its door) takes each through reproject → repair → map and check, and hands on a
 * {@link riskmap.geodata.model.Feature} or an {@link riskmap.geodata.intake.issue.IntakeIssue}. Memory stays bounded whatever
 * the file.
 *
 * <p>What people know about a source stands in {@code intake.mapping}, what is found wrong with it in {@code intake.issue},
 * how geometries are mended in {@code intake.repair}; each format has a room of its own.
 */
package riskmap.geodata.intake;
