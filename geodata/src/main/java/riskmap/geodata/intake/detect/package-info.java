/**
 * Looks at a source before anything of it is taken in, and suggests how to understand it: which layer
 * ({@link riskmap.geodata.intake.detect.LayerGuess}), which column is which attribute
 * ({@link riskmap.geodata.intake.detect.ColumnGuess}), which reference system
 * ({@link riskmap.geodata.intake.detect.CrsDetection}). Suggestions carry their reason and are never applied by
 * themselves; "cannot tell" is an answer.
 *
 * <p>Flow: {@link riskmap.geodata.intake.detect.SourceSample} holds the first records, the guesses are functions of it.
 */
package riskmap.geodata.intake.detect;
